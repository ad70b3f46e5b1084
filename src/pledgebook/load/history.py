"""The history of editions that lies in a handbook's folder."""

from pathlib import Path

from pledgebook.analysis.history import FILE, UNKNOWN, History, HistoryError, read
from pledgebook.source import Source

MOST_BYTES = 50_000_000


def history_in(folder: Path) -> History:
    """The history of a handbook; an empty one where none is kept. Raises HistoryError."""
    path = folder / FILE
    if not path.exists() and not path.is_symlink():
        return UNKNOWN
    if path.is_symlink() or not path.is_file() or path.stat().st_size > MOST_BYTES:
        raise HistoryError(f"{FILE} is a link, or too large to be a history of editions")
    try:
        return read(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError) as error:
        raise HistoryError(f"{FILE} cannot be read: {error}") from error


def history_text(folder: Path) -> Source | None:
    """The same as text, for who compares two versions of it; None where none is kept."""
    path = folder / FILE
    if not path.is_file() or path.is_symlink():
        return None
    return Source(path.name, path.read_text("utf-8-sig", errors="replace"))
