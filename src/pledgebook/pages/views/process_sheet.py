"""The blueprint on one sheet of paper: which step stands where, and how large the type can be.

Paper does not scroll, so what fits is reckoned here, before any browser or PDF engine sees it:
lanes lie across, steps run from left to right, and a long process is broken into bands.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from pledgebook.pages.views.process_type import LEADING, lines
from pledgebook.records.process import Lane

_Layout = Sequence[Sequence[Sequence["Card"]]]
"""Bands of columns of cards."""

LANES = tuple(Lane)
WIDTH, HEIGHT = 404.0, 276.0
"""What the margins leave of an A3 sheet on its side, in millimetres."""

_LABEL = 26.0  # millimetres: the names of the lanes
_INSIDE = 5.0  # millimetres: what a cell's and a card's borders take of its width
_AROUND = 2.8  # millimetres: what they take of its height
_WIDEST = 62.0  # millimetres: a wider card is harder to read
_HEAD, _BUDGETS, _LEGEND = 19.0, 14.5, 7.0  # millimetres
_LARGEST, _SMALLEST, _STEP = 12.5, 7.0, 0.25  # points
_MOST_BANDS = 5
_RESERVE = 0.96  # typefaces differ from machine to machine


@dataclass(frozen=True, slots=True)
class Card:
    """The words of a step that take room: ``time`` with its marks; ``ways``, what it comes after
    and where it goes on; ``held``, what the customer sees. ``direct``: it follows the one above,
    as a line can show."""

    number: int
    lane: int
    title: str
    who: str
    time: str
    ways: tuple[str, ...]
    held: str
    direct: bool


@dataclass(slots=True)
class Cell:
    """A place in a lane: a card, what the customer sees, and the ways that pass through it.

    A way is a letter: ``t b l r`` from the middle to the top, bottom, left or right edge, ``u d``
    up or down along the left edge from half its height.
    """

    card: Card | None = None
    held: str = ""
    ways: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Band:
    """A stretch of the process across the sheet: a row of cells for each lane, as many in every
    band."""

    rows: tuple[tuple[Lane, tuple[Cell, ...]], ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The bands, the size of the type in points, the width of a column in millimetres, and which
    of the offered words there was room for."""

    bands: tuple[Band, ...]
    points: float
    column: float
    told: int


def sheet(cards: Sequence[Card], offered: Sequence[Sequence[str]], budgets: int) -> Sheet:
    """The first of the offered words with which all stands on one sheet at 7 points or more, and
    the largest type for it; the last offer, to say nothing, always stands.

    Steps share a column where the next one lies in a lane below, if that gains larger type. A
    process too long for a sheet flows on to the next.
    """
    room = HEIGHT * _RESERVE - _HEAD - _LEGEND - _BUDGETS * (budgets > 0)
    layouts = _layouts(cards)
    for number, told in enumerate(offered):
        fitting = _largest(layouts, told, room)
        if fitting:
            return _made(*fitting, number)
    lowest = min(layouts, key=lambda layout: _whole_height(layout, _SMALLEST))
    return _made(lowest, _SMALLEST, len(offered) - 1)


def _largest(
    layouts: Sequence[_Layout], told: Sequence[str], room: float
) -> tuple[_Layout, float] | None:
    """The first layout that fits at the largest size at which any does, and that size."""
    found, low, high = None, 0, round((_LARGEST - _SMALLEST) / _STEP)
    while low <= high:
        middle = (low + high) // 2
        points = _SMALLEST + middle * _STEP
        left = room - _told_height(told, points)
        layout = next((one for one in layouts if _whole_height(one, points) <= left), None)
        if layout is None:
            high = middle - 1
        else:
            found, low = (layout, points), middle + 1
    return found


def _made(bands: _Layout, points: float, told: int) -> Sheet:
    widest = max((len(band) for band in bands), default=0)
    made = tuple(_band(band, widest) for band in bands)
    return Sheet(made, points, round(_column(bands), 1), told)


def _layouts(cards: Sequence[Card]) -> tuple[_Layout, ...]:
    return tuple(
        _broken(_columns(cards, shared=shared), count)
        for count in range(1, _MOST_BANDS + 1)
        for shared in (False, True)
    )


def _columns(cards: Sequence[Card], *, shared: bool) -> list[list[Card]]:
    """Columns of cards: down a column and on to the next is the order of the process."""
    found: list[list[Card]] = []
    for card in cards:
        last = found[-1] if found else []
        taken = any(other.lane == 0 or other.held for other in last)
        if shared and last and last[-1].lane < card.lane and not (taken and card.held):
            last.append(card)
        else:
            found.append([card])
    return found


def _broken(columns: Sequence[Sequence[Card]], count: int) -> _Layout:
    length = max(1, -(-len(columns) // count))
    return [columns[start : start + length] for start in range(0, len(columns), length)]


def _whole_height(bands: _Layout, points: float) -> float:
    column = _column(bands)
    return sum(_height(band, points, column) for band in bands)


def _column(bands: _Layout) -> float:
    return min(_WIDEST, (WIDTH - _LABEL) / max((len(band) for band in bands), default=1))


def _height(band: Sequence[Sequence[Card]], points: float, column: float) -> float:
    """Of a band, in millimetres."""
    width = column - _INSIDE
    rows = [2.0] * len(LANES)  # lines
    for card in (card for cards in band for card in cards):
        high = _lines(card, points, width)
        rows[card.lane] = max(rows[card.lane], high)
        if card.held:
            rows[0] = max(rows[0], lines(card.held, points, width))
    return sum(high * points * LEADING + _AROUND for high in rows) + 3


def _lines(card: Card, points: float, width: float) -> int:
    beside = lines(f"{card.who} {card.time}", points, width) == 1
    under = (f"{card.who} {card.time}",) if beside else (card.who, card.time)
    words = (f"{card.number} {card.title}", *under, *card.ways)
    return sum(lines(one, points, width) for one in words)


def _told_height(told: Sequence[str], points: float) -> float:
    """Of the words about marks, set in five columns, in millimetres."""
    if not told:
        return 5
    size = told_points(points)
    high = sum(lines(words, size, WIDTH / 5 - 4) for words in told)
    return (high / 5 + 2) * size * LEADING + 3


def told_points(points: float) -> float:
    """The size of the words about marks: never above the cards', never below what can be read."""
    return max(_SMALLEST, min(8.5, points - 0.5))


def _band(columns: Sequence[Sequence[Card]], widest: int) -> Band:
    cells = [[Cell() for _ in range(widest)] for _ in LANES]
    for number, cards in enumerate(columns):
        for card in cards:
            cells[card.lane][number].card = card
            if card.held:
                cells[0][number].held = card.held
        for above, below in pairwise(cards):
            if below.direct:
                _down(cells, number, above.lane, below.lane)
    for number, (cards, after) in enumerate(pairwise(columns)):
        if after[0].direct:
            _across(cells, number, cards[-1].lane, after[0].lane)
    return Band(tuple(zip(LANES, map(tuple, cells), strict=True)))


def _down(cells: list[list[Cell]], column: int, start: int, stop: int) -> None:
    cells[start][column].ways.append("b")
    for lane in range(start + 1, stop):
        cells[lane][column].ways += ("t", "b")
    cells[stop][column].ways.append("t")


def _across(cells: list[list[Cell]], column: int, start: int, stop: int) -> None:
    cells[start][column].ways.append("r")
    cells[stop][column + 1].ways.append("l")
    low, high = sorted((start, stop))
    for lane in range(low, high + 1):
        cells[lane][column + 1].ways += ("u",) * (lane > low) + ("d",) * (lane < high)
