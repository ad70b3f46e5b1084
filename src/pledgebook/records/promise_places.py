"""Where, when and under what condition a promise holds, as boxes."""

from datetime import date, timedelta
from fractions import Fraction

from pledgebook.promises.bound import Bound
from pledgebook.promises.clock import Clock, measure_of
from pledgebook.promises.deadline import END_OF_DAY
from pledgebook.promises.interval import Interval, Members, interval_of
from pledgebook.promises.region import EVERYWHERE, Box, Side, meet
from pledgebook.promises.trigger import Trigger
from pledgebook.records.promise import During, Season
from pledgebook.records.promise_terms import Condition, If


def box_of_season(season: Season) -> Box:
    """The days of the year in a season, its last included."""
    day, days = date(2024, 1, 1), []  # a leap year holds every day there is
    while day.year == 2024:
        days.append(day.strftime("%m-%d"))
        day += timedelta(days=1)
    first, last = season.from_, season.until
    if first <= last:
        inside = [d for d in days if first <= d <= last]
    else:
        inside = [d for d in days if d >= first or d <= last]
    return {"day of the year": Members(frozenset(inside))}


def boxes_of_during(during: During | None, clock: Clock) -> list[Box]:
    """The stretches since an event, or up to one; several where the last to be reached counts."""
    if during is None:
        return [EVERYWHERE]
    if during.before is not None:
        return [_box_before(during, during.before, clock)]
    event = during.from_ or "the beginning"
    bounds = during.first_of or during.last_of
    if isinstance(during.limit, Bound):
        bounds = (during.limit,)
    sides: list[dict[str, Side]] = [{_axis(f"since {event}", b, clock): _side(b)} for b in bounds]
    if during.last_of:
        return list(sides)
    joint: dict[str, Side] = {}
    for side in sides:
        joint |= side
    return [joint]


def _box_before(during: During, event: str, clock: Clock) -> Box:
    if during.by is not None:
        moment = Fraction(during.by.days * END_OF_DAY + during.by.minute)
        return {f"until {event} by the time of day": Interval(high=moment)}
    if isinstance(during.limit, Bound):
        return {_axis(f"until {event}", during.limit, clock): _side(during.limit)}
    return EVERYWHERE


def _axis(subject: str, bound: Bound, clock: Clock) -> str:
    return f"{subject} by {measure_of(clock, bound.quantity) or bound.quantity.dimension}"


def _side(bound: Bound) -> Interval:
    return interval_of(bound, bound.quantity.size, bound.quantity.size)


def boxes_of_condition(condition: If, clock: Clock) -> list[Box]:
    """The histories in which a condition holds, as a union of boxes."""
    if isinstance(condition, Trigger):
        name = " ".join(part for part in (condition.statistic, condition.subject) if part)
        if condition.bound is None:
            return [{name: Members(frozenset({"happens"}))}]
        return [{_axis(name, condition.bound, clock): _side(condition.bound)}]
    assert isinstance(condition, Condition)
    if condition.any_of:
        return [box for part in condition.any_of for box in boxes_of_condition(part, clock)]
    joint: list[Box] = [EVERYWHERE]
    for part in condition.all_of:
        pairs = [(a, b) for a in joint for b in boxes_of_condition(part, clock)]
        joint = [both for a, b in pairs if (both := meet(a, b)) is not None]
    return joint
