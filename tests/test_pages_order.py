"""Lists stand in the order in which a reader needs them, and hold what is the reader's own."""

import re
from datetime import date
from pathlib import Path

import pytest

from pages_support import Reader, catalog_of, pages_of, text_of
from pledgebook.pages.page import Page
from pledgebook.pages.search.entries import words_of

MORE = {
    "roles/apprentice.yml": "title: {en: Apprentice, zh: 学徒}\naudience: public\n",
    "events/late.yml": "title: {en: Late, zh: 迟到}\naudience: public\nrecorded-by: engineer\n"
    "recorded-in: register\nafter: [arrived]\n",
    "forms/register.yml": "title: {en: Register, zh: 登记簿}\nfields: {who: {title: Who}}\n",
    "scripts/a-farewell.yml": "title: {en: Farewell, zh: 告别}\nrole: engineer\nstarts: late\n"
    "promises: [110.answer]\nsay: {thanks: {words: Thank you.}}\n",
    "scripts/z-first.yml": "title: {en: First words, zh: 开场}\nrole: engineer\nstarts: reported\n"
    "promises: [600.only-asked]\n"
    "objections: {no: {customer: Really?, answer: 'Yes: [[600.only-asked]].'}}\n",
    "commitments/600.yml": "title: {en: 600, zh: 六百}\nid: '600'\npromises:\n"
    "  only-asked: {title: Only asked, every-case: at most 2 h}\n",
    "dimensions/place.yml": "title: {en: Place, zh: 地方}\nvalues:\n  near:\n"
    "    title: {en: Near, zh: 近处}\n    members: ["
    + ", ".join(f"{{en: P{n:02}, zh: 地{n:02}}}" for n in range(20, 0, -1))
    + "]\n",
}


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Page]:
    return pages_of(catalog_of(tmp_path_factory.mktemp("handbook"), MORE))


def part(page: Page, anchor: str) -> str:
    return Reader(next((str(s.html) for s in page.sections if s.id == anchor), "")).text


def test_roles_with_most_work_come_first(pages: dict[str, Page]) -> None:
    for url in ("en/", "en/roles/"):
        said = text_of(pages[url])
        assert said.index("Engineer") < said.index("Apprentice")


def test_scripts_of_a_role_follow_the_journey(pages: dict[str, Page]) -> None:
    said = part(pages["en/roles/engineer/"], "_says")
    assert said.index("First words") < said.index("Farewell")


def test_a_role_fills_in_forms_not_moments(pages: dict[str, Page]) -> None:
    said = part(pages["en/roles/engineer/"], "_fills-in")
    assert "Register" in said
    assert "Late" not in said


def test_what_a_role_only_says_is_not_its_to_keep(pages: dict[str, Page]) -> None:
    page = pages["en/roles/engineer/"]
    assert "Answer" not in part(page, "_promises")
    assert part(page, "_quotes").startswith("Answer")
    assert "Only asked" not in text_of(page)


def test_many_members_can_be_looked_up_and_are_in_order(pages: dict[str, Page]) -> None:
    page = pages["en/dimensions/place/"]
    assert "Find which it is by name" in Reader(page.lead).text
    assert re.findall(r"P\d\d", part(page, "near")) == [f"P{n:02}" for n in range(1, 21)]
    assert "Find which it is" not in text_of(pages["en/dimensions/region/"])


@pytest.mark.parametrize(
    ("today", "said"),
    [(date(2026, 1, 2), "May be said until 1 February 2026"), (date(2026, 3, 1), "has lapsed")],
)
def test_a_claim_says_until_when_it_may_be_used(tmp_path: Path, today: date, said: str) -> None:
    claim = (
        "title: Claim\nid: one-claim\nclaim: We come.\nevidence:\n"
        "  first: {what: A, source: B, issued: 2025-01-01, expires: 2026-02-01}\n"
        "  later: {what: C, source: D, issued: 2025-01-01, expires: 2027-02-01}\n"
    )
    catalog = catalog_of(tmp_path, {"identity/social/one-claim.yml": claim})
    page = pages_of(catalog, today=today)["en/identity/social/one-claim/"]
    assert said in Reader(page.lead).text


def test_an_excerpt_reads_rows_as_lists() -> None:
    table = (
        '<p>Before.</p><table class="pb-table pb-cases">\n<thead><tr><th>Where</th></tr></thead>\n'
        "<tbody><tr><th>City</th>\n<td></td><td><b>1</b> hour</td></tr>\n<tr><td>Remote</td>"
        "<td>4 hours</td></tr></tbody></table>"
    )
    assert words_of(table) == "Before. City · 1 hour · Remote · 4 hours"
