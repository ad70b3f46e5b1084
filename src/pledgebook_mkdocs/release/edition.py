"""An edition as it will be: its number, its day, what it changes, its entry in the history."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path, PurePosixPath

from pledgebook.analysis.history import FILE, History, HistoryError, write
from pledgebook.changes.change import Change
from pledgebook.changes.comparison import Comparison, compared
from pledgebook.check import Checked, check
from pledgebook.exports import register
from pledgebook.exports.edition import with_edition
from pledgebook.load.handbook import HANDBOOK, assembled
from pledgebook.load.history import history_in
from pledgebook.load.notes import note_files, read_notes
from pledgebook.load.repository import Repository
from pledgebook.load.revision import Revision
from pledgebook.report import text
from pledgebook_mkdocs.release.git import ReleaseError

_EDITION = re.compile(
    r"^(\ufeff?)edition:[ \t]*(\"[^\"\r\n]*\"|'[^'\r\n]*'|[^#\r\n]*?)(?=[ \t]*(#|\r?$))", re.M
)


def checked(folder: Path, shown: str, today: date | None) -> Checked:
    """The handbook, without errors. Raises ReleaseError."""
    found = check(folder, shown=shown, today=today)
    if found.errors:
        raise ReleaseError(f"{text.render(found.report())}\nA handbook with errors is no edition.")
    return found


def name_edition(folder: Path, edition: str) -> None:
    """Write the edition's number into handbook.yml. Raises ReleaseError."""
    path = folder / HANDBOOK
    data = path.read_bytes().decode("utf-8")
    named, count = _EDITION.subn(rf'\1edition: "{edition}"', data, count=1)
    if not count:
        raise ReleaseError(f"{HANDBOOK} has no line “edition: …” to write the number into.")
    path.write_bytes(named.encode("utf-8"))


def since(tag: str, place: PurePosixPath, folder: Path, found: Checked) -> Comparison:
    """What changed since the edition of a tag, the number itself aside."""
    repository = Repository(folder)
    revision = Revision(repository, repository.commit(tag), place, place.as_posix(), tag)
    before = assembled(revision.reading()).catalog
    whole = compared(before, found.catalog, found.today)
    return replace(whole, changes=tuple(one for one in whole.changes if not _is_number(one)))


def _is_number(change: Change) -> bool:
    return change.kind == "handbook" and {field.name for field in change.fields} == {"edition"}


def remember(
    folder: Path, released: list[str], found: Checked, comparison: Comparison | None
) -> History:
    """Add the edition to the handbook's history and to its register of approvals. What an
    interrupted release left there of an edition that was never tagged is taken out first. Raises
    ReleaseError."""
    try:
        whole = history_in(folder)
    except HistoryError as error:
        raise ReleaseError(f"{error}.") from error
    _demand_tags(whole, {*released, found.catalog.handbook.edition})
    known = _only(whole, {*released})
    if known.editions and found.today < known.editions[-1].day:
        last = known.editions[-1]
        raise ReleaseError(f"edition {last.edition} is of {last.day}: a later one is not older.")
    history = with_edition(known, found.catalog, found.today, comparison)
    (folder / FILE).write_text(write(history), encoding="utf-8", newline="\n")
    languages = found.catalog.languages
    notes = read_notes(note_files(folder, folder.name), (), languages).notes
    (folder / register.FILE).write_bytes(register.register(history, notes, languages[0]))
    return history


def _demand_tags(history: History, there: set[str]) -> None:
    """A clone without the tags knows no edition to compare with, and would begin anew."""
    for one in history.editions:
        if one.edition not in there:
            raise ReleaseError(
                f"{FILE} tells of edition {one.edition}, and its tag is not here. Fetch the tags"
                " (git fetch --tags); if that release was interrupted, run it again first."
            )


def _only(history: History, released: set[str]) -> History:
    promises = {
        name: kept
        for name, values in history.promises.items()
        if (kept := tuple(value for value in values if value.edition in released))
    }
    editions = tuple(one for one in history.editions if one.edition in released)
    return History(editions, promises)
