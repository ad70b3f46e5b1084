"""The matrix of coverage: each promise against what delivers, says, teaches and measures it."""

from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from pledgebook.analysis.coverage import Column, Row, matrix
from pledgebook.analysis.levels import Level, levels
from pledgebook.pages.book import Book
from pledgebook.pages.reading import Reading
from pledgebook.records.base import Audience
from pledgebook.records.identity import Behaviour, Mind


@dataclass(frozen=True, slots=True)
class Cell:
    """What covers a promise in one way. ``asked`` is False where nothing need cover it."""

    label: str
    links: tuple[Markup, ...]
    asked: bool = True


@dataclass(frozen=True, slots=True)
class Line:
    """A promise with its cells, one for each column."""

    name: Markup
    value: str
    level: Level | None
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class ValueLine:
    """A value of the company, and the behaviours that express it."""

    name: Markup
    behaviours: tuple[Markup, ...]


def view(reading: Reading) -> dict[str, Any]:
    """The lines by record, and how many promises are covered in every way."""
    book = reading.book
    rows = [row for row in matrix(book.catalog, book.today).rows if book.shows(row.pledge.record)]
    known = levels(book.catalog, book.today)
    groups: dict[str, list[Line]] = {}
    whole = 0
    for row in rows:
        line = _line(row, known[row.pledge.id], reading)
        whole += all(cell.links or not cell.asked for cell in line.cells)
        groups.setdefault(row.pledge.record.id, []).append(line)
    return {
        "columns": [reading.word(f"column-{column.value}") for column in Column],
        "groups": [(reading.link(name), lines) for name, lines in groups.items()],
        "whole": whole,
        "total": len(rows),
        "values": _values(reading),
    }


def _line(row: Row, level: Level, reading: Reading) -> Line:
    pledge = row.pledge
    public = pledge.record.audience is not Audience.INTERNAL
    cells = tuple(
        Cell(
            reading.word(f"column-{column.value}"),
            tuple(reading.link(r.id) for r in row.covering[column] if reading.book.shows(r)),
            asked=public or column is not Column.SAID,
        )
        for column in Column
    )
    return Line(reading.link(pledge.id), reading.promised(pledge.promise), level, cells)


def _values(reading: Reading) -> list[ValueLine]:
    book = reading.book
    behaviours = [b for b in book.listed.get("behaviour", ()) if isinstance(b, Behaviour)]
    return [
        ValueLine(
            reading.link(f"{mind.id}.{name}"),
            tuple(
                reading.link(behaviour.id)
                for behaviour in behaviours
                if any(_is(book, written, f"{mind.id}.{name}") for written in behaviour.expresses)
            ),
        )
        for mind in book.listed.get("mind", ())
        if isinstance(mind, Mind)
        for name in mind.values
    ]


def _is(book: Book, written: str, full_id: str) -> bool:
    target = book.resolve(written)
    return target is not None and target.id == full_id
