"""Working time, days and months against a simulation, tick by tick."""

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pledgebook.promises.allowance import A_MONDAY, allowance, allowance_from_below
from pledgebook.promises.calendar import (
    ALWAYS,
    Hours,
    WorkingCalendar,
    day_of,
    includes,
    seconds_at,
)
from pledgebook.promises.clock import ELAPSED, Days, Working, deadline
from pledgebook.promises.quantity import quantity, read_quantity
from pledgebook.promises.size import compare_sizes, seconds

TICK = 30 * 60
TICKS_A_DAY = 48
OFFICE = WorkingCalendar("office", (((540, 1020),),) * 5 + ((),) * 2)

# Ordinary weeks enough before the special days for the slowest period to begin in them.
SPECIAL = A_MONDAY + timedelta(weeks=15)
STARTS = 17 * 7

_STRETCHES = st.sampled_from(
    [
        ((540, 1020),),
        ((480, 720), (780, 1080)),
        ((0, 1440),),
        ((600, 630),),
        ((480, 960), (1020, 1080)),
        (),
    ]
)
CALENDARS = st.builds(
    lambda week, off, extra: WorkingCalendar(
        "made up",
        tuple(week),
        frozenset({SPECIAL + timedelta(days=d) for d in off}),
        tuple((SPECIAL + timedelta(days=d), ((540, 1020),)) for d in extra),
    ),
    st.lists(_STRETCHES, min_size=7, max_size=7).filter(lambda week: sum(map(bool, week)) > 1),
    st.sets(st.integers(0, 6), max_size=3),
    st.sets(st.integers(5, 8), max_size=1),
)


