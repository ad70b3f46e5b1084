"""Which record of one version is which of the other: by id, and by the ids of former times."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from pledgebook.catalog import Catalog
from pledgebook.changes.plain import Rename
from pledgebook.records.base import Record


@dataclass(frozen=True, slots=True)
class Pair:
    """A record before and after; None where it is not there."""

    before: Record | None
    after: Record | None


class Pairs:
    """Two catalogs side by side. Things are called by their ids in the newer one."""

    def __init__(self, before: Catalog, after: Catalog) -> None:
        self.before = before
        self.after = after
        self.moved: Mapping[str, str] = {}
        """Promises of the older version that another record keeps, by what they are called there;
        known once promises are compared."""
        self._parts: dict[str, Mapping[str, str]] = {}

    @cached_property
    def records(self) -> tuple[Pair, ...]:
        """Every record of either version, the newer's order first."""
        found = [Pair(self._older(record), record) for record in self.after.records.values()]
        known = {pair.before.id for pair in found if pair.before}
        gone = (r for r in self.before.records.values() if r.id not in known)
        return (*found, *(Pair(record, None) for record in gone))

    @cached_property
    def order(self) -> Mapping[str, int]:
        """The places of all records in the newer version's order, then the older's."""
        names = dict.fromkeys((*self.after.records, *self.before.records))
        return {name: place for place, name in enumerate(names)}

    def _older(self, record: Record) -> Record | None:
        older = self.before.records
        names = [record.id, *(alias for alias in record.aliases if alias not in self._newer)]
        former = self.before.aliases.get(record.id)
        if former is not None and former not in self._newer:
            names.append(former)
        found = (older[name] for name in names if name in older)
        return next((r for r in found if type(r) is type(record)), None)

    @property
    def _newer(self) -> Mapping[str, Record]:
        return self.after.records

    @cached_property
    def _today(self) -> Mapping[str, str]:
        return {
            pair.before.id: pair.after.id for pair in self.records if pair.before and pair.after
        }

    @cached_property
    def renamed(self) -> Rename:
        """A name of the older version as the thing is called in the newer."""
        if all(old == new for old, new in self._today.items()) and not self._moved_parts():
            return self.older_name
        return self._renamed

    def as_moved(self, name: str) -> str:
        """The same, and where a promise moved to another record, its name there."""
        today = self.renamed(name)
        return self.moved.get(today, today)

    def older_name(self, name: str) -> str:
        """A name of the older version as the id of what it means."""
        target = self.before.resolve(name)
        return target.id if target else name

    def newer_name(self, name: str) -> str:
        """A name of the newer version as the id of what it means."""
        target = self.after.resolve(name)
        return target.id if target else name

    def _renamed(self, name: str) -> str:
        target = self.before.resolve(name)
        if target is None:
            return name
        record = self._today.get(target.record.id, target.record.id)
        if target.part_id is None:
            return record
        parts = self.parts(target.record.id)
        return f"{record}.{parts.get(target.part_id, target.part_id)}"

    def _moved_parts(self) -> bool:
        """Whether any part of any record is called otherwise."""
        shared = (pair for pair in self.records if pair.before and pair.after)
        return any(
            old != new
            for pair in shared
            if pair.before is not pair.after and pair.before
            for old, new in self.parts(pair.before.id).items()
        )

    def parts(self, record: str) -> Mapping[str, str]:
        """The part ids of an older record that is still there, and what they are called now."""
        known = self._parts.get(record)
        if known is None:
            known = self._parts[record] = dict(self._paired_parts(record))
        return known

    def _paired_parts(self, record: str) -> Iterator[tuple[str, str]]:
        today = self._today.get(record)
        if today is None:
            return
        older, newer = self.before.parts[record], self.after.parts[today]
        for part_id, part in older.items():
            names = [part_id]
            current = self.after.aliases.get(f"{today}.{part_id}", "").partition(".")[2]
            names += [current, *part.aliases]
            found = [
                name for name in names if name in newer and (name == part_id or name not in older)
            ]
            if found:
                yield part_id, found[0]
