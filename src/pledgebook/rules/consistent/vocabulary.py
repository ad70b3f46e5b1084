"""Which promise a clause speaks of, in the promise's own words.

Three things are asked. Does the clause hold enough words of this promise, each counted less the
more promises have it? Does it speak of little else? And does no other promise fit better?
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from pledgebook.analysis.pledges import Pledge
from pledgebook.catalog import Catalog
from pledgebook.prose.content import Placed
from pledgebook.records.base import Status
from pledgebook.rules.consistent.heard import Heard
from pledgebook.rules.consistent.own_words import NAMING, OwnWords, glimpsed_of, own_words

ENOUGH = 0.9
"""How much the words of a clause must count in a record that names the promise."""
_LEAST_OWN = 0.4
"""Words that only stand beside a promise's own do not make a tie by themselves."""


class Fit(NamedTuple):
    """How well a clause fits a promise: what its words count, how many they are, and which part
    of all that the clause says is known to the promise."""

    counts: float
    words: int
    part: float


NO_FIT = Fit(0, 0, 0)


class Vocabulary:
    """The own words of all promises, each read when first needed."""

    def __init__(self, catalog: Catalog, pledges: Mapping[str, Pledge]) -> None:
        self._catalog, self._pledges = catalog, pledges
        self._own: dict[tuple[str, str], OwnWords] = {}
        self._glimpsed: dict[tuple[str, str], frozenset[str]] = {}
        self._having: dict[str, dict[str, list[str]]] = {}

    def own(self, full_id: str, language: str) -> OwnWords:
        """A promise's own words in a language."""
        key = (full_id, language)
        if key not in self._own:
            self._own[key] = own_words(self._catalog, self._pledges[full_id], language)
        return self._own[key]

    def glimpsed(self, full_id: str, seen: frozenset[str], language: str) -> bool:
        """A first look whether a text may hold any own word of a promise, by what is glimpsed."""
        key = (full_id, language)
        if key not in self._glimpsed:
            self._glimpsed[key] = glimpsed_of(self._catalog, self._pledges[full_id], language)
        return not seen.isdisjoint(self._glimpsed[key])

    def may_speak_of(self, full_id: str, text: str, language: str) -> bool:
        """A second look whether it may hold enough of them."""
        shown = text.lower()
        mine = self.own(full_id, language)
        return sum(counts for form, counts in mine.seen_as() if form in shown) >= ENOUGH

    def fit(self, full_id: str, heard: Heard) -> Fit:
        """How well the clause fits a promise."""
        if not self.may_speak_of(full_id, heard.text, heard.language):
            return NO_FIT
        mine = self.own(full_id, heard.language)
        counted = dict(self._counted(mine, heard))
        own = {word: counts for word, counts in counted.items() if word in mine.words}
        if not any(mine.words[word] > NAMING for word in own):
            # Only what things are called, not what is done: what stands beside proves nothing.
            started = {word for _, word in heard.start.words}
            counted = {w: c for w, c in counted.items() if w in own or w in started}
        units = heard.here.units
        if sum(own.values()) < _LEAST_OWN or not units:
            return NO_FIT
        known = sum(unit in mine.units for _, unit in units)
        return Fit(sum(counted.values()), len(counted), known / len(units))

    def rivals(self, heard: Heard) -> dict[str, Fit]:
        """Every promise that the clause fits in some way."""
        having = self._index(heard.language)
        words = [word for _, word in heard.here.words] + list(heard.waiting(having))
        names = dict.fromkeys(name for word in words for name in having.get(word, ()))
        found = {name: self.fit(name, heard) for name in names}
        return {name: fit for name, fit in found.items() if fit is not NO_FIT}

    def _counted(self, mine: OwnWords, heard: Heard) -> Iterable[tuple[str, float]]:
        """Each word of the clause that the promise has, once; Chinese pairs without overlap."""
        weighed = [(at, word, self._weight(mine, word)) for at, word in heard.here.words]
        past = 0
        for i, (at, word, counts) in enumerate(weighed):
            later = weighed[i + 1] if i + 1 < len(weighed) else (at + len(word), "", 0)
            hidden = later[0] < at + len(word) and later[2] > counts
            if counts and at >= past and not hidden:
                past = at + len(word)
                yield word, counts
        for word in heard.waiting(mine.words):
            yield word, self._weight(mine, word)
        for word in _apart(heard.start.words):
            if word in mine.beside:
                yield word, self._weight(mine, word)

    def _weight(self, mine: OwnWords, word: str) -> float:
        counts = mine.words.get(word) or (NAMING if word in mine.beside else 0)
        if not counts:
            return 0
        return counts / max(1, self._subjects(mine.language, word))

    def _subjects(self, language: str, word: str) -> int:
        """How many things promised have the word: promises over the same two events are one."""
        names = self._index(language).get(word, ())
        return len({self._pledges[name].subject for name in names})

    def _index(self, language: str) -> dict[str, list[str]]:
        """The promises that have a word, by word."""
        if language not in self._having:
            having: dict[str, list[str]] = defaultdict(list)
            for name, pledge in self._pledges.items():
                if pledge.record.status is not Status.RETIRED:
                    mine = self.own(name, language)
                    for word in mine.words.keys() | mine.beside:
                        having[word].append(name)
            self._having[language] = dict(having)
        return self._having[language]


def _apart(words: Iterable[Placed]) -> Iterable[str]:
    past = 0
    for at, word in words:
        if at >= past:
            past = at + len(word)
            yield word
