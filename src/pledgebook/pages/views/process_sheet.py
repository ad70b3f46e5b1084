"""The blueprint on one sheet of paper: which step stands where, and how large the type can be.

Paper does not scroll, so what fits is reckoned here, before any browser or PDF engine sees it:
lanes lie across, steps run from left to right, and a long process is broken into bands.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf

from pledgebook.pages.views.process_band import LANES, Band, Card, band
from pledgebook.pages.views.process_type import LEADING, is_broken, lines

_Layout = Sequence[Sequence[Sequence[Card]]]
"""Bands of columns of cards."""

WIDTH, HEIGHT = 404.0, 276.0
"""What the margins leave of an A3 sheet on its side, in millimetres."""

_LABEL = 26.0  # millimetres: the names of the lanes
_INSIDE = 5.7  # millimetres: what a cell's and a card's borders take of its width
_AROUND = 2.8  # millimetres: what they take of its height
_WIDEST = 62.0  # millimetres: a wider column is harder to read
_MOST_COLUMNS = 18  # in narrower ones words are broken
_HEAD, _BUDGETS, _LEGEND = 19.0, 14.5, 7.0  # millimetres
_LARGEST, _SMALLEST, _STEP = 12.5, 7.0, 0.25  # points
_MOST_BANDS = 5
_RESERVE = 0.96  # typefaces differ from machine to machine


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
    made = tuple(band(columns, _widest(bands)) for columns in bands)
    return Sheet(made, points, round(_column(bands), 1), told)


def _layouts(cards: Sequence[Card]) -> tuple[_Layout, ...]:
    most = max(_MOST_BANDS, -(-len(cards) // _MOST_COLUMNS))
    found = (
        _broken(_columns(cards, shared=shared), count)
        for count in range(1, most + 1)
        for shared in (False, True)
    )
    return tuple(bands for bands in found if _widest(bands) <= _MOST_COLUMNS)


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
    """In millimetres; endless where a word of a title would be broken."""
    column = _column(bands)
    titles = (card.title for columns in bands for cards in columns for card in cards)
    if any(is_broken(title, points, column - _INSIDE) for title in titles):
        return inf
    return sum(_height(one, points, column) for one in bands)


def _column(bands: _Layout) -> float:
    return min(_WIDEST, (WIDTH - _LABEL) / max(1, _widest(bands)))


def _widest(bands: _Layout) -> int:
    return max(map(len, bands), default=0)


def _height(columns: Sequence[Sequence[Card]], points: float, column: float) -> float:
    """Of a band, in millimetres."""
    width = column - _INSIDE
    rows = [2.0] * len(LANES)  # lines
    for card in (card for cards in columns for card in cards):
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
