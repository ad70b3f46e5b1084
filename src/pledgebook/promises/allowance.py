"""How long a bound by some clock can be on the wall: its shortest and its longest.

For every clock a bound ``at most q`` sets a deadline for each start. Over all starts, the time
from start to deadline has a least and a greatest value, and from these follow the only safe
comparisons between clocks: working time is at least as strong as an elapsed time if its
*longest* does not exceed it; an elapsed time is at least as strong as a working time if it does
not exceed its *shortest*. Longest times do not add: 2 h and 2 h of working time on a Friday
evening span one weekend, not two. Add within a calendar first, convert last.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from functools import lru_cache

from pledgebook.promises.calendar import DAY_SECONDS, Worked, WorkingCalendar, worked_between
from pledgebook.promises.clock import (
    Clock,
    Days,
    Working,
    counted_from,
    in_days,
    measure_of,
    nth_working_day,
    reach,
)
from pledgebook.promises.quantity import Quantity
from pledgebook.promises.size import seconds

A_MONDAY = date(2001, 1, 1)


@dataclass(frozen=True, slots=True)
class Allowance:
    """The shortest and longest seconds on the wall that a bound leaves, over all starts."""

    shortest: Fraction
    longest: Fraction


@lru_cache(maxsize=1024)
def allowance(clock: Clock, quantity: Quantity) -> Allowance | None:
    """How short and how long ``at most quantity`` may be on the wall.

    None where nobody can say: a quantity that is no time, parts of counted days, working units
    under a clock without a calendar.
    """
    measure = measure_of(clock, quantity)
    if measure is None:
        return None
    if measure in ("elapsed", "months"):
        return Allowance(*seconds(quantity))
    if "days" in measure and quantity.value.denominator != 1:
        return None
    if isinstance(clock, Days) and not measure.startswith("working"):
        return _days(clock, quantity)
    if not isinstance(clock, Working):
        return None
    try:
        if measure.startswith("working days"):
            return _working_days(clock.calendar, quantity)
        return _working_time(clock.calendar, quantity)
    except LookupError:
        return None


def allowance_from_below(clock: Clock, quantity: Quantity) -> Allowance | None:
    """The same for ``at least quantity``: the least time on the wall that keeps it, over all
    starts. Days differ from above: notice on the 1st for the 8th is seven days, and may be six
    days and a minute on the wall."""
    above = allowance(clock, quantity)
    if above is None or not isinstance(clock, Days) or measure_of(clock, quantity) == "elapsed":
        return above
    least, most = seconds(quantity)
    counted = DAY_SECONDS if clock.first_counts else 0
    return Allowance(max(least - DAY_SECONDS - counted, Fraction(0)), most - counted)


def _days(clock: Days, quantity: Quantity) -> Allowance:
    # From the last moment of the first day to the end of the last, and from the first moment.
    least, most = seconds(quantity)
    counted = DAY_SECONDS if clock.first_counts else 0
    roll = 0 if clock.rolls_over is None else _longest_break(clock.rolls_over) * DAY_SECONDS
    return Allowance(least - counted, most + DAY_SECONDS - counted + roll)


def _span(calendar: WorkingCalendar, around: int) -> tuple[date, date]:
    """The dates within which everything that can happen happens: the special days, and enough
    ordinary ones before and after. Beyond them each week is like the next."""
    special = [*calendar.holidays, *(day for day, _ in calendar.extra_days)]
    first = min(special, default=A_MONDAY) - timedelta(days=around)
    return first, max(special, default=A_MONDAY) + timedelta(days=14)


def _longest_break(calendar: WorkingCalendar) -> int:
    day, last = _span(calendar, 14)
    longest = run = 0
    while day <= last:
        run = 0 if calendar.works_on(day) else run + 1
        longest = max(longest, run)
        day += timedelta(days=1)
    return longest


def _working_days(calendar: WorkingCalendar, quantity: Quantity) -> Allowance:
    first, last = _span(calendar, reach(quantity))
    worked = worked_between(calendar, first, last + timedelta(days=reach(quantity)))
    lengths = []
    while first <= last:
        end = nth_working_day(worked.days, counted_from(calendar, first), int(in_days(quantity)))
        lengths.append((end - first).days)
        first += timedelta(days=1)
    # The event may be at the first or the last moment of its day; the end is the day's end.
    return Allowance(
        Fraction(min(lengths) * DAY_SECONDS), Fraction((max(lengths) + 1) * DAY_SECONDS)
    )


def _working_time(calendar: WorkingCalendar, quantity: Quantity) -> Allowance:
    """Extremes of deadline - start. They are reached at closings and openings: put a start within
    working time off until the next closing, and the deadline moves by as much or more; bring it
    forward to the opening before, and the deadline moves back by as much or more. While closed,
    the deadline stands still."""
    size = quantity.size
    first, last = _span(calendar, reach(quantity) + 14)
    worked = worked_between(calendar, first, last + timedelta(days=reach(quantity)))
    if not worked.opens:
        raise LookupError("nothing is ever worked in this calendar")
    ends = _closings(worked, worked_between(calendar, first, last))
    if not ends or not size:  # it never closes, or nothing is to be worked
        return Allowance(size, size)
    dues = [(done, worked.earliest(done + size)) for done in ends]
    return Allowance(
        min(due - worked.latest(done) for done, due in dues),
        max(due - worked.earliest(done) for done, due in dues),
    )


def _closings(worked: Worked, part: Worked) -> list[Fraction]:
    # The working time passed at each closing of the part, but for the very last of the whole.
    ends = zip(worked.before, worked.opens, worked.closes, strict=True)
    marks = [Fraction(before + close - start) for before, start, close in ends]
    return marks[: min(len(part.opens), len(marks) - 1)]
