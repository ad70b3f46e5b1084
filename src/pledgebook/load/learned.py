"""What the search learned, as it lies in a handbook's folder."""

from collections.abc import Mapping
from pathlib import Path

from pledgebook.load.kept import KeptError, kept_text
from pledgebook.pages.search.learned import FILE, Learned, LearnedError, read

MOST_BYTES = 20_000_000


def learned_in(folder: Path) -> Mapping[str, Learned]:
    """What was learned, by language; nothing where nothing was. Raises LearnedError."""
    try:
        text = kept_text(folder / FILE, MOST_BYTES, "have been learned")
    except KeptError as error:
        raise LearnedError(str(error)) from error
    return {} if text is None else read(text)
