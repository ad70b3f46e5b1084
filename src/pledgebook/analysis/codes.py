"""Numbered codes, such as 110 or 80/20, and what their figures are said to stand for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from pledgebook.analysis.levels import bounds_today
from pledgebook.analysis.pledges import Pledge, pledge_named
from pledgebook.catalog import Catalog, remembered
from pledgebook.promises.bound import Bound
from pledgebook.promises.deadline import END_OF_DAY
from pledgebook.promises.numeral import half_width, read_numeral
from pledgebook.promises.quantity import Quantity
from pledgebook.promises.unit import TIME
from pledgebook.prose.numbers import find_quantities
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


def numbers(promise: Promise) -> list[tuple[Fraction, Quantity | None]]:
    """Every number that a promise gives today, as written, each with its quantity.

    A rate gives two, since one engineer per ten machines may stand for 1 or 10; a deadline gives
    its hour; the figure of a share may be said of the other cases.
    """
    found: list[tuple[Fraction, Quantity | None]] = []
    for bound in bounds_today(promise):
        quantity = bound.quantity
        found.append((quantity.value, None if quantity.per else quantity))
        if quantity.per is not None:
            found.append((quantity.per.value, None))
        if quantity.unit.symbol == "%":
            found.append((100 - quantity.value, None))
    for statement in (promise, *promise.cases):
        if statement.every is not None:
            found.append((statement.every.value, statement.every))
        if statement.by is not None and statement.by.minute != END_OF_DAY:
            found.append((Fraction(statement.by.minute, 60), None))
        if statement.open is not None:
            found += [(Fraction(24), None), (Fraction(7), None)]
    return found


def gives(promise: Promise, value: Fraction) -> bool:
    """Whether a promise gives that number today, in the unit as written or in a common other one:
    at most 60 min gives 60, and 1 (hour)."""
    for number, quantity in numbers(promise):
        if number == value:
            return True
        if quantity is not None:
            sizes = (unit.size for unit in TIME if unit.dimension == quantity.dimension)
            if any(quantity.size == value * size for size in sizes):
                return True
    return False


def differs(code: Code, number: int, figure: Figure, promise: Promise) -> Route | None:
    """Where the figure or its meaning gives a number that the promise does not give."""
    if not numbers(promise):
        return None
    value = value_of(figure)
    if value is None or not gives(promise, value):
        return code.at(number, "figure")
    for language, words in figure.meaning.items() if figure.meaning else ():
        said = [q.value for found in find_quantities(words) for q in found.quantities]
        if said and not any(gives(promise, number_said) for number_said in said):
            return code.at(number, "meaning", language)
    return None


@remembered
def bare_figures(
    catalog: Catalog, today: date
) -> tuple[tuple[Code, int, Figure, Pledge, Bound], ...]:
    """Figures whose promise gives the number without a unit, each with its place and bound."""
    found = []
    for code in codes(catalog):
        for number, figure in enumerate(code.figures):
            pledge = pledge_named(catalog, figure.promise, today)
            if pledge is None:
                continue
            value = value_of(figure)
            bounds = [b for b in bounds_today(pledge.promise) if b.quantity.value == value]
            if bounds and all(_is_bare(bound, pledge.promise) for bound in bounds):
                found.append((code, number, figure, pledge, bounds[0]))
    return tuple(found)


def _is_bare(bound: Bound, promise: Promise) -> bool:
    quantity = bound.quantity
    counted = bound is promise.count or any(bound is case.count for case in promise.cases)
    return quantity.dimension == "count" and not quantity.unit.symbol and not counted
