"""Points and the legs between them: what is reached, and by which paths."""

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, field

from pledgebook.promises.clock import Clock
from pledgebook.promises.quantity import Quantity

Point = Hashable
MOST_PATHS = 2000


@dataclass(frozen=True, slots=True)
class Leg:
    """A step from one point to another, taking at most ``most`` (None: no limit is known) by
    ``clock``. A hand-over without time of its own has ``most`` of nought."""

    start: Point
    stop: Point
    most: Quantity | None
    clock: Clock
    origin: object = field(default=None, compare=False)


def turned(leg: Leg) -> Leg:
    """The leg the other way round."""
    return Leg(leg.stop, leg.start, leg.most, leg.clock)


def reachable(legs: Sequence[Leg], start: Point) -> set[Point]:
    """The points that legs lead to from ``start``, itself included."""
    reached, waiting = {start}, [start]
    onward: dict[Point, list[Point]] = {}
    for leg in legs:
        onward.setdefault(leg.start, []).append(leg.stop)
    while waiting:
        for point in onward.get(waiting.pop(), ()):
            if point not in reached:
                reached.add(point)
                waiting.append(point)
    return reached


def loop(legs: Sequence[Leg]) -> tuple[Leg, ...]:
    """Legs that lead back to where they began; empty if none do."""
    for leg in legs:
        if leg.start in reachable(legs, leg.stop):
            return (leg, *next(paths(legs, leg.stop, leg.start), ()))
    return ()


def paths(legs: Sequence[Leg], start: Point, stop: Point) -> Iterator[tuple[Leg, ...]]:
    """Simple paths from start to stop, at most one more than we look at."""
    onward: dict[Point, list[Leg]] = {}
    for leg in legs:
        onward.setdefault(leg.start, []).append(leg)
    waiting: list[tuple[Point, tuple[Leg, ...]]] = [(start, ())]
    given = 0
    while waiting and given <= MOST_PATHS:
        point, path = waiting.pop()
        if point == stop:
            given += 1
            yield path
            continue
        seen = {leg.start for leg in path}
        for leg in onward.get(point, ()):
            if leg.stop not in seen:
                waiting.append((leg.stop, (*path, leg)))


def alongside(
    legs: Sequence[Leg], start: Point, stop: Point, alternatives: frozenset[Point]
) -> list[tuple[Leg, ...]]:
    """Paths to ``stop`` that part from the way to ``start`` before it and meet its way again.

    They may still be running when ``start`` comes, but began before it, so that from then on
    they take no longer than from their beginning. Those that meet the way at an alternative
    belong to other journeys.
    """
    earlier = reachable([turned(leg) for leg in legs], start)
    before = reachable([turned(leg) for leg in legs], stop)
    after = reachable(legs, start)
    found = []
    for leg in legs:
        if leg.start not in earlier - {start} or leg.stop in earlier or leg.stop not in before:
            continue
        for rest in paths(legs, leg.stop, stop):
            met = next(step.stop for step in (leg, *rest) if step.stop in after)
            if met not in alternatives:
                found.append((leg, *rest))
    return found


def from_elsewhere(
    legs: Sequence[Leg],
    ways: Sequence[tuple[Leg, ...]],
    earlier: set[Point],
    alternatives: frozenset[Point],
) -> tuple[Leg, ...]:
    """Legs that arrive on one of the ``ways`` from points that are neither on one nor surely past
    when the start comes: nothing says when they arrive."""
    timed = {step.start for way in ways for step in way}
    on_the_way = {step.stop for way in ways for step in way}
    return tuple(
        leg
        for leg in legs
        if leg.stop in on_the_way
        and leg.stop not in alternatives
        and leg.start not in timed
        and leg.start not in earlier
    )
