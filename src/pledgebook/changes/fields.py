"""Which keys of two models differ, once formatting, order and former names are taken away."""

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from pledgebook.changes.change import Field
from pledgebook.changes.plain import Reading, marks_of, plain
from pledgebook.records.base import Part


def differing(
    before: BaseModel, after: BaseModel, older: Reading, newer: Reading, language: str
) -> Iterator[Field]:
    """The keys that differ; parts are compared on their own. ``language`` is the source's."""
    if before is after:
        return
    marks = marks_of(type(after))
    for name, field in type(after).model_fields.items():
        was, now = _bare(getattr(before, name)), _bare(getattr(after, name))
        if was is now or holds_parts(was) or holds_parts(now):
            continue
        mark = marks.get(name)
        if plain(was, older, mark) != plain(now, newer, mark):
            in_source = (Reading(r.rename, r.record, language) for r in (older, newer))
            first, second = in_source
            same = plain(was, first, mark) == plain(now, second, mark)
            yield Field(field.alias or name, was, now, translated=same)


def _bare(value: Any) -> Any:
    """A model without the parts within it, which are compared on their own."""
    if not isinstance(value, BaseModel) or isinstance(value, Part):
        return value
    inner = [name for name in type(value).model_fields if holds_parts(getattr(value, name))]
    return value.model_copy(update=dict.fromkeys(inner)) if inner else value


def holds_parts(value: Any) -> bool:
    """Whether a value is a map of parts."""
    return isinstance(value, dict) and any(isinstance(part, Part) for part in value.values())


def part_maps(record: BaseModel) -> Iterator[tuple[tuple[str, ...], dict[str, Part]]]:
    """The maps of parts in a record, each with its route; those in inner models too."""
    for name, field in type(record).model_fields.items():
        value = getattr(record, name)
        route = (field.alias or name,)
        if holds_parts(value):
            yield route, value
        elif isinstance(value, BaseModel) and not isinstance(value, Part):
            for inner, parts in part_maps(value):
                yield (*route, *inner), parts
