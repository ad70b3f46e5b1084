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
    """The values that a clause names, by title or by another name people use; where it only says
    which one it is not, all others."""
    rest = clause.lower()
    found: set[str] = set()
    denied: set[str] = set()
    names = _names(catalog, dimension, language)
    for words, value_id in names:
        pattern = rf"\b{re.escape(words)}\b" if words.isascii() else re.escape(words)
        match = re.search(pattern, rest)
        if match:
            (denied if _NOT.search(rest[: match.start()]) else found).add(value_id)
            rest = re.sub(pattern, " ", rest)
    if denied and not found:
        return frozenset(value_id for _, value_id in names if value_id not in denied)
    return frozenset(found)


_NOT = re.compile(r"(?:不是|并非|不在|没到|不到)(?:在)?$|\bnot (?:in |at |a |an |the )*$")
