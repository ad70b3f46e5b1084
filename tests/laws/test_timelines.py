"""Networks of bounds against brute force; processes against all their paths."""

from dataclasses import replace
from fractions import Fraction
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from laws.test_clocks import CALENDARS, OFFICE
from pledgebook.promises.allowance import A_MONDAY
from pledgebook.promises.bound import Bound, Comparator, read_bound
from pledgebook.promises.calendar import WorkingCalendar, seconds_at
from pledgebook.promises.clock import ELAPSED, Clock, Working, deadline
from pledgebook.promises.journey import Lack, Verdict, longest_on_the_wall, outcome
from pledgebook.promises.paths import Leg
from pledgebook.promises.quantity import Quantity, quantity
from pledgebook.promises.timeline import Between, contradiction

_FIGURE = st.none() | st.integers(-2, 3).map(Fraction)
BETWEEN = st.builds(
    Between,
    st.integers(0, 2),
    st.integers(0, 2),
    _FIGURE,
    _FIGURE,
    st.booleans(),
    st.booleans(),
).filter(lambda b: b.start != b.stop)
NETWORKS = st.lists(BETWEEN, max_size=5)
_GRID = [Fraction(n, 3) for n in range(-21, 22)]


def _kept(bound: Between, times: tuple[Fraction, ...]) -> bool:
    apart = times[bound.stop] - times[bound.start]  # type: ignore[index]
    least = bound.least is None or apart > bound.least - (0 if bound.least_strict else 1)
    if bound.least is not None and not bound.least_strict:
        least = apart >= bound.least
    most = bound.most is None or (apart < bound.most if bound.most_strict else apart <= bound.most)
    return least and most


@settings(max_examples=60)
@given(NETWORKS)
def test_bounds_contradict_exactly_where_no_times_keep_them_all(network: list[Between]) -> None:
    possible = any(
        all(_kept(bound, (Fraction(0), x, y)) for bound in network)
        for x, y in product(_GRID, _GRID)
    )
    assert (contradiction(network) is None) == possible


@given(NETWORKS)
def test_a_contradiction_is_a_closed_cycle_below_nought(network: list[Between]) -> None:
    found = contradiction(network)
    if found is not None:
        ends = [arc.head for arc in found.cycle]
        assert [arc.tail for arc in found.cycle] == [ends[-1], *ends[:-1]]
        assert found.total < 0 or (found.total == 0 and any(a.strict for a in found.cycle))
        assert contradiction(found.bounds) is not None


@given(NETWORKS, BETWEEN)
def test_a_further_bound_never_makes_the_impossible_possible(
    network: list[Between], further: Between
) -> None:
    if contradiction(network) is not None:
        assert contradiction([*network, further]) is not None


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3), st.integers(0, 5)), max_size=8))
def test_upper_bounds_alone_never_contradict(bounds: list[tuple[int, int, int]]) -> None:
    assert contradiction([Between(a, b, most=Fraction(n)) for a, b, n in bounds]) is None


_LEGS = st.lists(
    st.tuples(st.integers(0, 4), st.integers(1, 5), st.none() | st.integers(0, 4)).filter(
        lambda leg: leg[0] < leg[1]
    ),
    max_size=9,
)


def _all_paths(legs: list[Leg], point: int) -> list[list[Leg]]:
    if point == 5:
        return [[]]
    return [
        [leg, *rest]
        for leg in legs
        if leg.start == point
        for rest in _all_paths(legs, leg.stop)  # type: ignore[arg-type]
    ]


@given(_LEGS, st.integers(0, 12), st.sampled_from([ELAPSED, Working(OFFICE)]))
def test_a_process_makes_sure_exactly_where_its_longest_path_does(
    made: list[tuple[int, int, int | None]], hours: int, clock: Clock
) -> None:
    legs = [Leg(a, b, None if n is None else quantity(n, "h"), clock) for a, b, n in made]
    promised = Bound(Comparator.AT_MOST, quantity(hours, "h"))
    found = outcome(legs, 0, 5, promised, clock)
    paths = _all_paths(legs, 0)
    totals = [sum(leg.most.value for leg in path if leg.most) for path in paths]
    reached = {leg.stop for path in paths for leg in path} | {0}
    elsewhere = [g for g in legs if g.stop in reached - {0} and g.start not in reached]
    if not paths:
        assert found.lack is Lack.NO_PATH
    elif max(totals) > hours:
        assert found.verdict is Verdict.NOT_GUARANTEED
        assert found.longest == max(totals) * 3600
    elif any(leg.most is None for path in paths for leg in path) or elsewhere:
        assert found.verdict is Verdict.NOT_SHOWN
    else:
        assert found.verdict is Verdict.GUARANTEED


