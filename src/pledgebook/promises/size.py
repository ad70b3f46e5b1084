"""Which of two quantities is larger, and how long months are."""

from fractions import Fraction
from functools import lru_cache

from pledgebook.promises.quantity import Quantity
from pledgebook.promises.unit import DAY


def compare_sizes(a: Quantity, b: Quantity) -> int | None:
    """-1, 0 or 1 as ``a`` is smaller than, as large as, or larger than ``b``; None if unknowable.

    Unknowable are different dimensions, and months against days where the calendar decides
    (a month is not thirty days): 1 mo and 30 d have no order, 1 mo is longer than 27 d.
    """
    if a.dimension == b.dimension:
        return (a.size > b.size) - (a.size < b.size)
    if {a.dimension, b.dimension} != {"time", "months"}:
        return None
    (a_least, a_most), (b_least, b_most) = seconds(a), seconds(b)
    if a_most < b_least:
        return -1
    return 1 if a_least > b_most else None


def seconds(quantity: Quantity) -> tuple[Fraction, Fraction]:
    """The least and most seconds of elapsed time that a quantity of time or months can be.

    Raises ValueError for any other dimension.
    """
    if quantity.dimension == "time":
        return quantity.size, quantity.size
    if quantity.dimension == "months":
        least, most = _days_in_months(quantity.size)
        return least * DAY, most * DAY
    raise ValueError(f"{quantity} is no length of elapsed time")


# Lengths of the months of a leap cycle, from January of a leap year.
_LEAP = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_COMMON = (31, 28, *_LEAP[2:])


@lru_cache(maxsize=256)
def _days_in_months(months: Fraction) -> tuple[Fraction, Fraction]:
    # Eight years without a leap day (around 1900 and 2100) bound the least; the leap cycle bounds
    # the most. A part of a month is taken of its shortest and longest month.
    whole, part = divmod(months, 1)
    cycles = (_COMMON * 8 + (_LEAP + _COMMON * 3) * 4, (_LEAP + _COMMON * 3) * 6)
    count = int(whole)
    if count > 120:
        return Fraction(count * 28) + part * 28, Fraction(count * 31) + part * 31
    sums = [sum(days[i : i + count]) for days in cycles for i in range(12 * 8)]
    return min(sums) + part * 28, max(sums) + part * 31
