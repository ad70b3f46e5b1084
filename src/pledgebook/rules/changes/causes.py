"""Where the change was made that shows in a promise: in its indicator, in the calendars."""

from collections.abc import Iterator

from pledgebook.changes.change import Holder, PromiseChange
from pledgebook.changes.comparison import Comparison
from pledgebook.changes.reason import Reason, ReasonKind
from pledgebook.changes.standing import Standing
from pledgebook.promises.clock import Days, Working
from pledgebook.promises.limit import Open
from pledgebook.records.clocks import counted_days
from pledgebook.records.handbook import Handbook
from pledgebook.records.walk import Route

Cause = tuple[Holder, Holder, Route]
"""What was changed, as it was and as it is, and the route to it."""

_IN_INDICATOR: dict[ReasonKind, Route] = {
    ReasonKind.START: ("measures", "time", "from"),
    ReasonKind.STOP: ("measures", "time", "to"),
    ReasonKind.MEASURE: ("measures",),
    ReasonKind.POPULATION: ("population",),
    ReasonKind.EXCLUSION: ("exclusions",),
}
_IN_CALENDAR: dict[ReasonKind, str] = {
    ReasonKind.CALENDAR: "days",
    ReasonKind.FIRST_DAY: "first-day-counts",
    ReasonKind.DAYS_OFF: "holidays",
    ReasonKind.ROLLING: "holiday-rolls-over",
}


def cause(promise: PromiseChange, on: Comparison) -> Cause | None:
    """Where it was made; None where the promise itself was changed, in whatever else."""
    before, after = promise.before, promise.after
    if before is None or after is None or not promise.reasons:
        return None
    found = [_of(reason, before, after, on) for reason in promise.reasons]
    return found[0] if None not in found else None


def _of(reason: Reason, before: Standing, after: Standing, on: Comparison) -> Cause | None:
    if reason.kind in _IN_CALENDAR:
        return _in_calendar(reason, after, on.pairs.before.handbook, on.pairs.after.handbook)
    route = _IN_INDICATOR.get(reason.kind)
    was, now = before.pledge.indicator, after.pledge.indicator
    if route is None or was is None or now is None or on.pairs.renamed(was.id) != now.id:
        return None
    if getattr(was, route[0]) == getattr(now, route[0]):
        return None
    own = [one.pledge.promise.exclusions for one in (before, after)]
    if reason.kind is ReasonKind.EXCLUSION and own[0] != own[1]:
        return None
    return was, now, route


def _in_calendar(reason: Reason, after: Standing, was: Handbook, now: Handbook) -> Cause | None:
    for name in _calendars(after, was, now):
        old, new = was.calendars.get(name), now.calendars.get(name)
        if old is None or new is None or old == new:
            continue
        key = _IN_CALENDAR[reason.kind]
        if reason.kind is ReasonKind.CALENDAR and old.days == new.days:
            key = "hours"
        if reason.kind is ReasonKind.DAYS_OFF and old.holidays == new.holidays:
            key = "extra-days"
        return was, now, ("calendars", name, key)
    return None


def _calendars(standing: Standing, *handbooks: Handbook) -> Iterator[str]:
    for limit in standing.meaning.limits:
        if isinstance(limit.statistic, Open):
            yield limit.statistic.calendar.name
        if isinstance(limit.clock, Working):
            yield limit.clock.calendar.name
        elif isinstance(limit.clock, Days):
            moving = (counted_days(handbook).rolls_over for handbook in handbooks)
            yield from (calendar.name for calendar in moving if calendar is not None)
