"""Promises as written in YAML: what loads, what is refused, how they compare and are said."""

from datetime import date
from typing import Any

import pytest
import yaml
from pydantic import ValidationError

from pledgebook.promises.calendar import WorkingCalendar
from pledgebook.promises.strength import GapKind, compare
from pledgebook.records.clocks import working_calendar
from pledgebook.records.handbook import Calendar
from pledgebook.records.promise import Promise
from pledgebook.records.promise_meaning import Surroundings, meaning
from pledgebook.records.promise_saying import say_case, say_promise
from pledgebook.records.promise_values import announced, in_force

OFFICE = WorkingCalendar("office", (((540, 1020),),) * 5 + ((),) * 2)
REGIONS = {"region": frozenset({"urban", "rural"})}


class _AsWritten(yaml.SafeLoader):
    """Scalars as text: the engine's own loader hands them over so."""


_AsWritten.yaml_implicit_resolvers = {}


def _read(text: str) -> Promise:
    return Promise.model_validate(yaml.load(text, Loader=_AsWritten))


@pytest.mark.parametrize(
    ("a", "verdict", "b"),
    [
        ("every-case: at most 2 h", "equal", "every-case: at most 120 min"),
        ("every-case: at most 2 h", "stronger", "every-case: at most 3 h"),
        ("every-case: at most 2 h", "stronger", "every-case: less than 121 min"),
        ("mean: at most 2 h", "weaker", "every-case: at most 2 h"),
        ("mean: at most 1 h", "stronger", "share: at least 50 %, within: at most 2 h"),
        ("share: at least 90 %, within: at most 2 h", "weaker", "every-case: at most 2 h"),
        ("share: at least 100 %, within: at most 2 h", "equal", "every-case: at most 2 h"),
        (
            "share: at most 8 %, within: more than 2 h",
            "equal",
            "share: at least 92 %, within: at most 2 h",
        ),
        ("every-case: at most 2 h", "stronger", "every-case: at most 2 h, scope: {region: urban}"),
        ("mean: at most 2 h", "incomparable", "mean: at most 2 h, scope: {region: urban}"),
        *(
            (f"allows: Cancel, during: {{{one}}}", verdict, f"allows: Cancel, during: {{{other}}}")
            for one, verdict, other in (
                ("before: go, by: day before 18:00", "equal", "before: go, by: 前一天18点"),
                (
                    "before: go, by: day before 18:00",
                    "stronger",
                    "before: go, by: day before 12:00",
                ),
                ("before: go, by: same day 12:00", "stronger", "before: go, by: day before 18:00"),
                ("before: go, by: 3 days before", "weaker", "before: go, by: 2 days before 9:00"),
                ("before: go, limit: at least 24 h", "stronger", "before: go, limit: at least 2 d"),
                ("before: go, by: day before", "incomparable", "before: go, limit: at least 24 h"),
                ("before: go, by: day before", "incomparable", "before: eat, by: day before"),
                ("from: go, limit: at most 3 mo", "stronger", "from: go, limit: at most 2 mo"),
            )
        ),
        ("allows: Cancel", "stronger", "allows: Cancel, during: {before: go, by: same day}"),
        ("allows: Cancel", "incomparable", "allows: Return"),
        (
            "mean: at most 2 h, period: calendar-month",
            "stronger",
            "mean: at most 2 h, period: calendar-year",
        ),
        (
            "value: at least 99 %, period: calendar-month",
            "incomparable",
            "value: at least 99 %, period: calendar-year",
        ),
        ("every-case: at most 2 h, clock: office", "stronger", "every-case: at most 66 h"),
        ("every-case: at most 2 h, clock: office", "incomparable", "every-case: at most 65 h"),
        ("every-case: at most 2 h, clock: office", "weaker", "every-case: at most 2 h"),
        ("every-case: at most 72 h", "stronger", "every-case: at most 3 d, clock: office"),
        ("every-case: at most 72 h", "stronger", "every-case: at most 3 d, clock: days"),
        ("mean: at most 2 h, clock: office", "incomparable", "mean: at most 66 h"),
        ("every-case: at most 1 mo", "incomparable", "every-case: at most 30 d"),
        ("every-case: at most 1 mo", "stronger", "every-case: at most 31 d"),
        (
            "every-case: {first-of: [at least 2 y, at least 2000 machine-h]}",
            "weaker",
            "every-case: at least 2 y",
        ),
        (
            "every-case: {first-of: [at most 12 mo, at most 2000 machine-h]}",
            "stronger",
            "every-case: at most 12 mo",
        ),
        ("every-case: lifetime", "stronger", "every-case: at least 10 y"),
        (
            "count: at least 1, every: 6 mo, window: rolling",
            "stronger",
            "count: at least 2, every: 1 y, window: calendar",
        ),
        (
            "count: at least 1, every: 6 mo, window: calendar",
            "incomparable",
            "count: at least 2, every: 1 y, window: rolling",
        ),
        ("by: same day, cut-off: 14:00", "stronger", "by: next day"),
        ("by: same day, cut-off: 12:00", "weaker", "by: same day, cut-off: 14:00"),
        ("by: same day 24:00", "stronger", "every-case: at most 24 h"),
        ("open: round-the-clock", "stronger", "open: office"),
        (
            "if: {any-of: [total repair-time more than 30 d, repairs more than 4]}, obliges: swap",
            "stronger",
            "if: repairs more than 5, obliges: swap",
        ),
        ("every-case: at most 2 h", "stronger", "every-case: at most 2 h, aim: target"),
        ("every-case: at most 2 h", "stronger", "every-case: at most 2 h, hedge: generally"),
        ("every-case: at most 2 h", "stronger", "every-case: at most 2 h, exclusions: storms"),
        (
            "share: at least 9 %, within: at most 2 h",
            "incomparable",
            "share: at least 9 %, within: at most 2 h, exclusions: storms",
        ),
        (
            "every-case: at most 2 h, remedy: {pay: 95 GBP, claim: automatic}",
            "stronger",
            "every-case: at most 2 h, remedy: {pay: 54 GBP, claim-within: 3 mo}",
        ),
        (
            "every-case: at most 2 h, season: {from: 11-15, until: 03-15}",
            "stronger",
            "every-case: at most 2 h, season: {from: 12-01, until: 02-28}",
        ),
        (
            "every-case: at most 1 h, cases: [{region: rural, every-case: at most 2 h}]",
            "weaker",
            "every-case: at most 1 h",
        ),
        (
            "cases: [{region: urban, mean: at most 1 h}, {region: rural, mean: at most 1 h}]",
            "stronger",
            "mean: at most 1 h",
        ),
        ("every-case: about 2 h", "weaker", "every-case: at most 9 y"),
    ],
)
def test_promises_compare_by_what_they_mean(a: str, verdict: str, b: str) -> None:
    around = Surroundings({"office": OFFICE})
    mine, theirs = (meaning(_read(f"{{{text}}}"), "same", around) for text in (a, b))
    opposite = {"stronger": "weaker", "weaker": "stronger"}
    assert compare(mine, theirs, REGIONS).verdict == verdict
    assert compare(theirs, mine, REGIONS).verdict == opposite.get(verdict, verdict)


