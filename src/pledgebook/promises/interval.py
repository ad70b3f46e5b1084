"""Intervals of the rational line, their ends open or closed, and sets of named values.

These are the two kinds of *side* a box (:mod:`pledgebook.promises.region`) can have.
"""

from dataclasses import dataclass
from fractions import Fraction
from math import inf

from pledgebook.promises.bound import Bound, Comparator

Number = Fraction | float
"""A fraction, or ``inf``/``-inf`` (never any other float)."""


@dataclass(frozen=True, slots=True)
class Interval:
    """The numbers from ``low`` to ``high``; an open end leaves its number out."""

    low: Number = -inf
    high: Number = inf
    low_open: bool = False
    high_open: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether no number lies in it."""
        return self.low > self.high or (self.low == self.high and (self.low_open or self.high_open))

    def meet(self, other: "Interval") -> "Interval":
        """The numbers in both."""
        low, low_open = max((self.low, self.low_open), (other.low, other.low_open))
        high, high_closed = min((self.high, not self.high_open), (other.high, not other.high_open))
        return Interval(low, high, low_open, not high_closed)

    def complement(self) -> tuple["Interval", ...]:
        """The numbers outside, as at most two intervals."""
        below = Interval(-inf, self.low, False, not self.low_open)
        above = Interval(self.high, inf, not self.high_open, False)
        sides = []
        if self.low != -inf:
            sides.append(below)
        if self.high != inf:
            sides.append(above)
        return tuple(sides)

    def __contains__(self, number: Number) -> bool:
        return not self.meet(Interval(number, number)).is_empty


ANY_NUMBER = Interval()


@dataclass(frozen=True, slots=True)
class Members:
    """A set of named values, or (``outside``) all values but these."""

    names: frozenset[str]
    outside: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether it surely has no value."""
        return not self.outside and not self.names

    def meet(self, other: "Members") -> "Members":
        """The values in both."""
        if self.outside and other.outside:
            return Members(self.names | other.names, True)
        if self.outside:
            return Members(other.names - self.names)
        return Members(self.names - other.names if other.outside else self.names & other.names)

    def complement(self) -> tuple["Members", ...]:
        """The values outside."""
        return (Members(self.names, not self.outside),)


def interval_of(bound: Bound, low: Number, high: Number) -> Interval:
    """The values that satisfy ``bound`` where its figure is known to lie in ``low`` … ``high``.

    With ``low`` = ``high`` = the figure's size this is exact. Otherwise the interval is the
    widest (*outer*) one: give the ends in the other order for the narrowest (*inner*) one.
    ``about`` bounds nothing: its interval is the whole line.
    """
    match bound.comparator:
        case Comparator.AT_MOST:
            return Interval(high=high)
        case Comparator.LESS_THAN:
            return Interval(high=high, high_open=True)
        case Comparator.AT_LEAST:
            return Interval(low=low)
        case Comparator.MORE_THAN:
            return Interval(low=low, low_open=True)
        case Comparator.EXACTLY:
            return Interval(low, high)
        case Comparator.ABOUT:
            return Interval()
