"""Can everything that is said of one journey be kept at once?

One simple temporal network (see :mod:`pledgebook.promises.timeline`) for each process and cell,
holding the least and most time of its steps and every promise between two of its events; and one
for the promises alone. A negative cycle is the proof that they cannot.

Bounds by one clock are added on its own scale. Bounds by several are put on the wall, each as weak
as it may be there, so that whatever contradicts then contradicts surely.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from pledgebook.analysis.blueprints import Blueprint, Point, blueprints
from pledgebook.analysis.cells import cut, real_cells
from pledgebook.analysis.pledges import pledges
from pledgebook.analysis.said import Said, between, promised
from pledgebook.catalog import Catalog, remembered
from pledgebook.promises.bound import Bound, Comparator
from pledgebook.promises.clock import measure_of
from pledgebook.promises.region import EVERYWHERE, Box, meet
from pledgebook.promises.scale import ON_THE_WALL
from pledgebook.promises.timeline import Arc, Between, contradiction
from pledgebook.records.process import Process, Step, StepTime

MOST_FOUND = 8


@dataclass(frozen=True, slots=True)
class Clash:
    """Bounds that cannot all be kept in ``cell``: a cycle of arcs, each with what it was said by
    (None for an order of events)."""

    cycle: tuple[Arc, ...]
    cell: Box
    process: Process | None = None

    @property
    def said(self) -> tuple[Said, ...]:
        """What was said, in the order of the cycle."""
        return tuple(a.bound.origin for a in self.cycle if isinstance(a.bound.origin, Said))

    def of(self, *, least: bool) -> list[Said]:
        """The bounds that hold events apart (``least``), or keep them together."""
        return [
            arc.bound.origin
            for arc in self.cycle
            if isinstance(arc.bound.origin, Said) and (arc.head == arc.bound.start) is least
        ]


@remembered
def clashes(catalog: Catalog, today: date) -> tuple[Clash, ...]:
    """Every contradiction found, the promises' own first, each once."""
    said = list(promised(pledges(catalog, today)))
    orders = list(_orders(catalog))
    found: dict[frozenset[int], Clash] = {}
    for clash in _all(catalog, said, orders, None):
        found.setdefault(_key(clash), clash)
    by_start: dict[Point, list[Said]] = defaultdict(list)
    for one in said:
        by_start[one.start].append(one)
    for made in blueprints(catalog, today):
        for clash in _in_process(catalog, made, by_start, orders):
            found.setdefault(_key(clash), clash)
    return tuple(found.values())


def _key(clash: Clash) -> frozenset[int]:
    return frozenset(
        id(said.limit) if said.limit is not None else id(said.bound.quantity) for said in clash.said
    )


def _orders(catalog: Catalog) -> Iterator[Between]:
    for event in catalog.of("event"):
        for name in event.after:
            yield Between(("event", name), ("event", event.id), least=0)


def _in_process(
    catalog: Catalog, made: Blueprint, by_start: dict[Point, list[Said]], orders: list[Between]
) -> Iterator[Clash]:
    here: set[Point] = {("event", name) for name, at in made.events.items() if len(at) == 1}
    within = [
        said for point in sorted(here) for said in by_start.get(point, ()) if said.stop in here
    ]
    if not any(said.holds_apart for said in within) and not _takes_time(made.process):
        return
    mine = [order for order in orders if {order.start, order.stop} <= here]
    seen: set[frozenset[int]] = set()
    for cell in real_cells(catalog, made.cells(EVERYWHERE, [said.scope for said in within])):
        holding = [said for said in within if meet(said.scope, cell) is not None]
        steps, order = _steps(made, cell)
        what = frozenset(id(said.bound.quantity) for said in (*steps, *holding))
        if what not in seen:  # another cell of the same bounds says nothing new
            seen.add(what)
            yield from _on_scales([*steps, *holding], [*mine, *order], cell, made.process)


def _takes_time(process: Process) -> bool:
    steps = process.steps.values()
    times: list[Step | StepTime] = [*steps, *(time for step in steps for time in step.times)]
    return any(time.least is not None and time.least.value for time in times)


