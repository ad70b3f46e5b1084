"""A part of a promise answers: what, how measured, what if not, how kept, what to say, whose."""

from pathlib import Path

import pytest

from pages_support import FOLDER, Reader, catalog_of, pages_of, text_of
from pledgebook.pages.page import Page

MORE = {
    "processes/coming.yml": """
title: {en: Coming, zh: 出动}
delivers: [110.arrive]
steps:
  hear: {title: {en: Hear, zh: 接听}, lane: front-stage, begins: reported, most: 5 min}
  ride:
    title: {en: Ride, zh: 赶路}
    lane: back-stage
    ends: arrived
    times: [{scope: {region: urban}, most: 50 min}, {scope: {region: rural}, most: 3 h}]
""",
    "scripts/more.yml": """
title: Promise it
id: promise-it
role: engineer
turns:
  ask: {who: customer, says: "You said [[110.arrive@urban]]!"}
  say: {verbatim: true, says: "We are with you within [[110.arrive@urban]]."}
objections:
  late: {customer: Too late., answer: "We said [[110.arrive]]."}
""",
    "indicators/full.yml": """
id: full
title: Full
measures: {time: {from: reported, to: arrived}}
population: Every report.
exclusions: [Visits put off.]
data-source: The exchange.
collector: manager
frequency: Daily.
""",
    "commitments/300.yml": """
title: Three
code: "300"
owner: manager
promises:
  come:
    title: Coming
    wording: We come.
    indicator: full
    clock: elapsed
    share: at least 90 %
    within: at most 1 h
    period: calendar-month
    exclusions: none
    charge: none
    remedy:
      bands: [{above: 1 h, in-kind: A loan machine}]
      then: {pay: 5 CNY, each: full 1 h, most: 50 CNY}
""",
}


HOURS = """
title: {en: Queue, zh: 排队}
code: "500"
owner: manager
promises:
  wait:
    title: {en: Waiting, zh: 等候}
    wording: {en: "No longer than [[500.wait]].", zh: "不超过[[500.wait]]。"}
    indicator: time-to-site
    clock: office
    cases:
      - {region: urban, every-case: at most 20 min}
      - {region: rural, every-case: at most 30 min}
    values:
      - {from: 2027-03-01, clock: elapsed, every-case: at most 30 min}
"""


def test_minutes_of_a_calendar_are_minutes_and_the_calendar_is_named_once(tmp_path: Path) -> None:
    made = pages_of(catalog_of(tmp_path, {"commitments/500.yml": HOURS}))
    chinese = text_of(made["zh/commitments/500/"])
    assert "工作分钟" not in chinese
    assert "20 分钟" in chinese
    assert chinese.count("（按办公时间计时）") == 1
    assert "不超过 30 分钟（夜间和节假日照算）" in chinese
    english = text_of(made["en/commitments/500/"])
    assert "working minutes" not in english
    assert english.count("(by Office hours)") == 1


PLACES = """
title: {en: Coming, zh: 到场}
owner: manager
promises:
  come:
    wording: {en: We come., zh: 我们来。}
    indicator: time-to-site
    clock: elapsed
    scope: {region: urban}
    cases: [{region: urban, every-case: at most 1 h}]
  call:
    wording: {en: We call., zh: 我们打电话。}
    indicator: time-to-site
    clock: elapsed
    every-case: at most 2 h
    cases: [{region: urban, every-case: at most 1 h}]
"""


def test_where_no_case_holds_is_told_too(tmp_path: Path) -> None:
    made = pages_of(catalog_of(tmp_path, {"commitments/700.yml": PLACES}))
    come = part(made, "en/commitments/700/", "come")
    assert "City # Every case at most 1 hour Country not promised" in come.text
    call = part(made, "en/commitments/700/", "call")
    assert "Otherwise Every case at most 2 hours" in call.text
    assert "not promised" not in call.text


RIGHTS = """
title: {en: Visits, zh: 上门}
owner: manager
promises:
  cancel:
    title: {en: Free cancellation, zh: 免费取消}
    wording: {en: "Cancel free until [[600.cancel]].", zh: "[[600.cancel]]前免费取消。"}
    allows: {en: Cancel without a charge., zh: 免费取消。}
    during: {before: arrived, by: day before 18:00}
  keep:
    title: {en: Loan machine, zh: 备机}
    wording: {en: "Keep it for [[600.keep]].", zh: "可用 [[600.keep]]。"}
    allows: {en: Keep the loan machine., zh: 使用备机。}
    clock: days
    during: {from: reported, limit: at most 3 mo}
"""


