"""What hangs on a promise: how it is measured, where it holds, what follows if it is broken."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup, escape

from pledgebook.pages import saying
from pledgebook.pages.reading import Reading
from pledgebook.promises.trigger import Trigger
from pledgebook.records.indicator import Indicator
from pledgebook.records.promise import Aim, During, Promise, Silence
from pledgebook.records.promise_terms import Condition, Lifetime
from pledgebook.records.remedy import Compensation, Remedy
from pledgebook.records.text import Text


@dataclass(frozen=True, slots=True)
class Fact:
    """A question about a promise and its answers; ``key`` is its word's key."""

    key: str
    answers: tuple[Markup, ...]


def facts(promise: Promise, reading: Reading) -> Iterator[Fact]:
    """Every fact that is written, in the order a reader asks."""
    text, word = reading.text, reading.word
    if promise.if_ is not None:
        yield Fact("fact-if", (_trigger(promise.if_, reading),))
    if promise.obliges is not None:
        yield Fact("fact-obliges", _said(promise.obliges, reading))
    if promise.during is not None:
        yield Fact("fact-during", (_during(promise.during, reading),))
    if promise.scope:
        yield Fact("fact-scope", (scope(promise.scope, reading),))
    if promise.season is not None:
        yield Fact("fact-season", (_season(promise, reading),))
    if promise.aim is Aim.TARGET:
        yield Fact("fact-aim", (escape(word("aim-target")),))
    if promise.conditions is not None:
        yield Fact("fact-conditions", _said(promise.conditions, reading))
    if promise.exclusions is not None:
        yield Fact("fact-exclusions", _said(promise.exclusions, reading))
    if promise.indicator is not None:
        yield from _measured(promise.indicator, reading)
    if promise.clock is not None:
        yield Fact("fact-clock", (escape(clock(promise.clock, reading)),))
    if promise.remedy is not None:
        yield Fact("fact-remedy", _remedy(promise.remedy, reading))
    if promise.penalty is not None:
        yield Fact("fact-penalty", tuple(_penalty(promise, reading)))
    if promise.charge is not None:
        free = promise.charge is Silence.NONE
        said = (escape(word("free")),) if free else _said(promise.charge, reading)
        yield Fact("fact-charge", said)
    if isinstance(promise.hedge, Text):
        yield Fact("fact-hedge", (text(promise.hedge),))
    if promise.set_by is not None:
        yield Fact("fact-set-by", (text(promise.set_by),))


def _said(value: object, reading: Reading) -> tuple[Markup, ...]:
    if isinstance(value, Silence):
        key = "none" if value is Silence.NONE else "not-stated"
        return (escape(reading.word(key)),)
    texts = value if isinstance(value, tuple) else (value,)
    return tuple(reading.text(text) for text in texts if isinstance(text, Text))


def scope(places: Mapping[str, str | tuple[str, ...]], reading: Reading) -> Markup:
    """The values of dimensions, linked."""
    names = [
        reading.link(f"{dimension}.{value}")
        for dimension, values in places.items()
        for value in ((values,) if isinstance(values, str) else values)
    ]
    return escape(reading.word("list-comma")).join(names)


def _measured(name: str, reading: Reading) -> Iterator[Fact]:
    indicator = reading.book.record(name)
    if not isinstance(indicator, Indicator):
        return
    answer = reading.link(indicator.id)
    time = indicator.measures.time if indicator.measures else None
    if time and time.from_ and time.to:
        span = reading.word("from-to")
        ends = {"start": reading.link(time.from_), "end": reading.link(time.to)}
        answer += Markup(" ") + escape(reading.word("open-bracket"))
        answer += escape(span).format(**ends) + escape(reading.word("close-bracket"))
    yield Fact("fact-measured", (answer,))
    if indicator.data_source is not None:
        yield Fact("fact-proof", (reading.text(indicator.data_source),))


def clock(name: str, reading: Reading) -> str:
    """How time is counted."""
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
    if during.limit is Lifetime.LIFETIME:
        said = reading.word("lifetime")
    else:
        bounds = [during.limit] if during.limit is not None else []
        bounds += [*during.first_of, *during.last_of]
        said = reading.word("or-list").join(
            saying.term(bound, reading.language, None) for bound in bounds
        )
        if during.first_of or during.last_of:
            said += reading.word("whichever-first" if during.first_of else "whichever-last")
    if during.from_ is None:
        return escape(said)
    return escape(said) + escape(reading.word("counted-from")) + reading.link(during.from_)


def _season(promise: Promise, reading: Reading) -> Markup:
    season = promise.season
    if season is None:
        return Markup("")
    days = escape(reading.word("season-days", start=season.from_, end=season.until))
    return reading.text(season.title) + Markup(" ") + days if season.title else days


def _remedy(value: Remedy | Silence, reading: Reading) -> tuple[Markup, ...]:
    if isinstance(value, Silence):
        return _said(value, reading)
    found = _compensation(value, reading)
    for case in value.cases:
        where = scope(case.scope, reading) + reading.word("colon")
        found += [where + said for said in _compensation(case, reading)]
    for number, each in enumerate(value.any_of):
        either = escape(reading.word("or-else" if number else "either"))
        found.append(either + escape(reading.word("semicolon")).join(_compensation(each, reading)))
    found += [escape(said) for said in saying.claiming(value, reading.language, reading.word)]
    return tuple(found)


def _compensation(value: Compensation, reading: Reading) -> list[Markup]:
    found = [escape(s) for s in saying.compensation(value, reading.language, reading.word)]
    if value.of is not None and found:
        found[0] += escape(reading.word("open-bracket")) + reading.text(value.of)
        found[0] += escape(reading.word("close-bracket"))
    if value.in_kind is not None:
        found.append(reading.text(value.in_kind))
    return found


def _penalty(promise: Promise, reading: Reading) -> Iterator[Markup]:
    penalty = promise.penalty
    if penalty is None:
        return
    for key, amount in (("at-least", penalty.least), ("at-most", penalty.most)):
        if amount is not None:
            yield escape(reading.word(key, amount=reading.quantity(amount)))
    if penalty.to is not None:
        yield escape(reading.word("paid-to")) + reading.text(penalty.to)
