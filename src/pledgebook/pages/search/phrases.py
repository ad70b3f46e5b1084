"""What things are called and how people ask for them, each phrase by itself.

A question is compared with whole phrases, by the angle between the two (cosine of term vectors,
weighted by rarity: Salton and Buckley, 1988): “he wants to talk to my boss” is near “asks for the
boss” and far from a page that has both words somewhere. Phrases are numbered entry by entry.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from math import log, sqrt

from pledgebook.pages.search.everyday import ASKING
from pledgebook.pages.search.terms import phrase_terms, plain

_PAIR, _SINGLE = 1.0, 0.45
_BINDING = (
    "的了吗呢么啊吧我你您他要能会给把被是在有和与就也都还得着过到上下个这那不"
    "怎什哪跟让为对从又才很真"
)
"""Signs that only hold a sentence together, as in `search-words.js`."""


class Phrases:
    """The phrases of an index, gathered entry by entry."""

    def __init__(self) -> None:
        self._terms: list[tuple[str, ...]] = []
        self._entry: list[int] = []
        self._weights: dict[int, float] = {}
        self._spread: Counter[str] = Counter()

    def __len__(self) -> int:
        return len(self._terms)

    def add(self, entry: int, phrases: Iterable[str], weight: float) -> None:
        """The phrases of the entry of that number, and how far they are to be trusted, 0 to 1.
        Entries come in the order of their numbers."""
        for phrase in dict.fromkeys(plain(phrase).strip() for phrase in phrases):
            if phrase:
                found = tuple(dict.fromkeys(phrase_terms(phrase)))
                self._terms.append(found)
                self._entry.append(entry)
                self._spread.update(found)
        self._weights[entry] = weight

    @property
    def variety(self) -> int:
        """How many different terms there are."""
        return len(self._spread)

    def each(self) -> Iterator[tuple[int, tuple[str, ...]]]:
        """Every phrase's entry and terms."""
        return zip(self._entry, self._terms, strict=True)

    def of_entries(self, entries: int) -> list[int]:
        """How many phrases each of so many entries has."""
        counted = Counter(self._entry)
        return [counted[entry] for entry in range(entries)]

    def terms(self, pages: Iterable[int]) -> list[int]:
        """How many terms the phrases of each page have, each phrase's own; ``pages`` are the
        numbers of entries of each."""
        page_of = [page for page, entries in enumerate(pages) for _ in range(entries)]
        counted = [0] * (page_of[-1] + 1 if page_of else 0)
        for entry, found in zip(self._entry, self._terms, strict=True):
            counted[page_of[entry]] += len(found)
        return counted

    def postings(self) -> Mapping[str, list[tuple[int, int]]]:
        """Term → phrase and how much of it that term is, 1 to 99."""
        found: dict[str, list[tuple[int, int]]] = defaultdict(list)
        worth = {term: self._rarity(term) * heft(term) for term in self._spread}
        squared = {term: value * value for term, value in worth.items()}
        for number, counted in enumerate(self._terms):
            length = sqrt(sum(map(squared.__getitem__, counted)))
            if not length:
                continue
            unit = 99 * self._weights[self._entry[number]] / length
            for term in counted:
                share = int(unit * worth[term] + 0.5)
                if share:
                    found[term].append((number, share))
        return found

    def _rarity(self, term: str) -> float:
        return log(1 + len(self._terms) / self._spread[term])


_ASKING = {term: how for said, how in ASKING.items() for term in phrase_terms(plain(said))}


def heft(term: str) -> float:
    """How much a term counts by its kind: a single Chinese sign less than a pair, and words with
    which anything may be asked less than what is asked for."""
    weight = _PAIR * _ASKING.get(term, 1)
    if term.isascii():
        return weight
    if len(term) == 1:
        return 0 if term in _BINDING else weight * _SINGLE
    return weight * (0.35 if any(sign in _BINDING for sign in term) else 1)
