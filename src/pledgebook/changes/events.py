"""Events in the order of the customer's journey, as far as the handbook says it; and what of an
event's record alters the work: what a person would see happen."""

from collections.abc import Mapping

from pledgebook.catalog import Catalog
from pledgebook.changes.binding import Binding
from pledgebook.records.base import Model


def binding(_model: Model, name: str) -> Binding:
    """How a text of an event binds."""
    return Binding.MEANING if name == "seen" else Binding.FREE


def order_of(catalog: Catalog) -> Mapping[str, frozenset[str]]:
    """For each event, those that always come before it."""
    before = {
        event.id: {target.id for name in event.after if (target := catalog.resolve(name))}
        for event in catalog.of("event")
    }
    found: dict[str, frozenset[str]] = {}
    for event in before:
        seen: set[str] = set()
        waiting = list(before[event])
        while waiting:
            name = waiting.pop()
            if name not in seen:
                seen.add(name)
                waiting += before.get(name, ())
        found[event] = frozenset(seen - {event})
    return found
