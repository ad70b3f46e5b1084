"""What the rules about words share: the glossary's words, and the texts they are looked for in."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pledgebook.catalog import Catalog, Holder
from pledgebook.diagnostic import Diagnostic, Label, Words
from pledgebook.prose.words import Found, WordList
from pledgebook.records.base import Record, Status
from pledgebook.records.script import Script, Speaker
from pledgebook.records.text import Text
from pledgebook.records.vocabulary import Term, Variant
from pledgebook.records.walk import Leaf, Route
from pledgebook.rules.rule import Context, Rule, both
from pledgebook.source import Span


@dataclass(frozen=True, slots=True)
class Unwanted:
    """A word of a term's list: ``route`` is where the list names it."""

    term: Term
    variant: Variant
    language: str
    route: Route


_QUOTATION_MARKS = ("“”", '""', "‘’", "''", "「」", "『』", "«»", "„“")

Say = Callable[[Unwanted, str], tuple[Words, Words]]
"""The word and how it is written in a text → the message and the advice."""


def findings(context: Context, rule: Rule, key: str, say: Say) -> Iterator[Diagnostic]:
    """Every place where a word stands that terms list under ``key``."""
    lists = _lists(context.catalog, key)
    if not lists:
        return
    for holder in context.catalog.holders:
        if isinstance(holder, Record) and holder.status is Status.RETIRED:
            continue
        texts = _texts(context.catalog, holder)
        for language, words in lists.items():
            mine = [(leaf, text) for leaf in texts if (text := leaf.value.in_(language))]
            if not words.may_hold("\n".join(text for _, text in mine)):
                continue
            for leaf, text in mine:
                if not _quotes(holder, leaf.route):
                    route = (*leaf.route, language)
                    yield from _in_text(context, rule, holder, route, text, words, say)


def _lists(catalog: Catalog, key: str) -> dict[str, WordList[Unwanted]]:
    terms: tuple[Term, ...] = tuple(t for t in catalog.of("term") if t.status is Status.IN_FORCE)
    lists = {}
    for language in catalog.languages:
        words = [
            (text, Unwanted(term, variant, language, (key, str(number), "words")))
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


def _texts(catalog: Catalog, holder: Holder) -> list[Leaf]:
    return [
        item
        for item in catalog.items[holder.id]
        if isinstance(item, Leaf) and isinstance(item.value, Text)
    ]


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


def _in_text(
    context: Context,
    rule: Rule,
    holder: Holder,
    route: Route,
    text: str,
    words: WordList[Unwanted],
    say: Say,
) -> Iterator[Diagnostic]:
    for found in words.find(text):
        unwanted = found.entry
        if unwanted.term is holder or _is_mentioned(text, found):
            continue  # a term may explain what it forbids, and a trainer name it
        message, help_ = say(unwanted, found.written)
        where = context.catalog.at(unwanted.term, *unwanted.route, unwanted.language)
        yield rule.at(
            context,
            holder,
            route,
            message,
            help_,
            span=_narrowed(context.catalog.at(holder, *route), text, found),
            offending=found.written,
            related=(Label(where, both("the glossary lists it here", "术语表在此列出")),),
        )


def _is_mentioned(text: str, found: Found[Unwanted]) -> bool:
    """Whether the word stands alone in quotation marks: it is spoken of, not used."""
    pair = (text[found.start - 1 : found.start], text[found.end : found.end + 1])
    return "" not in pair and "".join(pair) in _QUOTATION_MARKS


def _narrowed(span: Span, text: str, found: Found[Unwanted]) -> Span:
    before = text[: found.start]
    narrow = span.find(found.written, before.count(found.written))
    if narrow != span:
        return narrow
    first = found.written.split()[0]  # folded over two lines
    return span.find(first, before.count(first))
