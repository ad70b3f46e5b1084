"""Intervals, boxes and their unions against the points in them."""

from fractions import Fraction
from itertools import product
from math import inf

from hypothesis import given
from hypothesis import strategies as st

from pledgebook.promises.interval import Interval, Members
from pledgebook.promises.region import Box, complement, disjoint, inside, left_over, meet, subtract

_ENDS = st.integers(0, 3).map(Fraction)
INTERVALS = st.builds(
    Interval, _ENDS | st.just(-inf), _ENDS | st.just(inf), st.booleans(), st.booleans()
)
MEMBERS = st.builds(Members, st.frozensets(st.sampled_from("abc")), st.booleans())
_POINTS = [
    {"hours": hours, "region": region}
    for hours, region in product([Fraction(n, 2) for n in range(-1, 8)], "abcd")
]


def _box(hours: Interval | None, region: Members | None) -> Box:
    sides = {"hours": hours, "region": region}
    return {axis: side for axis, side in sides.items() if side is not None and not side.is_empty}


BOXES = st.builds(_box, st.none() | INTERVALS, st.none() | MEMBERS)
UNIONS = st.lists(BOXES, max_size=3)


def _in(point: dict[str, object], box: Box) -> bool:
    hours, region = box.get("hours"), box.get("region")
    return (not isinstance(hours, Interval) or point["hours"] in hours) and (  # type: ignore[operator]
        not isinstance(region, Members) or (point["region"] in region.names) != region.outside
    )


def _among(point: dict[str, object], boxes: list[Box]) -> bool:
    return any(_in(point, box) for box in boxes)


@given(INTERVALS, INTERVALS)
def test_intervals_meet_where_both_hold(a: Interval, b: Interval) -> None:
    for n in range(-1, 8):
        point = Fraction(n, 2)
        assert (point in a.meet(b)) == (point in a and point in b)
        if not a.is_empty:
            assert (point in a) != any(point in side for side in a.complement())


@given(BOXES, BOXES)
def test_boxes_meet_and_part_point_by_point(a: Box, b: Box) -> None:
    both, rest = meet(a, b), subtract(a, b)
    for point in _POINTS:
        assert (both is not None and _in(point, both)) == (_in(point, a) and _in(point, b))
        assert _among(point, rest) == (_in(point, a) and not _in(point, b))
    assert disjoint(rest)


@given(BOXES, UNIONS)
def test_what_is_left_over_is_in_none(box: Box, covers: list[Box]) -> None:
    left = left_over(box, covers)
    inner = [point for point in _POINTS if _in(point, box)]
    if left is None:
        assert all(_among(point, covers) for point in inner)
    else:
        shown = [point for point in _POINTS if _in(point, left)]
        assert shown
        assert all(_in(point, box) and not _among(point, covers) for point in shown)


@given(UNIONS, UNIONS)
def test_a_union_lies_inside_another_where_its_points_do(a: list[Box], b: list[Box]) -> None:
    assert inside(a, b) == all(_among(p, b) for p in _POINTS if _among(p, a))


@given(UNIONS)
def test_the_complement_is_everything_else(boxes: list[Box]) -> None:
    outside = complement(boxes)
    assert all(_among(point, boxes) != _among(point, outside) for point in _POINTS)


def test_all_values_named_are_all_where_all_are_known() -> None:
    everything = {"region": frozenset("abc")}
    named = {"region": Members(frozenset("abc"))}
    assert left_over({}, [named], everything) is None
    assert left_over({}, [named]) is not None
