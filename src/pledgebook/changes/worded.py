"""What the words of a bounded promise take back: hedges beside its number, and conditions or
exceptions that nothing in the record beside them says. Language by language."""

from collections.abc import Callable, Iterator
from itertools import chain

from pledgebook.analysis.hedging import hedges
from pledgebook.changes.reason import Reason, ReasonKind, Way
from pledgebook.changes.standing import Standing
from pledgebook.prose.provisos import new_provisos
from pledgebook.records.base import Part, Refers
from pledgebook.records.text import Text
from pledgebook.records.walk import Leaf, walk

_STRUCTURED = ("conditions", "exclusions", "if", "during", "season", "obliges", "scope", "cases")
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
    if more is not None and not _is_hedged(after):
        yield Reason(ReasonKind.HEDGE, Way.LESS, *sides, words=more)
    if less is not None and not _is_hedged(before):
        yield Reason(ReasonKind.HEDGE, Way.MORE, *sides, words=less, gained=False)
    gained, lost = _by_language(_provisos, before, after), _by_language(_provisos, after, before)
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


def _hedged(before: Standing, after: Standing, language: str) -> list[str]:
    """Hedges beside the number; one that another gave way to is none."""
    old, new = (_soft(one, language, numbered=True) for one in (before, after))
    return [word for word in new if word not in old] if len(new) > len(old) else []


def _is_hedged(standing: Standing) -> bool:
    """Whether the record has its hedge as a key, which is compared as such."""
    promise = standing.pledge.promise
    written = (promise.hedge, *(case.hedge for case in promise.cases))
    return any(isinstance(hedge, Text) for hedge in written)


def _provisos(before: Standing, after: Standing, language: str) -> list[str]:
    was, now = _wording(before, language), _wording(after, language)
    old, new = (_soft(one, language, numbered=False) for one in (before, after))
    ways_out = [word for word in new if word not in old] if len(new) > len(old) else []
    return [*new_provisos(was, now, language, _structured(after, language)), *ways_out]


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
