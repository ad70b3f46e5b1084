"""Promises, histories and calendars made up for the laws."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from hypothesis import strategies as st

from pledgebook.promises.bound import Bound, Comparator
from pledgebook.promises.interval import Members
from pledgebook.promises.limit import AllOf, AnyOf, EveryCase, Limit, Mean, Share, Term
from pledgebook.promises.promise import Promise
from pledgebook.promises.quantity import quantity
from pledgebook.promises.region import Box

REGIONS = ("urban", "rural", "remote")
UNIVERSE = {"region": frozenset(REGIONS)}
BOUNDING = [c for c in Comparator if c is not Comparator.ABOUT]
ONE_WAY = [c for c in BOUNDING if c is not Comparator.EXACTLY]


@dataclass(frozen=True)
class Case:
    """One case of a history: where, how long, at how many machine hours; ``weight`` of it."""

    region: str
    hours: Fraction
    machine_hours: Fraction
    weight: int = 1


History = Sequence[Case]


def bounds(
    units: Sequence[str] = ("h",), comparators: Sequence[Comparator] = BOUNDING
) -> st.SearchStrategy[Bound]:
    return st.builds(
        lambda c, n, unit: Bound(c, quantity(n, unit)),
        st.sampled_from(comparators),
        st.integers(1, 3),
        st.sampled_from(units),
    )


def terms() -> st.SearchStrategy[Term]:
    several = st.lists(bounds(("h", "machine-h")), min_size=2, max_size=2).map(tuple)
    return bounds() | bounds(("machine-h",)) | several.map(AnyOf) | several.map(AllOf)


PERCENT = st.sampled_from((0, 25, 50, 75, 100)).map(lambda n: quantity(n, "%"))
SHARES = st.builds(Bound, st.sampled_from(BOUNDING), PERCENT)
STATISTICS = (
    terms().map(EveryCase) | st.builds(Share, SHARES, terms()) | bounds(("h",), ONE_WAY).map(Mean)
)
SCOPES: st.SearchStrategy[Box] = st.just({}) | st.sets(
    st.sampled_from(REGIONS), min_size=1, max_size=2
).map(lambda names: {"region": Members(frozenset(names))})
LIMITS = st.builds(Limit, STATISTICS, SCOPES)
PROMISES = st.lists(LIMITS, min_size=1, max_size=3).map(lambda ls: Promise("arrival", tuple(ls)))

_FIGURES = st.integers(0, 8).map(lambda n: Fraction(n, 2))
HISTORIES = st.lists(
    st.builds(Case, st.sampled_from(REGIONS), _FIGURES, _FIGURES), min_size=0, max_size=6
)


def satisfies(bound: Bound, value: Fraction) -> bool:
    """A bound by its definition, with nothing of ours between."""
    figure = bound.quantity.value
    return {
        Comparator.AT_MOST: value <= figure,
        Comparator.LESS_THAN: value < figure,
        Comparator.AT_LEAST: value >= figure,
        Comparator.MORE_THAN: value > figure,
        Comparator.EXACTLY: value == figure,
    }[bound.comparator]


def fulfils(term: Term, case: Case) -> bool:
    """Whether a case satisfies a term."""
    if isinstance(term, Bound):
        machine = term.quantity.unit.symbol == "machine-h"
        return satisfies(term, case.machine_hours if machine else case.hours)
    assert isinstance(term, AnyOf | AllOf)
    joined = any if isinstance(term, AnyOf) else all
    return joined(fulfils(bound, case) for bound in term.bounds)


def keeps(limit: Limit, history: History) -> bool:
    """Whether a history keeps a limit, by its definition. Without cases every limit is kept."""
    side = limit.scope.get("region")
    cases = [c for c in history if not isinstance(side, Members) or c.region in side.names]
    whole = sum(case.weight for case in cases)
    if not whole:
        return True
    statistic = limit.statistic
    if isinstance(statistic, EveryCase):
        return all(fulfils(statistic.term, case) for case in cases)
    if isinstance(statistic, Share):
        part = sum(case.weight for case in cases if fulfils(statistic.within, case))
        return satisfies(statistic.share, Fraction(100 * part, whole))
    assert isinstance(statistic, Mean)
    total = sum((case.hours * case.weight for case in cases), Fraction(0))
    return satisfies(statistic.bound, total / whole)


def keeps_all(promise: Promise, history: History) -> bool:
    """Whether a history keeps a promise."""
    return all(keeps(limit, history) for limit in promise.limits)
