"""By which clock the times of a step are counted, where the step itself says nothing.

Three working days need a calendar, and a step that names none means the obvious one: the calendar
of the promise its process delivers, else the handbook's only calendar of working days. Minutes and
hours without a clock run on the wall, as everywhere.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from pledgebook.catalog import Catalog
from pledgebook.promises.clock import WORKING
from pledgebook.promises.quantity import Quantity
from pledgebook.records.clocks import has_calendar
from pledgebook.records.handbook import Handbook, Weekday
from pledgebook.records.process import Process, Step
from pledgebook.records.promise import Promise
from pledgebook.records.walk import Route


@dataclass(frozen=True, slots=True)
class Unclocked:
    """A working time of a step that no calendar counts, and where it stands in the step.

    ``choices`` are the calendars it may mean, empty where the handbook has none; ``clock`` is what
    the step names instead of one.
    """

    quantity: Quantity
    route: Route
    choices: tuple[str, ...]
    clock: str | None


def clock_of(catalog: Catalog, process: Process, step: Step) -> str | None:
    """The clock's name: the step's own, else the one calendar its working days can mean."""
    if step.clock is not None or not any(_working_times(step)):
        return step.clock
    choices = _choices(catalog, process)
    return choices[0] if len(choices) == 1 else None


def unclocked(catalog: Catalog, process: Process, step: Step) -> Unclocked | None:
    """The step's first working time that no calendar, or any of several, would count."""
    if has_calendar(step.clock):
        return None
    choices = _choices(catalog, process)
    if step.clock is None and len(choices) == 1:
        return None
    times = _working_times(step)
    return next((Unclocked(time, at, choices, step.clock) for time, at in times), None)


def _working_times(step: Step) -> Iterator[tuple[Quantity, Route]]:
    places: list[tuple[Route, Quantity | None]] = [(("least",), step.least), (("most",), step.most)]
    for number, time in enumerate(step.times):
        here = ("times", str(number))
        places += [((*here, "least"), time.least), ((*here, "most"), time.most)]
    for route, time_ in places:
        if time_ is not None and time_.dimension in WORKING:
            yield time_, route


def _choices(catalog: Catalog, process: Process) -> tuple[str, ...]:
    handbook = catalog.handbook
    delivered = dict.fromkeys(
        clock
        for name in process.delivers
        if (target := catalog.resolve(name)) and isinstance(target.part, Promise)
        for clock in (target.part.clock, *(case.clock for case in target.part.cases))
        if clock in handbook.calendars
    )
    return tuple(map(str, delivered)) or _of_working_days(handbook)


def _of_working_days(handbook: Handbook) -> tuple[str, ...]:
    """The calendars with days off; every calendar where none has any."""
    calendars = handbook.calendars.items()
    off = [name for name, made in calendars if made.holidays or len(set(made.days)) < len(Weekday)]
    return tuple(off or handbook.calendars)
