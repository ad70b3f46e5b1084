"""Looking for phrases word by word, and for words without spaces character by character.

Both work on text in small letters of half width and yield every match, overlapping ones included.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any, Generic, TypeVar

from pledgebook.prose.inflection import forms

Entry = TypeVar("Entry")
Match = tuple[int, int, Entry]
_Trie = dict[str, Any]

HAN = r"\u2e80-\u2fff\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_LETTER = r"0-9a-z\u00df-\u024f\u0370-\u04ff"
_IS_LETTER = re.compile(f"[{_LETTER}]")
_WORD = re.compile(f"[{_LETTER}]+")
_BETWEEN = r"[\s\-\u00a0\u2010-\u2013_'’/]"
_BETWEEN_WORDS = re.compile(f"{_BETWEEN}{{1,8}}")
_IS_PHRASE = re.compile(f"[{_LETTER}]+(?:{_BETWEEN}+[{_LETTER}]+)*")
_BETWEEN_HAN = r"[\s\u00a0\u3000\-\u2010-\u2013_*·•‧・]{0,4}"
_END = ""  # the key that ends a word in the trie; the empty string is no character


class Phrases(Generic[Entry]):
    """Phrases of words with spaces or hyphens between them, the first and last in any form."""

    def __init__(self, inflects: bool) -> None:
        self._inflects = inflects
        self._starting: dict[str, list[tuple[tuple[str, ...], frozenset[str], Entry]]]
        self._starting = defaultdict(list)

    @staticmethod
    def suits(text: str) -> bool:
        """Whether a text is such a phrase: letters and figures, and what joins words."""
        return _IS_PHRASE.fullmatch(text) is not None

    def add(self, phrase: str, entry: Entry) -> None:
        """Look for that phrase too."""
        first, *rest = _WORD.findall(phrase)
        last = rest[-1] if rest else first
        ends = forms(last) if self._inflects else frozenset((last,))
        for start in forms(first) if self._inflects else (first,):
            self._starting[start].append(((first, *rest), ends, entry))

    def may_hold(self, even: str) -> bool:
        """Whether the text has a word that begins a phrase."""
        return bool(self._starting) and not self._starting.keys().isdisjoint(_WORD.findall(even))

    def matches(self, even: str) -> Iterator[Match[Entry]]:
        """Every match in the text, whose words are looked at once."""
        if not self.may_hold(even):
            return
        words = list(_WORD.finditer(even))
        for number, word in enumerate(words):
            for phrase, ends, entry in self._starting.get(word[0], ()):
                here = words[number : number + len(phrase)]
                if _fits(here, phrase, ends, even):
                    yield here[0].start(), here[-1].end(), entry


def _fits(
    here: list[re.Match[str]], phrase: tuple[str, ...], ends: frozenset[str], even: str
) -> bool:
    if len(here) != len(phrase) or here[-1][0] not in ends:
        return False
    middle = zip(here[1:-1], phrase[1:-1], strict=True)
    gaps = (even[a.end() : b.start()] for a, b in pairwise(here))
    return all(w[0] == p for w, p in middle) and all(_BETWEEN_WORDS.fullmatch(g) for g in gaps)


class Characters(Generic[Entry]):
    """Words written without spaces, which may have some between any two characters."""

    def __init__(self) -> None:
        self._starting: dict[str, dict[str, Entry]] = defaultdict(dict)
        self._first: re.Pattern[str] | None = None
        self._patterns: dict[str, re.Pattern[str]] = {}

    def add(self, word: str, entry: Entry) -> None:
        """Look for that word too."""
        joined = _joined(word)
        if joined:
            self._starting[joined[0]].setdefault(joined, entry)
            self._first = None
            self._patterns.pop(joined[0], None)

    def may_hold(self, even: str) -> bool:
        """Whether the text holds one."""
        return next(self.matches(even), None) is not None

    def matches(self, even: str) -> Iterator[Match[Entry]]:
        """The matches in the text, the longest at each place."""
        if not self._starting:
            return
        if self._first is None:
            self._first = re.compile(f"[{re.escape(''.join(self._starting))}]")
        for place in self._first.finditer(even):
            found = self._pattern(place[0]).match(even, place.start())
            if found:
                entry = self._starting[place[0]][_joined(found[0])]
                yield found.start(), found.end(), entry

    def _pattern(self, first: str) -> re.Pattern[str]:
        pattern = self._patterns.get(first)
        if pattern is None:
            pattern = self._patterns[first] = _one_pattern(first, self._starting[first])
        return pattern


def _joined(word: str) -> str:
    return re.sub(r"[\s\u00a0\u3000\-\u2010-\u2013_*·•‧・]+", "", word)


def _one_pattern(first: str, words: Iterable[str]) -> re.Pattern[str]:
    root: _Trie = {}
    for word in words:
        node = root
        for character in word[1:]:
            node = node.setdefault(character, {})
        node[_END] = {}
    return re.compile(_start(first) + _rest(first, root))


def _start(first: str) -> str:
    letter = re.escape(first)
    return f"{letter}(?<![{_LETTER}]{letter})" if _IS_LETTER.match(first) else letter


def _rest(before: str, node: _Trie) -> str:
    """What may follow, the longest first."""
    ways = [
        _BETWEEN_HAN + re.escape(character) + _rest(character, child)
        for character, child in node.items()
        if character != _END
    ]
    if _END in node:
        ways.append(f"(?![{_LETTER}])" if _IS_LETTER.match(before) else "")
    return ways[0] if len(ways) == 1 else f"(?:{'|'.join(ways)})"
