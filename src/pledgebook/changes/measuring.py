"""What a promise is measured by, before and after: the events, the indicator, the cases counted.

A clock that starts later, or stops earlier, makes any upper bound easier to keep: every history
that kept the old promise keeps the new one.
"""

from collections.abc import Iterator
from typing import Protocol

from pledgebook.analysis.pledges import ends_of
from pledgebook.changes.reason import Reason, ReasonKind, Way
from pledgebook.changes.standing import Standing, are_alike
from pledgebook.promises.bound import Bound
from pledgebook.promises.limit import EveryCase, Limit, Mean, Share
from pledgebook.promises.normal import normal


class Events(Protocol):
    """Tells which events always come before which."""

    def comes_before(self, first: str, second: str) -> bool:
        """Whether ``first`` is ``second``, or always comes before it."""


def measuring(before: Standing, after: Standing, events: Events) -> Iterator[Reason]:
    """In what the measuring differs."""
    was, now = before.meaning.subject, after.meaning.subject
    if was != now:
        old, new = ends_of(was), ends_of(now)
        if old and new:
            yield from _times(old, new, _direction(before, after), events)
        else:
            yield _other_indicator(before, after)
            return
    first, second = before.pledge.indicator, after.pledge.indicator
    if first is None or second is None:
        return
    if ends_of(now) is None and _measures(before) != _measures(after):
        yield Reason(ReasonKind.MEASURE, Way.OTHER, first.measures, second.measures)
    if not are_alike(before.population, after.population):
        yield Reason(ReasonKind.POPULATION, Way.OTHER, first.population, second.population)


def _measures(standing: Standing) -> object:
    measure = standing.measure
    return measure[0] if isinstance(measure, tuple) else None


def _other_indicator(before: Standing, after: Standing) -> Reason:
    """Without an indicator nobody knows what is measured; with one, somebody can hold us to it."""
    was, now = before.pledge.indicator, after.pledge.indicator
    way = Way.OTHER
    if was is None and now is not None:
        way = Way.MORE
    elif now is None and was is not None:
        way = Way.LESS
    return Reason(ReasonKind.INDICATOR, way, was, now)


def _times(
    was: tuple[str, str], now: tuple[str, str], way: Way, events: Events
) -> Iterator[Reason]:
    """``way`` is that of a shorter time."""
    (start, stop), (new_start, new_stop) = was, now
    for kind, old, new, shorter in (
        (ReasonKind.START, start, new_start, events.comes_before(start, new_start)),
        (ReasonKind.STOP, stop, new_stop, events.comes_before(new_stop, stop)),
    ):
        if old == new:
            continue
        first, second = (old, new) if kind is ReasonKind.START else (new, old)
        longer = events.comes_before(second, first)
        yield Reason(kind, _way(way, shorter=shorter, longer=longer), old, new)


def _direction(before: Standing, after: Standing) -> Way:
    """LESS where a shorter time is easier to promise: all bounds are upper ones."""
    limits = [n for one in (before, after) for limit in one.meaning.limits for n in normal(limit)]
    bounds = [_bound(limit) for limit in limits]
    if bounds and all(bound is not None and bound.is_upper for bound in bounds):
        return Way.LESS
    lower = bounds and all(bound is not None and bound.is_lower for bound in bounds)
    return Way.MORE if lower else Way.OTHER


def _bound(limit: Limit) -> Bound | None:
    match limit.statistic:
        case EveryCase(Bound() as bound) | Mean(bound):
            return bound
        case Share(share, Bound() as within) if share.is_lower:
            return within
    return None


def _way(of_upper: Way, *, shorter: bool, longer: bool) -> Way:
    if of_upper is Way.OTHER or shorter == longer:
        return Way.OTHER
    turned = {Way.LESS: Way.MORE, Way.MORE: Way.LESS}[of_upper]
    return of_upper if shorter else turned
