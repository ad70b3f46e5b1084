"""What the places are called that a promise or a value of a dimension is for."""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from pledgebook.analysis.pledges import pledges
from pledgebook.pages.book import Book
from pledgebook.records.promise import Promise
from pledgebook.records.text import Text
from pledgebook.records.vocabulary import Dimension, DimensionValue

_KIND_OF_PLACE = re.compile(
    r"(?<=..)(?:(?:\S{1,2}族)*自治[县州]|[县市区]"
    r"|(?:\s+\w+(?:\s+and\s+\w+)*\s+Autonomous)?\s+(?:County|District|City|Prefecture))$"
)
_TOWN_OF_PLACE = re.compile(r"(?<=..)(?:城区|市区|\s+(?:city|town))$")
"""What is left of it, “Changsha” of “Changsha city”, is a whole prefecture as often as its town."""


class Places:
    """The places of a handbook, by the values of its dimensions."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def of_cases(
        self, promise: Promise, values: Iterable[str] | None = None
    ) -> Iterator[DimensionValue]:
        """The values of dimensions that a case is for, by their ids; or that any is for."""
        for dimension, name in dict.fromkeys(_scoped(promise)):
            wanted = values is None or name in values
            target = self._book.resolve(f"{dimension}.{name}") if wanted else None
            if target is not None and isinstance(target.part, DimensionValue):
                yield target.part

    @cached_property
    def promised_for(self) -> frozenset[str]:
        """The values of dimensions that a promise has a case for: their places lead to it, those
        of other values to the value itself, which says what holds there."""
        return frozenset(
            f"{dimension}.{value}"
            for pledge in pledges(self._book.catalog, self._book.today)
            for dimension, value in _scoped(pledge.promise)
        )

    def called(self, parts: list[DimensionValue], *, sure: bool) -> Iterator[str]:
        """Names of the places of those values; where not ``sure``, only those that may be of
        another value too: Changsha is short for its county, and the city."""
        others = self._elsewhere(parts)
        for place in (said for part in parts for said in in_every_language(*part.members)):
            short = _TOWN_OF_PLACE.sub("", place)
            shared = short != place
            if not shared:
                short = _KIND_OF_PLACE.sub("", place)
                shared = short != place and any(said.startswith(short) for said in others)
            yield from dict.fromkeys([place] if shared else [place, short]) if sure else ()
            yield from [short] if shared and not sure else ()

    def _elsewhere(self, parts: list[DimensionValue]) -> list[str]:
        """The names of places of the other values of these values' dimensions."""
        own = {id(part) for part in parts}
        return [
            said
            for places in self._by_value
            if any(id(value) in own for value, _ in places)
            for value, names in places
            if id(value) not in own
            for said in names
        ]

    @cached_property
    def _by_value(self) -> list[list[tuple[DimensionValue, tuple[str, ...]]]]:
        """For each dimension, the names of places of each of its values."""
        return [
            [(value, tuple(places_of(value))) for value in dimension.values.values()]
            for dimension in self._book.listed.get("dimension", ())
            if isinstance(dimension, Dimension)
        ]


def _scoped(promise: Promise) -> Iterator[tuple[str, str]]:
    """Dimensions and values of its cases."""
    for case in promise.cases:
        for dimension, values in case.scope.items():
            yield from ((dimension, value) for value in values)


def class_of(value: DimensionValue) -> Iterator[str]:
    """What it is called itself, in every language."""
    return in_every_language(*value.also, value.title)


def places_of(value: DimensionValue) -> Iterator[str]:
    """Every name of its places, in every language."""
    yield from in_every_language(*value.members)
    yield from class_of(value)


def in_every_language(*texts: Text) -> Iterator[str]:
    """The words in every language: whoever looks something up may type it in either."""
    for text in texts:
        for _, words in text.items():
            yield " ".join(words.split())