def test_a_gap_names_the_limit_the_nearest_and_the_place() -> None:
    mine = meaning(_read("{every-case: at most 2 h, scope: {region: urban}}"), "s", origin="a")
    theirs = meaning(_read("{every-case: at most 2 h}"), "s", origin="b")
    (gap,) = compare(mine, theirs, REGIONS).missing
    assert gap.kind is GapKind.SCOPE
    assert gap.wanted is not None
    assert gap.wanted.origin == "b"
    assert gap.where is not None
    assert list(gap.where) == ["region"]


@pytest.mark.parametrize(
    ("text", "route"),
    [
        ("every-case: 45 min", ("every-case",)),
        ("every-case: {first-of: [at least 2 yy]}", ("every-case", "first-of", 0)),
        ("every-case: {first-of: [at least 2 y], last-of: [at least 2 y]}", ("every-case",)),
        ("cases: [{every-case: at most 45 min}]", ("cases", 0)),
        ("cases: [{region: urban, evry-case: at most 2 h}]", ("cases", 0, "evry-case")),
        ("evry-case: at most 3 h", ("evry-case",)),
        ("remedy: {pay: x}", ("remedy", "pay")),
        ("if: {any-of: [Repairs!]}", ("if", "any-of", 0)),
        ("by: tomorrow", ("by",)),
        ("period: fortnight", ("period",)),
        ("values: [{from: soon}]", ("values", 0, "from")),
    ],
)
def test_what_cannot_be_read_is_refused_at_its_place(text: str, route: tuple[Any, ...]) -> None:
    with pytest.raises(ValidationError) as refused:
        _read(f"{{{text}}}")
    assert [error["loc"] for error in refused.value.errors()] == [route]