_STEP = st.tuples(st.booleans(), st.integers(1, 40))


@settings(max_examples=40)
@given(CALENDARS, st.lists(_STEP, min_size=1, max_size=4), st.integers(1, 400), st.data())
def test_over_several_clocks_a_guarantee_holds_from_every_start(
    calendar: WorkingCalendar, steps: list[tuple[bool, int]], hours: int, data: st.DataObject
) -> None:
    legs = [
        Leg(n, n + 1, quantity(length * 15, "min"), Working(calendar) if working else ELAPSED)
        for n, (working, length) in enumerate(steps)
    ]
    promised = Bound(Comparator.AT_MOST, quantity(hours, "h"))
    found = outcome(legs, 0, len(legs), promised, ELAPSED)
    starts = data.draw(st.lists(st.integers(0, 28 * 96), min_size=5, max_size=5))
    moments = [Fraction(seconds_at(A_MONDAY, 15 * start)) for start in starts]
    if found.verdict is Verdict.NOT_GUARANTEED and found.start_at is not None:
        assert _end(legs, found.start_at) - found.start_at > hours * 3600
    for moment in moments if found.verdict is Verdict.GUARANTEED else ():
        assert _end(legs, moment) - moment <= hours * 3600
    longest = longest_on_the_wall(legs)
    assert longest is not None
    assert all(_end(legs, moment) - moment <= longest for moment in moments)


@settings(max_examples=60)
@given(CALENDARS, st.integers(1, 160), st.integers(1, 12), st.booleans(), st.data())
def test_working_hours_promised_in_working_days_are_kept_from_every_start(
    plain: WorkingCalendar, quarters: int, days: int, first_counts: bool, data: st.DataObject
) -> None:
    calendar = replace(plain, first_day_counts=first_counts)
    clock, promised = Working(calendar), Bound(Comparator.AT_MOST, quantity(days, "d"))
    legs = [Leg(0, 1, quantity(quarters * 15, "min"), clock)]
    found = outcome(legs, 0, 1, promised, clock)
    starts = data.draw(st.lists(st.integers(0, 28 * 96), min_size=8, max_size=8))
    for start in starts if found.verdict is Verdict.GUARANTEED else ():
        moment = Fraction(seconds_at(A_MONDAY, 15 * start))
        due = deadline(clock, moment, promised.quantity)
        assert due is not None
        assert _end(legs, moment) <= due


_MIXED = st.one_of(
    st.tuples(st.just("days"), st.integers(1, 3)),
    st.tuples(st.just("hours"), st.integers(1, 60)),
    st.tuples(st.just("wall"), st.integers(1, 200)),
)


@settings(max_examples=60, deadline=None)
@given(CALENDARS, st.lists(_MIXED, min_size=1, max_size=4), st.integers(1, 9), st.data())
def test_days_and_hours_in_working_days_are_judged_as_every_start_shows(
    calendar: WorkingCalendar, steps: list[tuple[str, int]], days: int, data: st.DataObject
) -> None:
    clock, promised = Working(calendar), Bound(Comparator.AT_MOST, quantity(days, "d"))
    legs = []
    for n, (kind, length) in enumerate(steps):
        most = quantity(length, "d") if kind == "days" else quantity(length * 15, "min")
        legs.append(Leg(n, n + 1, most, ELAPSED if kind == "wall" else clock))
    found = outcome(legs, 0, len(legs), promised, clock)
    starts = data.draw(st.lists(st.integers(0, 28 * 96), min_size=8, max_size=8))
    for start in starts if found.verdict is Verdict.GUARANTEED else ():
        assert not _late(legs, Fraction(seconds_at(A_MONDAY, 15 * start)), promised, clock)
    if found.verdict is Verdict.NOT_GUARANTEED and found.start_at is None:
        quarters = (Fraction(seconds_at(A_MONDAY, 15 * n) - 1) for n in range(28 * 96))
        assert any(_late(legs, moment, promised, clock) for moment in quarters)


