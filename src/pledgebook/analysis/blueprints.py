"""A process as points and the legs between them, in one part of the world.

A step is a leg from its begin to its end. A hand-over takes no time of its own. Where an event
happens as a step begins or ends, that point is the event.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import combinations

from pledgebook.analysis.cells import cut
from pledgebook.analysis.pledges import surroundings
from pledgebook.analysis.step_clocks import clock_of
from pledgebook.analysis.variants import that_count
from pledgebook.catalog import Catalog, remembered
from pledgebook.promises.clock import ELAPSED, Clock
from pledgebook.promises.paths import Leg
from pledgebook.promises.quantity import Quantity, quantity
from pledgebook.promises.region import Box, meet
from pledgebook.records.process import Process, Step
from pledgebook.records.promise_meaning import Surroundings
from pledgebook.records.walk import Route

Point = tuple[str, str]
"""``("begins", step)``, ``("ends", step)`` or ``("event", id)``."""

NO_TIME = quantity(0, "min")


@dataclass(frozen=True, slots=True)
class Timed:
    """What a leg stands for: a step with its least and most time in the cell, their places, and
    the clock by which they are counted."""

    process: Process
    step_id: str
    least: Quantity | None
    most: Quantity | None
    route: Route
    clock: Clock

    @property
    def step(self) -> Step:
        """The step itself."""
        return self.process.steps[self.step_id]


@dataclass(frozen=True, slots=True)
class Blueprint:
    """A process ready to be reckoned with: which steps come before which, and where events are."""

    process: Process
    before: dict[str, tuple[str, ...]]
    """Steps that come right before a step, by branches or by order."""
    events: dict[str, tuple[Point, ...]]
    """The points at which an event happens, in the terms of steps."""
    joins: frozenset[str]
    """Steps where ways that had parted meet: one arriving is enough."""
    clocks: dict[str, Clock]
    """The clock by which each step is counted."""
    around: Surroundings = field(repr=False, compare=False)

    def point(self, kind: str, step_id: str) -> Point:
        """A step's begin or end, or the event that happens just there and nowhere else."""
        step = self.process.steps[step_id]
        event = step.begins if kind == "begins" else step.ends
        if event and len(self.events.get(event, ())) == 1:
            return ("event", event)
        return (kind, step_id)

    def legs(self, cell: Box, start: str = "", stop: str = "") -> list[Leg]:
        """The legs in a part of the world; ``start`` and ``stop``, where they happen at several
        points, are joined to each of them."""
        found = []
        for step_id in self.process.steps:
            begin, end = self.point("begins", step_id), self.point("ends", step_id)
            timed = self.timed(step_id, cell)
            found.append(Leg(begin, end, timed.most, timed.clock, timed))
            for earlier in self.before[step_id]:
                found.append(_handover(self.point("ends", earlier), begin))
        for event, leaving in ((start, True), (stop, False)):
            points = self.events.get(event, ())
            if len(points) > 1:
                here: Point = ("event", event)
                found += [_handover(here, p) if leaving else _handover(p, here) for p in points]
        return [leg for leg in found if leg.start != leg.stop]

    def alternatives(self, stop: str = "") -> frozenset[Point]:
        """Points where one arriving leg is enough."""
        here = {self.point("begins", step_id) for step_id in self.joins}
        return frozenset(here | {("event", stop)})

    def timed(self, step_id: str, cell: Box) -> Timed:
        """The step's times in a part of the world: those written for it, else the step's own."""
        step, route = self.process.steps[step_id], ("steps", step_id)
        clock = self.clocks[step_id]
        for number, time in enumerate(step.times):
            box = self.around.box(time.scope)
            if meet(cell, box) is not None:
                here = (*route, "times", str(number))
                return Timed(self.process, step_id, time.least, time.most, here, clock)
        return Timed(self.process, step_id, step.least, step.most, route, clock)

    def cells(self, scope: Box, more: Sequence[Box] = ()) -> list[Box]:
        """``scope`` cut so fine that every step has one time in each piece."""
        boxes = [
            self.around.box(time.scope)
            for step in self.process.steps.values()
            for time in step.times
        ]
        return cut(scope, [*boxes, *more])


def _handover(start: Point, stop: Point) -> Leg:
    return Leg(start, stop, NO_TIME, ELAPSED)


@remembered
def blueprints(catalog: Catalog, today: date) -> tuple[Blueprint, ...]:
    """The processes that count on the day: of two variants, the one by which work is done."""
    counted = that_count(catalog.of("process"), today)
    return tuple(blueprint(catalog, process) for process in counted)


def blueprint(catalog: Catalog, process: Process) -> Blueprint:
    """A process ready to be reckoned with."""
    before = _before(process)
    events, joins = _events(process, before), _joins(process, before)
    around = surroundings(catalog)
    clocks = {
        name: around.clock(clock_of(catalog, process, step)) for name, step in process.steps.items()
    }
    return Blueprint(process, before, events, joins, clocks, around)


def _before(process: Process) -> dict[str, tuple[str, ...]]:
    steps = process.steps
    branching: dict[str, list[str]] = defaultdict(list)
    for step_id, step in steps.items():
        for branch in step.branches:
            if branch.to in steps and step_id not in branching[branch.to]:
                branching[branch.to].append(step_id)
    found = {}
    above: str | None = None
    for step_id, step in steps.items():
        named = [name for name in step.after or () if name in steps and name != step_id]
        if step.after is None and above is not None:
            elsewhere = bool(steps[above].branches) and step_id not in {
                branch.to for branch in steps[above].branches
            }
            named = [] if elsewhere and branching[step_id] else [above]
        found[step_id] = tuple(dict.fromkeys([*named, *branching[step_id]]))
        above = step_id
    return found


def _events(process: Process, before: dict[str, tuple[str, ...]]) -> dict[str, tuple[Point, ...]]:
    points: dict[str, list[Point]] = defaultdict(list)
    for step_id, step in process.steps.items():
        if step.begins:
            points[step.begins].append(("begins", step_id))
        if step.ends:
            points[step.ends].append(("ends", step_id))
    for event, here in points.items():
        # One step ends with the event and the next begins with it: that is one moment.
        ending = {step_id for kind, step_id in here if kind == "ends"}
        points[event] = [
            (kind, step_id)
            for kind, step_id in here
            if kind == "ends" or not ending & set(before[step_id])
        ]
    return {event: tuple(here) for event, here in points.items()}


def _joins(process: Process, before: dict[str, tuple[str, ...]]) -> frozenset[str]:
    """Steps reached by ways that exclude each other, from different branches of one step."""
    after: dict[str, list[str]] = defaultdict(list)
    for step_id, earlier in before.items():
        for name in earlier:
            after[name].append(step_id)
    joins = set()
    for name, step in process.steps.items():
        targets = list(dict.fromkeys(b.to for b in step.branches if b.to in process.steps))
        if len(targets) < 2:
            continue
        reached = [_reached(target, after) for target in targets]
        for step_id, earlier in before.items():
            ways = [
                {i for i, target in enumerate(targets) if target == step_id}
                if one == name
                else {i for i, steps in enumerate(reached) if one in steps}
                for one in earlier
            ]
            if any(a and b and not a & b for a, b in combinations(ways, 2)):
                joins.add(step_id)
    return frozenset(joins)


def _reached(start: str, after: dict[str, list[str]]) -> set[str]:
    reached, waiting = {start}, [start]
    while waiting:
        for name in after[waiting.pop()]:
            if name not in reached:
                reached.add(name)
                waiting.append(name)
    return reached