def _ticks(calendar: WorkingCalendar, days: int) -> list[int]:
    """The numbers of the ticks that are worked, from A_MONDAY on."""
    found = []
    for n in range(days):
        for start, end in _hours(calendar, A_MONDAY + timedelta(days=n)):
            first = n * TICKS_A_DAY
            found += range(first + start // 30, first + end // 30)
    return found


def _hours(calendar: WorkingCalendar, day: date) -> Hours:
    for extra, hours in calendar.extra_days:
        if extra == day:
            return hours
    return () if day in calendar.holidays else calendar.week[day.weekday()]


@settings(max_examples=40)
@given(CALENDARS, st.integers(1, 24))
def test_working_time_is_as_short_and_as_long_as_a_simulation_finds(
    calendar: WorkingCalendar, ticks: int
) -> None:
    worked = _ticks(calendar, 300)
    lengths, done = [], 0
    for start in range(STARTS * TICKS_A_DAY):
        while done < len(worked) and worked[done] < start:
            done += 1
        lengths.append(worked[done + ticks - 1] + 1 - start)
    room = allowance(Working(calendar), quantity(ticks * 30, "min"))
    assert room is not None
    assert (room.shortest, room.longest) == (min(lengths) * TICK, max(lengths) * TICK)


@settings(max_examples=40)
@given(CALENDARS, st.integers(1, 10))
def test_working_days_are_as_short_and_as_long_as_counting_finds(
    calendar: WorkingCalendar, count: int
) -> None:
    lengths = []
    for n in range(STARTS):
        day, left = A_MONDAY + timedelta(days=n), count
        while left:
            day += timedelta(days=1)
            left -= bool(_hours(calendar, day))
        lengths.append((day - A_MONDAY).days - n)
    room = allowance(Working(calendar), quantity(count, "d"))
    assert room is not None
    assert room.shortest == min(lengths) * 86_400
    assert room.longest == (max(lengths) + 1) * 86_400


@settings(max_examples=40)
@given(CALENDARS, st.integers(1, 40), st.integers(0, STARTS * 1440))
def test_every_deadline_lies_between_the_shortest_and_the_longest(
    calendar: WorkingCalendar, quarters: int, minute: int
) -> None:
    start = seconds_at(A_MONDAY, minute)
    for clock, amount in (
        (Working(calendar), quantity(quarters * 15, "min")),
        (Working(calendar), quantity(quarters, "d")),
        (Days(), quantity(quarters, "d")),
        (Days(calendar), quantity(quarters, "d")),
        (Days(), quantity(quarters, "mo")),
        (ELAPSED, quantity(quarters, "h")),
    ):
        due, room = deadline(clock, start, amount), allowance(clock, amount)
        assert due is not None
        assert room is not None
        assert room.shortest <= due - start <= room.longest


def test_two_and_two_working_hours_on_a_friday_are_one_weekend() -> None:
    two, four = (allowance(Working(OFFICE), quantity(n, "h")) for n in (2, 4))
    assert two is not None
    assert four is not None
    assert (two.longest, four.longest) == (66 * 3600, 68 * 3600)
    assert two.longest * 2 > four.longest


def test_a_calendar_that_never_closes_is_time_on_the_wall() -> None:
    room = allowance(Working(ALWAYS), quantity(30, "h"))
    assert room is not None
    assert room.shortest == room.longest == 30 * 3600


def test_a_calendar_that_never_works_allows_nothing_to_be_known() -> None:
    assert allowance(Working(WorkingCalendar("never", ((),) * 7)), quantity(2, "h")) is None
    assert allowance(Working(WorkingCalendar("never", ((),) * 7)), quantity(2, "d")) is None


def test_the_first_day_is_not_counted_and_an_end_on_a_day_off_rolls_over() -> None:
    friday = seconds_at(date(2026, 1, 2), 12 * 60)
    seven, one = read_quantity("7 d"), read_quantity("1 d")
    assert deadline(Days(), friday, seven) == seconds_at(date(2026, 1, 9), 24 * 60)
    assert deadline(Days(OFFICE), friday, one) == seconds_at(date(2026, 1, 5), 24 * 60)
    counting = replace(OFFICE, first_day_counts=True)
    assert deadline(Working(counting), friday, one) == seconds_at(date(2026, 1, 2), 24 * 60)
    assert deadline(Working(OFFICE), friday, one) == seconds_at(date(2026, 1, 5), 24 * 60)
    assert deadline(Days(first_counts=True), friday, seven) == seconds_at(date(2026, 1, 8), 24 * 60)


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2026, 3, 31), 1, date(2026, 4, 30)),
        (date(2026, 11, 15), 3, date(2027, 2, 15)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
    ],
)
def test_a_month_ends_on_the_corresponding_day_or_the_months_last(
    start: date, months: int, end: date
) -> None:
    due = deadline(Days(), seconds_at(start), quantity(months, "mo"))
    assert due is not None
    assert day_of(due - 1) == end


@given(st.dates(date(1999, 1, 1), date(2060, 1, 1)), st.integers(1, 60))
def test_months_have_between_their_least_and_most_days(start: date, months: int) -> None:
    due = deadline(Days(), seconds_at(start), quantity(months, "mo"))
    least, most = seconds(quantity(months, "mo"))
    assert due is not None
    assert least <= due - seconds_at(start, 24 * 60) <= most


def test_a_month_is_not_thirty_days() -> None:
    assert compare_sizes(read_quantity("1 mo"), read_quantity("30 d")) is None
    assert compare_sizes(read_quantity("1 mo"), read_quantity("27 d")) == 1
    assert compare_sizes(read_quantity("12 mo"), read_quantity("1 y")) == 0


def test_seven_days_of_notice_may_be_six_days_and_a_minute() -> None:
    notice = allowance_from_below(Days(), read_quantity("7 d"))
    assert notice is not None
    assert notice.shortest == 6 * 86_400


@given(CALENDARS, CALENDARS)
def test_a_calendar_includes_another_if_it_works_whenever_the_other_does(
    a: WorkingCalendar, b: WorkingCalendar
) -> None:
    assert includes(a, b) == (set(_ticks(b, STARTS)) <= set(_ticks(a, STARTS)))
    assert includes(a, a)


def test_a_working_day_needs_a_calendar() -> None:
    assert allowance(ELAPSED, read_quantity("3 working days")) is None
    assert Fraction(1) == read_quantity("1 working day").value
