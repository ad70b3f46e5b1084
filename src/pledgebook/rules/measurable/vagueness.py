"""Soft words inside promises, each found once and told apart by what stands beside it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from pledgebook.analysis.hedging import soft_lists
from pledgebook.analysis.levels import Missing, levels
from pledgebook.catalog import Catalog, remembered
from pledgebook.prose.references import references
from pledgebook.prose.soft_words import CIRCULAR, Soft, soft_words
from pledgebook.prose.words import WordList
from pledgebook.records.promise import Promise
from pledgebook.records.walk import Route
from pledgebook.rules.measurable.literals import literals
from pledgebook.rules.measurable.pieces import alive
from pledgebook.rules.measurable.places import Passage, passages
from pledgebook.rules.rule import Context

_SENTENCE_END = re.compile(r"[。！？；;!?\n]|\.(?=\s|$)")
_WHOLE = re.compile(r"(?<![\d.])100\s?[%％]|百分之百")


@dataclass(frozen=True, slots=True)
class SoftWord:
    """A soft word from offset ``start`` to ``end`` of a passage. ``numbered`` says whether its
    sentence gives a number, ``unbounded`` whether the whole promise gives none."""

    passage: Passage
    start: int
    end: int
    kind: Soft
    numbered: bool
    unbounded: bool

    @property
    def written(self) -> str:
        """The word as it stands there."""
        return self.passage.text[self.start : self.end]

    @property
    def is_told(self) -> bool:
        """Whether it is a finding: beside a number a vague word does no harm."""
        if self.kind in (Soft.STATUTE, Soft.PRACTICE):
            return True
        weakens = self.kind in (Soft.HEDGE, Soft.ESCAPE) and self.passage.field == "wording"
        return weakens or not self.numbered

    @property
    def text_route(self) -> Route:
        """The route to its text, whatever the language."""
        return self.passage.route[:-1]


@remembered
def _found(catalog: Catalog, today: date) -> tuple[SoftWord, ...]:
    context = Context(catalog, today)
    lists = soft_lists(catalog)
    if not lists:
        return ()
    known = levels(catalog, today)
    return tuple(
        word
        for pledge in alive(context)
        for passage in passages(context, pledge)
        for word in _in_passage(catalog, passage, lists, Missing.NUMBER in known[pledge.id].missing)
    )


def soft_words_in(context: Context) -> tuple[SoftWord, ...]:
    """Every soft word in every promise that is not retired, in order."""
    return _found(context.catalog, context.today)


def kinds_of(text: str, language: str) -> set[Soft]:
    """The kinds of soft words in a text by itself."""
    words = soft_words(language)
    found = {one.entry for one in words.find(text)} if words else set()
    return found | ({Soft.ESCAPE} if CIRCULAR.search(text) else set())


def told_places(context: Context) -> frozenset[tuple[str, Route, int]]:
    """Where the rules about soft words speak: record, route and offset of the word."""
    return frozenset(
        (word.passage.pledge.record.id, word.passage.route, word.start)
        for word in soft_words_in(context)
        if word.is_told
    )


def _in_passage(
    catalog: Catalog, passage: Passage, lists: Mapping[str, WordList[Soft]], unbounded: bool
) -> Iterator[SoftWord]:
    words = lists.get(passage.language)
    text = passage.text
    places = [(f.start, f.end, f.entry) for f in words.find(text)] if words else []
    places += [(m.start(), m.end(), Soft.ESCAPE) for m in CIRCULAR.finditer(text)]
    if not any(bound.quantity.unit.symbol == "%" for bound in passage.pledge.promise.bounds()):
        places += [(m.start(), m.end(), Soft.PRACTICE) for m in _WHOLE.finditer(text)]
    for start, end, kind in sorted(places):
        numbered = _has_number(catalog, _sentence(text, start))
        yield SoftWord(passage, start, end, kind, numbered, unbounded)


def _sentence(text: str, offset: int) -> str:
    start, end = 0, len(text)
    for match in _SENTENCE_END.finditer(text):
        if match.end() <= offset:
            start = match.end()
        else:
            end = match.start()
            break
    return text[start:end]


def _has_number(catalog: Catalog, sentence: str) -> bool:
    if literals(sentence):
        return True
    targets = (catalog.resolve(reference.target) for reference in references(sentence))
    return any(target is not None and isinstance(target.part, Promise) for target in targets)
