"""Clocks: by what a promise's time is counted.

*Elapsed* time runs day and night. *Days* are counted as Chinese civil law counts them: the day
of the event is not counted (Civil Code, art. 201), a period of months or years ends on the
corresponding day or the month's last (art. 202), and an end on a day off moves to the next
working day where the handbook says so (art. 203). *Working* time runs only while a calendar
works: what arrives out of hours arrives, for the clock, at the next opening.
"""

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from pledgebook.promises.calendar import (
    DAY_SECONDS,
    WorkingCalendar,
    day_of,
    seconds_at,
    worked_between,
)
from pledgebook.promises.quantity import Quantity

WORKING = ("working-days", "working-time")
"""Dimensions that only a calendar counts."""


@dataclass(frozen=True, slots=True)
class Elapsed:
    """Time on the wall, day and night."""


ELAPSED = Elapsed()


@dataclass(frozen=True, slots=True)
class Days:
    """Calendar days; ``rolls_over`` names the calendar whose days off move the end, if any.
    ``first_counts`` is for handbooks that count the day of the event as day one."""

    rolls_over: WorkingCalendar | None = None
    first_counts: bool = False


@dataclass(frozen=True, slots=True)
class Working:
    """Working hours and working days of a calendar."""

    calendar: WorkingCalendar


Clock = Elapsed | Days | Working


def measure_of(clock: Clock, quantity: Quantity) -> str | None:
    """The name of the scale a quantity is counted on by a clock; equal names compare exactly.

    None where the quantity is no time at all (a share, money, machine hours).
    """
    symbol, dimension = quantity.unit.symbol, quantity.dimension
    if dimension in WORKING:
        name = clock.calendar.name if isinstance(clock, Working) else "unnamed"
        return f"{dimension.replace('-', ' ')} of {name}"
    if dimension not in ("time", "months"):
        return None
    if isinstance(clock, Elapsed) or (isinstance(clock, Days) and symbol not in _COUNTED):
        return "elapsed" if dimension == "time" else "months"
    if isinstance(clock, Days):
        return "days" if dimension == "time" else "months by days"
    if symbol in ("week", "mo", "y"):  # no calendar's working days, but time on the wall
        return "elapsed" if dimension == "time" else "months"
    kind = "working days" if symbol == "d" else "working time"
    return f"{kind} of {clock.calendar.name}"


_COUNTED = ("d", "week", "mo", "y")


def deadline(clock: Clock, start: Fraction | int, quantity: Quantity) -> Fraction | None:
    """The moment by which ``at most quantity`` from ``start`` must be done, in seconds.

    None for months by any clock but Days, and for working time beyond some years.
    """
    measure = measure_of(clock, quantity)
    if measure == "elapsed":
        return Fraction(start) + quantity.size
    if isinstance(clock, Days) and measure is not None:
        return Fraction(_days_deadline(clock, day_of(start), quantity))
    if not isinstance(clock, Working) or measure is None or measure == "months":
        return None
    first = day_of(start)
    worked = worked_between(clock.calendar, first, first + timedelta(days=reach(quantity)))
    try:
        if measure.startswith("working days"):
            before = counted_from(clock.calendar, first)
            day = nth_working_day(worked.days, before, int(in_days(quantity)))
            return Fraction(seconds_at(day, 24 * 60))
        return worked.earliest(worked.passed(start) + quantity.size)
    except LookupError:
        return None


def reach(quantity: Quantity) -> int:
    """Dates enough to hold that much working time in any calendar worth the name."""
    if quantity.dimension == "working-days":
        return int(in_days(quantity)) * 4 + 60
    return int(quantity.size / DAY_SECONDS) * 24 + 60


def in_days(quantity: Quantity) -> Fraction:
    """How many days (of either kind) a quantity is."""
    return quantity.size / DAY_SECONDS


def _days_deadline(clock: Days, start: date, quantity: Quantity) -> int:
    if quantity.dimension == "months":
        end = _corresponding_day(start, int(quantity.size))
    else:
        end = start + timedelta(days=int(in_days(quantity)))
    if clock.first_counts:
        end -= timedelta(days=1)
    while clock.rolls_over is not None and not clock.rolls_over.works_on(end):
        end += timedelta(days=1)
    return seconds_at(end, 24 * 60)


def _corresponding_day(start: date, months: int) -> date:
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    for day in range(start.day, start.day - 4, -1):
        try:
            return date(year, month + 1, day)
        except ValueError:
            continue
    raise ValueError(f"no corresponding day for {start}")


def counted_from(calendar: WorkingCalendar, start: date) -> date:
    """The day after which the working days of a period that ``start`` opens are counted."""
    return start - timedelta(days=1) if calendar.first_day_counts else start


def nth_working_day(days: tuple[date, ...], start: date, count: int) -> date:
    """The ``count``-th of the working ``days`` after ``start``. Raises LookupError beyond them."""
    index = bisect_right(days, start) + count - 1
    if index >= len(days):
        raise LookupError("the calendar ends before that many working days have passed")
    return days[index] if count else start
