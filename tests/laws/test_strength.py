"""Strength is a preorder, and says of promises what sampled histories say of them."""

from fractions import Fraction
from itertools import product

from hypothesis import example, given, settings
from hypothesis import strategies as st

from laws.making import (
    HISTORIES,
    LIMITS,
    ONE_WAY,
    PROMISES,
    SHARES,
    UNIVERSE,
    Case,
    History,
    bounds,
    keeps,
    keeps_all,
    terms,
)
from pledgebook.promises.bound import Bound, Comparator
from pledgebook.promises.interval import Members
from pledgebook.promises.limit import AnyOf, EveryCase, Limit, Mean, Share
from pledgebook.promises.normal import complement, normal
from pledgebook.promises.promise import Promise
from pledgebook.promises.quantity import quantity
from pledgebook.promises.strength import (
    GapKind,
    Verdict,
    compare,
    gaps,
    limit_gaps,
)


@given(PROMISES)
def test_every_promise_is_as_strong_as_itself(promise: Promise) -> None:
    assert compare(promise, promise).verdict is Verdict.EQUAL


@given(LIMITS, LIMITS, LIMITS)
def test_single_limits_in_a_chain_of_strength_stay_in_order(a: Limit, b: Limit, c: Limit) -> None:
    if not limit_gaps([a], [b], UNIVERSE) and not limit_gaps([b], [c], UNIVERSE):
        assert not limit_gaps([a], [c], UNIVERSE)


@given(PROMISES, PROMISES)
def test_the_two_directions_agree(a: Promise, b: Promise) -> None:
    there, back = compare(a, b, UNIVERSE), compare(b, a, UNIVERSE)
    opposite = {Verdict.STRONGER: Verdict.WEAKER, Verdict.WEAKER: Verdict.STRONGER}
    assert back.verdict is opposite.get(there.verdict, there.verdict)
    assert (there.missing, there.extra) == (back.extra, back.missing)


@given(PROMISES, PROMISES, st.lists(HISTORIES, min_size=1, max_size=8))
def test_what_keeps_the_stronger_keeps_the_weaker(
    a: Promise, b: Promise, histories: list[History]
) -> None:
    if not gaps(a, b, UNIVERSE):
        for history in histories:
            assert keeps_all(b, history) or not keeps_all(a, history)


_HOUR = Bound(Comparator.AT_MOST, quantity(1, "h"))
_AN_HOUR_OR_LESS = AnyOf((_HOUR, Bound(Comparator.EXACTLY, quantity(1, "h"))))
_NEVER = Share(Bound(Comparator.AT_MOST, quantity(0, "%")), _AN_HOUR_OR_LESS)


@given(LIMITS, LIMITS, st.lists(HISTORIES, min_size=1, max_size=8))
@example(
    Limit(EveryCase(_HOUR), {}), Limit(_NEVER, {}), [[Case("urban", Fraction(0), Fraction(0))]]
)
def test_what_keeps_the_stronger_limit_keeps_the_weaker(
    a: Limit, b: Limit, histories: list[History]
) -> None:
    if not limit_gaps([a], [b], UNIVERSE):
        for history in histories:
            assert keeps(b, history) or not keeps(a, history)


# Two-point distributions: enough to tell single limits on one scale apart.
_NEAR = (Fraction(-1, 100), Fraction(0), Fraction(1, 100))
_POINTS = [Fraction(0), *(Fraction(n) + near for n in (1, 2, 3) for near in _NEAR)]
_TWO_POINTS: list[History] = [
    [Case("urban", x, Fraction(0), weight), Case("urban", y, Fraction(0), 24 - weight)]
    for x, y in product(_POINTS, _POINTS)
    for weight in (1, 5, 6, 7, 11, 12, 13, 17, 18, 19, 23)
] + [[Case("urban", x, Fraction(0))] for x in _POINTS]

# (A share of "exactly 2 h" has no complement among the terms, so no one normal form.)
_PLAIN = bounds().map(EveryCase) | st.builds(Share, SHARES, bounds(comparators=ONE_WAY))


@settings(max_examples=60)
@given(_PLAIN, _PLAIN)
def test_where_no_strength_is_found_a_history_shows_why(
    a: EveryCase | Share, b: EveryCase | Share
) -> None:
    mine, theirs = Limit(a), Limit(b)
    if len(normal(mine)) == 1 and len(normal(theirs)) == 1 and limit_gaps([mine], [theirs]):
        keeping = [history for history in _TWO_POINTS if keeps(mine, history)]
        # Without any, it asks the impossible ("more than 100 %"), from which all would follow.
        assert not keeping or not all(keeps(theirs, history) for history in keeping)


@given(LIMITS, HISTORIES)
def test_normalising_changes_nothing(limit: Limit, history: History) -> None:
    assert keeps(limit, history) == all(keeps(n, history) for n in normal(limit))


@given(LIMITS)
def test_a_normal_form_is_normal(limit: Limit) -> None:
    for one in normal(limit):
        assert normal(one) == (one,)


@given(st.builds(Share, SHARES, terms()))
def test_complementing_twice_changes_nothing(share: Share) -> None:
    other = complement(share)
    if other is not None:
        assert complement(other) == share


@given(st.builds(Share, SHARES, terms()), HISTORIES)
def test_the_complement_is_kept_by_the_same_histories(share: Share, history: History) -> None:
    other = complement(share)
    if other is not None:
        assert keeps(Limit(share), history) == keeps(Limit(other), history)


@given(bounds())
def test_a_wider_scope_is_stronger_of_every_case_only(bound: Bound) -> None:
    urban = {"region": Members(frozenset({"urban"}))}
    both = {"region": Members(frozenset({"urban", "rural"}))}
    wide, narrow = (Promise("p", (Limit(EveryCase(bound), s),)) for s in (both, urban))
    assert compare(wide, narrow).verdict is Verdict.STRONGER
    wide, narrow = (Promise("p", (Limit(Mean(bound), s),)) for s in (both, urban))
    comparison = compare(wide, narrow)
    assert comparison.verdict is Verdict.INCOMPARABLE
    assert {gap.kind for gap in comparison.missing} == {GapKind.POPULATION}
