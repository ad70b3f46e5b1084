"""How measurable a promise is, and what is missing for the next level.

M0 words only. M1 a bound with number, unit and clock. M2 an operational definition: start, stop,
population, exclusions, statistic, period (W. E. Deming, "Out of the Crisis", 1986, ch. 9: a
definition that two people can do business with). M3 a named data source, collector and frequency.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pledgebook.analysis.pledges import Pledge, pledges
from pledgebook.catalog import Catalog, remembered
from pledgebook.promises.bound import Bound, Comparator
from pledgebook.promises.clock import WORKING
from pledgebook.promises.trigger import Trigger
from pledgebook.records.clocks import has_calendar
from pledgebook.records.indicator import Indicator
from pledgebook.records.promise import Promise, Silence, Statement, bounds_in, named_bounds
from pledgebook.records.promise_terms import If, Lifetime
from pledgebook.records.promise_values import holds_elsewhere, statement_of, window
from pledgebook.records.vocabulary import Event

HIGHEST = 3
_PERIODIC = ("share", "mean", "value", "total")


class Missing(StrEnum):
    """A piece that a promise lacks."""

    NUMBER = "number"
    COMPARATOR = "comparator"
    UNIT = "unit"
    CLOCK = "clock"
    INDICATOR = "indicator"
    MEASURE = "measure"
    START = "start"
    STOP = "stop"
    POPULATION = "population"
    EXCLUSIONS = "exclusions"
    PERIOD = "period"
    DATA_SOURCE = "data-source"
    COLLECTOR = "collector"
    FREQUENCY = "frequency"


@dataclass(frozen=True, slots=True)
class Lack:
    """A piece that is missing; ``event`` or ``indicator`` is the record it belongs in, neither
    the promise itself."""

    piece: Missing
    indicator: Indicator | None = None
    event: Event | None = None

    @property
    def record(self) -> Indicator | Event | None:
        """The record to mend, None for the promise."""
        return self.indicator or self.event


@dataclass(frozen=True, slots=True)
class Level:
    """``number`` is 0 to 3; ``lacks`` is what the next level wants, empty at the highest."""

    number: int
    lacks: tuple[Lack, ...] = ()

    @property
    def missing(self) -> tuple[Missing, ...]:
        """The missing pieces, each once."""
        return tuple(dict.fromkeys(lack.piece for lack in self.lacks))

    def __str__(self) -> str:
        return f"M{self.number}"


@remembered
def levels(catalog: Catalog, today: date) -> Mapping[str, Level]:
    """The level of every promise by its full id."""
    return {pledge.id: level(catalog, pledge) for pledge in pledges(catalog, today)}


def level(catalog: Catalog, pledge: Pledge) -> Level:
    """The level of a promise as it holds on its day."""
    for number, wants in enumerate((_bounded, _defined, _collected)):
        lacks = tuple(wants(catalog, pledge))
        if lacks:
            return Level(number, lacks)
    return Level(HIGHEST)


def bounds_today(promise: Promise) -> list[Bound]:
    """Every bound that holds today, cases included."""
    return [b for s in (promise, *promise.cases) for b in bounds_in(s)]


def statements(promise: Promise) -> list[tuple[Statement, str | None]]:
    """What holds in each case and elsewhere, and when a right can be used, each with its clock."""
    held: list[tuple[Statement, str | None]] = [
        (statement_of(promise, case), case.clock or promise.clock) for case in promise.cases
    ]
    right = window(promise)
    if right is not None:
        held.append((right, promise.clock))
    return [*held, (promise, promise.clock)] if holds_elsewhere(promise) or not held else held


def _bounded(_catalog: Catalog, pledge: Pledge) -> Iterator[Lack]:
    promise = pledge.promise
    bounds = bounds_today(promise)
    if not bounds and not _bounded_otherwise(promise):
        yield Lack(Missing.NUMBER)
        return
    if bounds and all(bound.comparator is Comparator.ABOUT for bound in bounds):
        yield Lack(Missing.COMPARATOR)
    held = statements(promise)
    if any(_lacks_unit(s, pledge.indicator) for s, _ in held):
        yield Lack(Missing.UNIT)
    if any(_lacks_clock(s, clock) for s, clock in held):
        yield Lack(Missing.CLOCK)


def _bounded_otherwise(promise: Promise) -> bool:
    """Hours of cover, a deadline by the clock, a lifetime, a duty and a right need no number."""
    return (
        is_duty(promise)
        or promise.allows is not None
        or any(
            s.open or s.by or s.every_case is Lifetime.LIFETIME for s in (promise, *promise.cases)
        )
    )


def is_duty(promise: Promise) -> bool:
    """Whether something must be done when a condition holds."""
    return promise.if_ is not None and promise.obliges not in (None, Silence.UNSTATED)


def _lacks_unit(statement: Statement, indicator: Indicator | None) -> bool:
    bare = {name for name, bound in named_bounds(statement) if bound.quantity.dimension == "count"}
    bare.discard("count")  # so many times
    if not bare:
        return False
    measures = indicator.measures if indicator else None
    counted = measures and (measures.count or measures.level or measures.composite)
    return "share" in bare or not (counted and indicator and indicator.unit)


def _lacks_clock(statement: Statement, clock: str | None) -> bool:
    a_day = statement.by is not None and statement.by.days > 0
    if a_day and clock in (None, Silence.UNSTATED):
        return True
    return any(unclocked(bound, clock) for bound in bounds_in(statement))


def unclocked(bound: Bound, clock: str | None) -> bool:
    """Whether a bound is a time that ``clock`` does not say how to count.

    Months and years run through nights and holidays by any clock.
    """
    dimension = bound.quantity.dimension
    if dimension in WORKING:
        return not has_calendar(clock)
    return dimension == "time" and clock in (None, Silence.UNSTATED)


def _defined(catalog: Catalog, pledge: Pledge) -> Iterator[Lack]:
    promise = pledge.promise
    measuring = _measuring(catalog, pledge)
    if not measuring:
        yield Lack(Missing.INDICATOR)
    for record in measuring:
        if isinstance(record, Indicator):
            yield from _operational(record, promise)
    if promise.during is not None and promise.during.event is None:
        yield Lack(Missing.START)
    if any(_lacks_period(statement) for statement, _ in statements(promise)):
        yield Lack(Missing.PERIOD)


def _measuring(catalog: Catalog, pledge: Pledge) -> list[Indicator | Event]:
    """The indicator; for a duty or right without one, what its condition or time is about."""
    if pledge.indicator is not None:
        return [pledge.indicator]
    names = _about(pledge.promise)
    if not names:
        return []
    targets = [catalog.resolve(name) for name in names]
    records = [target.record if target else None for target in targets]
    found = [record for record in records if isinstance(record, Indicator | Event)]
    return found if len(found) == len(records) else []


def _about(promise: Promise) -> list[str]:
    during = promise.during
    if is_duty(promise):
        return list(_subjects(promise.if_))
    if promise.allows is None or during is None or during.event is None:
        return []
    return [during.event]


def _subjects(condition: If | None) -> Iterator[str]:
    if isinstance(condition, Trigger):
        yield condition.subject
    elif condition is not None:
        for part in (*condition.any_of, *condition.all_of):
            yield from _subjects(part)


def _operational(indicator: Indicator, promise: Promise) -> Iterator[Lack]:
    measures = indicator.measures
    time = measures.time if measures else None
    says_exclusions = promise.exclusions not in (None, Silence.UNSTATED)
    wanted = (
        (Missing.MEASURE, measures is None or not measures.model_fields_set),
        (Missing.START, time is not None and time.from_ is None),
        (Missing.STOP, time is not None and time.to is None),
        (Missing.POPULATION, indicator.population is None),
        (
            Missing.EXCLUSIONS,
            not (indicator.exclusions or indicator.no_exclusions or says_exclusions),
        ),
    )
    return (Lack(piece, indicator) for piece, lacks in wanted if lacks)


def _lacks_period(statement: Statement) -> bool:
    # One engineer per ten machines holds at any time.
    if statement.period not in (None, Silence.UNSTATED):
        return False
    values = [getattr(statement, name) for name in _PERIODIC]
    bounds = [value for value in values if isinstance(value, Bound)]
    if any(bound.quantity.per is None for bound in bounds):
        return True
    return any(_lacks_period(limit) for limit in statement.limits)


def _collected(catalog: Catalog, pledge: Pledge) -> Iterator[Lack]:
    for record in _measuring(catalog, pledge):
        if isinstance(record, Event):
            wanted = (
                (Missing.DATA_SOURCE, record.recorded_in),
                (Missing.COLLECTOR, record.recorded_by),
            )
            yield from (Lack(piece, event=record) for piece, there in wanted if there is None)
        else:
            yield from _data(record)


def _data(indicator: Indicator) -> Iterator[Lack]:
    wanted = (
        (Missing.DATA_SOURCE, indicator.data_source),
        (Missing.COLLECTOR, indicator.collector),
        (Missing.FREQUENCY, indicator.frequency),
    )
    return (Lack(piece, indicator) for piece, there in wanted if there is None)
