"""The small comforts a script adds, and what stays where there is none."""

import re

import pytest
from playwright.sync_api import Page

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
    answer = watch.page.inner_text(".pb-finder-answer")
    assert answer.startswith("浏阳市 · 到场 · 县域 · 每一次 不超过 2 小时"), answer
    assert watch.axe() == []


def test_a_place_that_nothing_is_promised_for_is_told_so(reader: Reader, handbook: str) -> None:
    page = reader(f"{handbook}/zh/commitments/110/", size=PHONE, language="zh").page
    page.fill(".pb-finder input", "山东")
    assert page.inner_text(".pb-finder-answer") == "山东 · 到场 · 湖南以外 · 不在承诺之列"


def test_what_is_promised_later_is_told_with_its_day(reader: Reader, handbook: str) -> None:
    page = reader(f"{handbook}/en/commitments/110/", size=PHONE).page
    page.fill(".pb-finder input", "Sangzhi")
    today, later = page.inner_text(".pb-finder-answer").split("\n")
    assert today == "Sangzhi County · Arrival · Remote · Every case at most 4 hours"
    assert later.startswith("Sangzhi County · Arrival · From 1 March 2027 · Remote"), later


def test_a_line_is_copied_with_one_tap(reader: Reader, handbook: str) -> None:
    page = reader(f"{handbook}/en/scripts/hotline-fault-report/", size=PHONE).page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    button = page.locator(".pb-verbatim .pb-copier").first
    line = page.locator(".pb-verbatim .pb-says").first.inner_text().strip()
    button.click()
    assert page.evaluate("navigator.clipboard.readText()") == line


def test_the_code_of_a_colour_is_copied_with_one_tap(reader: Reader, handbook: str) -> None:
    page = reader(f"{handbook}/zh/identity/visual/brand-visual/", size=PHONE, language="zh").page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    code = page.locator(".pb-swatch .pb-copy").first
    value = code.inner_text()
    code.click()
    page.wait_for_function("document.querySelector('.pb-swatch .pb-copy').innerText === '已复制'")
    assert page.evaluate("navigator.clipboard.readText()") == value
    assert value.startswith("#")


def test_a_form_prints_as_a_sheet_alone(reader: Reader, handbook: str) -> None:
    page = reader(f"{handbook}/en/forms/fault-report-sheet/").page
    page.evaluate("window.print = () => { window.printed = true }")
    page.click(".pb-print")
    assert page.evaluate("window.printed")
    page.emulate_media(media="print")
    assert page.locator(".pb-sheet").is_visible()
    assert page.locator(".pb-stamp").is_visible()
    assert not page.locator(".pb-about").first.is_visible()


def sheets(page: Page) -> int:
    """How many sheets of A4 the page prints on."""
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True)))


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_longest_forms_print_on_one_sheet(reader: Reader, handbook: str, language: str) -> None:
    for form in ("repair-record", "fault-report-sheet", "satisfaction-questionnaire"):
        page = reader(f"{handbook}/{language}/forms/{form}/").page
        assert sheets(page) == 1, form


def test_every_printed_page_says_which_edition_it_is(reader: Reader, handbook: str) -> None:
    watch = reader(f"{handbook}/zh/commitments/110/")
    assert not watch.page.locator(".pb-stamp").is_visible()
    watch.page.emulate_media(media="print")
    said = watch.page.inner_text(".pb-stamp")
    assert "版次 3.0" in said
    assert "生效日期：2026 年 3 月 1 日" in said
    assert "打印件不受控" in said
    assert watch.page.locator(".pb-path").first.is_visible()
    assert not watch.page.locator(".md-footer").is_visible()


def test_a_link_to_a_folded_step_unfolds_it(reader: Reader, handbook: str) -> None:
    page = reader(f"{handbook}/zh/processes/emergency-repair/#travel", size=PHONE).page
    assert page.locator("#travel .pb-step-body").is_visible()
    assert not page.locator("#ring .pb-step-body").is_visible()


def test_a_process_is_walked_by_keyboard(reader: Reader, handbook: str) -> None:
    page = reader(f"{handbook}/en/processes/emergency-repair/").page
    page.locator("#ring summary").focus()
    page.keyboard.press("Enter")
    assert page.locator("#ring .pb-step-body").is_visible()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    focused = page.evaluate("document.activeElement.closest('.pb-step').id")
    assert focused == "record"


def test_the_case_of_a_link_is_marked(reader: Reader, handbook: str) -> None:
    page = reader(f"{handbook}/en/commitments/110/#arrive@county").page
    assert "2 hours" in page.locator("tr:target").inner_text()
