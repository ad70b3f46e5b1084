"""A stretch of a blueprint across a sheet: its steps in their lanes, and the lines between them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from pledgebook.records.process import Lane

LANES = tuple(Lane)


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


def band(columns: Sequence[Sequence[Card]], widest: int) -> Band:
    """Columns of cards in ``widest`` cells a lane, with the lines between steps that follow each
    other directly."""
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
