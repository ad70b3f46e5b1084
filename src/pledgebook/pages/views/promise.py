"""A promise on a page: its words, its figure in each case, and everything that hangs on it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from pledgebook.analysis.levels import Level, levels
from pledgebook.pages import saying
from pledgebook.pages.reading import Reading
from pledgebook.pages.saying import Line
from pledgebook.pages.views.history import Past, history_of
from pledgebook.pages.views.promise_cases import CaseView, case_views, changed_cases, elsewhere
from pledgebook.pages.views.promise_facts import Fact, charge, limits, terms, time_of
from pledgebook.pages.views.promise_kept import Kept, kept
from pledgebook.pages.views.promise_measured import Measured, measured, proof
from pledgebook.pages.views.promise_remedy import gets
from pledgebook.pages.views.promise_said import Said, said_of
from pledgebook.pages.views.shared import shown
from pledgebook.records.base import Audience, Record
from pledgebook.records.promise import DatedValue, Promise
from pledgebook.records.promise_values import announced, holds_elsewhere, in_force
from pledgebook.records.text import Text


@dataclass(frozen=True, slots=True)
class Coming:
    """What is promised from a later day on."""

    day: date
    wording: Text | None
    lines: tuple[Line, ...]
    cases: tuple[CaseView, ...]
    otherwise: str = ""
    left_out: tuple[CaseView, ...] = ()


@dataclass(frozen=True, slots=True)
class PromiseView:
    """What the template shows of a promise: what is promised, then an answer to each question."""

    id: str
    full_id: str
    title: Text
    promise: Promise
    value: str
    lines: tuple[Line, ...]
    cases: tuple[CaseView, ...]
    otherwise: str
    left_out: tuple[CaseView, ...]
    terms: tuple[Fact, ...]
    gets: tuple[Fact, ...]
    limits: tuple[Fact, ...]
    measured: Measured | None
    kept: Kept | None
    said: Said
    proof: tuple[Markup, ...]
    owner: tuple[Markup, ...]
    level: Level | None
    coming: Coming | None
    past: tuple[Past, ...]
    inherited_from: Markup | None = None


def promise_view(
    record: Record, part_id: str, promise: Promise, reading: Reading, origin: Record | None = None
) -> PromiseView:
    """The promise as it holds today. ``origin`` is the record it is inherited from, if any."""
    today = reading.book.today
    current = in_force(promise, today) if promise.values else promise
    coming = announced(promise, today) if promise.values else None
    own_id, full_id = f"{record.id}.{part_id}", f"{(origin or record).id}.{part_id}"
    lines = _lines(current, reading) if holds_elsewhere(current) else ()
    cases = case_views(part_id, current, reading)
    otherwise, left_out = elsewhere(current, reading)
    return PromiseView(
        id=part_id,
        full_id=full_id,
        title=title_of(part_id, promise, reading),
        promise=current,
        value=reading.promised(current),
        lines=lines or _right(current, reading),
        cases=cases,
        otherwise=otherwise,
        left_out=left_out,
        terms=tuple(terms(current, reading)),
        gets=(*gets(current, reading), *charge(current, reading)),
        limits=tuple(limits(current, reading)),
        measured=measured(current, tuple(_all_lines(lines, cases)), reading),
        kept=kept(own_id, full_id, reading),
        said=said_of(own_id, reading),
        proof=proof(current, own_id, reading),
        owner=shown([record.owner], reading),
        level=_level(full_id, reading),
        coming=_coming(coming, current, reading) if coming else None,
        past=history_of(origin or record, part_id, promise, reading),
        inherited_from=reading.link(origin.id) if origin else None,
    )


def _all_lines(lines: tuple[Line, ...], cases: tuple[CaseView, ...]) -> Iterator[Line]:
    yield from lines
    for case in cases:
        yield from case.lines


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


def _lines(
    promise: Promise | DatedValue, reading: Reading, clock: str | None = None
) -> tuple[Line, ...]:
    counted = clock or (promise.clock if isinstance(promise.clock, str) else None)
    said = saying.lines(promise, reading.spoken, counted, reading.word, reading.calendar)
    return tuple(said)


def _right(promise: Promise, reading: Reading) -> tuple[Line, ...]:
    """What the customer may do, and until when."""
    if promise.allows is None or promise.during is None:
        return ()
    what = reading.line(promise.allows).rstrip(".。")
    return (Line(what, time_of(promise.during, reading)),)


def _coming(dated: DatedValue, promise: Promise, reading: Reading) -> Coming:
    clock = dated.clock if isinstance(dated.clock, str) else promise.clock
    then = promise.model_copy(update={"cases": dated.cases, "clock": clock})
    lines = list(_lines(dated, reading, clock))
    if clock != promise.clock:
        lines = saying.with_clock(lines, dated, clock, reading.word, reading.calendar)
    return Coming(
        day=dated.from_,
        wording=dated.wording,
        lines=tuple(lines),
        cases=changed_cases(then, promise, reading),
    )
