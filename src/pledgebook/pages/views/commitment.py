"""A commitment: its figures large, then its promises."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup, escape

from pledgebook.analysis.inheritance import origin, resolved
from pledgebook.pages.reading import Reading
from pledgebook.pages.views import timeline
from pledgebook.pages.views.promise import PromiseView, promise_view
from pledgebook.records.commitment import Commitment, Figure
from pledgebook.records.promise import Promise


@dataclass(frozen=True, slots=True)
class FigureView:
    """One figure of a code: what it stands for, and the promise or list behind it."""

    figure: str
    meaning: Markup
    value: str = ""
    part: str | None = None
    url: str | None = None


def view(record: Commitment, reading: Reading) -> dict[str, Any]:
    """Figures, promises (inherited ones too), and whether a place can be looked up by name."""
    whole = resolved(reading.book.catalog, record)
    promises = promises_of(whole, reading)
    return {
        "figures": figures(record.id, record.figures, reading),
        "promises": promises,
        "timelines": timeline.of_promises((p.full_id for p in promises), reading),
        "has_places": any(case.members for p in promises for case in p.cases),
    }


def promises_of(record: Any, reading: Reading) -> tuple[PromiseView, ...]:
    """The promises of a record resolved by inheritance, without what this audience may not see."""
    found = []
    promises: Mapping[str, Promise] = record.promises
    for part_id, promise in promises.items():
        written_in = origin(reading.book.catalog, record, part_id)
        if reading.book.shows(written_in):
            inherited = written_in if written_in.id != record.id else None
            found.append(promise_view(record, part_id, promise, reading, inherited))
    return tuple(found)


def figures(record_id: str, written: Iterable[Figure], reading: Reading) -> tuple[FigureView, ...]:
    """The figures of a code with their meanings."""
    return tuple(_figure(record_id, figure, reading) for figure in written)


def _figure(record_id: str, figure: Figure, reading: Reading) -> FigureView:
    if figure.unknown is not None:
        return FigureView(figure.figure, escape(reading.word("unknown-figure")))
    target = reading.book.resolve(figure.promise) if figure.promise else None
    if target is not None and isinstance(target.part, Promise):
        own = target.record.id == record_id
        meaning = reading.label(figure.meaning or reading.title(target))
        return FigureView(
            figure.figure,
            meaning,
            reading.promised(target.part),
            part=target.part_id if own else None,
            url=None if own else reading.url(target.record, target.part_id),
        )
    if figure.counts:
        meaning = reading.label(figure.meaning) if figure.meaning else _counted(figure, reading)
        return FigureView(figure.figure, meaning, part=next(iter(figure.counts)))
    return FigureView(figure.figure, reading.label(figure.meaning))


def _counted(figure: Figure, reading: Reading) -> Markup:
    return escape(reading.word("list-comma")).join(
        reading.label(item) for item in figure.counts.values()
    )


def code_of(record: Commitment) -> str:
    """The code as people say it, or an id that is a figure itself; empty where there is neither."""
    return record.code or (record.id if record.id.isdecimal() else "")


def promised_figures(record: Commitment, reading: Reading) -> tuple[FigureView, ...]:
    """What a commitment without a code promises: each promise with its value, and no figure."""
    return tuple(
        FigureView("", reading.label(p.title), reading.promised(p.promise), part=p.id)
        for p in promises_of(resolved(reading.book.catalog, record), reading)
    )
