"""What a clause says beside its number."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from pledgebook.prose.clauses import Stretch, blanked
from pledgebook.prose.content import Content, content, from_when
from pledgebook.rules.consistent.claim import Place
from pledgebook.rules.consistent.manner import Side, numbers_said


@dataclass(frozen=True, slots=True)
class Heard:
    """``here`` is what the clause says; ``start`` what tells from when its time runs; ``after``
    what comes after the number; ``waits`` in Chinese what one does between “at most” and the
    number: 最多再**等**半小时."""

    language: str
    text: str
    here: Content
    start: Content
    after: Content
    waits: str

    def waiting(self, words: Iterable[str]) -> Iterator[str]:
        """The first of these words that begins with what one does for so long."""
        if self.waits:
            yield from [word for word in words if word[0] == self.waits][:1]


_WAITS = re.compile(r"(?:最[多长久慢晚]|至多|顶多|不超过)[再只也就要得]{0,2}([等要花用])\s*$")


def heard(place: Place) -> Heard:
    """What is heard around a number: in its clause; in the sentence, where the clause says
    nothing and the sentence has no other number."""
    here = _heard(place.text, place.clause, place.literal.start, place.literal.end, place.language)
    sentence = place.text[slice(*place.sentence)]
    if here.here.units or place.side not in (Side.AT_MOST, Side.AT_LEAST):
        return here
    if len(list(numbers_said(sentence))) > 1:
        return here
    return _heard(
        place.text, place.sentence, place.literal.start, place.literal.end, place.language
    )


@lru_cache(maxsize=256)
def _heard(text: str, stretch: Stretch, start: int, end: int, language: str) -> Heard:
    begin, stop = stretch
    stop = max(stop, end)
    start, end = start - begin, end - begin
    shown = blanked(text[begin:stop], start, end)
    first, last = from_when(shown, start, end, language)
    rest = blanked(shown, first, last)
    waits = _WAITS.search(rest[:start]) if language.startswith("zh") else None
    return Heard(
        language,
        shown,
        content(rest, language),
        content(shown[first:last], language),
        content(rest[end:], language),
        waits[1] if waits else "",
    )
