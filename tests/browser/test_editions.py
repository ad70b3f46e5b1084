"""Editions in a browser: the switch, the banner of an old one, permanent links to copy."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from browser.support import PHONE, Reader
from release_support import COMMITMENT, book_in

ARRIVE = "1.0/en/commitments/110/#arrive"


@pytest.fixture(scope="module")
def editions(tmp_path_factory: pytest.TempPathFactory, serve_folder: Callable[[Path], str]) -> str:
    """Two editions side by side, the commitment and a field of the form renamed in between."""
    folder = tmp_path_factory.mktemp("editions")
    book = book_in(folder / "book")
    out = str(folder / "out")
    first = book.release("--export", out, "--as-of", "2026-01-10")
    assert first.returncode == 0, first.stderr
    (book.folder / "standards" / COMMITMENT).rename(
        book.folder / "standards" / "commitments" / "220.yml"
    )
    book.change("audience: public", "audience: public\naliases: [110]", "commitments/220.yml")
    book.change("  signature: {", "  signed: {aliases: [signature], ", "forms/fault-sheet.yml")
    book.change("at most 2 h", "at most 3 h", "commitments/220.yml")
    second = book.release("2.0", "--export", out, "--as-of", "2026-06-01")
    assert second.returncode == 0, second.stderr
    return serve_folder(folder / "out")


def test_an_old_edition_leads_to_the_same_section_today(editions: str, reader: Reader) -> None:
    page = reader(f"{editions}/{ARRIVE}").page
    banner = page.locator(".pb-outdated")
    expect(banner).to_contain_text("This is edition 1.0")
    banner.get_by_role("link").click()
    page.wait_for_url("**/latest/en/commitments/220/#arrive")
    expect(page.locator(".pb-outdated")).to_be_hidden()


def test_the_switch_keeps_page_and_anchor(editions: str, reader: Reader) -> None:
    page = reader(f"{editions}/latest/en/forms/fault-sheet/#machine").page
    switch = page.locator(".md-version")
    switch.hover()
    switch.get_by_role("link", name="1.0").click()
    page.wait_for_url("**/1.0/en/forms/fault-sheet/#machine")


def switched(editions: str, reader: Reader, place: str, edition: str, language: str = "en") -> Page:
    """The page that the switch leads to."""
    page = reader(f"{editions}/{place}", language=language).page
    switch = page.locator(".md-version")
    switch.hover()
    switch.get_by_role("link", name=edition).click()
    return page


def test_the_switch_follows_what_was_renamed(editions: str, reader: Reader) -> None:
    page = switched(editions, reader, ARRIVE, "2.0")
    page.wait_for_url("**/2.0/en/commitments/220/#arrive")
    page = switched(editions, reader, "latest/zh/commitments/220/#arrive", "1.0")
    page.wait_for_url(
        "**/1.0/zh/commitments/110/#arrive"
    )  # in the page's language, not the reader's
    page = switched(editions, reader, "1.0/en/forms/fault-sheet/#signature", "2.0")
    page.wait_for_url("**/2.0/en/forms/fault-sheet/#signed")


def test_the_switch_keeps_a_page_that_is_no_record(editions: str, reader: Reader) -> None:
    page = switched(editions, reader, "latest/en/commitments/", "1.0")
    page.wait_for_url("**/1.0/en/commitments/")


def test_a_permanent_address_leads_on_from_any_edition(editions: str, reader: Reader) -> None:
    page = reader(f"{editions}/go/110/#arrive").page
    page.wait_for_url("**/latest/en/commitments/220/#arrive")
    page = reader(f"{editions}/go/110.arrive@1.0/").page
    page.wait_for_url("**/1.0/en/commitments/110/#arrive")


def copied(page: Page) -> str:
    text: str = page.evaluate("navigator.clipboard.readText()")
    return text


def test_a_section_is_cited_in_four_forms(editions: str, reader: Reader) -> None:
    watch = reader(f"{editions}/latest/en/commitments/220/")
    page = watch.page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator("#arrive").hover()
    page.locator("#arrive + .pb-tools > summary").click()
    page.locator("#arrive + .pb-tools").get_by_role("button", name="Cite").click()
    panel = page.get_by_role("dialog", name="Cite: Arrival")
    newest, pinned = panel.locator(".pb-cite-row").all()
    newest.get_by_role("button", name="Link").click()
    expect(panel.get_by_role("status")).to_have_text("Copied")
    assert copied(page) == f"{editions}/go/220/#arrive"
    pinned.get_by_role("button", name="Markdown").click()
    page.wait_for_timeout(100)
    assert copied(page) == f"[Arrival]({editions}/go/220@2.0/#arrive)"
    pinned.get_by_role("button", name="HTML").click()
    page.wait_for_timeout(100)
    assert copied(page) == f'<a href="{editions}/go/220@2.0/#arrive">Arrival</a>'
    code = panel.get_by_role("link", name="QR code").get_attribute("href")
    assert code == f"{editions}/go/220/code.svg"
    assert watch.axe() == []
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()


def test_the_panel_fits_a_phone(editions: str, reader: Reader) -> None:
    page = reader(f"{editions}/latest/zh/commitments/220/", PHONE, language="zh").page
    mark = page.locator("#arrive + .pb-tools > summary")
    mark.scroll_into_view_if_needed()
    mark.click()
    page.get_by_role("button", name="引用", exact=True).locator("visible=true").click()
    box = page.locator(".pb-cite-panel").bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= PHONE["width"]