@pytest.mark.parametrize(
    ("text", "en", "zh"),
    [
        ("every-case: at most 45 min", "45 minutes", "45 分钟"),
        ("every-case: at most 3 d, clock: office", "3 working days", "3 个工作日"),
        ("every-case: at most 20 min, clock: office", "20 minutes", "20 分钟"),
        ("mean: at most 1 h", "1 hour on average", "平均 1 小时"),
        (
            "share: at most 8 %, within: more than 18 week",
            "92% within 18 weeks",
            "92% 在 18 周内",
        ),
        (
            "every-case: {first-of: [at least 2 y, 'at least 2,000 machine-h']}",
            "2 years or 2,000 machine hours, whichever comes first",
            "2 年或 2,000 台时（以先到者为准）",
        ),
        ("count: at least 1, every: 6 mo", "once every 6 months", "每 6 个月 1 次"),
        ("open: round-the-clock", "round the clock", "全天 24 小时"),
        ("by: next day 17:00", "17:00 on the next day", "次日 17:00"),
        ("every-case: unstated", "not stated", "未说明"),
        ("wording: We care.", "", ""),
    ],
)
def test_a_value_is_said_without_its_comparator(text: str, en: str, zh: str) -> None:
    promise = _read(f"{{{text}}}")
    assert say_promise(promise, "en") == en
    assert say_promise(promise, "zh") == zh


def test_cases_are_said_with_their_names() -> None:
    promise = _read(
        "{cases: [{region: urban, every-case: at most 45 min},"
        " {region: rural, every-case: at most 90 min}]}"
    )
    named = {"urban": "in town", "rural": "in the country"}
    said = say_promise(promise, "en", lambda _dimension, value, _language: named[value])
    assert said == "45 minutes in town, 90 minutes in the country"
    assert say_case(promise, "rural", "en") == "90 minutes"
    assert say_case(promise, "lunar", "en") is None


def test_a_stretch_of_days_off_is_each_of_its_days() -> None:
    week = yaml.load(
        "{title: Office, days: [monday, saturday], hours: ['09:00-17:00'],"
        " holidays: [{day: 2026-09-28}, {from: 2026-10-03, until: 2026-10-05}],"
        " extra-days: [{from: 2026-10-06, until: 2026-10-07}]}",
        Loader=_AsWritten,
    )
    office = working_calendar("office", Calendar.model_validate(week))
    worked = [day for day in range(1, 13) if office.works_on(date(2026, 10, day))]
    assert worked == [6, 7, 10, 12]
    assert not office.works_on(date(2026, 9, 28))


def test_cases_that_differ_by_their_clock_say_it() -> None:
    promise = _read(
        "{every-case: at most 2 h, clock: elapsed,"
        " cases: [{region: rural, every-case: at most 2 h, clock: office},"
        " {region: urban, every-case: at most 2 h}]}"
    )
    assert say_case(promise, "rural", "en") == "2 hours by office"
    assert say_case(promise, "rural", "zh") == "2 小时（按office计）"
    assert say_case(promise, "urban", "en") == "2 hours"


def test_the_value_in_force_and_the_next_are_told_apart() -> None:
    promise = _read(
        "{every-case: at most 2 h, values: [{from: 2027-03-01, every-case: at most 1 h},"
        " {from: 2028-03-01, remedy: {pay: 10 GBP}}]}"
    )
    said = {day: say_promise(in_force(promise, day), "en") for day in _DAYS}
    assert list(said.values()) == ["2 hours", "1 hour", "1 hour"]
    coming = [announced(promise, day) for day in _DAYS]
    assert [dated.from_ if dated else None for dated in coming] == [
        date(2027, 3, 1),
        date(2028, 3, 1),
        None,
    ]


_DAYS = (date(2027, 2, 28), date(2027, 3, 1), date(2028, 3, 1))
