"""A dimension: its values, how to tell them apart, and what is promised in each."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from pledgebook.pages.reading import Reading
from pledgebook.pages.views.process import between
from pledgebook.pages.views.promise_cases import names_there
from pledgebook.pages.views.shared import Promised, alphabetical
from pledgebook.records.promise import Promise
from pledgebook.records.text import Text
from pledgebook.records.vocabulary import Dimension, DimensionValue

_MANY = 12
"""Members beyond which nobody reads them all."""


@dataclass(frozen=True, slots=True)
class ValueView:
    """A value, its members (long lists in order of the alphabet), its range, the value around
    it, and what is promised there. ``called`` are its members' names in every language."""

    id: str
    part: DimensionValue
    members: tuple[Text, ...]
    called: str
    range: Markup
    within: str
    promises: tuple[Promised, ...]


def view(record: Dimension, reading: Reading) -> dict[str, Any]:
    """Every value in order, and an example of a name to look up, where there are many."""
    values = [_value(record, part_id, part, reading) for part_id, part in record.values.items()]
    members = [member for value in values for member in value.members]
    many = len(members) > _MANY
    return {"values": values, "sought": reading.plain(members[0]) if many else ""}


def _value(record: Dimension, part_id: str, part: DimensionValue, reading: Reading) -> ValueView:
    outer = record.values.get(part.within or "")
    return ValueView(
        part_id,
        part,
        _members(part, reading),
        "\n".join(names_there(f"{record.id}.{part_id}", reading)),
        _range(part, reading),
        reading.plain(outer.title) if outer else "",
        tuple(_promises(f"{record.id}.{part_id}", part_id, reading)),
    )


def _members(part: DimensionValue, reading: Reading) -> tuple[Text, ...]:
    """A few as they are written, as the months of a season; many as they are looked up."""
    if len(part.members) <= _MANY:
        return part.members
    return tuple(
        sorted(part.members, key=lambda one: alphabetical(reading.plain(one), reading.language))
    )


def _range(part: DimensionValue, reading: Reading) -> Markup:
    if part.from_ is not None and part.below is None:
        return between(part.from_, None, reading)
    if part.from_ is None and part.below is not None:
        return Markup("{}").format(reading.word("below", amount=reading.quantity(part.below)))
    if part.from_ is not None and part.below is not None:
        low, high = reading.quantity(part.from_), reading.quantity(part.below)
        return Markup("{}").format(reading.word("range-below", low=low, high=high))
    return Markup("")


def _promises(full_id: str, value: str, reading: Reading) -> Iterator[Promised]:
    seen: set[str] = set()
    for holder, citation in reading.book.cited_by(full_id):
        route = citation.route
        name = f"{holder.id}.{route[1]}" if len(route) > 2 and route[0] == "promises" else ""
        target = reading.book.resolve(name) if name else None
        if target is None or name in seen or not isinstance(target.part, Promise):
            continue
        seen.add(name)
        said = reading.promised(target.part, value) or reading.promised(target.part)
        title = reading.plain(reading.title(target))
        yield Promised(reading.url(target.record, target.part_id), title, said)
