"""The figures of a promise, told apart from all that makes it the promise it is.

Two limits with equal keys say the same thing of the same cases by the same statistic and clock, so
that nothing but their figures can differ.
"""

from collections.abc import Hashable, Iterator
from dataclasses import replace

from pledgebook.analysis.pledges import Pledge, surroundings
from pledgebook.catalog import Catalog
from pledgebook.promises.bound import Bound
from pledgebook.promises.clock import Clock, measure_of
from pledgebook.promises.interval import Members
from pledgebook.promises.limit import (
    AllOf,
    AnyOf,
    By,
    Count,
    EveryCase,
    Limit,
    Mean,
    Open,
    Share,
    Term,
    Total,
    Value,
)
from pledgebook.promises.normal import normal
from pledgebook.promises.region import Box, Universe, meet


def limits_of(catalog: Catalog, pledge: Pledge) -> Iterator[tuple[Limit, Limit]]:
    """Each limit in normal form, within the part of the world its record applies to, and the
    limit as written."""
    applies = getattr(pledge.record, "applies", {})
    here = surroundings(catalog).box(applies)
    for limit in pledge.meaning.limits:
        scope = meet(limit.scope, here)
        if scope is not None:
            inside = replace(limit, scope=scope) if here else limit
            yield from ((one, limit) for one in normal(inside))


def figures(limit: Limit, values: Universe) -> Iterator[tuple[Hashable, Hashable]]:
    """What makes a limit another one, and its figure: two with equal keys say the same thing."""
    clock, where = limit.clock, (_place(limit.scope, values), limit.period)
    match limit.statistic:
        case EveryCase(term):
            yield from _keyed("every case", term, clock, where)
        case Share(share, within):
            for key, size in _of_term(within, clock):
                part = way_of(share), share.quantity.size
                yield ("share within", key, size, part[0], where), part[1]
                yield ("share within", key, part, where), size
        case Mean(bound) | Value(bound) | Total(bound):
            kind = type(limit.statistic).__name__
            yield from _keyed(kind, bound, clock, where)
        case Count(bound, every, rolling):
            stretch = (every.dimension, every.size) if every else None
            yield (
                ("count", bound.quantity.dimension, way_of(bound), stretch, rolling, where),
                (bound.quantity.size),
            )
        case By(deadline, cut_off):
            yield ("by", clock, where), (deadline, cut_off)
        case Open(calendar):
            yield ("open", where), calendar


def _keyed(
    kind: str, term: Term, clock: Clock, where: Hashable
) -> Iterator[tuple[Hashable, Hashable]]:
    for key, size in _of_term(term, clock):
        yield (kind, key, where), size


def _of_term(term: Term, clock: Clock) -> Iterator[tuple[tuple[Hashable, ...], Hashable]]:
    if isinstance(term, Bound):
        yield (scale_of(term, clock), way_of(term)), term.quantity.size
    elif isinstance(term, AnyOf | AllOf):
        scales = frozenset((scale_of(b, clock), way_of(b)) for b in term.bounds)
        sizes = frozenset((scale_of(b, clock), b.quantity.size) for b in term.bounds)
        yield (type(term).__name__, scales), sizes


def scale_of(bound: Bound, clock: Clock) -> str:
    """The scale a bound is measured on: equal names compare exactly."""
    return measure_of(clock, bound.quantity) or bound.quantity.dimension


def way_of(bound: Bound) -> str:
    """Whether a bound holds from above, from below or on both sides."""
    return "up to" if bound.is_upper else "from" if bound.is_lower else "exactly"


def _place(box: Box, values: Universe) -> Hashable:
    """The box in one form: no side that is the whole dimension, no “all but”."""
    sides: set[tuple[str, Hashable]] = set()
    for axis, side in box.items():
        if isinstance(side, Members) and axis in values:
            names = values[axis] - side.names if side.outside else side.names
            if names != values[axis]:
                sides.add((axis, names))
        else:
            sides.add((axis, side))
    return frozenset(sides)
