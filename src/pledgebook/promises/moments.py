"""Starts at which clocks show their worst: around openings and closings."""

from collections.abc import Iterable
from datetime import timedelta
from fractions import Fraction

from pledgebook.promises.allowance import A_MONDAY
from pledgebook.promises.calendar import WorkingCalendar, seconds_at, worked_between


def telling_moments(
    calendars: Iterable[WorkingCalendar], sizes: Iterable[Fraction]
) -> list[Fraction]:
    """Starts worth trying: in an ordinary fortnight and around each special day, every opening
    and closing, a minute before and after, and earlier by each size (seconds) and by all."""
    marks = {Fraction(seconds_at(A_MONDAY)), Fraction(seconds_at(A_MONDAY, 24 * 60 - 1))}
    for calendar in calendars:
        special = [*calendar.holidays, *(day for day, _ in calendar.extra_days)]
        for day in [A_MONDAY + timedelta(days=7), *sorted(special)[:12]]:
            worked = worked_between(calendar, day - timedelta(days=7), day + timedelta(days=7))
            marks |= {Fraction(mark) for mark in (*worked.opens, *worked.closes)}
    lengths = list(sizes)
    shifts = {Fraction(0), *lengths, sum(lengths, Fraction(0))}
    moved = {mark - shift for mark in marks for shift in shifts}
    return sorted(moved | {m + nudge for m in moved for nudge in (Fraction(-60), Fraction(60))})
