"""Calendars of two versions: which count alike.

The days off of another year are no other promise: they were not known when it was made. A day off
among those already announced is one, as are other hours of the week.
"""

from dataclasses import replace
from datetime import date

from pledgebook.analysis.pledges import surroundings
from pledgebook.catalog import Catalog
from pledgebook.promises.calendar import WorkingCalendar, includes

Weeks = dict[str, WorkingCalendar]

_NEW_YEAR = 7
"""Days at the turn of the year: whoever lists them has not announced the year they begin."""


def weeks_of(before: Catalog, after: Catalog, today: date) -> tuple[Weeks, Weeks]:
    """For each version, its calendars by name as they are to be read. One that counts alike from
    ``today`` on, under whatever name, is read as the newer one's."""
    newer = dict(surroundings(after).calendars)
    older: Weeks = {}
    for name, calendar in surroundings(before).calendars.items():
        same = newer.get(name)
        if same is None:
            alike = [other for other in newer.values() if _as_the_week(other, calendar)]
            same = alike[0] if len(alike) == 1 else None
        older[name] = calendar if same is None else _as_announced(calendar, same, today)
    return older, newer


def _as_the_week(a: WorkingCalendar, b: WorkingCalendar) -> bool:
    return (a.week, a.first_day_counts) == (b.week, b.first_day_counts)


def _as_announced(old: WorkingCalendar, new: WorkingCalendar, today: date) -> WorkingCalendar:
    """The older calendar with the newer one's days off, but for those to come of which both speak
    and differ."""

    def told(days: set[date]) -> set[date]:
        return {day for day in days if day >= today and _speak_of(day, old, new)}

    off, worked = map(told, days_moved(old, new))
    kept = tuple(extra for extra in new.extra_days if extra[0] not in worked)
    back = tuple(extra for extra in old.extra_days if extra[0] in off)
    return replace(
        old,
        name=new.name,
        holidays=(new.holidays - off) | worked,
        extra_days=(*kept, *back),
    )


def days_moved(old: WorkingCalendar, new: WorkingCalendar) -> tuple[set[date], set[date]]:
    """The dates that are off now and were worked, and those that are worked and were off, apart
    from what the ordinary week makes of them."""
    was = replace(old, week=new.week)
    special = {*old.holidays, *new.holidays}
    special |= {day for day, _ in (*old.extra_days, *new.extra_days)}
    off = {day for day in special if was.works_on(day) and not new.works_on(day)}
    worked = {day for day in special if new.works_on(day) and not was.works_on(day)}
    return off, worked


def _speak_of(day: date, *calendars: WorkingCalendar) -> bool:
    """Whether each calendar was written when that day's year was announced."""
    return all(_is_announced(calendar, day) for calendar in calendars)


def _is_announced(calendar: WorkingCalendar, day: date) -> bool:
    """Whether the calendar speaks of that day's year, or of a later day."""
    known = {*calendar.holidays, *(extra for extra, _ in calendar.extra_days)}
    years = {one.year for one in known if one >= date(one.year, 1, _NEW_YEAR + 1)}
    return day.year in years or any(day <= one for one in known)


def longer(a: WorkingCalendar, b: WorkingCalendar) -> bool:
    """Whether every hour of ``b``'s week is worked in ``a``'s too, so that time passes in ``a`` at
    least as fast."""
    bare = (replace(each, holidays=frozenset(), extra_days=()) for each in (a, b))
    first, second = bare
    return includes(first, second)
