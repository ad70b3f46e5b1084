"""When one limit makes sure of another, over the same cases.

Each rule here is a small theorem: every history that keeps the first keeps the second. Together
they are sound; for two single limits on one scale they are complete as well. Where clocks
differ, what is given is widened to what it may be on the wall, and what is wanted is narrowed.
"""

from collections.abc import Callable
from math import inf

from pledgebook.promises.bound import Bound, Comparator
from pledgebook.promises.calendar import DAY_SECONDS, includes
from pledgebook.promises.clock import Clock, Days, measure_of
from pledgebook.promises.counting import makes_sure
from pledgebook.promises.interval import Interval, interval_of
from pledgebook.promises.limit import (
    By,
    Count,
    Endless,
    EveryCase,
    Limit,
    Mean,
    Obligation,
    Open,
    Right,
    Share,
    Term,
    Total,
    Value,
)
from pledgebook.promises.region import inside
from pledgebook.promises.scale import (
    ON_THE_WALL,
    bounds_of,
    on_one_scale,
    region,
    term_of,
    wall_ends,
)


def implies(given: Limit, wanted: Limit) -> bool:
    """Whether every history keeping ``given`` keeps ``wanted``, were their cases the same.

    Both in normal form. Scope and period are not looked at here.
    """
    a, b = given.statistic, wanted.statistic
    if a == b and given.clock == wanted.clock:
        return True
    rule = _RULES.get((type(a), type(b)))
    return rule is not None and rule(given, wanted)


def _terms(given: Limit, wanted: Limit) -> bool:
    mine, theirs = term_of(given), term_of(wanted)
    if mine is None or theirs is None:
        return False
    return _term_implies(mine, given.clock, theirs, wanted.clock)


def _term_implies(given: Term, clock: Clock, wanted: Term, other: Clock) -> bool:
    if isinstance(wanted, Endless):
        return isinstance(given, Endless)
    measures = {
        measure
        for term, by in ((given, clock), (wanted, other))
        for bound in bounds_of(term)
        if (measure := measure_of(by, bound.quantity)) is not None
    }
    exact = len(measures) <= 1
    narrowest = region(wanted, other, exact=exact, outer=False)
    if isinstance(given, Endless):
        ends = {axis: Interval(inf, inf) for box in narrowest for axis in box}
        return inside([ends], narrowest)
    return inside(region(given, clock, exact=exact, outer=True), narrowest)


def _share_from_every(given: Limit, wanted: Limit) -> bool:
    """All cases make a large share, and never a small one."""
    b = wanted.statistic
    assert isinstance(b, Share)
    return b.share.is_lower and _terms(given, wanted)


def _share_from_share(given: Limit, wanted: Limit) -> bool:
    """A share bounded from above stays one where its complement cannot be said: then fewer cases
    must be meant by what is wanted, not more."""
    a, b = given.statistic, wanted.statistic
    assert isinstance(a, Share)
    assert isinstance(b, Share)
    terms = _terms(given, wanted) if b.share.is_lower else _terms(wanted, given)
    return terms and _as_much(a.share, b.share)


def _as_much(given: Bound, wanted: Bound) -> bool:
    mine = interval_of(given, given.quantity.size, given.quantity.size)
    theirs = interval_of(wanted, wanted.quantity.size, wanted.quantity.size)
    return wanted.comparator is not Comparator.ABOUT and inside([{"": mine}], [{"": theirs}])


def _share_from_mean(given: Limit, wanted: Limit) -> bool:
    """Markov: of cases that are never negative, with a mean of at most m, fewer than m/t reach
    more than t; so at least 1 - m/t are within t."""
    a, b = given.statistic, wanted.statistic
    assert isinstance(a, Mean)
    assert isinstance(b, Share)
    if not isinstance(b.within, Bound) or not (b.within.is_upper and a.bound.is_upper):
        return False
    if not on_one_scale(given, wanted):
        return False
    mean, limit = a.bound.quantity.size, b.within.quantity.size
    if limit <= 0:
        return False
    least, share = 1 - mean / limit, b.share.quantity.size
    if least == share and b.share.comparator is Comparator.MORE_THAN:
        return a.bound.comparator is Comparator.LESS_THAN
    return b.share.is_lower and least >= share


def _sums(given: Limit, wanted: Limit) -> bool:
    """Sums and means keep to their scale: a mean of 2 working hours says nothing sure of the mean
    time on the wall, since the longest time on the wall does not grow in proportion."""
    return on_one_scale(given, wanted) and _terms(given, wanted)


def _open(given: Limit, wanted: Limit) -> bool:
    a, b = given.statistic, wanted.statistic
    assert isinstance(a, Open)
    assert isinstance(b, Open)
    return includes(a.calendar, b.calendar)


def _count(given: Limit, wanted: Limit) -> bool:
    a, b = given.statistic, wanted.statistic
    assert isinstance(a, Count)
    assert isinstance(b, Count)
    return makes_sure(a, b)


def _by_from_by(given: Limit, wanted: Limit) -> bool:
    """Three kinds of start matter: before both cut-offs, between them, and after both."""
    a, b = given.statistic, wanted.statistic
    assert isinstance(a, By)
    assert isinstance(b, By)
    if given.clock != wanted.clock:
        return False
    # The end of the day is no cut-off: nothing comes after it.
    starts = {0, *(c + 1 for c in (a.cut_off, b.cut_off) if c < 24 * 60)}
    return all(_due(a, start) <= _due(b, start) for start in starts)


def _due(by: By, start: int) -> tuple[int, int]:
    return by.deadline.days + (start > by.cut_off), by.deadline.minute


def _case_from_by(given: Limit, wanted: Limit) -> bool:
    """The longest from start to deadline: from midnight, or from just after the cut-off."""
    a, b = given.statistic, wanted.statistic
    assert isinstance(a, By)
    assert isinstance(b, EveryCase)
    if not isinstance(b.term, Bound) or not b.term.is_upper or isinstance(given.clock, Days):
        return False
    if measure_of(given.clock, b.term.quantity) != ON_THE_WALL:
        return False
    due = a.deadline.days * DAY_SECONDS + a.deadline.minute * 60
    longest = max(due, due + DAY_SECONDS - a.cut_off * 60)
    return longest <= wall_ends(b.term, wanted.clock)[0]


def _obligation(given: Limit, wanted: Limit) -> bool:
    a, b = given.statistic, wanted.statistic
    assert isinstance(a, Obligation)
    assert isinstance(b, Obligation)
    return a.duty == b.duty and inside(b.when, a.when)


def _right(given: Limit, wanted: Limit) -> bool:
    a, b = given.statistic, wanted.statistic
    assert isinstance(a, Right)
    assert isinstance(b, Right)
    return a.what == b.what


_RULES: dict[tuple[type, type], Callable[[Limit, Limit], bool]] = {
    (EveryCase, EveryCase): _terms,
    (EveryCase, Share): _share_from_every,
    (EveryCase, Mean): _terms,
    (Mean, Mean): _sums,
    (Value, Value): _sums,
    (Total, Total): _sums,
    (Share, Share): _share_from_share,
    (Mean, Share): _share_from_mean,
    (Count, Count): _count,
    (Open, Open): _open,
    (By, By): _by_from_by,
    (By, EveryCase): _case_from_by,
    (Obligation, Obligation): _obligation,
    (Right, Right): _right,
}
