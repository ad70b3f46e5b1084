"""Which records a change touches: all that lean on it, through references both ways.

A changed promise touches who delivers, quotes or teaches it, then who leans on those (the product
a standard applies to, the course that teaches a script), and the roles who act in them. Any other
change touches who cites it; where those are promises (measured by an indicator, begun by an
event), the promises' dependants too. Of the handbook's calendars, what is timed by them.
"""

from collections import deque
from collections.abc import Iterator

from pledgebook.catalog import Catalog, Citation
from pledgebook.changes.change import Change, Verdict
from pledgebook.changes.clocked import timed_by_changed_calendars
from pledgebook.changes.pairs import Pairs
from pledgebook.records.base import Refers
from pledgebook.records.walk import Leaf

LEAVES = frozenset({"role", "term", "guide", "course", "dimension", "handbook"})
"""What leans on these is not touched by what touches them."""

MEASURING = frozenset({"indicator", "event"})
ACTING = frozenset({"process", "script", "service"})


def impact(change: Change, pairs: Pairs) -> tuple[str, ...]:
    """The ids of the records touched, in the order of the newer version, then of the older; of
    calendars, the promises and steps timed by them."""
    if change.kind == "handbook":
        return timed_by_changed_calendars(change, pairs)
    found: set[str] = set()
    if change.after is not None:
        found |= set(_touched(change, pairs.after))
    if change.before is not None:
        old_id = f"{change.before.id}.{change.old_route[-1]}" if change.part else change.before.id
        found |= {pairs.renamed(name) for name in _touched(change, pairs.before, old_id)}
    found.discard(change.record)
    return tuple(
        sorted((name for name in found if name in pairs.order), key=pairs.order.__getitem__)
    )


def _touched(change: Change, catalog: Catalog, start: str = "") -> Iterator[str]:
    """Breadth first. Who only speaks of a thing in prose is touched, and nobody by it; nor does it
    go further than from who delivers a promise to who leans on that."""
    start = start or change.id
    waiting = deque([(start, change.is_of_promise, 0)])
    seen = {start}
    while waiting:
        node, promised, steps = waiting.popleft()
        for citation in _citations(catalog, node):
            aside = citation.in_prose and node != start and "." not in node
            if aside or not _leans(citation, change):
                continue
            holder = citation.holder
            yield holder.id
            if promised and holder.kind in ACTING and steps == 0:
                yield from _roles(catalog, holder.id)
            name = _node(citation)
            is_promise = "." in name
            further = is_promise or holder.kind in MEASURING or (promised and steps == 0)
            ends = citation.in_prose or holder.kind in LEAVES or name in seen
            if further and not ends:
                seen.add(name)
                alike = is_promise or holder.kind in MEASURING
                waiting.append((name, promised or is_promise, steps if alike else steps + 1))


def _citations(catalog: Catalog, node: str) -> Iterator[Citation]:
    """Who cites a record or any part of it; of a part, who cites that, or builds on the record."""
    yield from catalog.cited_by(node)
    record, _, part = node.partition(".")
    if part:
        yield from (citation for citation in catalog.cited_by(record) if not citation.in_prose)
    else:
        for part_id in catalog.parts.get(record, {}):
            yield from catalog.cited_by(f"{record}.{part_id}")


def _leans(citation: Citation, change: Change) -> bool:
    """Whose owner a role is does not lean on what the role may do."""
    return citation.route != ("owner",) or change.verdict is Verdict.WITHDRAWN


def _node(citation: Citation) -> str:
    """The promise that cites, where one does; else the record."""
    if citation.route[:1] == ("promises",) and isinstance(
        getattr(citation.holder, "promises", None), dict
    ):
        return f"{citation.holder.id}.{citation.route[1]}"
    return citation.holder.id


def _roles(catalog: Catalog, record: str) -> Iterator[str]:
    for item in catalog.items[record]:
        if not isinstance(item, Leaf) or item.route == ("owner",):
            continue
        if isinstance(item.mark, Refers) and item.mark.kinds == ("role",):
            target = catalog.resolve(str(item.value))
            if target is not None:
                yield target.record.id