def _all(
    catalog: Catalog, said: list[Said], orders: list[Between], process: Process | None
) -> Iterator[Clash]:
    apart = [one for one in said if one.holds_apart]
    if not apart:
        return
    for group in _connected(said, orders):
        if not any(one.holds_apart for one in group):
            continue
        points = {point for one in group for point in (one.start, one.stop)}
        near = [order for order in orders if {order.start, order.stop} <= points]
        for cell in real_cells(catalog, cut(EVERYWHERE, [one.scope for one in group])):
            holding = [one for one in group if meet(one.scope, cell) is not None]
            yield from _on_scales(holding, near, cell, process)


def _connected(said: list[Said], orders: list[Between]) -> list[list[Said]]:
    """The bounds in groups that share no moment."""
    parent: dict[Hashable, Hashable] = {}

    def root(point: Hashable) -> Hashable:
        while parent.setdefault(point, point) != point:
            point = parent[point]
        return point

    for start, stop in [*((s.start, s.stop) for s in said), *((o.start, o.stop) for o in orders)]:
        parent[root(start)] = root(stop)
    groups: dict[Hashable, list[Said]] = defaultdict(list)
    for one in said:
        groups[root(one.start)].append(one)
    return list(groups.values())


def _steps(made: Blueprint, cell: Box) -> tuple[list[Said], list[Between]]:
    """The times of steps as bounds, and their order. What has one step before it begins at once;
    what joins several waits for the last."""
    said, order = [], []
    for step_id in made.process.steps:
        begin, end = made.point("begins", step_id), made.point("ends", step_id)
        timed = made.timed(step_id, cell)
        order.append(Between(begin, end, least=0))
        for amount, comparator in (
            (timed.least, Comparator.AT_LEAST),
            (timed.most, Comparator.AT_MOST),
        ):
            if amount is not None:
                bound = Bound(comparator, amount)
                said.append(Said(begin, end, bound, timed.clock, cell, timed=timed))
        earlier = made.before[step_id]
        for name in earlier:
            most = 0 if len(earlier) == 1 else None
            order.append(Between(made.point("ends", name), begin, 0, most))
    return said, [one for one in order if one.start != one.stop]


def _on_scales(
    said: list[Said], orders: list[Between], cell: Box, process: Process | None
) -> Iterator[Clash]:
    scales = {measure_of(one.clock, one.bound.quantity) for one in said}
    for scale in sorted({s for s in scales if s} | {ON_THE_WALL}):
        bounds = _tightest(said, None if scale == ON_THE_WALL else scale)
        for _ in range(MOST_FOUND):
            found = contradiction([*bounds, *orders])
            if found is None:
                break
            yield Clash(found.cycle, cell, process)
            culprits = {id(bound) for bound in found.bounds if isinstance(bound.origin, Said)}
            if not culprits:
                break
            bounds = [bound for bound in bounds if id(bound) not in culprits]


def _tightest(said: list[Said], scale: str | None) -> list[Between]:
    """The bounds on a scale; of several between two moments only the ones that count."""
    most: dict[tuple[Point, Point], Between] = {}
    least: dict[tuple[Point, Point], Between] = {}
    for one in said:
        bound = between(one, scale)
        if bound is None:
            continue
        pair = one.start, one.stop
        if bound.most is not None and (
            pair not in most or (bound.most, not bound.most_strict) < _upper(most[pair])
        ):
            most[pair] = bound
        if bound.least is not None and (
            pair not in least or (bound.least, bound.least_strict) > _lower(least[pair])
        ):
            least[pair] = bound
    return list({id(bound): bound for bound in (*most.values(), *least.values())}.values())


def _upper(bound: Between) -> tuple[Fraction | int, bool]:
    assert bound.most is not None
    return bound.most, not bound.most_strict


def _lower(bound: Between) -> tuple[Fraction | int, bool]:
    assert bound.least is not None
    return bound.least, bound.least_strict
