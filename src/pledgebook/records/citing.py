"""Records as they are written and cited: who holds what, where, and what a reference leads to."""

from collections.abc import Iterable
from dataclasses import dataclass

from pledgebook.prose.references import references
from pledgebook.records.base import Part, Record, Refers
from pledgebook.records.handbook import Handbook
from pledgebook.records.text import Text
from pledgebook.records.walk import Leaf, Route
from pledgebook.source import Source

Holder = Record | Handbook


@dataclass(frozen=True, slots=True)
class Entry:
    """A record and where it was written: ``index`` is its place in a file that holds a list."""

    record: Holder
    source: Source
    index: int | None = None


@dataclass(frozen=True, slots=True)
class Target:
    """What a reference leads to: a record, or a part of one."""

    record: Record
    part_id: str | None = None
    part: Part | None = None

    @property
    def id(self) -> str:
        """The full id: ``record`` or ``record.part``."""
        return f"{self.record.id}.{self.part_id}" if self.part_id else self.record.id

    @property
    def kind(self) -> str:
        """The kind of the record, or of the part."""
        return self.part.kind if self.part else self.record.kind

    @property
    def title(self) -> Text:
        """The part's own title where it has one, else the record's."""
        own = getattr(self.part, "title", None)
        return own if isinstance(own, Text) else self.record.title


@dataclass(frozen=True, slots=True)
class Citation:
    """One reference as written: who cites, where, what, and whether in prose."""

    holder: Holder
    route: Route
    name: str
    refers: Refers
    written: str
    case: str | None = None
    in_prose: bool = False

    @property
    def full_name(self) -> str:
        """The name with the record's id before a local part's."""
        return f"{self.holder.id}.{self.name}" if self.refers.local else self.name


ANYTHING = Refers()


def citations_in(holder: Holder, leaf: Leaf) -> Iterable[Citation]:
    """The references that a field or a text holds."""
    if isinstance(leaf.mark, Refers):
        yield Citation(holder, leaf.route, str(leaf.value), leaf.mark, str(leaf.value))
    elif isinstance(leaf.value, Text):
        for language, words in leaf.value.items():
            for found in references(words):
                route = (*leaf.route, language)
                yield Citation(
                    holder, route, found.target, ANYTHING, found.written, found.case, in_prose=True
                )
