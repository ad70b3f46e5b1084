"""The small comforts a script adds, and what stays where there is none."""

from browser.support import DESKTOP, PHONE, Reader


def test_a_term_explains_itself(reader: Reader, handbook: str) -> None:
    for size in (PHONE, DESKTOP):
        page = reader(f"{handbook}/en/scripts/hotline-fault-report/", size=size).page
        term = page.locator("button.pb-term").first
        tip = page.locator(f"#{term.get_attribute('popovertarget')}")
        assert not tip.is_visible()
        term.click()
        assert tip.is_visible()
        page.keyboard.press("Escape")
        assert not tip.is_visible()


def test_a_term_opens_without_script_too(chromium: object, handbook: str) -> None:
    context = chromium.new_context(java_script_enabled=False)  # type: ignore[attr-defined]
    page = context.new_page()
    page.goto(f"{handbook}/en/scripts/hotline-fault-report/")
    term = page.locator("button.pb-term").first
    term.click()
    assert page.locator(f"#{term.get_attribute('popovertarget')}").is_visible()
    context.close()


def test_a_county_finds_its_promise(reader: Reader, handbook: str) -> None:
    watch = reader(f"{handbook}/zh/commitments/110/", size=PHONE, language="zh")
    watch.page.fill(".pb-finder input", "浏阳")
    assert "2 小时" in watch.page.inner_text(".pb-finder-answer")
    assert watch.axe() == []


def test_a_line_is_copied_with_one_tap(reader: Reader, handbook: str) -> None:
    page = reader(f"{handbook}/en/scripts/hotline-fault-report/", size=PHONE).page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    button = page.locator(".pb-verbatim .pb-copier").first
    line = page.locator(".pb-verbatim .pb-says").first.inner_text().strip()
    button.click()
    assert page.evaluate("navigator.clipboard.readText()") == line


def test_a_form_prints_as_a_sheet_alone(reader: Reader, handbook: str) -> None:
    page = reader(f"{handbook}/en/forms/fault-report-sheet/").page
    page.evaluate("window.print = () => { window.printed = true }")
    page.click(".pb-print")
    assert page.evaluate("window.printed")
    page.evaluate("document.documentElement.classList.add('pb-printing-sheet')")
    page.emulate_media(media="print")
    assert page.locator(".pb-sheet").is_visible()
    assert not page.locator(".pb-about").first.is_visible()
