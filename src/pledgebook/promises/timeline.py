"""Can all bounds be kept at once? Simple temporal networks.

Events are points in time; a bound between two events says how far apart they may be. Such a set
of bounds can be kept exactly if its distance graph has no negative cycle, and a negative cycle
is the proof that it cannot: read round, its bounds ask a moment to come before itself
(R. Dechter, I. Meiri, J. Pearl, "Temporal constraint networks", Artificial Intelligence 49,
1991, theorem 3.1; the cycle is found as by Bellman and Ford).

All figures here are on one scale (seconds on the wall, or working time of one calendar). Upper
bounds alone never contradict one another: that every step takes no time satisfies them all.
"""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

Point = Hashable


@dataclass(frozen=True, slots=True)
class Between:
    """``stop`` comes at least ``least`` and at most ``most`` after ``start``; None: unbounded.

    ``strict`` sides exclude their figure. ``origin`` is the caller's. Whole figures may be ints,
    which are added faster.
    """

    start: Point
    stop: Point
    least: Fraction | int | None = None
    most: Fraction | int | None = None
    least_strict: bool = False
    most_strict: bool = False
    origin: object = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Arc:
    """One side of a bound: ``head`` comes at most ``weight`` after ``tail`` (less, if strict)."""

    tail: Point
    head: Point
    weight: Fraction | int
    strict: bool
    bound: Between


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Bounds that cannot all be kept: a cycle of arcs whose weights sum below nought."""

    cycle: tuple[Arc, ...]

    @property
    def bounds(self) -> tuple[Between, ...]:
        """The bounds on the cycle, in order."""
        return tuple(arc.bound for arc in self.cycle)

    @property
    def total(self) -> Fraction:
        """By how much they miss (nought where only a strict bound makes them)."""
        return Fraction(sum(arc.weight for arc in self.cycle))


_Weight = tuple[Fraction | int, int]  # the sum of weights, and minus the number of strict arcs
_NOTHING: _Weight = (0, 0)


def arcs_of(bounds: Sequence[Between]) -> list[Arc]:
    """The distance graph."""
    arcs = []
    for b in bounds:
        if b.most is not None:
            arcs.append(Arc(b.start, b.stop, b.most, b.most_strict, b))
        if b.least is not None:
            arcs.append(Arc(b.stop, b.start, -b.least, b.least_strict, b))
    return arcs


def contradiction(bounds: Sequence[Between]) -> Contradiction | None:
    """A set of bounds that cannot all be kept, or None where all can."""
    arcs = arcs_of(bounds)
    points = {point for arc in arcs for point in (arc.tail, arc.head)}
    distance: dict[Point, _Weight] = dict.fromkeys(points, _NOTHING)
    came_by: dict[Point, Arc] = {}
    last: Point | None = None
    for _ in points:
        last = None
        for arc in arcs:
            reached = _plus(distance[arc.tail], arc)
            if reached < distance[arc.head]:
                distance[arc.head] = reached
                came_by[arc.head] = arc
                last = arc.head
        if last is None:
            return None
    return Contradiction(_cycle(came_by, last)) if last is not None else None


def _plus(weight: _Weight, arc: Arc) -> _Weight:
    return weight[0] + arc.weight, weight[1] - arc.strict


def _cycle(came_by: dict[Point, Arc], inside: Point) -> tuple[Arc, ...]:
    # As many steps back as there are points surely lead onto the cycle.
    for _ in came_by:
        inside = came_by[inside].tail
    cycle = [came_by[inside]]
    while cycle[-1].tail != inside:
        cycle.append(came_by[cycle[-1].tail])
    return tuple(reversed(cycle))
