"""A promise on a page: its words, its figure in each case, and everything that hangs on it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup, escape

from pledgebook.analysis.levels import Level, levels
from pledgebook.pages import saying
from pledgebook.pages.prose import clean
from pledgebook.pages.reading import Reading
from pledgebook.pages.saying import Line
from pledgebook.pages.views.promise_facts import Fact, facts
from pledgebook.records.base import Audience, Record
from pledgebook.records.promise import Case, DatedValue, Promise, Statement
from pledgebook.records.promise_values import (
    announced,
    holds_elsewhere,
    in_force,
    statement_of,
)
from pledgebook.records.text import Text


@dataclass(frozen=True, slots=True)
class CaseView:
    """What holds in one part of the world; ``members`` are places and things it has by name."""

    name: Markup
    lines: tuple[Line, ...]
    members: str


@dataclass(frozen=True, slots=True)
class Coming:
    """What is promised from a later day on."""

    day: date
    wording: Text | None
    lines: tuple[Line, ...]
    cases: tuple[CaseView, ...]


@dataclass(frozen=True, slots=True)
class PromiseView:
    """What the template shows of a promise."""

    id: str
    full_id: str
    title: Text
    promise: Promise
    value: str
    lines: tuple[Line, ...]
    cases: tuple[CaseView, ...]
    facts: tuple[Fact, ...]
    coming: Coming | None
    kept_by: tuple[Markup, ...]
    said_in: tuple[Markup, ...]
    level: Level | None
    inherited_from: Markup | None = None


def promise_view(
    record: Record, part_id: str, promise: Promise, reading: Reading, origin: Record | None = None
) -> PromiseView:
    """The promise as it holds today. ``origin`` is the record it is inherited from, if any."""
    today = reading.book.today
    current = in_force(promise, today) if promise.values else promise
    coming = announced(promise, today) if promise.values else None
    holders = list(reading.book.cited_by(f"{record.id}.{part_id}"))
    return PromiseView(
        id=part_id,
        full_id=f"{(origin or record).id}.{part_id}",
        title=title_of(part_id, promise, reading),
        promise=current,
        value=reading.promised(current),
        lines=_lines(current, current.clock, reading) if holds_elsewhere(current) else (),
        cases=tuple(_case(case, current, reading) for case in current.cases),
        facts=tuple(facts(current, reading)),
        coming=_coming(coming, current, reading) if coming else None,
        kept_by=_links(reading, (h for h, citation in holders if citation.route[0] == "delivers")),
        said_in=_links(reading, (h for h, _ in holders if h.kind == "script")),
        level=_level(f"{(origin or record).id}.{part_id}", reading),
        inherited_from=reading.link(origin.id) if origin else None,
    )


def _level(full_id: str, reading: Reading) -> Level | None:
    """How measurable it is: the company's own business, and so for staff only."""
    book = reading.book
    if book.audience is not Audience.INTERNAL:
        return None
    return levels(book.catalog, book.today).get(full_id)


def title_of(part_id: str, promise: Promise, reading: Reading) -> Text:
    """Its own short name, else its indicator's, else its id."""
    if promise.title is not None:
        return promise.title
    indicator = reading.book.record(promise.indicator)
    return indicator.title if indicator else Text({reading.language: part_id})


def _lines(statement: Statement, clock: str | None, reading: Reading) -> tuple[Line, ...]:
    said = saying.lines(statement, reading.language, clock, reading.word, reading.calendar)
    return tuple(said)


def _case(case: Case, promise: Promise, reading: Reading) -> CaseView:
    names = []
    members: list[str] = []
    for dimension, values in case.scope.items():
        for value in values:
            names.append(reading.link(f"{dimension}.{value}"))
            target = reading.book.resolve(f"{dimension}.{value}")
            listed = (
                (*getattr(target.part, "members", ()), *getattr(target.part, "also", ()))
                if (target)
                else ()
            )
            members += [" ".join(clean(w).split()) for text in listed for _, w in text.items()]
    said = _lines(statement_of(promise, case), case.clock or promise.clock, reading)
    separator = Markup(escape(reading.word("list-comma")))
    return CaseView(separator.join(names), said, "\n".join(members))


def _coming(dated: DatedValue, promise: Promise, reading: Reading) -> Coming:
    clock = dated.clock if isinstance(dated.clock, str) else promise.clock
    then = promise.model_copy(update={"cases": dated.cases, "clock": clock})
    cases = [_case(case, then, reading) for case in dated.cases]
    today = [_case(case, promise, reading) for case in promise.cases]
    return Coming(
        day=dated.from_,
        wording=dated.wording,
        lines=_lines(dated, clock, reading),
        cases=tuple(case for case in cases if case not in today),
    )


def _links(reading: Reading, records: Iterator[Record]) -> tuple[Markup, ...]:
    return tuple(reading.link(name) for name in dict.fromkeys(record.id for record in records))
