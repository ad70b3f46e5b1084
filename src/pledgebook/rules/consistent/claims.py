"""Numbers in prose, tied to the promises they speak of.

A number speaks of a promise where it stands in the words of a reference to it, right beside its
value, or, in a record that names the promise, in a sentence that speaks of the same act or is made
of the promise's own words; and where it measures the same thing and bounds it from the same side.
When in doubt it speaks of nothing.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import cache

from pledgebook.analysis.pledges import by_id, pledges
from pledgebook.catalog import Catalog, remembered
from pledgebook.prose.acts import Act, may_speak_of
from pledgebook.prose.clauses import clause_at, sentence_at
from pledgebook.prose.days import may_name_day
from pledgebook.prose.number_words import may_hold_number
from pledgebook.prose.references import references, without_values
from pledgebook.records.base import Status
from pledgebook.rules.consistent.claim import ACT, TITLE, Claim, Place
from pledgebook.rules.consistent.manner import (
    Side,
    is_quoted,
    numbers_said,
    side_of,
)
from pledgebook.rules.consistent.profiles import Profile, content_words, profile
from pledgebook.rules.consistent.reader import Reader
from pledgebook.rules.consistent.speech import Speech, speeches, unnamed
from pledgebook.rules.consistent.ties import tie
from pledgebook.rules.consistent.vocabulary import Vocabulary
from pledgebook.rules.measurable.literals import Literal
from pledgebook.rules.rule import Context


def claims(context: Context) -> tuple[Claim, ...]:
    """Every number in prose that speaks of a promise, for all rules at once."""
    return _claims(context.catalog, context.today)


@remembered
def _claims(catalog: Catalog, today: date) -> tuple[Claim, ...]:
    context = Context(catalog, today)
    known = by_id(catalog, today)

    @cache
    def of(full_id: str) -> Profile | None:
        return profile(context.catalog, known[full_id]) if full_id in known else None

    @cache
    def acts(about: tuple[str, ...]) -> frozenset[Act]:
        profiles = [mine for full_id in about if (mine := of(full_id)) is not None]
        told = {act for mine in profiles for act in mine.acts}
        if any(mine.payments for mine in profiles):
            told.add(Act.PAY)
        if Act.DELIVER in told:
            told.add(Act.ARRIVE)  # what arrives may be what is delivered
        return frozenset(told)

    reader = Reader(context.catalog, of, Vocabulary(context.catalog, known))
    found = [
        claim
        for speech in speeches(context)
        for language, text in speech.text.items()
        if _worth_reading(speech, language, text, acts, reader)
        for place in _places(speech, language, text)
        if (claim := reader.claim(place)) is not None
    ]
    return (*found, *_unnamed(context, reader))


def _unnamed(context: Context, reader: Reader) -> Iterator[Claim]:
    """Claims in texts that name no promise: only where an act and a title are spoken of, or much
    in a promise's own words, and no promise they may speak of gives the number."""
    by_word = _by_word(context, reader.of)
    for speech in unnamed(context):
        for language, text in speech.text.items():
            words = by_word.get(language)
            if not words or not words.search(text) or not may_hold_number(text):
                continue
            for place in _places(speech, language, text):
                claim = _inferred(place, words, reader)
                if claim is not None:
                    yield claim


def _inferred(place: Place, words: "Words", reader: Reader) -> Claim | None:
    if place.side not in (Side.AT_MOST, Side.AT_LEAST) or is_quoted(place.text, place.literal):
        return None
    meant = words.promises(place.text[slice(*place.clause)], place.language)
    guess = replace(place, speech=replace(place.speech, about=meant))
    claim = reader.claim(guess, own=False) if meant else None
    if claim is None:
        claim = reader.guessed(place)
    elif tie(reader.catalog, guess, claim.profile) < ACT + TITLE:
        return None
    return replace(claim, inferred=True) if claim is not None and not claim.agrees else None


class Words:
    """The words of promises' titles, each with the promises it may mean."""

    def __init__(self) -> None:
        self._promises: dict[str, list[str]] = defaultdict(list)
        self._pattern: re.Pattern[str] | None = None

    def add(self, word: str, full_id: str) -> None:
        """A word of that promise's titles."""
        self._promises[word].append(full_id)
        self._pattern = None

    def search(self, text: str) -> bool:
        """A quick look whether a text holds any of the words."""
        if self._pattern is None:
            self._pattern = re.compile("|".join(map(re.escape, self._promises)), re.IGNORECASE)
        return self._pattern.search(text) is not None

    def promises(self, clause: str, language: str) -> tuple[str, ...]:
        """The promises of which a clause names a word."""
        if language.startswith("zh"):
            words = [word for word in self._promises if word in clause]
        else:
            words = [word for word in content_words(clause, language) if word in self._promises]
        return tuple(dict.fromkeys(name for word in words for name in self._promises[word]))


def _by_word(context: Context, of: Callable[[str], Profile | None]) -> dict[str, Words]:
    found: dict[str, Words] = defaultdict(Words)
    for pledge in pledges(context.catalog, context.today):
        mine = of(pledge.id) if pledge.record.status is not Status.RETIRED else None
        for language, words in mine.words.items() if mine is not None else ():
            for word in words:
                found[language].add(word, pledge.id)
    return found


def _worth_reading(
    speech: Speech,
    language: str,
    text: str,
    acts: Callable[[tuple[str, ...]], frozenset[Act]],
    reader: Reader,
) -> bool:
    """A quick look whether there is a number at all, and any act it might speak of, or words of a
    promise that has a figure like it."""
    cites = "[[" in text
    shown = without_values(text)
    if not may_hold_number(shown) and not may_name_day(shown):
        return False
    if cites or speech.direct or may_speak_of(acts(speech.about), text, language):
        return True
    return reader.may_speak_of(speech, language, text)


def _places(speech: Speech, language: str, text: str) -> Iterator[Place]:
    found = list(numbers_said(text))
    if not found:
        return
    cited = tuple(references(text))
    for literal in found:
        if not _own(speech, literal):
            clause, sentence = clause_at(text, literal.start), sentence_at(text, literal.start)
            side = side_of(text, literal, language)
            yield Place(speech, language, text, cited, literal, clause, sentence, side)


def _own(speech: Speech, literal: Literal) -> bool:
    """Whether the number is the figure of the part itself: a requirement's bound, a step's time."""
    said = {(quantity.dimension, quantity.size) for quantity in literal.quantities}
    return any((own.dimension, own.size) in said for own in speech.own)