def test_what_the_customer_may_do_is_said_with_its_time(tmp_path: Path) -> None:
    made = pages_of(catalog_of(tmp_path, {"commitments/600.yml": RIGHTS}))
    english = text_of(made["en/commitments/600/"])
    assert "Cancel free until 18:00 on the day before." in english
    assert "Cancel without a charge until 18:00 on the day before" in english
    assert "When until 18:00 on the day before: Engineer arrived" in english
    assert "Keep it for 3 months." in english
    assert "When at most 3 months, counted from Fault reported" in english
    assert "Which cases must keep it" not in english
    chinese = text_of(made["zh/commitments/600/"])
    assert "何时可用 到场了前一天 18:00 止" in chinese


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Page]:
    return pages_of(catalog_of(tmp_path_factory.mktemp("handbook"), MORE))


def part(pages: dict[str, Page], url: str, anchor: str) -> Reader:
    return Reader(next(str(s.html) for s in pages[url].sections if s.id == anchor))


def test_the_whole_operational_definition_stands_with_the_promise(pages: dict[str, Page]) -> None:
    said = part(pages, "en/commitments/300/", "come").text
    for piece in (
        "How it is measured Full: from Fault reported to Engineer arrived",
        "Clock starts Fault reported",
        "Clock stops Engineer arrived",
        "Clock Elapsed time, nights and holidays included",
        "What is counted Every report.",
        "What is left out Visits put off.",
        "Which cases must keep it at least 90% of cases",
        "Period each calendar month",
        "Data are read from The exchange.",
        "Collected by Manager",
        "How often Daily.",
        "Owner Manager",
        "Proof The exchange.",
        "Conditions and limits Not covered: none",
    ):
        assert piece in said, piece


def test_what_the_customer_gets_is_told_in_full(pages: dict[str, Page]) -> None:
    said = part(pages, "en/commitments/300/", "come").text
    assert "above 1 hour: A loan machine" in said
    assert "then 5 yuan more for each full hour (50 yuan more at most)" in said


def test_the_path_that_keeps_it_is_shown_with_its_times(pages: dict[str, Page]) -> None:
    said = part(pages, "en/commitments/110/", "arrive").text
    assert "How the process keeps it Guaranteed by the process, 5 minutes to spare" in said
    assert "Step City Country Hear 5 minutes Ride 50 minutes 3 hours" in said
    assert "Together 55 minutes 3 hours 5 minutes" in said
    assert "So 5 minutes to spare 55 minutes to spare" in said


def test_lines_to_say_are_quoted_and_customers_are_not(pages: dict[str, Page]) -> None:
    said = part(pages, "en/commitments/110/", "arrive").text
    assert "What to say We are with you within 1 hour." in said
    assert "We said 1 hour (City), 4 hours (Country)." in said
    assert "You said" not in said


def test_each_case_has_an_address_and_references_lead_there(pages: dict[str, Page]) -> None:
    reader = part(pages, "en/commitments/110/", "arrive")
    assert {"arrive@urban", "arrive@rural"} <= set(reader.all("id"))
    script = Reader(pages["en/scripts/promise-it/"].html())
    assert "../../commitments/110/#arrive@urban" in script.all("href")


def test_places_are_found_by_name_without_leaving_the_page(pages: dict[str, Page]) -> None:
    reader = part(pages, "zh/commitments/110/", "arrive")
    assert any("岳麓区" in names for names in reader.all("data-members"))


def test_a_promise_that_is_no_time_between_moments_names_who_delivers_it(tmp_path: Path) -> None:
    more = {
        "commitments/400.yml": "title: Four\npromises: {list: {title: List, count: at least 1}}\n",
        "services/more.yml": "title: Desk\nid: desk\ndelivers: [400.list]\n",
    }
    said = part(pages_of(catalog_of(tmp_path, more)), "en/commitments/400/", "list").text
    assert "How the process keeps it Desk Delivered by Desk" in said
    assert "Not proven" not in said


def test_days_that_run_on_say_so(tmp_path: Path) -> None:
    handbook = (FOLDER / "handbook.yml").read_text(encoding="utf-8")
    rolls = handbook.replace("days: [monday],", "days: [monday], holiday-rolls-over: true,")
    late = "title: Reply\npromises: {reply: {title: Reply, clock: days, every-case: at most 9 d}}\n"
    for text, said in ((handbook, False), (rolls, True)):
        files = {"handbook.yml": text, "services/late.yml": late}
        page = pages_of(catalog_of(tmp_path, files))["en/services/late/"]
        assert ("runs on to the next working day" in text_of(page)) == said
