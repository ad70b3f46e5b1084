"""Files that commands of ours write into a handbook's folder, and read again."""

from pathlib import Path


class KeptError(Exception):
    """The file is there and cannot be read; the text says why, as a clause."""


def kept_text(path: Path, most: int, what: str) -> str | None:
    """The text of such a file of at most ``most`` bytes, ``what`` it is to be; None where there is
    none. Raises KeptError."""
    if not path.exists() and not path.is_symlink():
        return None
    if path.is_symlink() or not path.is_file() or path.stat().st_size > most:
        raise KeptError(f"{path.name} is a link, or too large to {what}")
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise KeptError(f"{path.name} cannot be read: {error}") from error
