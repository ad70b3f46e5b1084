"""Two limits by different clocks: a beginning for which the one is due later, and one for which it
is due sooner."""

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from pledgebook.promises.bound import Bound
from pledgebook.promises.calendar import seconds_at
from pledgebook.promises.clock import deadline
from pledgebook.promises.limit import EveryCase, Limit, Share

_DAYS = 400
"""How far ahead is looked: all days off that anybody announces lie within."""
_MINUTES = (12 * 60, 9 * 60, 17 * 60 + 30)
"""Beginnings tried on each day, in minutes after midnight."""


@dataclass(frozen=True, slots=True)
class Due:
    """When something that begins at ``start`` was due, and is: seconds of local time."""

    start: int
    was: Fraction
    now: Fraction


def dues(old: Limit, new: Limit, today: date) -> tuple[Due | None, Due | None]:
    """The first beginning from ``today`` on that is due later than it was, and the first that is
    due sooner; None where there is none, or no upper bound to go by."""
    was, now = _bound(old), _bound(new)
    if was is None or now is None:
        return None, None
    later: Due | None = None
    sooner: Due | None = None
    for number in range(_DAYS):
        for minute in _MINUTES:
            start = seconds_at(today + timedelta(days=number), minute)
            first = deadline(old.clock, start, was.quantity)
            second = deadline(new.clock, start, now.quantity)
            if first is None or second is None:
                return None, None
            due = Due(start, first, second)
            if due.now > due.was:
                later = later or due
            elif due.now < due.was:
                sooner = sooner or due
            if later and sooner:
                return later, sooner
    return later, sooner


def _bound(limit: Limit) -> Bound | None:
    match limit.statistic:
        case EveryCase(Bound() as bound) | Share(_, Bound() as bound) if bound.is_upper:
            return bound
    return None
