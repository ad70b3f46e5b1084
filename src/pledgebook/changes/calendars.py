"""Calendars of two versions: which count alike.

The days off of another year are no other promise; other hours of the week are.
"""

from dataclasses import replace

from pledgebook.analysis.pledges import surroundings
from pledgebook.catalog import Catalog
from pledgebook.promises.calendar import WorkingCalendar, includes

Weeks = dict[str, WorkingCalendar]


def weeks_of(before: Catalog, after: Catalog) -> tuple[Weeks, Weeks]:
    """For each version, its calendars by name as they are to be read. One that works the same
    week in both, under whatever name, is read as the newer one's."""
    newer = dict(surroundings(after).calendars)
    older: Weeks = {}
    for name, calendar in surroundings(before).calendars.items():
        same = newer.get(name)
        if same is None:
            alike = [other for other in newer.values() if _as_the_week(other, calendar)]
            same = alike[0] if len(alike) == 1 else None
        older[name] = same if same is not None and _as_the_week(same, calendar) else calendar
    return older, newer


def _as_the_week(a: WorkingCalendar, b: WorkingCalendar) -> bool:
    return (a.week, a.first_day_counts) == (b.week, b.first_day_counts)


def longer(a: WorkingCalendar, b: WorkingCalendar) -> bool:
    """Whether every hour of ``b``'s week is worked in ``a``'s too, so that time passes in ``a`` at
    least as fast."""
    bare = (replace(each, holidays=frozenset(), extra_days=()) for each in (a, b))
    first, second = bare
    return includes(first, second)
