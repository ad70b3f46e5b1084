"""Figures in words: where they change, it is no matter of wording."""

import re
from collections import Counter
from dataclasses import dataclass
from typing import Any

from pledgebook.catalog import Catalog
from pledgebook.changes.plain import Reading, Rename, plain
from pledgebook.prose.numbers import find_quantities
from pledgebook.prose.references import references
from pledgebook.records.promise import Promise
from pledgebook.records.text import Text

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


@dataclass(frozen=True, slots=True)
class Names:
    """How one version calls things, and what it has of them."""

    rename: Rename
    catalog: Catalog


def figures_differ(before: Any, after: Any, older: Names, newer: Names) -> bool:
    """Whether a text says other figures than it did, in a language that both are written in; by
    itself, or by citing what other promises promise.

    A figure that gave way to a reference is none: the number moved to where it belongs. A reference
    that gave way to a figure is one: the promise no longer says the number.
    """
    if not isinstance(before, Text) or not isinstance(after, Text):
        return False
    return any(
        _differ(was, now, older, newer)
        for language, now in after.items()
        if (was := before.in_(language)) is not None and was != now
    )


def _differ(was: str, now: str, older: Names, newer: Names) -> bool:
    said, says = _figures(was), _figures(now)
    if said != says:
        return bool(says - said) or not _cites(now, newer.rename) - _cites(was, older.rename)
    return _promised(was, older) != _promised(now, newer)


def _promised(words: str, names: Names) -> frozenset[str]:
    """The promises whose values stand in the text."""
    return frozenset(
        names.rename(found.target)
        for found in references(words)
        if found.words is None
        and (target := names.catalog.resolve(found.target)) is not None
        and isinstance(target.part, Promise)
    )


def _figures(text: str) -> Counter[object]:
    """Quantities by their size, and the numbers beside them as written."""
    reading = Reading(lambda name: name)
    counted: Counter[object] = Counter()
    rest = _without(text, [(found.start, found.end) for found in references(text)])
    quantities = find_quantities(rest)
    for found in quantities:
        counted.update(plain(quantity, reading) for quantity in found.quantities)
    rest = _without(rest, [(found.start, found.end) for found in quantities])
    counted.update(number.replace(",", "") for number in _NUMBER.findall(rest))
    return counted


def _without(text: str, stretches: list[tuple[int, int]]) -> str:
    for start, end in reversed(stretches):
        text = f"{text[:start]} {text[end:]}"
    return text


def _cites(words: str, rename: Rename) -> Counter[str]:
    return Counter(rename(found.target) for found in references(words))
