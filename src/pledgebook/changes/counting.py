"""By what a promise is counted: calendars and days that kept their names and count otherwise.

What ends a time sooner is more for whoever waits for something, and less for whoever is to be
given notice.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from pledgebook.changes.calendars import days_moved, longer
from pledgebook.changes.reason import Reason, ReasonKind, Way
from pledgebook.changes.standing import Standing
from pledgebook.promises.calendar import WHOLE_DAY, WorkingCalendar
from pledgebook.promises.clock import Clock, Days, Working, measure_of
from pledgebook.promises.limit import By, Limit, Open
from pledgebook.promises.normal import normal
from pledgebook.promises.promise import Promise
from pledgebook.promises.scale import bounds_of, term_of


@dataclass
class _Use:
    """How the limits of a promise use a calendar, or the clock of days where there is none.
    ``ends``: whether the time is the most (True) or the least (False) there may be."""

    calendar: WorkingCalendar | None
    first_counts: bool
    ends: set[bool] = field(default_factory=set)
    rolls: bool = False
    by_hours: bool = False
    by_first_day: bool = False


def counting(before: Standing, after: Standing) -> Iterator[Reason]:
    """In what the counting differs."""
    was, now = _uses(before.meaning), _uses(after.meaning)
    for name in sorted(was.keys() & now.keys()):
        yield from _differing(was[name], now[name])


def by_the_same(old: Promise, new: Promise) -> Promise:
    """The older promise counted by the newer one's calendars of the same names, so that nothing
    but its own words is compared; what the calendars changed is told by ``counting``."""
    clocks = [limit.clock for limit in new.limits]
    by_name = {c.calendar.name: c for c in clocks if isinstance(c, Working)}
    days = next((c for c in clocks if isinstance(c, Days)), None)
    opened = {
        one.statistic.calendar.name: one.statistic
        for one in new.limits
        if isinstance(one.statistic, Open)
    }

    def read(limit: Limit) -> Limit:
        clock: Clock = limit.clock
        if isinstance(clock, Working):
            clock = by_name.get(clock.calendar.name, clock)
        elif isinstance(clock, Days) and days is not None:
            clock = days
        statistic = limit.statistic
        if isinstance(statistic, Open):
            statistic = opened.get(statistic.calendar.name, statistic)
        return replace(limit, clock=clock, statistic=statistic)

    return replace(old, limits=tuple(read(limit) for limit in old.limits))


def _uses(meaning: Promise) -> Mapping[str, _Use]:
    found: dict[str, _Use] = {}
    for written in meaning.limits:
        for limit in normal(written):
            clock, statistic = limit.clock, limit.statistic
            if isinstance(statistic, Open):
                use = _use(found, statistic.calendar.name, statistic.calendar)
                use.ends.add(True)
                use.by_hours = True
            elif isinstance(clock, Working):
                _count(_use(found, clock.calendar.name, clock.calendar), limit)
            elif isinstance(clock, Days):
                use = _use(found, "", clock.rolls_over, first_counts=clock.first_counts)
                use.rolls = True
                _count(use, limit)
    return found


def _use(
    found: dict[str, _Use],
    name: str,
    calendar: WorkingCalendar | None,
    *,
    first_counts: bool | None = None,
) -> _Use:
    if first_counts is None:
        first_counts = calendar is not None and calendar.first_day_counts
    return found.setdefault(name, _Use(calendar, first_counts))


def _count(use: _Use, limit: Limit) -> None:
    if isinstance(limit.statistic, By):  # of a deadline, the day after is the next worked one
        use.ends.add(True)
        return
    for bound in bounds_of(term_of(limit)):
        measure = (measure_of(limit.clock, bound.quantity) or "").partition(" of ")[0]
        if "day" in measure or measure == "working time":
            use.ends |= {bound.is_upper} if bound.is_upper != bound.is_lower else {True, False}
            use.by_first_day |= "day" in measure
            use.by_hours |= measure == "working time"


def _differing(was: _Use, now: _Use) -> Iterator[Reason]:
    ends = was.ends | now.ends
    if not ends:
        return
    if was.first_counts != now.first_counts and (was.by_first_day or now.by_first_day):
        way = _way(ends, sooner=now.first_counts)
        yield Reason(ReasonKind.FIRST_DAY, way, was.first_counts, now.first_counts)
    if was.rolls or now.rolls:
        ends = ends & {True}  # the end of a notice is the thing it is of: it does not move
    if was.calendar is None or now.calendar is None or not ends:
        if was.calendar is not now.calendar and ends:
            way = Way.LESS if was.calendar is None else Way.MORE
            yield Reason(ReasonKind.ROLLING, way, was.calendar, now.calendar)
        return
    yield from _worked(was, now, ends)


def _worked(was: _Use, now: _Use, ends: set[bool]) -> Iterator[Reason]:
    whole = not (was.by_hours or now.by_hours)
    old, new = (_in_days(one.calendar) if whole else one.calendar for one in (was, now))
    assert old is not None
    assert new is not None
    if old.week != new.week:
        more, less = longer(new, old), longer(old, new)
        way = Way.OTHER if more == less else _way(ends, sooner=more)
        yield Reason(ReasonKind.CALENDAR, way, old, new)
    off, worked = days_moved(old, new)
    if off or worked:
        way = Way.OTHER if off and worked else _way(ends, sooner=bool(worked))
        yield Reason(ReasonKind.DAYS_OFF, way, tuple(sorted(worked)), tuple(sorted(off)))


def _in_days(calendar: WorkingCalendar | None) -> WorkingCalendar | None:
    """Where days are counted, it does not matter when on a day the work begins and ends."""
    if calendar is None:
        return None
    return replace(calendar, week=tuple(WHOLE_DAY if hours else () for hours in calendar.week))


def _way(ends: set[bool], *, sooner: bool) -> Way:
    if len(ends) != 1:
        return Way.OTHER
    return Way.MORE if sooner == (True in ends) else Way.LESS
