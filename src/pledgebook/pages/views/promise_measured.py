"""How a promise is measured: the whole operational definition in one place."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from pledgebook.pages.reading import Reading
from pledgebook.pages.saying import Line
from pledgebook.pages.views.promise_facts import Fact, clock
from pledgebook.promises.period import Period, say_period
from pledgebook.records.indicator import Indicator
from pledgebook.records.promise import Promise, Statement
from pledgebook.records.text import Text


@dataclass(frozen=True, slots=True)
class Measured:
    """In a line, and in full."""

    summary: str
    facts: tuple[Fact, ...]


def measured(promise: Promise, lines: tuple[Line, ...], reading: Reading) -> Measured | None:
    """Start, stop, clock, population, exclusions, statistic, period, source, collector and
    frequency, as far as they are written and this audience may see them."""
    found = reading.book.record(promise.indicator)
    indicator = found if isinstance(found, Indicator) else None
    facts = tuple(_facts(promise, indicator, lines, reading))
    if not facts:
        return None
    return Measured(_summary(indicator, promise, reading), facts)


def _summary(indicator: Indicator | None, promise: Promise, reading: Reading) -> str:
    if indicator is None:
        return clock(promise.clock, reading) if promise.clock is not None else ""
    title = reading.plain(indicator.title)
    time = indicator.measures.time if indicator.measures else None
    if time and time.from_ and time.to:
        names = [reading.book.record(name) for name in (time.from_, time.to)]
        start, end = (reading.plain(one.title) if one else "" for one in names)
        if start and end:
            span = reading.word("from-to", start=start, end=end)
            title = f"{title}{reading.word('colon')}{span}"
    if promise.clock in reading.book.catalog.handbook.calendars:
        title += reading.word("counted-by", calendar=reading.calendar(promise.clock))
    return title


def _facts(
    promise: Promise, indicator: Indicator | None, lines: tuple[Line, ...], reading: Reading
) -> Iterator[Fact]:
    if indicator is not None:
        yield Fact("fact-measured", (reading.link(indicator.id),))
        time = indicator.measures.time if indicator.measures else None
        for key, name in (("clock-starts", "from_"), ("clock-stops", "to")):
            event = getattr(time, name, None)
            if event:
                yield Fact(key, (reading.link(event),))
    if promise.clock is not None:
        yield Fact("fact-clock", (escape(clock(promise.clock, reading)),))
    if indicator is not None:
        yield from _texts(reading, population=indicator.population)
        left_out = indicator.exclusions or (indicator.no_exclusions,)
        answers = tuple(reading.text(text) for text in left_out if text is not None)
        if answers:
            yield Fact("exclusions", answers)
    if lines:
        labels = dict.fromkeys(line.label for line in lines)
        yield Fact("statistic", (escape(reading.word("semicolon").join(labels)),))
    period = _period(promise)
    if period is not None:
        yield Fact("period", (escape(say_period(period, reading.spoken)),))
    if indicator is not None:
        yield from _texts(reading, **{"data-source": indicator.data_source})
        if indicator.collector is not None:
            yield Fact("collector", (reading.link(indicator.collector),))
        yield from _texts(reading, frequency=indicator.frequency)


def _texts(reading: Reading, **texts: Text | None) -> Iterator[Fact]:
    for key, text in texts.items():
        if text is not None:
            yield Fact(key, (reading.text(text),))


def _period(promise: Promise) -> Period | None:
    statements: tuple[Statement, ...] = (promise, *promise.limits, *promise.cases)
    periods = (statement.period for statement in statements)
    return next((period for period in periods if isinstance(period, Period)), None)


def proof(promise: Promise, full_id: str, reading: Reading) -> tuple[Markup, ...]:
    """What shows that it is kept: the data, and public claims that speak of it."""
    indicator = reading.book.record(promise.indicator)
    source = indicator.data_source if isinstance(indicator, Indicator) else None
    claims = {h.id for h, _ in reading.book.cited_by(full_id) if h.kind == "social"}
    found = [reading.text(source)] if source is not None else []
    return (*found, *(reading.link(name) for name in sorted(claims)))
