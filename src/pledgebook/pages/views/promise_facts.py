"""What hangs on a promise: when and where it holds, for how long, under which conditions."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup, escape

from pledgebook.pages import saying
from pledgebook.pages.reading import Reading
from pledgebook.promises.deadline import say_until
from pledgebook.promises.trigger import Trigger
from pledgebook.records.clocks import counted_days
from pledgebook.records.promise import Aim, During, Promise, Silence
from pledgebook.records.promise_terms import Condition, Lifetime
from pledgebook.records.text import Text


@dataclass(frozen=True, slots=True)
class Fact:
    """A question about a promise and its answers; ``key`` is its word's key. Not ``stated``: the
    answer is none, or nobody has said."""

    key: str
    answers: tuple[Markup, ...]
    stated: bool = True


def terms(promise: Promise, reading: Reading) -> Iterator[Fact]:
    """What belongs to the promise itself, in the order a reader asks."""
    text, word = reading.text, reading.word
    if promise.if_ is not None:
        yield Fact("fact-if", (_trigger(promise.if_, reading),))
    if promise.obliges is not None:
        yield Fact("fact-obliges", said(promise.obliges, reading))
    if promise.allows is not None and promise.during is None:
        yield Fact("fact-allows", (text(promise.allows),))
    if promise.during is not None:
        key = "fact-during" if promise.allows is None else "fact-when"
        yield Fact(key, (_during(promise.during, reading),))
    if promise.scope:
        yield Fact("fact-scope", (scope(promise.scope, reading),))
    if promise.season is not None:
        yield Fact("fact-season", (_season(promise, reading),))
    if promise.aim is Aim.TARGET:
        yield Fact("fact-aim", (escape(word("aim-target")),))
    if isinstance(promise.hedge, Text):
        yield Fact("fact-hedge", (text(promise.hedge),))
    if promise.set_by is not None:
        yield Fact("fact-set-by", (text(promise.set_by),))


def charge(promise: Promise, reading: Reading) -> Iterator[Fact]:
    """What the customer pays."""
    if promise.charge is not None:
        free = promise.charge is Silence.NONE
        words = (escape(reading.word("free")),) if free else said(promise.charge, reading)
        yield Fact("fact-charge", words)


def limits(promise: Promise, reading: Reading) -> Iterator[Fact]:
    """What the customer must do first, and what is not covered."""
    if promise.conditions is not None:
        stated = not isinstance(promise.conditions, Silence)
        yield Fact("fact-conditions", said(promise.conditions, reading), stated)
    if promise.exclusions is not None:
        stated = not isinstance(promise.exclusions, Silence)
        yield Fact("fact-exclusions", said(promise.exclusions, reading), stated)


def said(value: object, reading: Reading) -> tuple[Markup, ...]:
    """Texts, or a word for their silence."""
    if isinstance(value, Silence):
        key = "none" if value is Silence.NONE else "not-stated"
        return (escape(reading.word(key)),)
    texts = value if isinstance(value, tuple) else (value,)
    return tuple(reading.text(text) for text in texts if isinstance(text, Text))


def scope(places: Mapping[str, tuple[str, ...]], reading: Reading) -> Markup:
    """The values of dimensions, linked."""
    names = [
        reading.link(f"{dimension}.{value}")
        for dimension, values in places.items()
        for value in values
    ]
    return escape(reading.word("list-comma")).join(names)


def clock(name: str, reading: Reading) -> str:
    """How time is counted."""
    rolling = counted_days(reading.book.catalog.handbook).rolls_over if name == "days" else None
    if rolling is not None:
        return reading.word("clock-days-rolling", calendar=reading.calendar(rolling.name))
    if name in ("elapsed", "days"):
        return reading.word(f"clock-{name}")
    if isinstance(name, Silence):
        return reading.word("none" if name is Silence.NONE else "not-stated")
    return reading.word("clock-calendar", calendar=reading.calendar(name))


def _trigger(condition: object, reading: Reading) -> Markup:
    if isinstance(condition, Trigger):
        words = reading.link(condition.subject)
        if condition.statistic:
            words = escape(reading.word(f"statistic-{condition.statistic}")) + words
        if condition.bound is not None:
            words += Markup(" ") + reading.bound(condition.bound)
        return words
    if not isinstance(condition, Condition):
        return Markup("")
    joiner = " " + reading.word("or" if condition.any_of else "and") + " "
    inner = condition.any_of or condition.all_of
    return escape(joiner).join(_trigger(each, reading) for each in inner)


def _during(during: During, reading: Reading) -> Markup:
    length = escape(time_of(during, reading))
    if during.before is not None:
        event, at_least = reading.link(during.before), during.by is None
        if reading.spoken == "zh":
            return event + ("前" if at_least else "") + length
        return length + (" before: " if at_least else ": ") + event
    if during.from_ is None:
        return length
    return length + escape(reading.word("counted-from")) + reading.link(during.from_)


def time_of(during: During, reading: Reading) -> str:
    """How long it holds, or until when, without the event."""
    if during.by is not None:
        return say_until(during.by, reading.spoken)
    if during.limit is Lifetime.LIFETIME:
        return reading.word("lifetime")
    bounds = [during.limit] if during.limit is not None else []
    bounds += [*during.first_of, *during.last_of]
    length = reading.word("or-list").join(
        saying.term(bound, reading.spoken, None) for bound in bounds
    )
    if during.first_of or during.last_of:
        length += reading.word("whichever-first" if during.first_of else "whichever-last")
    return length


def _season(promise: Promise, reading: Reading) -> Markup:
    season = promise.season
    if season is None:
        return Markup("")
    days = escape(reading.word("season-days", start=season.from_, end=season.until))
    return reading.text(season.title) + Markup(" ") + days if season.title else days
