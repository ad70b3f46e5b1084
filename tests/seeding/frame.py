"""Faults planted by program in a handbook without any, and what the check makes of each.

A kind of fault is a function that yields ways to plant it: each changes a copy of the records and
names the records at one of which it must be found. Add a family by writing a file of kinds and
listing it in ``kinds.py``.
"""

import copy
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from pledgebook.check import check
from pledgebook.diagnostic import Diagnostic

DAY = date(2026, 11, 21)
Data = dict[str, Any]


@dataclass
class Book:
    """A handbook's files as plain data: maps, lists and texts, to be changed at will."""

    files: dict[str, Any]

    def of(self, folder: str) -> Iterator[tuple[str, Data]]:
        """The records below a folder that are in force, each with its id; changed in place."""
        for name, content in self.files.items():
            if name.startswith(f"{folder}/"):
                for record in content if isinstance(content, list) else [content]:
                    if record.get("status", "in-force") == "in-force":
                        yield str(record.get("id", Path(name).stem)), record

    def get(self, folder: str, record_id: str) -> Data:
        """One record. Raises KeyError."""
        return dict(self.of(folder))[record_id]

    def add(self, path: str, record: Data) -> None:
        """Write a new file."""
        self.files[path] = record


Change = Callable[[Book], None]


@dataclass(frozen=True)
class Planting:
    """One way to plant a fault, and the records at one of which it must be found."""

    where: str
    change: Change
    at: frozenset[str]


@dataclass(frozen=True)
class Kind:
    """A kind of fault: the code of the rule that finds it, and where it can be planted."""

    name: str
    code: str
    sites: Callable[[Book], Iterator[Planting]]


def planting(where: str, change: Change, *at: str) -> Planting:
    """A planting that must be found at one of the records ``at``, else at ``where``."""
    return Planting(where, change, frozenset(at or (where.partition(".")[0],)))


@dataclass
class Row:
    """What came of one kind in one handbook."""

    kind: str
    code: str
    planted: int = 0
    found: int = 0
    twice: int = 0
    extra: int = 0
    false_alarms: int = 0
    missed: list[str] = field(default_factory=list)
    others: dict[str, int] = field(default_factory=dict)


def read(folder: Path) -> Book:
    """The records of a handbook, every scalar as text."""
    files = {}
    for path in sorted(folder.rglob("*.yml")):
        name = path.relative_to(folder).as_posix()
        files[name] = yaml.load(path.read_text("utf-8"), yaml.CBaseLoader)
    return Book(files)


class Field:
    """A handbook on disk in which faults are planted one at a time."""

    def __init__(self, clean: Path, work: Path) -> None:
        shutil.copytree(clean, work, dirs_exist_ok=True)
        self.folder = work
        self.book = read(work)
        for name in self.book.files:
            self._write(name, self.book)
        self.before = _findings(work)
        self._known = {finding.fingerprint for finding in self.before}

    def rows(self, kinds: tuple[Kind, ...], most: int) -> Iterator[Row]:
        """Each kind planted at up to ``most`` places, spread over all there are."""
        for kind in kinds:
            row = Row(kind.name, kind.code)
            row.false_alarms = sum(finding.code == kind.code for finding in self.before)
            for one in _spread(list(kind.sites(self.book)), most):
                self._try(kind, one, row)
            yield row

    def _try(self, kind: Kind, one: Planting, row: Row) -> None:
        new = self.plant(one)
        hits = [f for f in new if f.code == kind.code and f.record in one.at]
        row.planted += 1
        row.found += bool(hits)
        row.twice += len(hits) > 1
        row.extra += len(new) - len(hits)
        if not hits:
            row.missed.append(one.where)
        for finding in new:
            if finding not in hits:
                row.others[finding.code] = row.others.get(finding.code, 0) + 1

    def plant(self, one: Planting) -> list[Diagnostic]:
        """The findings that a planted fault adds; the handbook is clean again afterwards."""
        changed = Book(copy.deepcopy(self.book.files))
        one.change(changed)
        names = [n for n, content in changed.files.items() if content != self.book.files.get(n)]
        for name in names:
            self._write(name, changed)
        try:
            return [f for f in _findings(self.folder) if f.fingerprint not in self._known]
        finally:
            for name in names:
                if name in self.book.files:
                    self._write(name, self.book)
                else:
                    (self.folder / name).unlink()

    def _write(self, name: str, book: Book) -> None:
        text = yaml.safe_dump(book.files[name], allow_unicode=True, sort_keys=False, width=1000)
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


def _findings(folder: Path) -> list[Diagnostic]:
    return list(check(folder, shown=".", today=DAY).findings)


def _spread(all_: list[Planting], most: int) -> list[Planting]:
    """Up to ``most`` of them, the first and the last among them."""
    if len(all_) <= most:
        return all_
    if most == 1:
        return all_[:1]
    return [all_[round(i * (len(all_) - 1) / (most - 1))] for i in range(most)]
