"""Does a process make sure of a promise? Its longest path, all steps at their limits.

Steps run between points. Where several meet, the last to arrive counts (joins by max); where
ways part, the worst counts too. A step without a limit may take for ever. Times are added on one
scale where they can be: working hours within one calendar first, put on the wall last.

Silence is not proof: the outcome is *guaranteed*, *not guaranteed* (the path is the proof), or
*not shown*, with what is missing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache
from itertools import groupby
from math import ceil

from pledgebook.promises.allowance import allowance
from pledgebook.promises.bound import Bound, Comparator
from pledgebook.promises.calendar import DAY_SECONDS, WorkingCalendar
from pledgebook.promises.clock import Clock, Days, Working, deadline, in_days, measure_of
from pledgebook.promises.moments import telling_moments
from pledgebook.promises.paths import (
    MOST_PATHS,
    Leg,
    Point,
    alongside,
    from_elsewhere,
    loop,
    paths,
    reachable,
    turned,
)
from pledgebook.promises.quantity import Quantity


class Verdict(StrEnum):
    """What the process says of the promise."""

    GUARANTEED = "guaranteed"
    NOT_GUARANTEED = "not guaranteed"
    NOT_SHOWN = "not shown"


class Lack(StrEnum):
    """Why nothing is shown."""

    NO_PATH = "no path"
    """No chain of steps leads from start to stop."""
    LOOP = "loop"
    """Steps may repeat without end."""
    NO_LIMIT = "no limit"
    """A step on a path has no limit."""
    UNTIMED = "untimed"
    """Something that must also be ready is not reached from the start."""
    SCALES = "scales"
    """Limits by several clocks: neither proof nor counterexample was found."""
    TOO_MANY = "too many paths"
    NOT_UPPER = "not an upper bound"


@dataclass(frozen=True, slots=True)
class Outcome:
    """The verdict with its proof: the ``path`` that takes longest (or breaks the promise, or
    lacks something), its longest time in seconds of its scale, and what is ``missing``."""

    verdict: Verdict
    path: tuple[Leg, ...] = ()
    longest: Fraction | None = None
    lack: Lack | None = None
    missing: tuple[Leg, ...] = ()
    start_at: Fraction | None = None
    """A start (seconds since 1970 of local time) from which the path breaks the promise."""


def outcome(
    legs: Sequence[Leg],
    start: Point,
    stop: Point,
    promised: Bound,
    clock: Clock,
    alternatives: frozenset[Point] = frozenset(),
) -> Outcome:
    """Whether the ``legs`` make sure that ``stop`` follows ``start`` as ``promised`` by ``clock``.

    ``alternatives`` are points where one arriving leg is enough (ways that had parted meet):
    what else arrives there from elsewhere does not matter.
    """
    if not promised.is_upper:
        return Outcome(Verdict.NOT_SHOWN, lack=Lack.NOT_UPPER)
    after, before = reachable(legs, start), reachable([turned(leg) for leg in legs], stop)
    if stop not in after:
        return Outcome(Verdict.NOT_SHOWN, lack=Lack.NO_PATH)
    on_the_way = [leg for leg in legs if leg.start in after and leg.stop in before]
    round_and_round = loop(on_the_way)
    if round_and_round:
        return Outcome(Verdict.NOT_SHOWN, round_and_round, lack=Lack.LOOP)
    ways = [*paths(on_the_way, start, stop), *alongside(legs, start, stop, alternatives)]
    if len(ways) > MOST_PATHS:
        return Outcome(Verdict.NOT_SHOWN, lack=Lack.TOO_MANY)
    earlier = reachable([turned(leg) for leg in legs], start)
    elsewhere = from_elsewhere(legs, ways, earlier, alternatives)
    return _judge(ways, promised, clock, elsewhere)


def _judge(
    ways: list[tuple[Leg, ...]], promised: Bound, clock: Clock, elsewhere: tuple[Leg, ...]
) -> Outcome:
    judged = [_judge_path(path, promised, clock) for path in ways]
    broken = [o for o in judged if o.verdict is Verdict.NOT_GUARANTEED]
    if broken:
        return max(broken, key=lambda o: o.longest or 0)
    if elsewhere:
        return Outcome(Verdict.NOT_SHOWN, lack=Lack.UNTIMED, missing=elsewhere)
    unshown = [o for o in judged if o.verdict is Verdict.NOT_SHOWN]
    if unshown:
        return max(unshown, key=lambda o: len(o.missing))
    return max(judged, key=lambda o: o.longest or 0)


def _judge_path(path: tuple[Leg, ...], promised: Bound, clock: Clock) -> Outcome:
    missing = tuple(leg for leg in path if leg.most is None)
    known = tuple(leg for leg in path if leg.most is not None and leg.most.value != 0)
    scale = measure_of(clock, promised.quantity)
    if all(
        leg.most
        and measure_of(leg.clock, leg.most) == scale
        and (scale or leg.most.dimension == promised.quantity.dimension)
        for leg in known
    ):
        total = sum((leg.most.size for leg in known if leg.most), Fraction(0))
        if not _within(total, promised, promised.quantity.size):
            return Outcome(Verdict.NOT_GUARANTEED, path, total, missing=missing)
        verdict = Verdict.NOT_SHOWN if missing else Verdict.GUARANTEED
        return Outcome(verdict, path, total, Lack.NO_LIMIT if missing else None, missing)
    counted = sum(_on_scale(known, scale), Fraction(0))
    if scale and counted >= promised.quantity.size:
        # These legs use the time up, and others add to it by their clocks, whatever that be.
        return Outcome(Verdict.NOT_GUARANTEED, path, counted, missing=missing)
    longest = longest_on_the_wall(known)
    room = allowance(clock, promised.quantity)
    # The cheap proof first: the search below tries every telling moment of some years.
    sure = longest is not None and room is not None and _within(longest, promised, room.shortest)
    if not missing and (sure or _in_working_days(known, promised, clock)):
        return Outcome(Verdict.GUARANTEED, path, longest)
    limits = tuple((leg.clock, leg.most) for leg in known if leg.most is not None)
    breaking = _breaking_start(limits, promised, clock)
    if breaking is not None:
        return Outcome(Verdict.NOT_GUARANTEED, path, longest, missing=missing, start_at=breaking)
    lack = Lack.NO_LIMIT if missing else Lack.SCALES
    return Outcome(Verdict.NOT_SHOWN, path, longest, lack, missing)


def _on_scale(path: Sequence[Leg], scale: str | None) -> Iterator[Fraction]:
    return (leg.most.size for leg in path if leg.most and _scale(leg) == scale)


def _in_working_days(path: Sequence[Leg], promised: Bound, clock: Clock) -> bool:
    """Whether legs surely fit into so many working days of a calendar.

    At worst a case comes in at closing time: nothing is done on its day, and each further
    working day does as much as the shortest one. Time on the wall moves the date on by as many
    days as it has begun, and so by no more working days than that.
    """
    if not isinstance(clock, Working) or promised.comparator is not Comparator.AT_MOST:
        return False
    calendar = clock.calendar
    hours, days = f"working time of {calendar.name}", f"working days of {calendar.name}"
    if measure_of(clock, promised.quantity) != days:
        return False
    shortest = _shortest_day(calendar)
    wanted = Fraction(calendar.first_day_counts)
    for scale, run in groupby(path, key=_scale):
        size = sum((leg.most.size for leg in run if leg.most), Fraction(0))
        if scale == days:
            wanted += size / DAY_SECONDS
        elif scale == hours and shortest:
            wanted += ceil(size / shortest)
        elif scale == "elapsed":
            wanted += ceil(size / DAY_SECONDS)
        else:
            return False
    return wanted <= in_days(promised.quantity)


def _shortest_day(calendar: WorkingCalendar) -> int:
    """The seconds worked on the shortest of its working days; none where nobody works."""
    worked = [day for day in (*calendar.week, *(day for _, day in calendar.extra_days)) if day]
    return min((sum(end - start for start, end in day) * 60 for day in worked), default=0)


def _within(total: Fraction, promised: Bound, limit: Fraction) -> bool:
    return total < limit if promised.comparator is Comparator.LESS_THAN else total <= limit


def longest_on_the_wall(path: Sequence[Leg]) -> Fraction | None:
    """The longest the legs can take one after another, in seconds on the wall.

    Neighbouring legs on one scale are added there first: 2 + 2 working hours cross one weekend.
    Runs on different scales are put on the wall each, then added, which may be too long but is
    never too short. None where a leg's range is unknown.
    """
    total = Fraction(0)
    for _, run in groupby(path, key=lambda leg: (leg.clock, _scale(leg))):
        legs = list(run)
        first = legs[0].most
        if first is None:
            return None
        size = sum((leg.most.size for leg in legs if leg.most), Fraction(0))
        room = allowance(legs[0].clock, Quantity(size / first.unit.size, first.unit))
        if room is None:
            return None
        total += room.longest
    return total


def _latest_end(clock: Clock, start: Fraction, most: Quantity) -> Fraction | None:
    # Days end at midnight, which the next day claims: stay a second on this side of it.
    end = deadline(clock, start, most)
    by_days = isinstance(clock, Days) or "days" in (measure_of(clock, most) or "")
    return end - 1 if end is not None and by_days else end


def _scale(leg: Leg) -> str | None:
    return measure_of(leg.clock, leg.most) if leg.most else None


@lru_cache(maxsize=512)
def _breaking_start(
    limits: tuple[tuple[Clock, Quantity], ...], promised: Bound, clock: Clock
) -> Fraction | None:
    """A start from which steps, each at its limit, end after the promise's deadline."""
    calendars = {c.calendar for c in (clock, *(c for c, _ in limits)) if isinstance(c, Working)}
    sizes = [most.size for _, most in limits if most.dimension == "time"]
    for moment in telling_moments(calendars, sizes):
        now: Fraction | None = moment
        for step_clock, most in limits:
            if now is None:
                break
            now = _latest_end(step_clock, now, most)
        due = deadline(clock, moment, promised.quantity)
        if now is not None and due is not None and now > due:
            return moment
    return None
