"""The page for owners: findings, what was accepted and put off, levels, reviews, each by name."""

from datetime import date
from pathlib import Path

import pytest

from pages_support import Reader, catalog_of, pages_of
from pledgebook.catalog import Catalog
from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.pages.page import Page

MORE = {
    "guides/old.yml": "title: Old\nowner: manager\nreview-by: 2026-11-01\n"
    "accepts: [{rule: WRD009, at: sections.one, reason: We know., until: 2027-01-01}]\n"
    "sections: {one: {title: First, body: Words.}}\n",
    "guides/soon.yml": "title: Soon\nowner: engineer\nreview-by: 2027-02-01\n",
    "guides/later.yml": "title: Later\nowner: engineer\nreview-by: 2027-08-01\n",
    "guides/nobodys.yml": "title: Nobody's\nreview-by: 2026-12-01\n",
}


@pytest.fixture
def catalog(tmp_path: Path) -> Catalog:
    return catalog_of(tmp_path, MORE)


def finding(catalog: Catalog, record: str, *route: str, code: str = "WRD009") -> Diagnostic:
    span = catalog.at(catalog.records[record])
    words = {"en": f"{record} is vague.", "zh": f"{record} 含糊。"}
    return Diagnostic(code, "vague", Severity.WARNING, span, words, record=record, route=route)


def health(catalog: Catalog, language: str = "en", **options: object) -> Page:
    return pages_of(catalog, **options)[f"{language}/health/"]


def part(page: Page, anchor: str) -> str:
    return Reader(next((str(s.html) for s in page.sections if s.id == anchor), "")).text


def test_findings_lead_to_the_part_they_are_about(catalog: Catalog) -> None:
    page = health(catalog, findings=[finding(catalog, "old", "sections", "one", "body")])
    html = next(str(s.html) for s in page.sections if s.id == "_findings")
    assert "../guides/old/#one" in Reader(html).all("href")
    assert "Warning First Old old is vague. WRD009" in Reader(html).text


def test_what_was_accepted_says_why_and_until_when(catalog: Catalog) -> None:
    page = health(catalog, accepted=[finding(catalog, "old", "sections", "one", "body")])
    said = part(page, "_accepted")
    assert "old is vague. Accepted because: We know. Until 1 January 2027." in said
    assert part(page, "_findings") == "Nothing to mend."


def test_the_baseline_is_counted_down(catalog: Catalog) -> None:
    put_off = [
        finding(catalog, "old"),
        finding(catalog, "soon"),
        finding(catalog, "soon", code="X1"),
    ]
    said = part(health(catalog, baselined=put_off), "_baselined")
    assert said.startswith("3 findings of the day the baseline was written are still there.")
    assert "WRD009 vague 2 X1 vague 1" in said


def test_reviews_of_the_next_ninety_days_stand_by_owner(catalog: Catalog) -> None:
    said = part(health(catalog), "_reviews")
    assert "Engineer 1 February 2027 Soon Guide" in said
    assert "Manager 1 November 2026 Old Guide overdue" in said
    assert "No owner 1 December 2026 Nobody's Guide" in said
    assert "Later" not in said
    assert "Later" in part(health(catalog, today=date(2027, 6, 1)), "_reviews")


def test_each_owner_sees_what_lies_with_them(catalog: Catalog) -> None:
    said = part(health(catalog, "zh", findings=[finding(catalog, "old")]), "_owners")
    assert "经理 1 0 " in said


def test_promises_that_cannot_be_measured_say_what_they_lack(catalog: Catalog) -> None:
    said = part(health(catalog), "_levels")
    assert "Answer Speed commitment M1 Missing for the next level: an indicator" in said


@pytest.mark.parametrize("audience", ["public", "dealer"])
def test_outsiders_have_no_such_page(catalog: Catalog, audience: str) -> None:
    assert "en/health/" not in pages_of(catalog, audience=audience)
