"""In which language to speak to whoever works at a handbook, unless they say."""

import os
from collections.abc import Iterable
from pathlib import Path

from pledgebook.load.files import read
from pledgebook.load.handbook import HANDBOOK, languages_of
from pledgebook.load.nodes import parse
from pledgebook.promises.language import base_of

SPOKEN = ("en", "zh")
"""The languages of messages."""
_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


def own_language(languages: Iterable[str]) -> str:
    """The language of the locale where we speak it; else the first of the handbook's
    ``languages`` that we speak; else English. On Windows no variable says any."""
    value = next(filter(None, map(os.environ.get, _VARIABLES)), "")
    known = [one for one in SPOKEN if base_of(value.lower().replace("_", "-")) == one]
    return next((one for one in (*known, *map(base_of, languages)) if one in SPOKEN), SPOKEN[0])


def languages_in(folder: Path) -> tuple[str, ...]:
    """The languages that the handbook in a folder is written in; none where there is none."""
    path = folder / HANDBOOK
    try:
        file = read(path, folder.as_posix(), "", folder) if path.is_file() else None
    except (OSError, ValueError):  # a path that no system can follow: its user is told elsewhere
        return ()
    value = parse(file.source).value if file and file.readable else None
    return languages_of(value) if value is not None else ()
