"""The texts of a change that binds, before and after."""

from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import BaseModel

from pledgebook.changes.change import Change
from pledgebook.changes.reason import ReasonKind
from pledgebook.changes.standing import Standing
from pledgebook.records.text import Text
from pledgebook.records.walk import Leaf, Route, walk

PROMISED = ("conditions", "exclusions", "wording", "obliges", "allows", "charge")
"""Texts of a promise that say what is promised."""


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A text in two versions; ``route`` leads to the newer one."""

    route: Route
    before: Text
    after: Text


def texts_of(change: Change) -> Iterator[Rewritten]:
    """The texts that a change rewrote. Those of a list are matched by what stayed of them."""
    if change.promise is not None:
        before, after = change.promise.before, change.promise.after
        if before is not None and after is not None:
            yield from _of_promise(change, before, after)
        return
    for field in change.fields:
        if field.name and not field.translated:
            route = (*change.route, field.name)
            yield from _matched(dict(_texts(field.before, route)), dict(_texts(field.after, route)))


def _of_promise(change: Change, before: Standing, after: Standing) -> Iterator[Rewritten]:
    """Conditions and their like. The wording only where nothing in it is bounded: otherwise its
    figures come from the promise."""
    told = {reason.kind for reason in change.promise.reasons} if change.promise else set()
    for name in PROMISED:
        if name == "wording" and ReasonKind.WORDING not in told:
            continue
        route = (*change.route, name)
        was, now = (getattr(one.pledge.written, name) for one in (before, after))
        yield from _matched(dict(_texts(was, route)), dict(_texts(now, route)))


def _texts(value: object, route: Route) -> Iterator[tuple[Route, Text]]:
    if isinstance(value, Text):
        yield route, value
    elif isinstance(value, tuple):
        for number, inner in enumerate(value):
            yield from _texts(inner, (*route, str(number)))
    elif isinstance(value, BaseModel):
        for item in walk(value, route):
            if isinstance(item, Leaf) and isinstance(item.value, Text):
                yield item.route, item.value


def _matched(older: dict[Route, Text], newer: dict[Route, Text]) -> Iterator[Rewritten]:
    """Each new text with the old one that shares a language with it word for word; else with the
    one in the same place."""
    for route, now in newer.items():
        if now in older.values():
            continue
        alike = [was for was in older.values() if set(was.items()) & set(now.items())]
        was = alike[0] if alike else older.get(route)
        if was is not None:
            yield Rewritten(route, was, now)
