"""The order in which a customer lives through the events."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from pledgebook.records.process import Process
from pledgebook.records.vocabulary import Event


def in_order(events: Iterable[Event], processes: Iterable[Process]) -> tuple[Event, ...]:
    """Each event after those it says it comes after; where that leaves a choice, as the
    processes run, stages kept together, the longest story first. A circle stands last."""
    waiting = list(events)
    left = {event.id for event in waiting}
    usual = _before(processes)
    story = _followers(waiting, usual)
    found: list[Event] = []
    while waiting:
        ready = [event for event in waiting if not left.intersection(event.after)] or waiting
        stage = found[-1].stage if found else None
        event = min(
            ready,
            key=lambda one: (len(left & usual[one.id]), one.stage != stage, -story[one.id]),
        )
        waiting.remove(event)
        left.remove(event.id)
        found.append(event)
    return tuple(found)


def _before(processes: Iterable[Process]) -> Mapping[str, set[str]]:
    """For each event, those that happen earlier in some process as it is meant to run."""
    found: dict[str, set[str]] = defaultdict(set)
    for process in processes:
        if process.variant == "current":
            continue
        met: list[str] = []
        for step in process.steps.values():
            for event in (step.begins, step.ends):
                if event and event not in met:
                    found[event].update(met)
                    met.append(event)
    return found


def _followers(events: Sequence[Event], usual: Mapping[str, set[str]]) -> Mapping[str, int]:
    """For each event, how many come after it, always or usually, however far."""
    next_: dict[str, set[str]] = defaultdict(set)
    for event in events:
        for before in (*event.after, *usual[event.id]):
            next_[before].add(event.id)
    found = {}
    for event in events:
        reached: set[str] = set()
        front = {event.id}
        while front:
            front = {after for name in front for after in next_[name]} - reached
            reached |= front
        found[event.id] = len(reached)
    return found
