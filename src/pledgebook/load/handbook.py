"""A folder becomes a catalog and the faults met on the way. No stage stops at the first fault."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pledgebook.catalog import Catalog, Entry
from pledgebook.diagnostic import Diagnostic
from pledgebook.load.assets import FolderShelf, Shelf, asset_faults
from pledgebook.load.brackets import settle
from pledgebook.load.collector import collector_at_rest
from pledgebook.load.files import (
    ReadFile,
    below,
    files_beside,
    read,
    record_files,
)
from pledgebook.load.flow_lists import between_commas
from pledgebook.load.limit import limited
from pledgebook.load.memory import Memory
from pledgebook.load.models import validate
from pledgebook.load.nodes import parse
from pledgebook.load.positions import locate
from pledgebook.load.questions import question_faults, read_questions
from pledgebook.records.base import Record
from pledgebook.records.handbook import Handbook
from pledgebook.records.kinds import BY_FOLDER
from pledgebook.records.questions import QUESTIONS
from pledgebook.records.unread import Unread
from pledgebook.rules.syntax import empty_file, missing_handbook, wrong_value
from pledgebook.source import Source

HANDBOOK = "handbook.yml"
_ID = re.compile(r"""^(?:- )? *id: *["']?([\w-]+)""", re.MULTILINE)
_NO_RECORD = (
    "This is not a record: a record is lines of “key: value”.",
    "这不是一条记录：记录由若干行“键: 值”组成。",
    {"en": "Begin it with “title: …”.", "zh": "请以“title: …”开头。"},
)


@dataclass(frozen=True, slots=True)
class Loaded:
    """What parsed, and what did not."""

    catalog: Catalog
    faults: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """The files of a handbook as they were read: from a folder, or from a revision of one.

    ``organisation`` is handbook.yml, None where there is none. No review reads the questions.
    """

    shown: str
    organisation: ReadFile | None
    files: Iterable[ReadFile]
    shelf: Shelf
    questions: Iterable[ReadFile] = ()


def load(folder: Path, shown: str | None = None, memory: Memory | None = None) -> Loaded:
    """Load the handbook in ``folder``; ``shown`` is what its path is called in messages."""
    name = (shown if shown is not None else folder.as_posix()).rstrip("/") or "."
    path = folder / HANDBOOK
    there = path.exists() or path.is_symlink()
    organisation = read(path, name, "", folder) if there else None
    records, asked = record_files(folder, name), files_beside(folder, name, QUESTIONS)
    return assembled(Reading(name, organisation, records, FolderShelf(folder), asked), memory)


def assembled(reading: Reading, memory: Memory | None = None) -> Loaded:
    """The catalog that files hold, and the faults met on the way."""
    faults: list[Diagnostic] = []
    unread: list[Unread] = []
    kept = memory or Memory()
    with collector_at_rest():
        entries = list(_organisation(reading, faults))
        if reading.organisation and not entries:
            unread.append(
                Unread((Handbook.kind,), Handbook.kind, reading.organisation.source.start())
            )
        languages = entries[0].record.languages if entries else ()  # type: ignore[union-attr]
        for file in reading.files:
            met: list[Diagnostic] = []
            entries += _remembered(file, languages, met, unread, kept)
            faults += limited(met)
    asked = read_questions(reading.questions, languages, kept)
    catalog = Catalog(entries, locate, unread, asked.filed)
    faults += [*asked.faults, *asset_faults(catalog, reading.shelf), *question_faults(catalog)]
    return Loaded(catalog, tuple(faults))


def _remembered(
    file: ReadFile,
    languages: tuple[str, ...],
    faults: list[Diagnostic],
    unread: list[Unread],
    memory: Memory,
) -> Iterable[Entry]:
    key = (file.source.name, languages, file.source.text)
    known = memory.made.get(key)
    if known is not None:
        return [Entry(record, file.source, index) for record, index in known]
    entries = list(_entries(file, languages, faults, unread))
    if not faults and all(isinstance(entry.record, Record) for entry in entries):
        memory.made[key] = tuple(
            (entry.record, entry.index) for entry in entries if isinstance(entry.record, Record)
        )
    return entries


def _organisation(reading: Reading, faults: list[Diagnostic]) -> Iterator[Entry]:
    file = reading.organisation
    if file is None:
        source = Source(below(reading.shown, HANDBOOK), "", root=reading.shown)
        faults.append(missing_handbook.found(source.start()))
        return
    faults.extend(file.faults)
    if not file.readable:
        return
    parsed = parse(file.source)
    faults.extend(settle(Handbook, parsed))
    if parsed.value is None:
        return
    languages = languages_of(parsed.value)
    handbook, wrong = validate(Handbook, parsed.value, file.source, None, languages)
    faults.extend(wrong)
    if isinstance(handbook, Handbook):
        yield Entry(handbook, file.source)


def languages_of(value: Any) -> tuple[str, ...]:
    """The languages that handbook.yml names, English where it names none."""
    named = value.get("languages") if isinstance(value, dict) else None
    if isinstance(named, str):  # a slip that has a finding of its own
        named = between_commas(named)
    if isinstance(named, list) and all(isinstance(name, str) for name in named):
        return tuple(named)
    return ("en",)


def _entries(
    file: ReadFile,
    languages: tuple[str, ...],
    faults: list[Diagnostic],
    unread: list[Unread],
) -> Iterable[Entry]:
    faults.extend(file.faults)
    parsed = parse(file.source) if file.readable else None
    kind = BY_FOLDER[file.kind_folder] if file.readable else Record
    faults.extend(settle(kind, parsed) if parsed else ())
    if parsed is None or parsed.value is None:
        unread.append(_lost(file, None))
        return
    listed = isinstance(parsed.value, list)
    values = parsed.value if listed else [parsed.value]
    if not values:
        faults.append(empty_file.found(file.source.start()))
    for number, value in enumerate(values):
        index = number if listed else None
        if isinstance(value, dict):
            if not listed:
                value.setdefault("id", _stem(file.source.path))
            record, wrong = validate(kind, value, file.source, index, languages)
            faults.extend(wrong)
            if isinstance(record, Record):
                yield Entry(record, file.source, index)
            else:
                unread.append(_lost(file, value, index))
        else:
            place = locate(file.source, index, ())
            faults.append(wrong_value.found(place, *_NO_RECORD))


def _lost(file: ReadFile, value: dict[str, Any] | None, index: int | None = None) -> Unread:
    """What did not load: one record, or (``value`` is None) the file with all the ids in it."""
    kind, stem = BY_FOLDER.get(file.kind_folder), _stem(file.source.path)
    if value is None:  # what is no YAML is not read again to find a place in it
        place = file.source.start()
        written = _ID.findall(file.source.text)
        own, ids = written or [stem], [stem, *written]
    else:
        place = locate(file.source, index, ("id",))
        aliases = value.get("aliases")
        own = [value.get("id")]
        ids = [*own, *(aliases if isinstance(aliases, list) else ())]
    known = tuple(name for name in ids if isinstance(name, str))
    whose = tuple(name for name in own if isinstance(name, str)) if kind else ()
    return Unread(known, kind.kind if kind else "", place, whose)


def _stem(path: str) -> str:
    return path.rpartition("/")[2].rpartition(".")[0]
