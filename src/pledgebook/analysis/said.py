"""What is said of the time between two moments, by promises and by the steps of processes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from pledgebook.analysis.blueprints import Point, Timed
from pledgebook.analysis.pledges import Pledge
from pledgebook.promises.allowance import allowance, allowance_from_below
from pledgebook.promises.bound import Bound, Comparator
from pledgebook.promises.clock import Clock, measure_of
from pledgebook.promises.limit import EveryCase, Limit
from pledgebook.promises.normal import normal
from pledgebook.promises.promise import Aim
from pledgebook.promises.quantity import Quantity
from pledgebook.promises.region import Box
from pledgebook.promises.timeline import Between
from pledgebook.records.base import Status


@dataclass(frozen=True, slots=True)
class Said:
    """A bound between two moments as said by a promise (``pledge`` and its ``limit``), or by a
    step of a process (``timed``)."""

    start: Point
    stop: Point
    bound: Bound
    clock: Clock
    scope: Box
    pledge: Pledge | None = None
    limit: Limit | None = None
    timed: Timed | None = None

    @property
    def holds_apart(self) -> bool:
        """Whether it keeps its moments from coming together."""
        return not self.bound.is_upper and self.bound.quantity.size > 0


def promised(all_: Iterable[Pledge]) -> Iterator[Said]:
    for pledge in all_:
        ends = pledge.events
        if ends is None or pledge.record.status is Status.RETIRED:
            continue
        if pledge.meaning.aim is Aim.TARGET or pledge.meaning.hedged:
            continue
        start, stop = (("event", event) for event in ends)
        for written in pledge.meaning.limits:
            for limit in normal(written):
                statistic = limit.statistic
                if isinstance(statistic, EveryCase) and isinstance(statistic.term, Bound):
                    yield Said(
                        start, stop, statistic.term, limit.clock, limit.scope, pledge, written
                    )


def between(said: Said, scale: str | None) -> Between | None:
    """A bound on one scale exactly, or (without one) on the wall, as weak as it may be."""
    bound, quantity = said.bound, said.bound.quantity
    if scale is not None:
        if measure_of(said.clock, quantity) != scale:
            return None
        low = high = quantity.size
    else:
        ends = _on_the_wall(said.clock, quantity)
        if ends is None:
            return None
        low, high = ends
    least = None if bound.is_upper else _whole(low)
    most = None if bound.is_lower else _whole(high)
    if bound.comparator is Comparator.ABOUT:
        return None
    return Between(
        said.start,
        said.stop,
        least,
        most,
        bound.comparator is Comparator.MORE_THAN,
        bound.comparator is Comparator.LESS_THAN,
        said,
    )


def _whole(figure: Fraction) -> Fraction | int:
    return figure.numerator if figure.denominator == 1 else figure


def _on_the_wall(clock: Clock, quantity: Quantity) -> tuple[Fraction, Fraction] | None:
    above, below = allowance(clock, quantity), allowance_from_below(clock, quantity)
    return (below.shortest, above.longest) if above and below else None
