"""A process: one list of steps, time against the promise, and one version beside the other."""

import re
from pathlib import Path

import pytest

from pages_support import FOLDER, Reader, catalog_of, pages_of, text_of
from pledgebook.pages.page import Page

MORE = {
    "processes/coming.yml": """
title: {en: Coming, zh: 出动}
variant: improved
variant-of: coming-today
delivers: [110.arrive, 110.answer]
steps:
  hear:
    title: {en: Hear, zh: 接听}
    lane: front-stage
    role: engineer
    begins: reported
    most: 5 min
    fail: Nobody hears.
    evidence: A voice.
  ride:
    title: {en: Ride, zh: 赶路}
    lane: back-stage
    role: manager
    ends: arrived
    times: [{scope: {region: urban}, most: 50 min}, {scope: {region: rural}, most: 3 h}]
  greet: {title: Greet, lane: front-stage, role: engineer, most: 1 min}
control-points: {lamp: {step: hear, what: The lamp}}
""",
    "processes/today.yml": """
id: coming-today
title: Coming today
variant: current
status: retired
steps:
  wait: {title: Wait, lane: customer, begins: reported, wait: Music.}
  come: {title: Come, lane: back-stage, ends: arrived}
""",
}


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Page]:
    return pages_of(catalog_of(tmp_path_factory.mktemp("handbook"), MORE))


def part(page: Page, anchor: str) -> Reader:
    return Reader(next((str(s.html) for s in page.sections if s.id == anchor), ""))


def test_steps_are_told_once_and_open_on_the_spot(pages: dict[str, Page]) -> None:
    html = pages["en/processes/coming/"].html()
    assert html.count('id="hear"') == 1
    said = part(pages["en/processes/coming/"], "_steps")
    assert "1 Hear Front stage Engineer At most 5 minutes" in said.text
    assert [label for label in said.all("aria-label") if label] == [
        "Key control point",
        "Can fail",
    ]
    assert sum(tag == "details" for tag, _ in said.elements) == 3


def test_the_longest_of_several_times_stands_in_the_short_of_it(pages: dict[str, Page]) -> None:
    said = part(pages["en/processes/coming/"], "_steps").text
    assert "2 Ride Back stage Manager At most 3 hours" in said
    assert "City: At most 50 minutes" in said


def test_the_time_budget_is_a_bar_as_long_as_the_promise(pages: dict[str, Page]) -> None:
    reader = part(pages["en/processes/coming/"], "_budget")
    assert (
        "Arrival at most 1 hour City Guaranteed by the process, 5 minutes to spare" in reader.text
    )
    assert [s for s in reader.all("style") if "--w" in s] == ["--w:8.3%", "--w:83.3%"]
    assert "1Hear: 5 minutes 2Ride: 50 minutes" in reader.text


def test_all_it_delivers_is_listed_what_has_a_time_budget_first(pages: dict[str, Page]) -> None:
    lead = Reader(pages["en/processes/coming/"].lead)
    assert "Delivers · 2 Arrival 1 hour (City), 4 hours (Country) Answer 90% within" in lead.text
    assert lead.all("href")[-2:] == ["#_budget-1", "../../commitments/110/#answer"]
    assert "_budget-1" in part(pages["en/processes/coming/"], "_budget").all("id")


def test_the_steps_come_before_what_is_reckoned_from_them(pages: dict[str, Page]) -> None:
    named = [section.id for section in pages["en/processes/coming/"].sections]
    assert named.index("_steps") < named.index("_budget") < named.index("_control")


def test_a_control_point_is_a_line_that_leads_to_its_step(pages: dict[str, Page]) -> None:
    said = part(pages["en/processes/coming/"], "_control")
    assert said.text.endswith("The lamp step 1: Hear")
    assert said.all("href") == ["#hear"]


@pytest.mark.parametrize("name", ["coming", "coming-today"])
def test_both_versions_show_what_changed(pages: dict[str, Page], name: str) -> None:
    said = part(pages[f"en/processes/{name}/"], "_compare").text
    assert "As it used to run Coming today Improved Coming Steps 2 3" in said
    assert "Steps without a time limit 2 0" in said
    assert "Key control points 0 1" in said
    assert "Engineer arrived Wait no limit Come no limit Hear 5 minutes Ride 3 hours" in said
    assert "Afterwards – Greet 1 minute" in said


def test_a_version_one_may_not_see_is_not_compared(tmp_path: Path) -> None:
    opened = {
        name: text.replace("variant: improved", "variant: improved\naudience: public")
        for name, text in MORE.items()
    }
    page = pages_of(catalog_of(tmp_path, opened), audience="public")["en/processes/coming/"]
    assert "Coming today" not in text_of(page)
    assert part(page, "_compare").text == ""
    assert part(page, "_budget").text == ""


def test_the_printed_page_begins_with_the_whole_blueprint(pages: dict[str, Page]) -> None:
    page = pages["en/processes/coming/"]
    said = Reader(page.front).text
    assert page.html().startswith(page.front)
    assert all(step in said for step in ("1 Hear", "2 Ride", "3 Greet"))
    for words in (
        "Coming Improved",
        "Edition",
        "Uncontrolled when printed",
        "Arrival at most 1 hour City · Guaranteed by the process, 5 minutes to spare",
        *("Line of interaction", "Line of visibility", "Line of internal interaction"),
        *("Physical evidence", "Customer", "Front stage", "Back stage", "Support"),
        "A voice.",
        "◆ Key control point 1 The lamp",
        "! Can fail 1 Nobody hears.",
    ):
        assert words in said, words


def test_the_sheet_is_said_once_to_who_listens_or_searches(pages: dict[str, Page]) -> None:
    page = pages["en/processes/coming/"]
    assert Reader(page.front).all("aria-hidden") == ["true", "true"]
    assert Reader(page.front).all("id") == []
    assert "Uncontrolled" not in page.lead
    assert pages["en/commitments/110/"].front == ""
    assert pages["en/processes/repair-today/"].front == "", "it has no steps yet"


def test_a_step_says_what_it_comes_after_where_no_line_shows_it(tmp_path: Path) -> None:
    more = MORE["processes/coming.yml"].replace(
        "title: Greet,", "title: Greet, after: [hear], branches: [{when: Late, to: hear}],"
    )
    pages = pages_of(catalog_of(tmp_path, {**MORE, "processes/coming.yml": more}))
    said = Reader(pages["en/processes/coming/"].front).text
    assert "3 Greet Engineer At most 1 minute after 1 → 1: Late" in said


def test_no_name_ends_the_style_of_the_stamp(tmp_path: Path) -> None:
    handbook = (FOLDER / "handbook.yml").read_text(encoding="utf-8")
    name = re.sub(r"(?m)^name:.*$", """name: 'A "</style>\\ name'""", handbook)
    assert name != handbook
    front = pages_of(catalog_of(tmp_path, {**MORE, "handbook.yml": name}))[
        "en/processes/coming/"
    ].front
    assert front.count("</style>") == 1
    stamp = front.partition("--pb-stamp:")[2].partition("</style>")[0]
    assert re.fullmatch(r'"(\w|\\[0-9a-f]+ )+"\}', stamp), stamp
