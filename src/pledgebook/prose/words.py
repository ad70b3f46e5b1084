"""Finding words of a list in text, English and Chinese, in one pass over the text.

English words are found in any case and regular form, with a hyphen or several spaces between them,
never inside longer words. Chinese words are found with spaces or marks between their characters
and in full-width forms. Addresses, references and code are no prose and are passed over.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pledgebook.prose.inflection import forms

Entry = TypeVar("Entry")
_Trie = dict[str, Any]

_END = ""  # the key that ends a word in the trie; the empty string is no character
_HAN = r"\u2e80-\u2fff\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_IS_HAN = re.compile(f"[{_HAN}]")
_LETTER = r"0-9a-z\u00df-\u024f\u0370-\u04ff"
_IS_LETTER = re.compile(f"[{_LETTER}]")
_BETWEEN_WORDS = r"[\s\u00a0\-\u2010-\u2013_]+"
_BETWEEN_HAN = r"[\s\u00a0\u3000\-\u2010-\u2013_*·•‧・]{0,4}"
_GAP = re.compile(_BETWEEN_WORDS)
_FULL_WIDTH = re.compile("[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]")
_TO_HALF_WIDTH = {code: code - 0xFEE0 for code in range(0xFF10, 0xFF5B)}
_NOT_PROSE = re.compile(
    r"\[\[[^\[\]|\n]*(?:\||\]\])|`[^`\n]*`"
    rf"|(?:https?://|www\.)[^\s{_HAN}，。；）]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+",
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
        self._inflects = language == "en" or language.startswith("en-")
        self._entries: dict[str, Entry] = {}
        for word, entry in words:
            for surface in self._surfaces(word):
                self._entries.setdefault(surface, entry)
        hidden = {surface for term in allowed for surface in self._hiding(term)}
        self._search = _compiled([*self._entries, *hidden]).search if self._entries else None

    def __bool__(self) -> bool:
        return self._search is not None

    def may_hold(self, text: str) -> bool:
        """Whether the text could hold one; quick, and sometimes wrongly yes."""
        return self._search is not None and self._search(_even(text)) is not None

    def find(self, text: str) -> Iterator[Found[Entry]]:
        """Every word of the list in the text, in order."""
        if self._search is None:
            return
        even = _without(_even(text))
        found = self._search(even)
        while found:
            entry = self._entries.get(_surface(found[0]))
            if entry is not None:
                yield Found(found.start(), found.end(), text[found.start() : found.end()], entry)
            found = _search_from(self._search, even, found.end())

    def _surfaces(self, word: str) -> set[str]:
        surface = _surface(_even(word.strip()))
        if not surface:
            return set()
        return forms(surface) if self._inflects else {surface}

    def _hiding(self, term: str) -> set[str]:
        """The forms of a term that is longer than a word of the list within it."""
        surfaces = self._surfaces(term) - self._entries.keys()
        return {s for s in surfaces if any(word in s for word in self._entries)}


def _search_from(search: Any, text: str, start: int) -> Any:
    return search(text, start)


def _even(text: str) -> str:
    """Small letters of half width, one for one."""
    if _FULL_WIDTH.search(text):
        text = text.translate(_TO_HALF_WIDTH)
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _surface(even: str) -> str:
    """The word without what may stand between its pieces."""
    text = _GAP.sub(" ", even.strip())
    return re.sub(rf"(?<=[{_HAN}])[\s*·•‧・]+|[\s*·•‧・]+(?=[{_HAN}])", "", text)


def _without(text: str) -> str:
    """The text with all that is no prose blotted out, each character in its place."""
    return _NOT_PROSE.sub(lambda found: "\0" * len(found[0]), text)


def _compiled(surfaces: Iterable[str]) -> re.Pattern[str]:
    root: _Trie = {}
    for surface in surfaces:
        node = root
        for character in surface:
            node = node.setdefault(character, {})
        node[_END] = {}
    # One alternative for each first character, which begins with it: the search can then skip to
    # the next such character without trying anything.
    return re.compile("|".join(_start(first) + _rest(first, root[first]) for first in root))


def _start(first: str) -> str:
    letter = re.escape(first)
    return f"{letter}(?<![{_LETTER}]{letter})" if _IS_LETTER.match(first) else letter


def _rest(before: str, node: Mapping[str, _Trie]) -> str:
    """What may follow, the longest first."""
    ways = [
        _gap(before, character) + _rest(character, child)
        for character, child in node.items()
        if character != _END
    ]
    if _END in node:
        ways.append(f"(?![{_LETTER}])" if _IS_LETTER.match(before) else "")
    return ways[0] if len(ways) == 1 else f"(?:{'|'.join(ways)})"


def _gap(before: str, character: str) -> str:
    if character == " ":
        return _BETWEEN_WORDS
    between = _IS_HAN.match(before) or _IS_HAN.match(character)
    return (_BETWEEN_HAN if between and before != " " else "") + re.escape(character)
