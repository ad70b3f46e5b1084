"""Numbered codes, such as 110 or 80/20, and what their figures are said to stand for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from pledgebook.analysis.levels import bounds_today
from pledgebook.catalog import Catalog
from pledgebook.promises.bound import Bound
from pledgebook.promises.deadline import END_OF_DAY
from pledgebook.promises.numeral import half_width, read_numeral
from pledgebook.promises.unit import TIME
from pledgebook.records.base import Record, Status
from pledgebook.records.commitment import Commitment, Figure
from pledgebook.records.identity import Mind
from pledgebook.records.promise import Promise
from pledgebook.records.walk import Route


@dataclass(frozen=True, slots=True)
class Code:
    """A code as written, where it stands, and its figures in order."""

    record: Record
    route: Route
    text: str
    figures: tuple[Figure, ...]

    def at(self, number: int, *more: str) -> Route:
        """The route to a figure, by its place from 0."""
        return (*self.route, "figures", str(number), *more)


def codes(catalog: Catalog) -> Iterator[Code]:
    """The codes of commitments and of numbered modes that are not retired."""
    for record in (*catalog.of("commitment"), *catalog.of("mind")):
        if record.status is Status.RETIRED:
            continue
        if isinstance(record, Commitment) and (record.code or record.figures):
            yield Code(record, (), record.code or "", record.figures)
        if isinstance(record, Mind):
            for name, mode in record.modes.items():
                yield Code(record, ("modes", name), mode.code, mode.figures)


def stretches(text: str) -> list[str]:
    """The runs of digits in a code: ``8-48`` has 8 and 48, ``110`` has 110."""
    return re.findall(r"\d+", half_width(text))


def spell(code: str, figures: list[str]) -> bool:
    """Whether the figures, read on, are the code's digits, none running over a separator."""
    waiting = [figure for figure in ("".join(stretches(f)) for f in figures) if figure]
    for stretch in stretches(code):
        while stretch:
            if not waiting or not stretch.startswith(waiting[0]):
                return False
            stretch = stretch.removeprefix(waiting.pop(0))
    return not waiting


def value_of(figure: Figure) -> Fraction | None:
    """The number a figure is, None where it is none."""
    return read_numeral(figure.figure)


def numbers(promise: Promise) -> list[tuple[Fraction, Bound | None]]:
    """Every number that a promise gives today, as written, each with its bound.

    A rate gives two, since one engineer per ten machines may stand for 1 or 10; a deadline gives
    its hour; the figure of a share may be said of the other cases.
    """
    found: list[tuple[Fraction, Bound | None]] = []
    for bound in bounds_today(promise):
        found.append((bound.quantity.value, bound))
        if bound.quantity.per is not None:
            found.append((bound.quantity.per.value, bound))
        if bound.quantity.unit.symbol == "%":
            found.append((100 - bound.quantity.value, bound))
    for statement in (promise, *promise.cases):
        if statement.every is not None:
            found.append((statement.every.value, None))
        if statement.by is not None and statement.by.minute != END_OF_DAY:
            found.append((Fraction(statement.by.minute, 60), None))
        if statement.open is not None:
            found += [(Fraction(24), None), (Fraction(7), None)]
    return found


def gives(promise: Promise, value: Fraction) -> bool:
    """Whether a promise gives that number today, in the unit as written or in a common other one:
    at most 60 min gives 60, and 1 (hour)."""
    for number, bound in numbers(promise):
        if number == value:
            return True
        if bound is not None and bound.quantity.per is None:
            sizes = (unit.size for unit in TIME if unit.dimension == bound.quantity.dimension)
            if any(bound.quantity.size == value * size for size in sizes):
                return True
    return False
