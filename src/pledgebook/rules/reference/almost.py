"""What was meant as a reference and is not read as one: other brackets, or one too few."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pledgebook.catalog import Catalog
from pledgebook.records.citing import Holder
from pledgebook.records.text import Text
from pledgebook.records.walk import Leaf, Route

_OPENING, _CLOSING = r"\[［【〔", r"\]］】〕"
_BRACKETED = re.compile(
    rf"([{_OPENING}]{{1,2}})\s*([a-z0-9][a-z0-9-]*(?:[.．。][a-z0-9-]+)?)"
    rf"((?:@[a-z0-9-]+)?(?:[|｜][^{_OPENING}{_CLOSING}\n]*)?)\s*([{_CLOSING}]{{1,2}})(?!\()"
)
_ANY = re.compile(f"[{_OPENING}]")
_MOST = 20


@dataclass(frozen=True, slots=True)
class Almost:
    """Words in a text that a colleague takes for a reference, and how they should be written."""

    holder: Holder
    route: Route
    written: str
    right: str
    occurrence: int


def almost_references(catalog: Catalog) -> Iterator[Almost]:
    """Every one of them, in the order of the records.

    Only where the name in the brackets is one of the handbook's: “【110】” is how many companies
    print a code, and “[1]” counts a footnote, so one bracket tells only with a part's name in it.
    """
    for holder in catalog.holders:
        for item in catalog.items[holder.id]:
            if isinstance(item, Leaf) and isinstance(item.value, Text):
                for language, words in item.value.items():
                    if _ANY.search(words):
                        yield from _in_text(catalog, holder, (*item.route, language), words)


def _in_text(catalog: Catalog, holder: Holder, route: Route, words: str) -> Iterator[Almost]:
    for found in list(_BRACKETED.finditer(words))[:_MOST]:
        before, name, more, after = found.groups()
        if (before, after) == ("[[", "]]"):
            continue
        name = re.sub("[．。]", ".", name)
        if len(before + after) < 3 and "." not in name:
            continue
        if catalog.resolve(name) is None:
            continue
        right = f"[[{name}{more.replace('｜', '|')}]]"
        yield Almost(holder, route, found[0], right, words[: found.start()].count(found[0]))
