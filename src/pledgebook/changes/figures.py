"""Figures in words: where they change, it is no matter of wording."""

from collections import Counter
from typing import Any

from pledgebook.changes.plain import Reading, Rename, plain
from pledgebook.prose.numbers import find_quantities
from pledgebook.prose.references import references
from pledgebook.records.text import Text


def figures_differ(before: Any, after: Any, older: Rename, newer: Rename) -> bool:
    """Whether a text says other figures than it did, in a language that both are written in.

    A figure that gave way to a reference is none: the number moved to where it belongs.
    """
    if not isinstance(before, Text) or not isinstance(after, Text):
        return False
    return any(
        _figures(was) != _figures(now) and _cites(was, older) == _cites(now, newer)
        for language, now in after.items()
        if (was := before.in_(language)) is not None
    )


def _figures(words: str) -> Counter[object]:
    reading = Reading(lambda name: name)
    return Counter(
        plain(quantity, reading)
        for found in find_quantities(words)
        for quantity in found.quantities
    )


def _cites(words: str, rename: Rename) -> Counter[str]:
    return Counter(rename(found.target) for found in references(words))
