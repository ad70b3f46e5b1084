"""References inside text: ``[[id]]``, ``[[id|words]]``, ``[[110.arrive@rural]]``."""

import re
from dataclasses import dataclass
from functools import lru_cache

_REFERENCE = re.compile(r"\[\[([^\[\]|@\n]*)(?:@([^\[\]|@\n]*))?(?:\|([^\[\]\n]*))?\]\]")


@dataclass(frozen=True, slots=True)
class ProseReference:
    """One reference: ``start`` and ``end`` are offsets in the text, ``written`` is all of it."""

    start: int
    end: int
    written: str
    target: str
    case: str | None = None
    words: str | None = None


def references(text: str) -> tuple[ProseReference, ...]:
    """The references in ``text``, in order. Half-open brackets are plain text."""
    return _found(text) if "[[" in text else ()


@lru_cache(maxsize=16384)
def _found(text: str) -> tuple[ProseReference, ...]:
    return tuple(
        ProseReference(
            found.start(),
            found.end(),
            found[0],
            found[1].strip(),
            found[2].strip() if found[2] is not None else None,
            found[3].strip() if found[3] is not None else None,
        )
        for found in _REFERENCE.finditer(text)
    )
