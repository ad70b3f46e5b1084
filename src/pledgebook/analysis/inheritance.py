"""A record that ``extends`` another: it inherits omitted parts and overrides those of one id."""

from collections.abc import Iterator
from typing import Any

from pledgebook.catalog import Catalog
from pledgebook.records.base import Part, Record


def ancestors(catalog: Catalog, record: Record) -> Iterator[Record]:
    """The records it refines, the nearest first; a cycle or an unknown name ends the line."""
    seen = {record.id}
    current: Record | None = record
    while current is not None:
        name = getattr(current, "extends", None)
        target = catalog.resolve(name) if name else None
        if target is None or target.part is not None or target.record.id in seen:
            return
        if type(target.record) is not type(record):
            return
        current = target.record
        seen.add(current.id)
        yield current


def resolved(catalog: Catalog, record: Record) -> Record:
    """The record with the parts it inherits, the ancestors' first, in their order."""
    line = list(ancestors(catalog, record))
    if not line:
        return record
    update: dict[str, Any] = {}
    for name in type(record).model_fields:
        own = getattr(record, name)
        if isinstance(own, dict) and _holds_parts([own, *(getattr(a, name) for a in line)]):
            merged: dict[str, Any] = {}
            for source in (*reversed(line), record):
                merged.update(getattr(source, name))
            update[name] = merged
    return record.model_copy(update=update)


def _holds_parts(maps: list[dict[str, Any]]) -> bool:
    return any(isinstance(value, Part) for map_ in maps for value in map_.values())


def origin(catalog: Catalog, record: Record, part_id: str) -> Record:
    """The record in which the part that holds for ``record`` is written."""
    for holder in (record, *ancestors(catalog, record)):
        if part_id in catalog.parts[holder.id]:
            return holder
    return record
