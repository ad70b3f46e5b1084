"""What the words of a bounded promise take back: hedges beside its number, and conditions or
exceptions that nothing in the record beside them says. Language by language."""

from collections.abc import Callable, Iterator
from itertools import chain

from pledgebook.analysis.hedging import hedges
from pledgebook.changes.reason import Reason, ReasonKind, Way
from pledgebook.changes.standing import Standing
from pledgebook.prose.clauses import clause_gained
from pledgebook.prose.provisos import new_provisos
from pledgebook.records.base import Part, Refers
from pledgebook.records.promise import Promise
from pledgebook.records.text import Text
from pledgebook.records.walk import Leaf, walk

_STRUCTURED = (
    "conditions",
    "exclusions",
    "if",
    "during",
    "season",
    "obliges",
    "allows",
    "scope",
    "cases",
)
"""Keys of a promise that say in which cases it holds."""

Gained = Callable[[Standing, Standing, str], list[str]]
"""Two versions and a language → what the second's words have that the first's had not."""


def worded(before: Standing, after: Standing) -> Iterator[Reason]:
    """How the words differ in what they take back."""
    was, now = (one.pledge.promise.wording for one in (before, after))
    if was is None or now is None or was == now:
        return
    if not before.meaning.limits or not after.meaning.limits:
        return  # all words of such a promise are compared
    sides = before.side.clause(was), after.side.clause(now)
    more, less = _by_language(_hedged, before, after), _by_language(_hedged, after, before)
    # A hedge that the record has as a key is compared as such.
    if more is not None and not after.pledge.promise.hedges():
        yield Reason(ReasonKind.HEDGE, Way.LESS, *sides, words=more)
    if less is not None and not before.pledge.promise.hedges():
        yield Reason(ReasonKind.HEDGE, Way.MORE, *sides, words=less, gained=False)
    gained = _said_otherwise(_by_language(_provisos, before, after), was, now)
    lost = _said_otherwise(_by_language(_provisos, after, before), now, was)
    if gained is not None or lost is not None:
        came = gained is not None
        words = gained if came else lost
        yield Reason(ReasonKind.PROVISO, Way.OTHER, *sides, words=words, gained=came)


def _by_language(gained: Gained, before: Standing, after: Standing) -> Text | None:
    """What is gained in the languages that both are written in, one for each."""
    was, now = before.pledge.promise.wording, after.pledge.promise.wording
    assert was is not None
    assert now is not None
    found = {
        language: words[0]
        for language, said in now.items()
        if was.in_(language) not in (None, said)
        if (words := gained(before, after, language))
    }
    return Text(found) if found else None


def _said_otherwise(found: Text | None, was: Text, now: Text) -> Text | None:
    """With the clause that another language gained in words that nobody listed, so that a reader
    of that language is told in it."""
    if found is None:
        return None
    said = dict(found.items())
    for language, words in now.items():
        if language not in said and (clause := clause_gained(was.in_(language) or words, words)):
            said[language] = clause
    return Text(said)


def hedge_alone(before: Promise | None, after: Promise | None) -> bool:
    """Whether the words gained or lost nothing but the hedge that the record has as a key."""
    if before is None or after is None:
        return False
    was, now = before.wording, after.wording
    if was is None or now is None or was.languages != now.languages:
        return False
    return all(
        _without(was, before, language) == _without(now, after, language)
        for language in now.languages
    )


def _without(wording: Text, promise: Promise, language: str) -> str:
    """The letters of a wording without those of its promise's hedge."""
    hedge = promise.hedge.say(language) if isinstance(promise.hedge, Text) else ""
    return _letters(wording.say(language)).replace(_letters(hedge), "", 1)


def _letters(words: str) -> str:
    return "".join(letter for letter in words.casefold() if letter.isalnum())


def _hedged(before: Standing, after: Standing, language: str) -> list[str]:
    """Hedges beside the number."""
    return _softened(before, after, language, numbered=True)


def _provisos(before: Standing, after: Standing, language: str) -> list[str]:
    was, now = _wording(before, language), _wording(after, language)
    ways_out = _softened(before, after, language, numbered=False)
    return [*new_provisos(was, now, language, _structured(after, language)), *ways_out]


def _softened(before: Standing, after: Standing, language: str, *, numbered: bool) -> list[str]:
    """Soft words that were gained; one that another gave way to is none."""
    old, new = (_soft(one, language, numbered=numbered) for one in (before, after))
    return [word for word in new if word not in old] if len(new) > len(old) else []


def _soft(standing: Standing, language: str, *, numbered: bool) -> list[str]:
    found = hedges(standing.side.catalog, _wording(standing, language), language)
    return [one.written for one in found if one.numbered is numbered]


def _wording(standing: Standing, language: str) -> str:
    wording = standing.pledge.promise.wording
    return (wording.in_(language) if wording else None) or ""


def _structured(standing: Standing, language: str) -> Iterator[str]:
    """What the record says beside the wording of the cases in which the promise holds."""
    pledge = standing.pledge
    indicator = pledge.indicator
    items = (item for item in walk(pledge.promise) if item.route[0] in _STRUCTURED)
    counted = (item for item in walk(indicator)) if indicator is not None else ()
    beside = (item for item in counted if item.route[0] in ("exclusions", "population"))
    for item in chain(items, beside):
        if not isinstance(item, Leaf):
            continue
        if isinstance(item.value, Text):
            yield item.value.say(language)
        elif isinstance(item.mark, Refers):
            target = standing.side.catalog.resolve(str(item.value))
            part = target.part or target.record if target else None
            for key in ("title", "definition"):
                text = getattr(part, key, None) if isinstance(part, Part) else None
                if isinstance(text, Text):
                    yield text.say(language)
