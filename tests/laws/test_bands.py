"""Bands of payment against sampling point by point."""

from fractions import Fraction
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from pledgebook.promises.bands import Band, amount_at, pays_less_at
from pledgebook.promises.interval import Interval
from pledgebook.promises.quantity import quantity
from pledgebook.promises.region import left_over

_INTERVALS = st.builds(
    Interval,
    st.integers(0, 4).map(Fraction) | st.just(float("-inf")),
    st.integers(3, 8).map(Fraction) | st.just(float("inf")),
    st.booleans(),
    st.booleans(),
).filter(lambda interval: not interval.is_empty)
TABLES = st.lists(
    st.builds(Band, _INTERVALS, st.integers(0, 3).map(lambda n: quantity(10 * n, "%"))), max_size=3
)
_POINTS = [Fraction(n, 4) for n in range(-8, 45)]


def _pays(bands: list[Band], point: Fraction) -> Fraction:
    amount = amount_at(bands, point)
    return amount.size if amount else Fraction(0)


@given(TABLES, TABLES)
def test_a_table_pays_less_exactly_where_some_point_does(a: list[Band], b: list[Band]) -> None:
    less = [point for point in _POINTS if _pays(a, point) < _pays(b, point)]
    found = pays_less_at(a, b)
    assert (found is None) == (less == [])
    if found is not None:
        assert _pays(a, Fraction(found)) < _pays(b, Fraction(found))


@given(TABLES, _INTERVALS)
def test_a_gap_is_a_broken_value_that_earns_nothing(bands: list[Band], broken: Interval) -> None:
    unpaid = [p for p in _POINTS if p in broken and amount_at(bands, p) is None]
    left = left_over({"value": broken}, [{"value": band.interval} for band in bands])
    assert (left is None) == (unpaid == [])
    if left is not None:
        gap = left["value"]
        assert isinstance(gap, Interval)
        assert any(p in gap for p in _POINTS)
        assert all(p in unpaid for p in _POINTS if p in gap)


@given(TABLES)
def test_bands_overlap_exactly_where_two_claim_a_point(bands: list[Band]) -> None:
    claimed = any(sum(p in band.interval for band in bands) > 1 for p in _POINTS)
    pairs = combinations(bands, 2)
    assert any(not a.interval.meet(b.interval).is_empty for a, b in pairs) == claimed
