"""The index as files: little ones, so that a question needs few bytes however big the handbook.

`start.js` holds what every question needs; `t-N.js` the postings of some terms, by how the term
begins; `e-N.js` some entries, to be shown; `learned.js` what was learned of the places. They are
scripts, not JSON, because a page opened from a folder may load scripts and nothing else. A posting
is an entry's number and how strongly the term stands for it, 1 to 99.
"""

import json
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from pledgebook.pages.search.entry import Entry
from pledgebook.pages.search.everyday import EVERYDAY
from pledgebook.pages.search.learned import Learned
from pledgebook.pages.search.phrases import Phrases
from pledgebook.pages.search.terms import name, plain, terms

FOLDER = "search"
SHARD = 9_000
"""Characters in a file of postings, about; compressed, a fifth of it travels."""
CHUNK = 9_000
"""Characters in a file of entries, about."""
POSTINGS = 6_000
"""Of a term that stands for more entries than this, only the strongest are kept."""
TEXT = 360
"""Characters of an entry's text that are kept to be shown."""
_TITLE, _PAGE, _WORDS, _UNDER, _WHO, _TEXT = 16.0, 1.5, 3.5, 1.2, 0.8, 0.6
_HALF = 2.2
"""How much of a term makes it count half of what it can count at most."""
_COMMON = 60.0
"""Terms in a text of common length."""


@dataclass
class Index:
    """What can be found in one language, gathered page by page."""

    language: str
    synonyms: Mapping[str, str] = field(default_factory=dict)
    """What readers may say → the preferred term."""
    postings: dict[str, list[tuple[int, int]]] = field(default_factory=lambda: defaultdict(list))
    shown: list[list[Any]] = field(default_factory=list)
    pages: list[tuple[str, int]] = field(default_factory=list)
    phrases: Phrases = field(default_factory=Phrases)
    learned: Learned = field(default_factory=Learned)
    cases: list[list[int]] = field(default_factory=list)
    """The number of an entry with cases, and how many there are: they come right after it."""

    def add(self, entries: Sequence[Entry]) -> None:
        """The entries of one page."""
        self.pages.append((entries[0].kind, len(entries)))
        whole = entries[0].url
        for entry in entries:
            number = len(self.shown)
            if "@" not in entry.url:
                whole = entry.url
                self.cases.append([number, 0])
            elif entry.url.startswith(f"{whole}@"):
                self.cases[-1][1] += 1
            for term, strength in _strengths(entry).items():
                self.postings[term].append((number, strength))
            for called in entry.names:
                if key := name(called.words):
                    self.postings[f"={key}"].append((number, called.rank))
            self.phrases.add(number, entry.phrases, entry.nearness)
            self.shown.append(_shown(entry))

    def entry_of(self) -> Mapping[str, int]:
        """The numbers of the entries by their addresses."""
        return {shown[0]: number for number, shown in enumerate(self.shown)}


def _strengths(entry: Entry) -> Mapping[str, int]:
    """How strongly each term stands for an entry, 1 to 99."""
    weights: dict[str, float] = defaultdict(float)
    title = list(terms(plain(entry.title)))
    for term in title:
        weights[term] += _TITLE * (1 if entry.under else _PAGE) / (2 + len(title))
    for term in set(_words(entry.words)):
        weights[term] += _WORDS
    for said, weight in ((entry.under, _UNDER), (entry.who, _WHO)):
        for term in set(terms(plain(said))):
            weights[term] += weight
    text = Counter(terms(plain(entry.text)))
    length = 0.35 + 0.65 * text.total() / _COMMON
    for term, times in text.items():
        weights[term] += times / length**0.5 * _TEXT
    return {
        term: max(1, min(99, round(66 * entry.weight * weight / (weight + _HALF))))
        for term, weight in weights.items()
    }


def _words(words: str) -> Iterator[str]:
    for word in words.split():
        if word.startswith("@"):
            yield word
    yield from terms(plain(words))


def _shown(entry: Entry) -> list[Any]:
    text = entry.text if len(entry.text) <= TEXT else entry.text[:TEXT].rstrip() + "…"
    return [entry.url, entry.title, entry.under, entry.value, entry.who, text]


