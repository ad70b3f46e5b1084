"""Hedges that staff are to say around the value of a promise that is kept in every case."""

from collections.abc import Iterator
from dataclasses import dataclass

from pledgebook.analysis.hedging import hedges
from pledgebook.analysis.pledges import Pledge, pledge_named
from pledgebook.catalog import Catalog
from pledgebook.diagnostic import Diagnostic, Label
from pledgebook.promises.limit import EveryCase
from pledgebook.prose.clauses import clause_at
from pledgebook.prose.references import references
from pledgebook.records.promise import Aim
from pledgebook.records.script import Script
from pledgebook.records.text import Text
from pledgebook.records.walk import Route
from pledgebook.rules.consistent.telling import named, told
from pledgebook.rules.measurable.places import narrowed
from pledgebook.rules.rule import Context, Rule, both


@dataclass(frozen=True, slots=True)
class Softened:
    """A hedge from offset ``start`` to ``end`` of a text, and the promise beside it."""

    written: str
    start: int
    end: int
    pledge: Pledge


def softened(context: Context, text: str, language: str) -> Iterator[Softened]:
    """The hedges of a text, each in one clause with the value of a promise.

    What one expects may be said in a clause of its own: “I expect him earlier, and no later than
    [[110.arrive]]”. A share, a mean, a target or a hedged promise is hedged rightly.
    """
    if "[[" not in text:
        return
    cited = [
        (found.start, pledge)
        for found in references(text)
        if found.words is None
        and (pledge := pledge_named(context.catalog, found.target, context.today)) is not None
        and _is_firm(context.catalog, pledge)
    ]
    for hedge in hedges(context.catalog, text, language) if cited else ():
        first, last = clause_at(text, hedge.start)
        pledge = next((pledge for place, pledge in cited if first <= place < last), None)
        if pledge is not None:
            yield Softened(hedge.written, hedge.start, hedge.end, pledge)


def _is_firm(catalog: Catalog, pledge: Pledge) -> bool:
    promise = pledge.promise
    if promise.hedges() or promise.aim is not Aim.GUARANTEE:
        return False
    wording = promise.wording.items() if promise.wording else ()
    if any(one.numbered for language, words in wording for one in hedges(catalog, words, language)):
        return False  # one cause: the promise's own words are found as such
    limits = pledge.meaning.limits
    return bool(limits) and all(isinstance(limit.statistic, EveryCase) for limit in limits)


def found(
    context: Context, rule: Rule, script: Script, route: Route, text: Text, banned: frozenset[str]
) -> Iterator[Diagnostic]:
    """One finding for a text that softens a promise it cites; ``banned`` words are told as such."""
    places = [
        (one, narrowed(context.catalog.at(script, *route, language), words, one.start, one.end))
        for language, words in text.items()
        for one in softened(context, words, language)
        if one.written.lower() not in banned
    ]
    if not places:
        return
    (first, span), *others = places
    name = told(lambda language: named(first.pledge, language))
    yield rule.at(
        context,
        script,
        route,
        both(
            f"“{first.written}” takes back what the promise {name['en']} makes sure of.",
            f"“{first.written}”把承诺{name['zh']}说软了：它次次都要做到。",
        ),
        both(
            "Leave the word out; what you expect beyond the promise stands in a clause of its own:"
            " “I expect him earlier, and no later than [[…]]”.",
            "请删去该词；想说预计更快，另起一个分句：“估计会更早，最迟不超过[[…]]”。",
        ),
        span=span,
        offending=first.written,
        related=tuple(Label(other, both("and here", "此处也是")) for _, other in others),
    )
