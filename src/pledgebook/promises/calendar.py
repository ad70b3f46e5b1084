"""A working calendar: which hours of which days are worked.

Times here are whole seconds of local time since 1970-01-01 00:00. Changes between summer and
winter time are not counted: a working hour is an hour on the wall clock.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction
from functools import lru_cache

EPOCH = date(1970, 1, 1)
DAY_SECONDS = 86_400
Hours = tuple[tuple[int, int], ...]
"""Stretches of a day, each from a minute to a minute after midnight: ``((510, 720),)``."""
WHOLE_DAY: Hours = ((0, 1440),)


@dataclass(frozen=True, slots=True)
class WorkingCalendar:
    """Hours by weekday (Monday is 0), days off, and days worked instead.

    ``name`` tells calendars apart; two promises count alike only in equal calendars.
    """

    name: str
    week: tuple[Hours, ...]
    holidays: frozenset[date] = frozenset()
    extra_days: tuple[tuple[date, Hours], ...] = ()
    first_day_counts: bool = False
    """Whether the day of the event, if worked, is the first of so many working days."""

    def hours_on(self, day: date) -> Hours:
        """The stretches worked on a date; empty on a day off."""
        extra = dict(self.extra_days)
        if day in extra:
            return extra[day]
        return () if day in self.holidays else self.week[day.weekday()]

    def works_on(self, day: date) -> bool:
        """Whether any hour of the date is worked."""
        return bool(self.hours_on(day))


ALWAYS = WorkingCalendar("round-the-clock", (WHOLE_DAY,) * 7)
"""Round the clock, every day of the year."""


def seconds_at(day: date, minute: int = 0) -> int:
    """The moment ``minute`` minutes after midnight of ``day``."""
    return (day - EPOCH).days * DAY_SECONDS + minute * 60


def day_of(moment: Fraction | int) -> date:
    """The date on which a moment falls; midnight belongs to the day it begins."""
    return EPOCH + timedelta(days=int(moment // DAY_SECONDS))


@dataclass(frozen=True, slots=True)
class Worked:
    """The worked stretches between two dates, and the working time passed at each end.

    ``opens[i]`` … ``closes[i]`` is a stretch; ``before[i]`` is the working time before it.
    """

    opens: tuple[int, ...]
    closes: tuple[int, ...]
    before: tuple[int, ...]
    days: tuple[date, ...] = field(default=())

    def passed(self, moment: Fraction | int) -> Fraction:
        """Working time from the beginning up to ``moment``."""
        i = bisect_right(self.opens, moment) - 1
        if i < 0:
            return Fraction(0)
        return self.before[i] + min(Fraction(moment), Fraction(self.closes[i])) - self.opens[i]

    def earliest(self, worked: Fraction) -> Fraction:
        """The first moment at which that much working time has passed (at the end of a stretch:
        its closing). Raises LookupError beyond the last stretch."""
        i = bisect_left(self.before, worked) - 1
        if worked <= 0:
            return Fraction(self.opens[0])
        moment = self.opens[i] + worked - self.before[i]
        if moment > self.closes[i]:
            raise LookupError("the calendar ends before that much working time has passed")
        return Fraction(moment)

    def latest(self, worked: Fraction) -> Fraction:
        """The last moment at which no more than that much has passed (at the end of a stretch:
        the next opening). Raises LookupError beyond the last stretch."""
        i = bisect_right(self.before, worked) - 1
        moment = self.opens[i] + worked - self.before[i]
        if moment >= self.closes[i]:
            raise LookupError("the calendar ends before that much working time has passed")
        return Fraction(moment)


@lru_cache(maxsize=32)
def worked_between(calendar: WorkingCalendar, first: date, last: date) -> Worked:
    """The stretches worked from ``first`` to ``last``, both included; touching ones are joined."""
    opens: list[int] = []
    closes: list[int] = []
    days: list[date] = []
    day = first
    while day <= last:
        hours = calendar.hours_on(day)
        if hours:
            days.append(day)
        for start, end in hours:
            if closes and closes[-1] == seconds_at(day, start):
                closes[-1] = seconds_at(day, end)
            else:
                opens.append(seconds_at(day, start))
                closes.append(seconds_at(day, end))
        day += timedelta(days=1)
    before, total = [], 0
    for start, end in zip(opens, closes, strict=True):
        before.append(total)
        total += end - start
    return Worked(tuple(opens), tuple(closes), tuple(before), tuple(days))


def includes(wider: WorkingCalendar, narrower: WorkingCalendar) -> bool:
    """Whether every hour of ``narrower`` is an hour of ``wider``, on ordinary and special days.

    Compares the ordinary week, and each special date that either calendar knows.
    """
    for mine, theirs in zip(wider.week, narrower.week, strict=True):
        if not _within(theirs, mine):
            return False
    special: Mapping[date, None] = dict.fromkeys(
        [
            *wider.holidays,
            *narrower.holidays,
            *(day for day, _ in (*wider.extra_days, *narrower.extra_days)),
        ]
    )
    return all(_within(narrower.hours_on(day), wider.hours_on(day)) for day in special)


def _within(hours: Hours, wider: Hours) -> bool:
    joined: list[tuple[int, int]] = []
    for start, end in sorted(wider):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return all(any(a <= start and end <= b for a, b in joined) for start, end in hours)
