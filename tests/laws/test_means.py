"""Means, shares and totals: Markov, Bonferroni, total probability."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from laws.making import HISTORIES, ONE_WAY, UNIVERSE, Case, History, bounds, fulfils, keeps
from pledgebook.promises.bound import Bound, Comparator
from pledgebook.promises.interval import Members
from pledgebook.promises.limit import EveryCase, Limit, Mean, Share
from pledgebook.promises.promise import Promise
from pledgebook.promises.quantity import quantity
from pledgebook.promises.strength import Verdict, compare, limit_gaps
from pledgebook.promises.sums import add_shares

UPPER = [Comparator.AT_MOST, Comparator.LESS_THAN]


@given(bounds(comparators=UPPER), bounds(comparators=UPPER), st.integers(1, 99))
def test_markov_is_used_as_far_as_it_reaches_and_no_further(
    mean: Bound, within: Bound, percent: int
) -> None:
    share = Share(Bound(Comparator.AT_LEAST, quantity(percent, "%")), within)
    proved = not limit_gaps([Limit(Mean(mean))], [Limit(share)])
    reach = 1 - mean.quantity.size / within.quantity.size
    assert proved == (Fraction(percent, 100) <= reach)


@given(bounds(comparators=ONE_WAY), HISTORIES)
def test_every_case_makes_sure_of_the_mean(bound: Bound, history: History) -> None:
    every, mean = Limit(EveryCase(bound)), Limit(Mean(bound))
    assert compare(Promise("p", (every,)), Promise("p", (mean,))).verdict is Verdict.STRONGER
    assert keeps(mean, history) or not keeps(every, history)


def test_parts_that_make_up_the_whole_make_sure_of_its_share() -> None:
    share = Share(
        Bound(Comparator.AT_LEAST, quantity(90, "%")),
        Bound(Comparator.AT_MOST, quantity(2, "h")),
    )
    parts = [
        Limit(share, {"region": Members(frozenset(names))})
        for names in (("urban",), ("rural", "remote"))
    ]
    assert not limit_gaps(parts, [Limit(share)], UNIVERSE)
    assert limit_gaps(parts[:1], [Limit(share)], UNIVERSE)
    assert limit_gaps(parts, [Limit(share)])  # other regions may exist
    overlapping = [
        Limit(share, {"region": Members(frozenset(names))})
        for names in (("urban", "rural"), ("rural", "remote"))
    ]
    slow = [Case("urban", Fraction(9), Fraction(0)), Case("remote", Fraction(9), Fraction(0))]
    history = [*slow, *[Case("rural", Fraction(0), Fraction(0))] * 9]
    assert all(keeps(part, history) for part in overlapping)
    assert not keeps(Limit(share), history)
    assert limit_gaps(overlapping, [Limit(share)], UNIVERSE)


@given(
    st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), min_size=1, max_size=8),
    st.integers(1, 3),
    st.integers(1, 3),
)
def test_shares_of_stages_add_by_bonferroni(
    cases: list[tuple[int, int]], first: int, second: int
) -> None:
    stages = []
    for stage, limit in enumerate((first, second)):
        within = Bound(Comparator.AT_MOST, quantity(limit, "h"))
        good = sum(fulfils(within, Case("urban", Fraction(c[stage]), Fraction(0))) for c in cases)
        kept = quantity(Fraction(100 * good, len(cases)), "%")
        stages.append(Limit(Share(Bound(Comparator.AT_LEAST, kept), within)))
    whole = add_shares(stages)
    assert whole is not None
    assert keeps(whole, [Case("urban", Fraction(a + b), Fraction(0)) for a, b in cases])
