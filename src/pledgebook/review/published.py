"""Reasons and approvals of changes that an earlier edition published: they speak for those alone.

Who weakens a promise, restores it and weakens it again makes a change of the same fingerprint; it
needs a reason and an approval again.
"""

from collections.abc import Iterable

from pledgebook.analysis.history import read
from pledgebook.diagnostic import Words
from pledgebook.review.note import FiledNote
from pledgebook.source import Source


def spent_notes(notes: Iterable[FiledNote], history: Source | None) -> tuple[FiledNote, ...]:
    """The notes that the older version has already, of changes in its ``history`` of editions.
    Raises HistoryError where that cannot be read."""
    old = [note for note in notes if not note.is_new]
    if not old or history is None:
        return ()
    published = {told.mark for one in read(history.text).editions for told in one.changes}
    return tuple(note for note in old if published & {*note.note.changes})


def said_before(note: FiledNote) -> Words:
    """What to say where such a change is made again."""
    name = note.source.path
    return {
        "en": f"“{name}” speaks of a change that was published before: made again, it needs a file"
        " of its own.",
        "zh": f"“{name}”所说的改动以前已经发布：再次这样改，须另写一个文件。",
    }
