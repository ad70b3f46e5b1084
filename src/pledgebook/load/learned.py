"""What the search learned, as it lies in a handbook's folder."""

from collections.abc import Mapping
from pathlib import Path

from pledgebook.pages.search.learned import FILE, Learned, LearnedError, read

MOST_BYTES = 20_000_000


def learned_in(folder: Path) -> Mapping[str, Learned]:
    """What was learned, by language; nothing where nothing was. Raises LearnedError."""
    path = folder / FILE
    if not path.exists() and not path.is_symlink():
        return {}
    if path.is_symlink() or not path.is_file() or path.stat().st_size > MOST_BYTES:
        raise LearnedError(f"{FILE} is a link, or too large to have been learned")
    try:
        return read(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError) as error:
        raise LearnedError(f"{FILE} cannot be read: {error}") from error
