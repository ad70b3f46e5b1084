"""Bands: what a measured value earns, as a step function of the value.

``[{from: 99 %, below: 99.99 %, credit: 10 %}, {below: 99 %, credit: 30 %}]``
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import pairwise
from math import inf

from pledgebook.promises.interval import ANY_NUMBER, Interval, Number
from pledgebook.promises.quantity import Quantity


@dataclass(frozen=True, slots=True)
class Band:
    """Values in ``interval`` (in base units) earn ``amount``."""

    interval: Interval
    amount: Quantity
    origin: object = field(default=None, compare=False)


def amount_at(bands: Sequence[Band], value: Number) -> Quantity | None:
    """What a value earns; of overlapping bands the first written. None where nothing."""
    return next((band.amount for band in bands if value in band.interval), None)


def samples(*tables: Sequence[Band], within: Interval = ANY_NUMBER) -> Iterator[Number]:
    """One value of every stretch on which all the tables are constant: each end, and one value
    between each two neighbouring ends and beyond the outermost."""
    intervals = [within, *(band.interval for table in tables for band in table)]
    ends = {end for i in intervals for end in (i.low, i.high) if end not in (inf, -inf)}
    points = sorted(Fraction(end) for end in ends) or [Fraction(0)]
    between = [(a + b) / 2 for a, b in pairwise(points)]
    for value in sorted([points[0] - 1, *points, *between, points[-1] + 1]):
        if value in within:
            yield value


def pays_less_at(
    bands: Sequence[Band], others: Sequence[Band], within: Interval = ANY_NUMBER
) -> Number | None:
    """A value at which ``bands`` pay less than ``others`` (or something else); None if nowhere.

    Amounts are compared in one dimension: 10 % of the bill is not less than 45 GBP, but another
    thing, and counts as less.
    """
    for value in samples(bands, others, within=within):
        mine, theirs = amount_at(bands, value), amount_at(others, value)
        if theirs is None or theirs.size <= 0:
            continue
        if mine is None or mine.dimension != theirs.dimension or mine.size < theirs.size:
            return value
    return None
