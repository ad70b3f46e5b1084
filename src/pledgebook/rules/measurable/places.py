"""Where things stand in a promise: its texts, its bounds, and words within a text."""

from collections.abc import Iterator
from dataclasses import dataclass

from pledgebook.analysis.pledges import Pledge
from pledgebook.records.base import Model
from pledgebook.records.text import Text
from pledgebook.records.walk import Leaf, Route
from pledgebook.rules.rule import Context
from pledgebook.source import Span

_NOT_PROMISED = ("note", "media", "aliases", "title", "hedge", "set-by", "season")


@dataclass(frozen=True, slots=True)
class Passage:
    """A text of a promise in one language; ``route`` ends with the language."""

    pledge: Pledge
    route: Route
    language: str
    text: str

    @property
    def field(self) -> str:
        """The key of the promise it stands under: wording, exclusions, remedy …"""
        return self.route[len(self.pledge.route)]

    def span(self, context: Context, start: int, end: int) -> Span:
        """The place of the characters from ``start`` to ``end``."""
        whole = context.catalog.at(self.pledge.record, *self.route)
        return narrowed(whole, self.text, start, end)


def texts(context: Context, pledge: Pledge) -> Iterator[tuple[Route, Text]]:
    """The texts that are part of what is promised, with their routes."""
    length = len(pledge.route)
    for item in context.catalog.items[pledge.record.id]:
        if isinstance(item, Leaf) and item.route[:length] == pledge.route:
            inside = item.route[length:]
            if isinstance(item.value, Text) and inside and inside[0] not in _NOT_PROMISED:
                yield item.route, item.value


def passages(context: Context, pledge: Pledge) -> Iterator[Passage]:
    """The same texts, a passage for each language."""
    for route, text in texts(context, pledge):
        for language, words in text.items():
            yield Passage(pledge, (*route, language), language, words)


def narrowed(span: Span, text: str, start: int, end: int) -> Span:
    """The part of a text's span that holds the characters from ``start`` to ``end``; the first
    word of them where the file folds them over two lines."""
    words, before = text[start:end].strip(), text[:start]
    found = span.find(words, before.count(words)) if words else span
    if found != span or not words or words == span.text():
        return found
    first = words.split()[0]
    return span.find(first, before.count(first))


def route_of(pledge: Pledge, value: object) -> Route:
    """The route to a value of the promise, recognised by identity; the promise's own else."""
    return _route(pledge.written, value, pledge.route) or pledge.route


def _route(holder: object, wanted: object, route: Route) -> Route | None:
    if holder is wanted:
        return route
    if isinstance(holder, tuple):
        pairs = [(str(number), value) for number, value in enumerate(holder)]
    elif isinstance(holder, Model):
        fields = type(holder).model_fields
        pairs = [(field.alias or name, getattr(holder, name)) for name, field in fields.items()]
    else:
        return None
    for key, value in pairs:
        found = _route(value, wanted, (*route, key))
        if found is not None:
            return found
    return None
