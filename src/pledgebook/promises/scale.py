"""On which scales a term lies, and what region of them it is.

A bound by an office's calendar and one in hours on the wall lie on different scales. Put on the
wall, the first is a range: as wide as it may be where something is to follow from it, as narrow
as it may be where it is to follow.
"""

from math import inf

from pledgebook.promises.allowance import Allowance, allowance, allowance_from_below
from pledgebook.promises.bound import Bound, Comparator
from pledgebook.promises.clock import Clock, measure_of
from pledgebook.promises.interval import Interval, Number, interval_of
from pledgebook.promises.limit import (
    AllOf,
    AnyOf,
    Endless,
    EveryCase,
    Limit,
    Mean,
    Share,
    Term,
    Total,
    Value,
)
from pledgebook.promises.region import Box

ON_THE_WALL = "elapsed"


def term_of(limit: Limit) -> Term | None:
    """What the cases are held to; None for statistics that hold them to nothing of the kind."""
    statistic = limit.statistic
    if isinstance(statistic, EveryCase):
        return statistic.term
    if isinstance(statistic, Share):
        return statistic.within
    return statistic.bound if isinstance(statistic, Mean | Value | Total) else None


def bounds_of(term: Term | None) -> tuple[Bound, ...]:
    """The bounds a term is made of."""
    if isinstance(term, Bound):
        return (term,)
    return () if term is None or isinstance(term, Endless) else term.bounds


def on_one_scale(given: Limit, wanted: Limit) -> bool:
    """Whether two limits are measured on the same scales, so that nothing need be converted."""
    mine = {_scale(bound, given.clock) for bound in bounds_of(term_of(given))}
    return mine == {_scale(bound, wanted.clock) for bound in bounds_of(term_of(wanted))}


def _scale(bound: Bound, clock: Clock) -> str:
    return measure_of(clock, bound.quantity) or bound.quantity.dimension


def region(term: Bound | AnyOf | AllOf, clock: Clock, *, exact: bool, outer: bool) -> list[Box]:
    """The cases that satisfy a term, as boxes with an axis per scale.

    ``exact`` keeps the clock's own scale. Otherwise times are put on the wall: to the widest
    interval they may be (``outer``), or the narrowest.
    """
    boxes = [_box(bound, clock, exact, outer) for bound in bounds_of(term)]
    if not isinstance(term, AllOf):
        return [box for box in boxes if box is not None]
    joint: dict[str, Interval] = {}
    for box in boxes:
        if box is None:
            return []
        for axis, side in box.items():
            joint[axis] = joint[axis].meet(side) if axis in joint else side
    return [] if any(side.is_empty for side in joint.values()) else [joint]


def _box(bound: Bound, clock: Clock, exact: bool, outer: bool) -> dict[str, Interval] | None:
    measure = measure_of(clock, bound.quantity)
    size = bound.quantity.size
    if measure is None or exact:
        return {measure or bound.quantity.dimension: interval_of(bound, size, size)}
    low, high = wall_ends(bound, clock)
    if not outer:
        low, high = high, low
    interval = interval_of(bound, low, high)
    return None if interval.is_empty else {ON_THE_WALL: interval}


def wall_ends(bound: Bound, clock: Clock) -> tuple[Number, Number]:
    """The least and greatest seconds on the wall at which a bound may lie; (0, inf) if unknown."""
    unknown = (-inf, inf)
    above = allowance(clock, bound.quantity)
    below = allowance_from_below(clock, bound.quantity)
    if above is None or below is None:
        return unknown
    chosen: Allowance = below if bound.is_lower else above
    if bound.comparator is Comparator.EXACTLY:
        return below.shortest, above.longest
    return chosen.shortest, chosen.longest
