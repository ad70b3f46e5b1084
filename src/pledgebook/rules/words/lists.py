"""What the rules about words share: the glossary's words, and the texts they are looked for in."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pledgebook.catalog import Catalog, Holder, remembered
from pledgebook.diagnostic import Diagnostic, Label, Words
from pledgebook.prose.words import Found, WordList
from pledgebook.records.base import Record, Status
from pledgebook.records.script import Script, Speaker
from pledgebook.records.text import Text
from pledgebook.records.vocabulary import Term, Variant
from pledgebook.records.walk import Leaf, Route
from pledgebook.rules.measurable.vagueness import told_places
from pledgebook.rules.rule import Context, Rule, both
from pledgebook.source import Span


@dataclass(frozen=True, slots=True)
class Unwanted:
    """A word that a term lists under ``key``, as the entry of that number."""

    term: Term
    variant: Variant
    key: str
    number: int
    language: str

    @property
    def route(self) -> Route:
        """Where the list names it."""
        return self.key, str(self.number), "words"


@dataclass(frozen=True, slots=True)
class _Place:
    holder: Holder
    route: Route
    text: str
    found: Found[Unwanted]


_QUOTATION_MARKS = ("“”", '""', "‘’", "''", "「」", "『』", "«»", "„“")

Say = Callable[[Unwanted, str], tuple[Words, Words]]
"""The word and how it is written in a text → the message and the advice."""


def findings(context: Context, rule: Rule, key: str, say: Say) -> Iterator[Diagnostic]:
    """Every place where a word stands that terms list under ``key``."""
    places = [place for place in _places(context.catalog) if place.found.entry.key == key]
    told_elsewhere = told_places(context) if places else frozenset()
    for place in places:
        unwanted = place.found.entry
        if (place.holder.id, place.route, place.found.start) in told_elsewhere:
            continue  # in a promise it is a matter of what can be measured
        message, help_ = say(unwanted, place.found.written)
        where = context.catalog.at(unwanted.term, *unwanted.route, unwanted.language)
        yield rule.at(
            context,
            place.holder,
            place.route,
            message,
            help_,
            span=_span(context.catalog, place),
            offending=place.found.written,
            related=(Label(where, both("the glossary lists it here", "术语表在此列出")),),
        )


@remembered
def _places(catalog: Catalog) -> tuple[_Place, ...]:
    """Every unwanted word in every text, looked for once for all rules."""
    lists = _lists(catalog)
    return tuple(
        place
        for holder in catalog.holders
        if lists and not (isinstance(holder, Record) and holder.status is Status.RETIRED)
        for place in _in_record(catalog, holder, lists)
    )


def _in_record(
    catalog: Catalog, holder: Holder, lists: dict[str, WordList[Unwanted]]
) -> Iterator[_Place]:
    texts = [
        item
        for item in catalog.items[holder.id]
        if isinstance(item, Leaf) and isinstance(item.value, Text)
    ]
    for language, words in lists.items():
        mine = [(leaf.route, text) for leaf in texts if (text := leaf.value.in_(language))]
        if not words.may_hold("\n".join(text for _, text in mine)):
            continue
        for route, text in mine:
            if not _quotes(holder, route):
                for found in words.find(text):
                    # A term may explain what it forbids, and a trainer name it.
                    if found.entry.term is not holder and not _is_mentioned(text, found):
                        yield _Place(holder, (*route, language), text, found)


def _lists(catalog: Catalog) -> dict[str, WordList[Unwanted]]:
    terms: tuple[Term, ...] = tuple(t for t in catalog.of("term") if t.status is Status.IN_FORCE)
    lists = {}
    for language in catalog.languages:
        words = [
            (text, Unwanted(term, variant, key, number, language))
            for key in ("banned", "forbidden")
            for term in terms
            for number, variant in enumerate(getattr(term, key))
            if (text := variant.words.in_(language))
        ]
        if words:
            allowed = [
                t for term in terms for text in _preferred(term) if (t := text.in_(language))
            ]
            lists[language] = WordList(language, words, allowed)
    return lists


def _preferred(term: Term) -> tuple[Text, ...]:
    return (term.title, *term.also)


def _quotes(holder: Holder, route: Route) -> bool:
    """Whether a text is not ours: what customers say, what is listed, titles of documents."""
    if route[0] in ("sources", "accepts") or "also" in route:
        return True
    if isinstance(holder, Term):
        return route[0] in ("forbidden", "banned")
    if not isinstance(holder, Script):
        return False
    if route[0] == "turns":
        return route[2] == "says" and holder.turns[route[1]].who is Speaker.CUSTOMER
    return (route[0], route[-1]) in (("never-say", "words"), ("objections", "customer"))


def _is_mentioned(text: str, found: Found[Unwanted]) -> bool:
    """Whether the word stands alone in quotation marks: it is spoken of, not used."""
    pair = (text[found.start - 1 : found.start], text[found.end : found.end + 1])
    return "" not in pair and "".join(pair) in _QUOTATION_MARKS


def _span(catalog: Catalog, place: _Place) -> Span:
    span, written = catalog.at(place.holder, *place.route), place.found.written
    before = place.text[: place.found.start]
    narrow = span.find(written, before.count(written))
    if narrow != span:
        return narrow
    first = written.split()[0]  # folded over two lines
    return span.find(first, before.count(first))
