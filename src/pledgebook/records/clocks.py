"""The handbook's calendars and clock names as clocks that can be reckoned with."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from pledgebook.promises.calendar import Hours, WorkingCalendar
from pledgebook.promises.clock import ELAPSED, Clock, Days, Working
from pledgebook.records.handbook import Calendar, Handbook, Weekday

_HOURS = re.compile(r"([01]?\d|2[0-4]):([0-5]\d)\s*[-–]\s*([01]?\d|2[0-4]):([0-5]\d)")


@dataclass(frozen=True, slots=True)
class UnknownClock:
    """A clock name that no calendar has."""

    name: str


def hours_of(texts: tuple[str, ...]) -> Hours:
    """``("08:30-12:00",)`` as minutes after midnight; what is no such stretch is left out."""
    stretches = []
    for text in texts:
        match = _HOURS.fullmatch(text.strip())
        if match is None:
            continue
        start = int(match[1]) * 60 + int(match[2])
        end = int(match[3]) * 60 + int(match[4])
        if start < end <= 24 * 60:
            stretches.append((start, end))
    return tuple(sorted(stretches))


def working_calendar(name: str, calendar: Calendar) -> WorkingCalendar:
    """A calendar of the handbook as working hours by date."""
    hours = hours_of(calendar.hours)
    week = tuple(hours if day in calendar.days else () for day in Weekday)
    return WorkingCalendar(
        name,
        week,
        frozenset(day for holiday in calendar.holidays for day in holiday.dates),
        tuple((day, hours) for extra in calendar.extra_days for day in extra.dates),
        calendar.first_day_counts,
    )


def working_calendars(handbook: Handbook) -> dict[str, WorkingCalendar]:
    """All calendars of the handbook by name."""
    return {name: working_calendar(name, made) for name, made in handbook.calendars.items()}


def counted_days(handbook: Handbook) -> Days:
    """The clock ``days``: by the calendar that says it moves their end; plain days without one."""
    for name, calendar in handbook.calendars.items():
        if calendar.holiday_rolls_over:
            return Days(working_calendar(name, calendar), calendar.first_day_counts)
    return Days()


def clock_named(
    name: str | None, calendars: Mapping[str, WorkingCalendar], days: Days
) -> Clock | UnknownClock:
    """The clock a promise names; elapsed time where it names none (a finding of its own)."""
    if name in (None, "elapsed", "unstated", "none"):
        return ELAPSED
    if name == "days":
        return days
    calendar = calendars.get(str(name))
    return Working(calendar) if calendar else UnknownClock(str(name))


def has_calendar(name: str | None) -> bool:
    """Whether a promise's clock is one of the handbook's calendars, so that its days and hours are
    working ones: not elapsed time, not counted days, and not a clock left unsaid."""
    return name not in (None, "elapsed", "days", "unstated", "none")
