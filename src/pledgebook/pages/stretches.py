"""Lengths of time as people say them: ``17 hours 35 minutes``."""

from fractions import Fraction

from pledgebook.promises.clock import Clock, measure_of
from pledgebook.promises.quantity import Quantity, say
from pledgebook.promises.unit import unit_named

_DAYS_FIRST = 72 * 3600
"""From here on days are said before hours."""
_MOST_PIECES = 2


def say_stretch(size: Fraction, like: Quantity, clock: Clock, language: str) -> str:
    """``size``, counted as ``like`` is by ``clock``, in the units people use; its sign aside."""
    left = abs(size)
    pieces: list[str] = []
    units = [unit for symbol in _units(like, clock, left) if (unit := unit_named(symbol))]
    for unit in units:
        whole = left // unit.size
        if whole or (unit is units[-1] and not pieces):
            pieces.append(say(Quantity(Fraction(whole), unit), language))
            left -= whole * unit.size
    return " ".join(pieces[:_MOST_PIECES])


def _units(like: Quantity, clock: Clock, size: Fraction) -> tuple[str, ...]:
    scale = measure_of(clock, like) or ""
    if scale.startswith("working days"):
        return ("working-d",)
    if scale.startswith("working time"):
        return ("working-h", "working-min")
    if scale.startswith("months"):
        return ("y", "mo")
    if scale == "days":
        return ("d",)
    return ("d", "h", "min", "s") if size >= _DAYS_FIRST else ("h", "min", "s")
