"""A process on paper: its blueprint on one A3 sheet, its details on few of A4."""

import pypdfium2
import pytest
from playwright.sync_api import Page

from browser.support import DESKTOP, PHONE, Reader

A3, A4 = (420, 297), (210, 297)
LARGEST, SMALLEST = "emergency-repair", "routine-inspection-current"


def printed(page: Page) -> list[tuple[tuple[int, int], str]]:
    """The size of each page in millimetres, and its words."""
    document = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    return [
        (
            tuple(round(side / 72 * 25.4) for side in one.get_size()),
            one.get_textpage().get_text_range(),
        )
        for one in document
    ]


def letters(words: str) -> str:
    """The words without what a line's end may change."""
    return "".join(filter(str.isalnum, words))


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("process", [LARGEST, "emergency-repair-current", SMALLEST])
def test_the_blueprint_is_one_sheet(
    reader: Reader, handbook: str, process: str, language: str
) -> None:
    page = reader(f"{handbook}/{language}/processes/{process}/").page
    titles = page.locator(".pb-steps .pb-step-title").all_inner_texts()
    sizes, words = zip(*printed(page), strict=True)
    assert sizes[0] == A3
    assert set(sizes[1:]) == {A4}
    sheet = letters(words[0])
    for number, title in enumerate(titles, start=1):
        assert letters(f"{number}{title}") in sheet
    for said in words:
        assert {"en": "Uncontrolled when printed", "zh": "打印件不受控"}[language] in said
    assert len(sizes) <= (6 if process == LARGEST else 4)


def test_nothing_on_the_sheet_runs_over(reader: Reader, handbook: str) -> None:
    """No card is wider than its column, and the type is never below 7 points."""
    for process in (LARGEST, "routine-inspection", "parts-counter-sale"):
        page = reader(f"{handbook}/en/processes/{process}/").page
        page.emulate_media(media="print")
        wide = "all => all.filter(one => one.scrollWidth > one.clientWidth + 1).length"
        assert page.locator(".pb-wall-band td, .pb-wall-told").evaluate_all(wide) == 0
        sizes = page.locator(".pb-wall *").evaluate_all(
            "all => all.filter(one => one.textContent.trim() && !one.closest('.pb-mark'))"
            ".map(one => parseFloat(getComputedStyle(one).fontSize) * 0.75)"
        )
        assert min(sizes) >= 6.2


def test_a_button_prints_the_blueprint_alone(reader: Reader, handbook: str) -> None:
    page = reader(f"{handbook}/en/processes/{LARGEST}/", size=DESKTOP).page
    page.evaluate("window.print = () => { window.printed = true }")
    page.get_by_role("button", name="Print the blueprint").click()
    assert page.evaluate("window.printed")
    assert [size for size, _ in printed(page)] == [A3]
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert len(printed(page)) > 1


def test_the_sheet_is_for_paper_only(reader: Reader, handbook: str) -> None:
    for size in (PHONE, DESKTOP):
        page = reader(f"{handbook}/en/processes/{LARGEST}/", size=size).page
        assert not page.locator(".pb-wall").is_visible()
        assert page.locator(".pb-wall-print button").is_visible() == (size == DESKTOP)


def test_paper_is_light_whatever_the_screen_is(reader: Reader, handbook: str) -> None:
    for path in ("commitments/110/", f"processes/{LARGEST}/"):
        page = reader(f"{handbook}/en/{path}", dark=True).page
        page.add_style_tag(content="* { transition: none !important }")
        page.emulate_media(media="print", color_scheme="dark")
        pale = page.locator("article :is(h1, h2, p:not(.pb-wall *), a, dt, dd, td)").evaluate_all(
            "all => all.map(one => getComputedStyle(one).color)"
            ".filter(colour => Math.min(...colour.match(/\\d+/g).slice(0, 3)) > 130)"
        )
        assert pale == []
