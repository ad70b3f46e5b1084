"""The history of editions that lies in a handbook's folder."""

from pathlib import Path

from pledgebook.analysis.history import FILE, UNKNOWN, History, HistoryError, read
from pledgebook.load.kept import KeptError, kept_text
from pledgebook.source import Source

MOST_BYTES = 50_000_000


def history_in(folder: Path) -> History:
    """The history of a handbook; an empty one where none is kept. Raises HistoryError."""
    try:
        text = kept_text(folder / FILE, MOST_BYTES, "be a history of editions")
    except KeptError as error:
        raise HistoryError(str(error)) from error
    return UNKNOWN if text is None else read(text)


def history_text(folder: Path) -> Source | None:
    """The same as text, for who compares two versions of it; None where none is kept."""
    path = folder / FILE
    if not path.is_file() or path.is_symlink():
        return None
    return Source(path.name, path.read_text("utf-8-sig", errors="replace"))
