"""References inside text: ``[[id]]``, ``[[id|words]]``, ``[[110.arrive@rural]]``."""

import re
from collections.abc import Callable
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


def worded(text: str) -> str:
    """The text with the words alone where a reference has words of its own: ``[[id|two hours]]``.
    As long as before, every word in its place; other references stand as written."""
    return _blanked(text, lambda one: one.words is not None) if "|" in text else text


def without_values(text: str) -> str:
    """The text without the references that say a value or a title, as long as before; those with
    words of their own stand as written."""
    return _blanked(text, lambda one: one.words is None)


def without_references(text: str) -> str:
    """The text without its references, the words they have included; as long as before."""
    return _REFERENCE.sub(lambda found: " " * len(found[0]), text) if "[[" in text else text


def _blanked(text: str, chosen: Callable[[ProseReference], bool]) -> str:
    """Spaces for the chosen references, the words that they have left standing."""
    pieces, end = [], 0
    for one in references(text):
        if chosen(one):
            words = one.written.partition("|")[2].removesuffix("]]")
            before = len(one.written) - len(words) - len("]]")
            pieces += [text[end : one.start], " " * before, words, "  "]
            end = one.end
    return "".join([*pieces, text[end:]])
