"""How often in a stretch makes sure of how often in another.

A *rolling* stretch may begin at any moment; *calendar* stretches follow one another. A rolling
window of length L holds ⌊L/l⌋ rolling windows of length l side by side, but only ⌊L/l⌋ - 1 whole
calendar ones (it may begin in the middle of one); it is covered by ⌈L/l⌉ rolling ones, and
touches at most ⌈L/l⌉ + 1 calendar ones.
"""

from fractions import Fraction
from math import ceil, floor

from pledgebook.promises.bound import Comparator
from pledgebook.promises.limit import Count
from pledgebook.promises.quantity import Quantity
from pledgebook.promises.size import seconds


def makes_sure(given: Count, wanted: Count) -> bool:
    """Whether keeping ``given`` keeps ``wanted``. Both must count the same thing."""
    mine, theirs = given.bound, wanted.bound
    if mine.quantity.dimension != theirs.quantity.dimension:
        return False
    figures = (mine.quantity.size, theirs.quantity.size)
    strict = theirs.comparator in (Comparator.LESS_THAN, Comparator.MORE_THAN)
    exclusive = mine.comparator in (Comparator.LESS_THAN, Comparator.MORE_THAN)
    if mine.is_lower and theirs.is_lower:
        least = figures[0] + (1 if exclusive else 0)
        return least * _held(given, wanted) >= figures[1] + (1 if strict else 0)
    if mine.is_upper and theirs.is_upper:
        most = figures[0] - (1 if exclusive else 0)
        touched = _touched(given, wanted)
        return touched is not None and most * touched <= figures[1] - (1 if strict else 0)
    return False


def _lengths(given: Count, wanted: Count) -> tuple[Quantity, Quantity] | None:
    if given.every is None or wanted.every is None:
        return None
    return given.every, wanted.every


def _held(given: Count, wanted: Count) -> int:
    # Whole windows of the given kind that every wanted window surely holds, side by side.
    lengths = _lengths(given, wanted)
    if lengths is None:
        return int(given.every == wanted.every)
    ratio = _ratio(*lengths, least=True)
    if given.rolling:
        return floor(ratio)
    aligned = not wanted.rolling and ratio == floor(ratio)
    return max(floor(ratio) - (0 if aligned else 1), 0)


def _touched(given: Count, wanted: Count) -> int | None:
    # Windows of the given kind that are always enough to cover a wanted window.
    lengths = _lengths(given, wanted)
    if lengths is None:
        return 1 if given.every == wanted.every else None
    ratio = _ratio(*lengths, least=False)
    if given.rolling:
        return ceil(ratio)
    inverse = _ratio(lengths[1], lengths[0], least=True)
    nested = inverse == floor(inverse) or ratio == ceil(ratio)
    return ceil(ratio) + (0 if not wanted.rolling and nested else 1)


def _ratio(part: Quantity, whole: Quantity, *, least: bool) -> Fraction:
    # How often the part fits the whole: exactly on one scale, else at least or at most.
    if part.dimension == whole.dimension:
        return whole.size / part.size
    mine, theirs = seconds(part), seconds(whole)
    return (theirs[0] / mine[1]) if least else (theirs[1] / mine[0])