def _late(legs: list[Leg], start: Fraction, promised: Bound, clock: Clock) -> bool:
    """Whether the last leg ends after the deadline; days end within their day, not after it."""
    due = deadline(clock, start, promised.quantity)
    now = start
    for leg in legs:
        assert leg.most is not None
        end = deadline(leg.clock, now, leg.most)
        assert end is not None
        now = end - 1 if leg.most.unit.symbol == "d" else end
    assert due is not None
    return now > due


def _end(legs: list[Leg], start: Fraction) -> Fraction:
    for leg in legs:
        assert leg.most is not None
        due = deadline(leg.clock, start, leg.most)
        assert due is not None
        start = due
    return start


def _leg(start: str, stop: str, most: str | None, clock: Clock = ELAPSED) -> Leg:
    return Leg(start, stop, _amount(most) if most else None, clock)


def _amount(text: str) -> Quantity:
    return quantity(*text.split(" ", 1))


def test_repair_in_12_hours_with_a_part_in_24_is_not_guaranteed() -> None:
    legs = [_leg("report", "part", "24 h"), _leg("part", "mended", "2 h")]
    found = outcome(legs, "report", "mended", read_bound("at most 12 h"), ELAPSED)
    assert found.verdict is Verdict.NOT_GUARANTEED
    assert found.path == tuple(legs)


def test_of_several_broken_paths_the_longest_is_the_proof() -> None:
    legs = [_leg("a", "b", "5 h"), _leg("a", "c", "7 h"), _leg("a", "d", "6 h")]
    legs += [_leg(point, "end", "0 h") for point in "bcd"]
    found = outcome(legs, "a", "end", read_bound("at most 4 h"), ELAPSED)
    assert found.path[0] == legs[1]


def test_a_step_without_a_limit_shows_nothing() -> None:
    legs = [_leg("report", "diagnosed", None), _leg("diagnosed", "mended", "2 h")]
    found = outcome(legs, "report", "mended", read_bound("at most 12 h"), ELAPSED)
    assert (found.verdict, found.lack) == (Verdict.NOT_SHOWN, Lack.NO_LIMIT)
    assert found.missing == (legs[0],)


def test_a_step_begun_before_the_start_counts_from_the_start() -> None:
    legs = [
        _leg("order", "sent", "1 h"),
        _leg("order", "paper", "30 h"),
        _leg("sent", "there", "2 h"),
        _leg("there", "done", "0 h"),
        _leg("paper", "done", "0 h"),
    ]
    found = outcome(legs, "sent", "done", read_bound("at most 3 h"), ELAPSED)
    assert found.verdict is Verdict.NOT_GUARANTEED
    assert found.longest == 30 * 3600
    found = outcome(legs, "sent", "done", read_bound("at most 3 h"), ELAPSED, frozenset({"done"}))
    assert found.verdict is Verdict.GUARANTEED


def test_what_comes_from_elsewhere_must_be_timed() -> None:
    legs = [_leg("report", "there", "2 h"), _leg("depot", "there", "1 h")]
    found = outcome(legs, "report", "there", read_bound("at most 3 h"), ELAPSED)
    assert (found.verdict, found.lack) == (Verdict.NOT_SHOWN, Lack.UNTIMED)
    assert found.missing == (legs[1],)


def test_working_hours_add_before_they_are_put_on_the_wall() -> None:
    office = Working(OFFICE)
    legs = [_leg("a", "b", "2 h", office), _leg("b", "c", "2 h", office)]
    sure = outcome(legs, "a", "c", read_bound("at most 68 h"), ELAPSED)
    unsure = outcome(legs, "a", "c", read_bound("at most 67 h"), ELAPSED)
    assert sure.verdict is Verdict.GUARANTEED
    assert unsure.verdict is Verdict.NOT_GUARANTEED
    assert unsure.start_at is not None
