"""Which values of a dimension a clause names: “in town”, “城区”."""

import re

from pledgebook.catalog import Catalog, remembered
from pledgebook.records.vocabulary import Dimension


@remembered
def _names(catalog: Catalog, dimension: str, language: str) -> tuple[tuple[str, str], ...]:
    """Names of values, the longest first, each with its value."""
    target = catalog.resolve(dimension)
    if target is None or not isinstance(target.record, Dimension):
        return ()
    found = []
    for value_id, value in target.record.values.items():
        for text in (value.title, *value.also):
            words = text.in_(language)
            if words:
                found.append((words.lower(), value_id))
    return tuple(sorted(found, key=lambda pair: -len(pair[0])))


def named_values(catalog: Catalog, dimension: str, clause: str, language: str) -> frozenset[str]:
    """The values that a clause names, by title or by another name people use."""
    rest, found = clause.lower(), set()
    for words, value_id in _names(catalog, dimension, language):
        pattern = rf"\b{re.escape(words)}\b" if words.isascii() else re.escape(words)
        if re.search(pattern, rest):
            found.add(value_id)
            rest = re.sub(pattern, " ", rest)
    return frozenset(found)
