"""Records by id, and references both ways."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property, wraps
from typing import Any, TypeVar, TypeVarTuple

from pledgebook.records.base import Part, Record
from pledgebook.records.citing import Citation, Entry, Holder, Target, citations_in
from pledgebook.records.handbook import Handbook
from pledgebook.records.kinds import KINDS
from pledgebook.records.questions import FiledQuestions
from pledgebook.records.text import Text
from pledgebook.records.unread import Unread
from pledgebook.records.walk import Leaf, Piece, Route, walk
from pledgebook.source import Source, Span

__all__ = ["Catalog", "Citation", "Entry", "Holder", "Target", "remembered"]

Locate = Callable[[Source, int | None, Route], Span]

Rest = TypeVarTuple("Rest")
Found = TypeVar("Found")


class Catalog:
    """All records of a handbook. Built once, then only read.

    ``entries`` may hold faulty ids twice; the first keeps the id, ``entries`` keeps both.
    ``unread`` are the records that could not be loaded: what they cause is not found again.
    ``questions`` were collected: they are no records, and lead to some.
    """

    def __init__(
        self,
        entries: Iterable[Entry],
        locate: Locate,
        unread: Iterable[Unread] = (),
        questions: Iterable[FiledQuestions] = (),
    ) -> None:
        self.entries: tuple[Entry, ...] = tuple(entries)
        self.unread: tuple[Unread, ...] = tuple(unread)
        self.questions: tuple[FiledQuestions, ...] = tuple(questions)
        self._locate = locate
        self._entry = {id(entry.record): entry for entry in self.entries}
        order: dict[type, int] = {kind: number for number, kind in enumerate(KINDS)}
        found = [e for e in self.entries if isinstance(e.record, Record)]
        found.sort(key=lambda e: (order.get(type(e.record), 0), e.source.path, e.index or 0))
        records: dict[str, Record] = {}
        for entry in found:
            if isinstance(entry.record, Record):
                records.setdefault(entry.record.id, entry.record)
        self.records: Mapping[str, Record] = records
        self.worked_out: dict[tuple[Any, ...], Any] = {}

    @cached_property
    def handbook(self) -> Handbook:
        """The organisation; a nameless one where handbook.yml is missing or broken."""
        for entry in self.entries:
            if isinstance(entry.record, Handbook):
                return entry.record
        return Handbook(name=Text({"en": "Handbook"}), edition="0")

    @property
    def languages(self) -> tuple[str, ...]:
        """The handbook's languages, the source language first."""
        return self.handbook.languages

    @cached_property
    def _by_kind(self) -> Mapping[str, tuple[Record, ...]]:
        sorted_: dict[str, list[Record]] = defaultdict(list)
        for record in self.records.values():
            sorted_[record.kind].append(record)
        return {kind: tuple(found) for kind, found in sorted_.items()}

    def of(self, kind: str) -> tuple[Any, ...]:
        """The records of that kind, in the order of their files."""
        return self._by_kind.get(kind, ())

    @cached_property
    def items(self) -> Mapping[str, tuple[Leaf | Piece, ...]]:
        """Every leaf and part of every record (and ``handbook``), walked once."""
        walked = {record.id: tuple(walk(record)) for record in self.records.values()}
        walked[self.handbook.id] = tuple(walk(self.handbook))
        return walked

    @property
    def holders(self) -> Iterable[Holder]:
        """The handbook and every record."""
        yield self.handbook
        yield from self.records.values()

    @cached_property
    def parts(self) -> Mapping[str, Mapping[str, Part]]:
        """Parts by record id and part id; the first of two with one id."""
        found: dict[str, dict[str, Part]] = {}
        for holder, items in self.items.items():
            mine: dict[str, Part] = {}
            for item in items:
                if isinstance(item, Piece):
                    mine.setdefault(item.id, item.part)
            found[holder] = mine
        return found

    @cached_property
    def routes(self) -> Mapping[str, Mapping[str, Route]]:
        """The routes of parts by record id and part id."""
        found: dict[str, dict[str, Route]] = {}
        for holder, items in self.items.items():
            mine = found.setdefault(holder, {})
            for item in items:
                if isinstance(item, Piece):
                    mine.setdefault(item.id, item.route)
        return found

    @cached_property
    def aliases(self) -> Mapping[str, str]:
        """Former full ids and what they are called today."""
        found: dict[str, str] = {}
        for record in self.records.values():
            for alias in record.aliases:
                found.setdefault(alias, record.id)
            for part_id, part in self.parts[record.id].items():
                for alias in part.aliases:
                    found.setdefault(f"{record.id}.{alias}", f"{record.id}.{part_id}")
        return found

    def resolve(self, name: str) -> Target | None:
        """The record or part that ``name`` means today, former ids and inherited parts included."""
        record_id, _, part_id = name.partition(".")
        record = self.records.get(record_id) or self.records.get(self.aliases.get(record_id, ""))
        if record is None:
            return None
        if not part_id:
            return Target(record) if "." not in name else None
        for holder in self._line(record):
            current = self.aliases.get(f"{holder.id}.{part_id}", f"{holder.id}.{part_id}")
            own_id = current.partition(".")[2]
            part = self.parts[holder.id].get(own_id)
            if part is not None:
                return Target(record, own_id, part)
        return None

    def _line(self, record: Record) -> Iterable[Record]:
        """The record and those it extends, the nearest first."""
        seen: set[str] = set()
        current: Record | None = record
        while current is not None and current.id not in seen:
            seen.add(current.id)
            yield current
            above = getattr(current, "extends", None)
            current = self.records.get(self.aliases.get(above, above)) if above else None

    def is_unread(self, name: str) -> bool:
        """Whether ``name`` is missing only because the record, or one it extends, did not load."""
        record_id = name.partition(".")[0]
        if self.is_lost(record_id):
            return True
        record = self.records.get(self.aliases.get(record_id, record_id))
        line = self._line(record) if record else ()
        return any(getattr(one, "extends", None) in self._lost for one in line)

    def is_lost(self, name: str) -> bool:
        """Whether a record that did not load has that id, even if another one has it as well: which
        of the two is meant, nobody can say."""
        return name.partition(".")[0] in self._lost

    @cached_property
    def _lost(self) -> frozenset[str]:
        return frozenset(lost for one in self.unread for lost in one.ids)

    def may_be_cited(self, name: str, kind: str = "") -> bool:
        """Whether a record (of that kind) that did not load has ``name`` in its text."""
        return any(kind in ("", one.kind) and name in one.text for one in self.unread)

    @cached_property
    def citations(self) -> tuple[Citation, ...]:
        """Every reference in every record, in fields and in prose."""
        return tuple(
            citation
            for holder in self.holders
            for item in self.items[holder.id]
            if isinstance(item, Leaf)
            for citation in citations_in(holder, item)
        )

    @cached_property
    def _cited(self) -> Mapping[str, tuple[Citation, ...]]:
        found: dict[str, list[Citation]] = defaultdict(list)
        for citation in self.citations:
            target = self.resolve(citation.full_name)
            if target:
                found[target.id].append(citation)
        return {name: tuple(all_) for name, all_ in found.items()}

    def cited_by(self, full_id: str) -> tuple[Citation, ...]:
        """Who cites exactly that record or part."""
        return self._cited.get(full_id, ())

    def entry(self, holder: Holder) -> Entry:
        """Where a record was written. Raises KeyError for a record of another catalog."""
        return self._entry[id(holder)]

    def at(self, holder: Holder, *route: str) -> Span:
        """The place of a value, by the keys and part ids that lead to it.

        Positions are worked out when asked for: a clean file never pays for them.
        """
        entry = self._entry.get(id(holder))
        if entry is None:
            return Source("handbook.yml", "").start()
        return self._locate(entry.source, entry.index, route)


def remembered(function: Callable[[Catalog, *Rest], Found]) -> Callable[[Catalog, *Rest], Found]:
    """Work a thing out once for a catalog (and the same further arguments). What was found lies in
    the catalog and goes with it: while a handbook is served, each save makes a new one."""

    @wraps(function)
    def recall(catalog: Catalog, *rest: *Rest) -> Found:
        known = catalog.worked_out
        key = (function, *rest)
        if key not in known:
            known[key] = function(catalog, *rest)
        found: Found = known[key]
        return found

    return recall
