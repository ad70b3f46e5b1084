"""The promise timeline: moments on a line, and each promise a bar between its two moments.

One list serves the eye and the ear: moments in the order a customer lives through them, and after
each the promises that end there. Numbers for the grid (columns on wide screens, rows on narrow
ones) are worked out here, so that a style sheet alone lays it out.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from pledgebook.analysis.pledges import Pledge, by_id, pledges
from pledgebook.pages.assurance import assurance
from pledgebook.pages.reading import Reading
from pledgebook.pages.views.assured import verdict_key, verdict_words
from pledgebook.pages.views.promise import title_of
from pledgebook.records.base import Record

MOST_BARS = 40
"""More bars than this and nobody looks; the indexes list every promise."""
MOST_MOMENTS = 12
"""In longer stretches, moments at which no promise starts or ends are left out."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A promise between two moments, counted from 0. ``row`` is its row on wide screens;
    ``lane`` and ``top`` are its column and its first line on narrow ones. ``verdict`` is empty for
    readers outside the company."""

    url: str
    title: Markup
    holder: Markup
    value: str
    since: str
    until: str
    start: int
    stop: int
    row: int
    lane: int
    top: int
    verdict: str
    said: str
    used: int | None


@dataclass(frozen=True, slots=True)
class Moment:
    """An event on the line, and the promises that end there."""

    link: Markup
    place: int
    line: int
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """A stretch of the journey through which promises run, some of them perhaps ``judged`` by what
    processes take, some not."""

    moments: tuple[Moment, ...]
    lanes: int
    judged: bool
    has_unjudged: bool


@dataclass(frozen=True, slots=True)
class _Span:
    """A promise and the places, in the journey's order, of the events it lies between."""

    pledge: Pledge
    start: int
    stop: int


def of_journey(reading: Reading) -> tuple[Timeline, ...]:
    """All listed promises between two moments, stretch by stretch."""
    book = reading.book
    listed = (p for p in pledges(book.catalog, book.today) if book.lists(p.record))
    spans = list(_spans(listed, reading))[:MOST_BARS]
    return tuple(_timeline(group, reading, whole=True) for group in _stretches(spans))


def of_promises(full_ids: Iterable[str], reading: Reading) -> tuple[Timeline, ...]:
    """Those promises, between the moments they name."""
    known = by_id(reading.book.catalog, reading.book.today)
    spans = list(_spans((known[name] for name in full_ids if name in known), reading))
    return tuple(_timeline(group, reading, whole=False) for group in _stretches(spans))


def _spans(found: Iterable[Pledge], reading: Reading) -> Iterator[_Span]:
    book = reading.book
    places = book.places
    for pledge in found:
        ends = pledge.events
        measured = pledge.indicator is not None and book.shows(pledge.indicator)
        if ends is None or not measured or not all(event in places for event in ends):
            continue
        start, stop = sorted(places[event] for event in ends)
        if start < stop:
            yield _Span(pledge, start, stop)


def _stretches(spans: Iterable[_Span]) -> list[list[_Span]]:
    """Spans that overlap or touch, together."""
    found: list[list[_Span]] = []
    end = -1
    for span in sorted(spans, key=lambda s: (s.start, s.stop)):
        if span.start > end:
            found.append([])
        found[-1].append(span)
        end = max(end, span.stop)
    return found


def _timeline(group: list[_Span], reading: Reading, *, whole: bool) -> Timeline:
    ends = sorted({end for span in group for end in (span.start, span.stop)})
    between = list(range(ends[0], ends[-1] + 1))
    shown = between if whole and len(between) <= MOST_MOMENTS else ends
    place = {event: number for number, event in enumerate(shown)}
    lanes, lines = _lanes(group), _lines(group, shown)
    bars = {
        id(span): _bar(span, reading, place, row, lanes[id(span)], lines, named=whole)
        for row, span in enumerate(group)
    }
    moments = tuple(
        Moment(
            reading.link(reading.book.journey[event].id),
            place[event],
            lines[event],
            tuple(bars[id(span)] for span in group if span.stop == event),
        )
        for event in shown
    )
    verdicts = {bool(bar.verdict) for bar in bars.values()}
    return Timeline(moments, max(lanes.values()) + 1, True in verdicts, False in verdicts)


def _lanes(group: list[_Span]) -> dict[int, int]:
    """For each span the first lane that is free from its first moment on."""
    free: list[int] = []
    found = {}
    for span in group:
        lane = next((n for n, end in enumerate(free) if end < span.start), len(free))
        free[lane : lane + 1] = [span.stop]
        found[id(span)] = lane
    return found


def _lines(group: list[_Span], shown: list[int]) -> dict[int, int]:
    """The line of each moment on a narrow screen, each promise taking one after its end."""
    found, line = {}, 1
    for event in shown:
        found[event] = line
        line += 1 + sum(span.stop == event for span in group)
    return found


def _bar(
    span: _Span,
    reading: Reading,
    place: dict[int, int],
    row: int,
    lane: int,
    lines: dict[int, int],
    *,
    named: bool,
) -> Bar:
    pledge, journey = span.pledge, reading.book.journey
    found = assurance(pledge.id, reading.book)
    used = found.used if found else None
    record: Record = pledge.record
    return Bar(
        url=reading.url(record, pledge.part_id),
        title=reading.label(title_of(pledge.part_id, pledge.promise, reading)),
        holder=_holder(record, reading) if named else Markup(""),
        value=reading.promised(pledge.promise),
        since=reading.plain(journey[span.start].title),
        until=reading.plain(journey[span.stop].title),
        start=place[span.start],
        stop=place[span.stop],
        row=row,
        lane=lane,
        top=lines[span.start],
        verdict=verdict_key(found.verdict) if found else "",
        said=verdict_words(found, reading) if found else "",
        used=round(used * 100) if used is not None else None,
    )


def _holder(record: Record, reading: Reading) -> Markup:
    code = getattr(record, "code", None)
    return escape(code) if code else reading.label(record.title)
