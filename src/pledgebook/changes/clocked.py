"""Which promises and steps of processes are timed by a calendar."""

from collections.abc import Iterator

from pydantic import BaseModel

from pledgebook.catalog import Catalog
from pledgebook.changes.change import Change
from pledgebook.changes.pairs import Pairs
from pledgebook.records.clocks import counted_days
from pledgebook.records.handbook import Handbook

_NAMING = ("clock", "open")
"""Keys that name a calendar."""


def timed_by_changed_calendars(change: Change, pairs: Pairs) -> tuple[str, ...]:
    """The full ids of what is timed by a calendar that a change of the handbook touches, in the
    order of the newer version, then of the older."""
    names = set(_changed(change))
    if not names:
        return ()
    found = dict.fromkeys(_timed(pairs.after, names))
    found |= dict.fromkeys(pairs.renamed(name) for name in _timed(pairs.before, names))
    return tuple(sorted(found, key=lambda name: pairs.order.get(name.partition(".")[0], 0)))


def _changed(change: Change) -> Iterator[str]:
    """The names of the calendars that differ, and ``days`` where the one that moves them does."""
    before, after = change.before, change.after
    if not isinstance(before, Handbook) or not isinstance(after, Handbook):
        return
    for name in {*before.calendars, *after.calendars}:
        if before.calendars.get(name) != after.calendars.get(name):
            yield name
    if counted_days(before) != counted_days(after):
        yield "days"


def _timed(catalog: Catalog, names: set[str]) -> Iterator[str]:
    for record in catalog.records.values():
        parts = getattr(record, "promises", None) or getattr(record, "steps", None)
        if isinstance(parts, dict):
            for part_id, part in parts.items():
                if not names.isdisjoint(_clocks(part)):
                    yield f"{record.id}.{part_id}"


def _clocks(model: BaseModel) -> Iterator[str]:
    """The calendars that a promise or step names, in its cases and later values too."""
    for name in type(model).model_fields:
        value = getattr(model, name)
        if name in _NAMING and isinstance(value, str):
            yield str(value)
        for inner in value if isinstance(value, tuple) else ():
            if isinstance(inner, BaseModel):
                yield from _clocks(inner)
