"""What a promise says of its cases: one statistic, bounded, somewhere in the world.

A *history* is all that happens to the cases of an indicator. A limit is the set of histories
that keep it; a promise is the set that keeps all its limits.
"""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field

from pledgebook.promises.bound import Bound
from pledgebook.promises.calendar import WorkingCalendar
from pledgebook.promises.clock import ELAPSED, Clock
from pledgebook.promises.deadline import END_OF_DAY, Deadline
from pledgebook.promises.period import Period
from pledgebook.promises.quantity import NotUnderstood, Quantity
from pledgebook.promises.region import EVERYWHERE, Box


@dataclass(frozen=True, slots=True)
class AnyOf:
    """One of the bounds is enough."""

    bounds: tuple[Bound, ...]


@dataclass(frozen=True, slots=True)
class AllOf:
    """All the bounds together."""

    bounds: tuple[Bound, ...]


@dataclass(frozen=True, slots=True)
class Endless:
    """For life: longer than any lower bound."""


Term = Bound | AnyOf | AllOf | Endless
"""What one case must satisfy."""


class NotOneWay(NotUnderstood):
    """``first-of`` over bounds that do not all point the same way."""


def first_of(bounds: Sequence[Bound]) -> Term:
    """Whichever is reached first.

    Of lower bounds (cover for at least 2 y or 2000 machine-h) one is enough: the cover may end
    when the first is reached. Of upper bounds (serviced within 12 mo or 2000 machine-h) all must
    hold: the first to be reached is the one that counts. Raises NotOneWay for a mixture.
    """
    if all(bound.is_lower for bound in bounds):
        return AnyOf(tuple(bounds))
    if all(bound.is_upper for bound in bounds):
        return AllOf(tuple(bounds))
    raise NotOneWay(
        "bounds joined by first-of or last-of must all be at least, or all be at most",
        "以 first-of 或 last-of 连接的界限必须同为下限或同为上限",
    )


def last_of(bounds: Sequence[Bound]) -> Term:
    """Whichever is reached last: the other way round. Raises NotOneWay for a mixture."""
    either = first_of(bounds)
    return AllOf(tuple(bounds)) if isinstance(either, AnyOf) else AnyOf(tuple(bounds))


@dataclass(frozen=True, slots=True)
class EveryCase:
    """Every case satisfies the term."""

    term: Term


@dataclass(frozen=True, slots=True)
class Share:
    """The share of cases (of a period) that satisfy ``within`` is bounded. A percentile is one."""

    share: Bound
    within: Term


@dataclass(frozen=True, slots=True)
class Mean:
    """The mean of the cases (of a period) is bounded."""

    bound: Bound


@dataclass(frozen=True, slots=True)
class Value:
    """A figure that a period (or a ratio) has is bounded: availability, one engineer per ten."""

    bound: Bound


@dataclass(frozen=True, slots=True)
class Total:
    """The sum over a period is bounded."""

    bound: Bound


@dataclass(frozen=True, slots=True)
class Count:
    """How often, in each stretch of ``every``: any stretch (``rolling``) or calendar ones."""

    bound: Bound
    every: Quantity | None = None
    rolling: bool = False


@dataclass(frozen=True, slots=True)
class By:
    """Done by a time of day; what comes after ``cut_off`` (a minute) counts as the next day's."""

    deadline: Deadline
    cut_off: int = END_OF_DAY


@dataclass(frozen=True, slots=True)
class Open:
    """Somebody is there whenever the calendar works."""

    calendar: WorkingCalendar


@dataclass(frozen=True, slots=True)
class Obligation:
    """Whenever the history lies in ``when`` (a union of boxes), ``duty`` is owed."""

    when: tuple[Box, ...]
    duty: Hashable


@dataclass(frozen=True, slots=True)
class Right:
    """The customer may do ``what``, wherever and as long as the limit's scope says; ``time`` is
    that time as it was written."""

    what: Hashable
    time: Term | Deadline | None = field(default=None, compare=False)


Statistic = EveryCase | Share | Mean | Value | Total | Count | By | Open | Obligation | Right

OF_EACH_CASE = (EveryCase, Count, By, Open, Obligation, Right)
"""Statistics for which a wider scope is stronger. For the others it is another population."""


@dataclass(frozen=True, slots=True)
class Limit:
    """A statistic over the cases in ``scope``, timed by ``clock``, taken over ``period``.

    ``origin`` is the caller's, and never looked at.
    """

    statistic: Statistic
    scope: Box = field(default_factory=lambda: EVERYWHERE)
    clock: Clock = ELAPSED
    period: Period | None = None
    origin: object = field(default=None, compare=False)
