"""Finding words of a list in text, English and Chinese, in one pass over the text.

English words are found in any case and regular form, with a hyphen or several spaces between them,
never inside longer words. Chinese words are found with spaces or marks between their characters
and in full-width forms. Addresses, references and code are no prose and are passed over.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from pledgebook.promises.language import base_of
from pledgebook.prose.phrases import HAN, Characters, Match, Phrases

Entry = TypeVar("Entry")

_FULL_WIDTH = re.compile("[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]")
_TO_HALF_WIDTH = {code: code - 0xFEE0 for code in range(0xFF10, 0xFF5B)}
_NOT_PROSE = re.compile(
    r"\[\[[^\[\]|\n]*(?:\||\]\])|`[^`\n]*`"
    rf"|(?:https?://|www\.)[^\s{HAN}，。；）]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+",
    re.ASCII,
)


@dataclass(frozen=True, slots=True)
class Found(Generic[Entry]):
    """A word in a text: its place, how it is written there, and its entry in the list."""

    start: int
    end: int
    written: str
    entry: Entry


class WordList(Generic[Entry]):
    """Words of one language to look for. ``allowed`` longer terms hide the words within them."""

    def __init__(
        self, language: str, words: Iterable[tuple[str, Entry]], allowed: Iterable[str] = ()
    ) -> None:
        inflects = base_of(language) == "en"
        self._phrases: Phrases[Entry | None] = Phrases(inflects)
        self._characters: Characters[Entry | None] = Characters()
        for word, entry in words:
            self._add(_even(word.strip()), entry)
        for hiding in [even for term in allowed if self._hides(even := _even(term.strip()))]:
            self._add(hiding, None)

    def _add(self, even: str, entry: Entry | None) -> None:
        if self._phrases.suits(even):
            self._phrases.add(even, entry)
        elif even:
            self._characters.add(even, entry)

    def _hides(self, even: str) -> bool:
        """Whether a term is longer than a word of the list within it."""
        return any(end - start < len(even) for start, end, _ in self._matches(even))

    def may_hold(self, text: str) -> bool:
        """Whether the text could hold one; quick, and sometimes wrongly yes."""
        even = _even(text)
        return self._phrases.may_hold(even) or self._characters.may_hold(even)

    def find(self, text: str) -> Iterator[Found[Entry]]:
        """Every word of the list in the text, in order; of words that overlap the longest."""
        if not self.may_hold(text):
            return
        even = _NOT_PROSE.sub(lambda found: "\0" * len(found[0]), _even(text))
        past = 0
        for start, end, entry in self._matches(even):
            if start >= past:
                past = end
                if entry is not None:
                    yield Found(start, end, text[start:end], entry)

    def _matches(self, even: str) -> list[Match[Entry | None]]:
        every = [*self._phrases.matches(even), *self._characters.matches(even)]
        return sorted(every, key=lambda match: (match[0], -match[1], match[2] is None))


def _even(text: str) -> str:
    """Small letters of half width, one for one."""
    if _FULL_WIDTH.search(text):
        text = text.translate(_TO_HALF_WIDTH)
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
