"""Lengths of time as people say them: ``17 hours 35 minutes``."""

from fractions import Fraction

from pledgebook.promises.clock import Clock, measure_of
from pledgebook.promises.quantity import Quantity, quantity, say
from pledgebook.promises.unit import unit_named

_DAYS_FIRST = 72 * 3600
"""From here on days are said before hours."""
_MOST_PIECES = 2


_MINUTES_UNTIL = 120
"""Fewer minutes are said as minutes: 90 minutes, but 2 hours 40 minutes."""


def say_limit(limit: Quantity, language: str) -> str:
    """The limit of a step: ``660 min`` is said as ``11 hours``, all else as it was written."""
    if limit.unit != unit_named("min") or limit.per or limit.value < _MINUTES_UNTIL:
        return say(limit, language)
    hours, left = divmod(limit.value, 60)
    both = (quantity(Fraction(hours), "h"), quantity(left, "min"))
    return " ".join(say(one, language) for one in both if one.value)


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
        return ("h", "min")  # whose they are is said beside the promise
    if scale.startswith("months"):
        return ("y", "mo")
    if scale == "days":
        return ("d",)
    return ("d", "h", "min", "s") if size >= _DAYS_FIRST else ("h", "min", "s")
