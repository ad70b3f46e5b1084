"""Which event always comes before which, by the events' own word and by the processes."""

from collections import defaultdict
from collections.abc import Callable
from datetime import date

from pledgebook.analysis.blueprints import Blueprint, blueprints
from pledgebook.catalog import Catalog, remembered


class Order:
    """Asks once for each event what comes after it, by ``after`` in the events' records."""

    def __init__(self, catalog: Catalog) -> None:
        self._next: dict[str, set[str]] = defaultdict(set)
        for event in catalog.of("event"):
            for name in event.after:
                self._next[name].add(event.id)
        self._later: dict[str, frozenset[str]] = {}

    def later(self, event: str) -> frozenset[str]:
        """The events that come after one, itself not counted."""
        if event not in self._later:
            reached: set[str] = set()
            waiting = [event]
            while waiting:
                for name in self._next.get(waiting.pop(), ()):
                    if name not in reached:
                        reached.add(name)
                        waiting.append(name)
            self._later[event] = frozenset(reached - {event})
        return self._later[event]


@remembered
def order(catalog: Catalog) -> Order:
    """The order of a catalog's events."""
    return Order(catalog)


@remembered
def runs(catalog: Catalog, today: date) -> tuple[dict[str, frozenset[str]], ...]:
    """For each process that counts: its events, each with the events that come after it there."""
    return tuple(_run(made) for made in blueprints(catalog, today) if len(made.events) > 1)


def _run(made: Blueprint) -> dict[str, frozenset[str]]:
    after: dict[str, set[str]] = defaultdict(set)
    for step_id, earlier in made.before.items():
        for name in earlier:
            after[name].add(step_id)
    later = {step_id: _reached(step_id, after) for step_id in made.before}

    def follows(event: str, other: str) -> bool:
        return any(
            its in later[mine] or (its == mine and kind == "begins" and its_kind == "ends")
            for kind, mine in made.events[event]
            for its_kind, its in made.events[other]
        )

    return {
        event: frozenset(o for o in made.events if o != event and follows(event, o))
        for event in made.events
    }


def _reached(start: str, after: dict[str, set[str]]) -> set[str]:
    reached: set[str] = set()
    waiting = [start]
    while waiting:
        for name in after[waiting.pop()]:
            if name not in reached:
                reached.add(name)
                waiting.append(name)
    return reached


def within(catalog: Catalog, today: date, part: tuple[str, str], whole: tuple[str, str]) -> bool:
    """Whether one stretch between two events always lies inside another."""
    if part == whole:
        return False
    by_events = order(catalog)
    if _inside(part, whole, lambda event: by_events.later(event)):
        return True
    return any(
        {*part, *whole} <= run.keys() and _inside(part, whole, lambda event, run=run: run[event])
        for run in runs(catalog, today)
    )


def _inside(
    part: tuple[str, str], whole: tuple[str, str], later: Callable[[str], frozenset[str]]
) -> bool:
    (start, stop), (first, last) = part, whole
    return (start == first or start in later(first)) and (stop == last or last in later(stop))
