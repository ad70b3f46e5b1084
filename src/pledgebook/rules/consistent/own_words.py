"""A promise's own words: what the handbook itself calls it.

They are read from its wording, its title, the title of its indicator and of the event that ends
its time. What tells when the time begins, what else the wording says and the record's title are
known too, but only stand beside them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from pledgebook.analysis.pledges import Pledge
from pledgebook.catalog import Catalog
from pledgebook.prose.clauses import blanked, clause_at
from pledgebook.prose.content import content, from_when, glimpsed
from pledgebook.prose.inflection import PAST
from pledgebook.prose.references import references
from pledgebook.prose.things import Thing, goods_in
from pledgebook.records.text import Text
from pledgebook.rules.consistent.manner import numbers_said

DOING, NAMING, LENT = 1.0, 0.5, 0.9
"""What an own word counts, where no other promise has it: one for what is done, beside the figure
or at the end of a title; half for all others; a tenth less from an indicator or event, which other
promises may share."""

_Spot = tuple[int, int]


@dataclass(slots=True)
class OwnWords:
    """In one language: ``words`` with what each counts; ``beside`` those that only stand beside
    them; ``units`` all characters, or stems; ``things`` what is brought, kept or lost.

    ``within`` is whether the wording says “within” of its figure, which may be a least one (“口头
    挂失5天**内**有效”); ``leads`` the words before its figure, as “first”;
    ``around`` the words of the wording's clause about each figure.
    """

    language: str
    words: dict[str, float] = field(default_factory=dict)
    beside: set[str] = field(default_factory=set)
    units: set[str] = field(default_factory=set)
    things: frozenset[Thing] = frozenset()
    within: bool = False
    leads: frozenset[str] = frozenset()
    around: list[frozenset[str]] = field(default_factory=list)

    def add(self, text: str, counts: float = 1.0, *, title: bool = True) -> None:
        """A text whose words are the promise's own."""
        doing = _doing(text, self.language, title=title)
        for _, word in self._read(text):
            counted = counts * (DOING if word in doing else NAMING)
            self.words[word] = max(counted, self.words.get(word, 0))

    def add_beside(self, text: str) -> None:
        """A text whose words only stand beside."""
        self.beside |= {word for _, word in self._read(text)}

    def raise_to_doing(self, word: str) -> None:
        """A word right beside the figure; words like “valid” are said of anything."""
        if word in self.words and word not in _SAID_OF_ANYTHING:
            self.words[word] = DOING

    def seen_as(self) -> Iterator[tuple[str, float]]:
        """The words as a quick look finds them in a text, with the most that each counts."""
        yield from self.words.items()
        yield from ((word, NAMING) for word in self.beside - self.words.keys())
        for word, counts in self.words.items():
            for form in PAST.get(word, ()) if word[0] != "等" else ("等",):
                yield form, counts

    def _read(self, text: str) -> tuple[tuple[int, str], ...]:
        found = content(text, self.language)
        self.units |= {unit for _, unit in found.units}
        return found.words


_SAID_OF_ANYTHING = frozenset(
    (
        "有效",
        "效期",
        "生效",
        "免收",
        "免费",
        "开始",
        "结束",
        "valid",
        "done",
        "start",
        "end",
        "open",
    )
)
_DOING_EN = re.compile(
    r"\b(?:we|you|to|will|is|are|be|been|may|can|and)\s+([a-z]{3,})|\b([a-z]{2,}ed)\b",
    re.IGNORECASE,
)


def _doing(text: str, language: str, *, title: bool) -> set[str]:
    """The words that say what is done: in Chinese the last of a title, in English what stands
    where a verb does."""
    if language.startswith("zh"):
        last = content(text, language).words[-1:] if title else ()
        return {word for _, word in last} - _SAID_OF_ANYTHING
    verbs = " ".join(match[1] or match[2] for match in _DOING_EN.finditer(text))
    return {word for _, word in content(verbs, language).words} - _SAID_OF_ANYTHING


def own_words(catalog: Catalog, pledge: Pledge, language: str) -> OwnWords:
    """Read once for each promise and language."""
    mine = OwnWords(language)
    mine.add(_in(pledge.promise.title, language))
    indicator = pledge.indicator
    mine.add(_in(indicator.title if indicator else None, language), LENT)
    during = pledge.promise.during
    if during is not None and during.event is not None:
        event = catalog.resolve(during.event)
        mine.add_beside(_in(event.title if event else None, language))
    if pledge.events:
        start, stop = map(catalog.resolve, pledge.events)
        mine.add(_in(stop.title if stop else None, language), LENT)
        mine.add_beside(_in(start.title if start else None, language))
    mine.add_beside(_in(pledge.record.title, language))
    wording = _in(pledge.promise.wording, language)
    if wording:
        _read_wording(mine, wording, list(_spots(catalog, pledge, wording)))
    titles = (pledge.promise.title, indicator.title if indicator else None)
    said = [wording, *(_in(text, language) for text in titles)]
    mine.things = frozenset().union(*(goods_in(text, language) for text in said if text))
    return mine


def glimpsed_of(catalog: Catalog, pledge: Pledge, language: str) -> frozenset[str]:
    """What a text holds that holds any of the own words, read without care."""
    named = [pledge.promise.title, pledge.promise.wording]
    if pledge.indicator is not None:
        named.append(pledge.indicator.title)
    if pledge.events:
        stop = catalog.resolve(pledge.events[1])
        named.append(stop.title if stop else None)
    return glimpsed("\n".join(_in(text, language) for text in named), language)


def _in(text: Text | None, language: str) -> str:
    return (text.in_(language) or "") if text is not None else ""


def _spots(catalog: Catalog, pledge: Pledge, wording: str) -> Iterator[_Spot]:
    """Where the wording gives its figures: by reference, or as numbers."""
    found = False
    for reference in references(wording):
        target = catalog.resolve(reference.target)
        if target is not None and target.id == pledge.id:
            found = True
            yield reference.start, reference.end
    if not found:
        yield from ((one.start, one.end) for one in numbers_said(wording))


def _read_wording(mine: OwnWords, wording: str, spots: list[_Spot]) -> None:
    mine.add_beside(wording)
    if not spots:
        mine.add(wording, title=False)
    for start, end in spots:
        begin, stop = clause_at(wording, start)
        stop = max(stop, end)
        at, past = start - begin, end - begin
        shown = blanked(wording[begin:stop], at, past)
        shown = blanked(shown, *from_when(shown, at, past, mine.language))
        mine.add(shown, title=False)
        mine.around.append(frozenset(word for _, word in content(shown, mine.language).words))
        _read_figure(mine, shown, at, past)


_NEAR = 5
_WITHIN = re.compile(r"\s*[之以]?内")
_WITHIN_EN = re.compile(r"\b(?:within|inside)\s+$", re.IGNORECASE)
_LEAD_EN = re.compile(r"\b(first)\s+$", re.IGNORECASE)


def _read_figure(mine: OwnWords, clause: str, start: int, end: int) -> None:
    """What stands right beside the figure."""
    if not mine.language.startswith("zh"):
        mine.within |= _WITHIN_EN.search(clause[:start]) is not None
        lead = _LEAD_EN.search(clause[:start])
        mine.leads |= {lead[1].lower()} if lead else set()
        return
    mine.within |= _WITHIN.match(clause, end) is not None
    words = content(clause, mine.language).words
    before = [(at, word) for at, word in words if start - _NEAR - 2 <= at <= start - 2]
    after = [(at, word) for at, word in words if end <= at <= end + _NEAR]
    for _, word in (*before[-1:], *after[:1]):
        mine.raise_to_doing(word)
