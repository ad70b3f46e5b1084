"""Every promise of a catalog as it holds on a day, with what it means."""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from datetime import date

from pledgebook.analysis.inheritance import resolved
from pledgebook.catalog import Catalog, remembered
from pledgebook.promises.promise import Promise as Meaning
from pledgebook.promises.region import Universe
from pledgebook.records.base import Record, Status
from pledgebook.records.clocks import counted_days, working_calendars
from pledgebook.records.indicator import Indicator
from pledgebook.records.promise import Promise
from pledgebook.records.promise_meaning import Surroundings, meaning
from pledgebook.records.promise_values import in_force


@dataclass(frozen=True, slots=True)
class Pledge:
    """A promise, where it is written, and its value in force on the day.

    ``written`` is all of it, dated values included; ``promise`` is what holds on the day;
    ``indicator`` is what measures it, where that is known.
    """

    record: Record
    part_id: str
    written: Promise
    promise: Promise
    indicator: Indicator | None
    subject: Hashable
    meaning: Meaning

    @property
    def id(self) -> str:
        """Its full id."""
        return f"{self.record.id}.{self.part_id}"

    @property
    def route(self) -> tuple[str, ...]:
        """Where it stands in its record."""
        return ("promises", self.part_id)

    @property
    def binds(self) -> bool:
        """Whether its record is in force."""
        return self.record.status is Status.IN_FORCE

    @property
    def events(self) -> tuple[str, str] | None:
        """The events between which it bounds the time; None where it bounds none."""
        return ends_of(self.subject)


@remembered
def pledges(catalog: Catalog, today: date) -> tuple[Pledge, ...]:
    """Every promise written in the catalog, in the order of its records."""
    around = surroundings(catalog)
    return tuple(
        _pledge(catalog, record, part_id, written, today, around)
        for record, part_id, written in _written(catalog)
    )


def _written(catalog: Catalog) -> Iterator[tuple[Record, str, Promise]]:
    for record in (*catalog.of("commitment"), *catalog.of("service")):
        for part_id, promise in record.promises.items():
            yield record, part_id, promise


@remembered
def by_id(catalog: Catalog, today: date) -> dict[str, Pledge]:
    """Pledges by full id."""
    return {pledge.id: pledge for pledge in pledges(catalog, today)}


def pledge_named(catalog: Catalog, name: str | None, today: date) -> Pledge | None:
    """The promise that a name means today, former ids included."""
    target = catalog.resolve(name) if name else None
    return by_id(catalog, today).get(target.id) if target else None


def inherited(catalog: Catalog, record: Record, today: date) -> Iterator[Pledge]:
    """The promises that hold for a record: its own and those it inherits."""
    around = surroundings(catalog)
    for part_id, promise in getattr(resolved(catalog, record), "promises", {}).items():
        yield _pledge(catalog, record, part_id, promise, today, around)


def _pledge(
    catalog: Catalog,
    record: Record,
    part_id: str,
    written: Promise,
    today: date,
    around: Surroundings,
) -> Pledge:
    promise = in_force(written, today)
    indicator = indicator_of(catalog, promise)
    subject = subject_of(catalog, indicator, f"{record.id}.{part_id}")
    means = meaning(promise, subject, around, origin=f"{record.id}.{part_id}")
    return Pledge(record, part_id, written, promise, indicator, subject, means)


def indicator_of(catalog: Catalog, promise: Promise) -> Indicator | None:
    """The indicator a promise names, if there is one of that name."""
    target = catalog.resolve(promise.indicator) if promise.indicator else None
    return target.record if target and isinstance(target.record, Indicator) else None


def subject_of(catalog: Catalog, indicator: Indicator | None, full_id: str) -> Hashable:
    """What is measured: two events for a time, else the indicator, else the promise itself.

    Two indicators over the same two events measure the same thing, whatever they are called.
    """
    ends = events_of(catalog, indicator)
    if ends:
        return ("time", *ends)
    return ("indicator", indicator.id) if indicator else ("promise", full_id)


def ends_of(subject: Hashable) -> tuple[str, str] | None:
    """The events between which a time runs, where the subject is one."""
    if isinstance(subject, tuple) and subject[0] == "time":
        return str(subject[1]), str(subject[2])
    return None


def events_of(catalog: Catalog, indicator: Indicator | None) -> tuple[str, str] | None:
    """The ids of the events at which an indicator's clock starts and stops."""
    time = indicator.measures.time if indicator and indicator.measures else None
    if time is None or time.from_ is None or time.to is None:
        return None
    start, stop = catalog.resolve(time.from_), catalog.resolve(time.to)
    return (start.id, stop.id) if start and stop else None


@remembered
def surroundings(catalog: Catalog) -> Surroundings:
    """Calendars, the clock of days, and the values that a value stands for."""
    trees = _leaves(catalog)

    def leaves(dimension: str, value: str) -> frozenset[str]:
        return trees.get(dimension, {}).get(value, frozenset({value}))

    handbook = catalog.handbook
    return Surroundings(working_calendars(handbook), counted_days(handbook), leaves)


@remembered
def universe(catalog: Catalog) -> Universe:
    """All values of each dimension that no other value divides further."""
    return {
        name: frozenset().union(*values.values())
        for name, values in _leaves(catalog).items()
        if values
    }


def _leaves(catalog: Catalog) -> dict[str, dict[str, frozenset[str]]]:
    found: dict[str, dict[str, frozenset[str]]] = {}
    for dimension in catalog.of("dimension"):
        children: dict[str, set[str]] = {}
        for value_id, value in dimension.values.items():
            if value.within:
                children.setdefault(value.within, set()).add(value_id)
        found[dimension.id] = {
            value_id: frozenset(_below(value_id, children)) for value_id in dimension.values
        }
    return found


def _below(value: str, children: dict[str, set[str]]) -> set[str]:
    found: set[str] = set()
    waiting, seen = [value], set()
    while waiting:
        current = waiting.pop()
        if current in seen:
            continue
        seen.add(current)
        below = children.get(current)
        if below:
            waiting += below
        else:
            found.add(current)
    return found or {value}