def written(index: Index, *, kinds: Mapping[str, str], said: Mapping[str, str]) -> dict[str, str]:
    """Every file of the index, by its place below the site's root. ``kinds`` names the kinds,
    ``said`` are the words of the dialog."""
    named = {f"?{term}": found for term, found in index.phrases.postings().items()}
    postings = {
        term: _packed(found) for term, found in sorted([*index.postings.items(), *named.items()])
    }
    shards = _shards(postings, index.learned)
    bodies: dict[str, Any] = {f"t-{number}": held for number, held in enumerate(shards)}
    firsts: list[int] = []
    for first, chunk in _chunks(index.shown):
        bodies[f"e-{len(firsts)}"] = chunk
        firsts.append(first)
    start = {
        **_told(index, kinds, postings),
        "firsts": firsts,
        "shards": len(shards),
        "said": said,
        "synonyms": {plain(said): plain(term) for said, term in index.synonyms.items()},
    }
    texts = {name_: _dump(body) for name_, body in bodies.items()}
    if index.learned:
        texts["learned"] = _dump(index.learned.told(index.entry_of()))
    start["version"] = f"{zlib.crc32(''.join(texts.values()).encode()):x}"
    texts["start"] = _dump(start)
    home = f"{FOLDER}/{index.language}"
    return {
        f"{home}/{name_}.js": f'pledgebookSearch("{name_}",{text})' for name_, text in texts.items()
    }


def _shards(postings: Mapping[str, Sequence[int]], learned: Learned) -> list[dict[str, Any]]:
    """The postings in files of about one size, with what was learned of their words. An empty one
    too: a question may ask for what would lie in it."""
    sizes = sum(len(term) + 3 * len(found) for term, found in postings.items())
    count = max(1, round(sizes / SHARD))
    shards: list[dict[str, Any]] = [{} for _ in range(count)]
    for term, found in postings.items():
        shards[place(term, count)][term] = found
    for term, point in learned.words.items():
        if f"?{term}" in postings:
            shards[place(term, count)][f"~{term}"] = point
    return shards


def _told(
    index: Index, kinds: Mapping[str, str], postings: Mapping[str, Sequence[int]]
) -> dict[str, Any]:
    """What every question needs to know of the pages, their phrases and their words."""
    return {
        "entries": len(index.shown),
        "phrases": index.phrases.of_entries(len(index.shown)),
        "pages": _runs(index.pages),
        "terms": index.phrases.terms(entries for _, entries in index.pages),
        "variety": index.phrases.variety,
        "learned": bool(index.learned),
        "cases": [pair for pair in index.cases if pair[1]],
        "kinds": {kind: said for kind, said in kinds.items() if kind in dict(index.pages)},
        "asks": EVERYDAY["asks"],
        "alike": list(_alike(postings)),
        "words": _front_coded(t for t in postings if t.isascii() and t.isalpha()),
    }


def _alike(postings: Mapping[str, Any]) -> Iterator[list[str]]:
    """Groups of words that mean about the same, where the handbook says one of them."""
    for group in EVERYDAY["alike"]:
        if any(all(term in postings for term in terms(plain(said))) for said in group):
            yield group


def place(term: str, count: int) -> int:
    """Which file of postings holds a term: those that begin alike stand together."""
    bare = term.lstrip("=?~")
    begin = bare[:2] if bare.isascii() else bare[:1]
    number = 0
    for sign in begin:
        number = (number * 31 + ord(sign)) % 65_521
    return number % count


def _packed(found: Sequence[tuple[int, int]]) -> list[int]:
    """Gaps between entries' numbers, and strengths, by turns."""
    best = dict(found)
    if len(best) < len(found):
        for number, strength in found:
            best[number] = max(strength, best[number])
    kept = best.items()  # in the order of the entries
    if len(best) > POSTINGS:
        kept = dict(sorted(sorted(kept, key=lambda pair: -pair[1])[:POSTINGS])).items()
    packed: list[int] = []
    add, last = packed.append, 0
    for number, strength in kept:
        add(number - last)
        add(strength)
        last = number
    return packed


def _chunks(shown: Sequence[list[Any]]) -> Iterator[tuple[int, list[list[Any]]]]:
    chunk: list[list[Any]] = []
    size = 0
    for number, entry in enumerate(shown):
        chunk.append(entry)
        size += sum(map(len, entry))
        if size > CHUNK:
            yield number + 1 - len(chunk), chunk
            chunk, size = [], 0
    if chunk:
        yield len(shown) - len(chunk), chunk


def _runs(pages: Iterable[tuple[str, int]]) -> list[list[Any]]:
    """Kinds in turn, each with the numbers of entries of its pages."""
    runs: list[list[Any]] = []
    for kind, count in pages:
        if not runs or runs[-1][0] != kind:
            runs.append([kind, []])
        runs[-1][1].append(count)
    return runs


def _front_coded(words: Iterable[str]) -> str:
    """Sorted words, each as how many letters it shares with the one before, and the rest."""
    said, last = [], ""
    for word in sorted(words):
        shared = 0
        while shared < min(len(word), len(last), 9) and word[shared] == last[shared]:
            shared += 1
        said.append(f"{shared}{word[shared:]}")
        last = word
    return "".join(said)


def _dump(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("\u2028", " ").replace("\u2029", " ")
