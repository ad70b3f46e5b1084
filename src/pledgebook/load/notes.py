"""The files in ``changes/``: why something was changed, and who approved it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pledgebook.diagnostic import Diagnostic
from pledgebook.load.files import NOTES, ReadFile, files_beside
from pledgebook.load.models import validate
from pledgebook.load.nodes import parse
from pledgebook.review.note import FiledNote, Note


@dataclass(frozen=True, slots=True)
class ReadNotes:
    """The notes that could be read, and what is wrong with the others."""

    notes: tuple[FiledNote, ...] = ()
    faults: tuple[Diagnostic, ...] = ()


def note_files(folder: Path, shown: str) -> Iterator[ReadFile]:
    """The files of notes in a handbook's folder."""
    return files_beside(folder, shown, NOTES)


def read_notes(
    files: Iterable[ReadFile], older: Iterable[ReadFile], languages: tuple[str, ...]
) -> ReadNotes:
    """Read notes. Those that the older version has word for word are not new."""
    known = {(file.source.name, file.source.text) for file in older}
    notes: list[FiledNote] = []
    faults: list[Diagnostic] = []
    for file in files:
        faults += file.faults
        if not file.readable:
            continue
        parsed = parse(file.source)
        faults += parsed.faults
        if parsed.value is None:
            continue
        note, wrong = validate(Note, parsed.value, file.source, None, languages)
        faults += wrong
        if isinstance(note, Note):
            is_new = (file.source.name, file.source.text) not in known
            notes.append(FiledNote(note, file.source, is_new))
    return ReadNotes(tuple(notes), tuple(faults))
