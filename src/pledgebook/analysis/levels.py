"""How measurable a promise is, and what is missing for the next level.

M0 words only. M1 a bound with number, unit and clock. M2 an operational definition: start, stop,
population, exclusions, statistic, period (W. E. Deming, "Out of the Crisis", 1986, ch. 9: a
definition that two people can do business with). M3 a named data source, collector and frequency.
"""

from dataclasses import dataclass
from enum import StrEnum

from pledgebook.analysis.pledges import Pledge
from pledgebook.promises.bound import Bound
from pledgebook.records.promise import Case, Promise, Silence, Statement, Whichever
from pledgebook.records.promise_terms import Lifetime

PERIODIC = ("share", "mean", "value", "total")
TIME = ("time", "working-time", "months")


class Missing(StrEnum):
    """A piece that a promise lacks."""

    NUMBER = "number"
    UNIT = "unit"
    CLOCK = "clock"
    INDICATOR = "indicator"
    START = "start"
    STOP = "stop"
    MEASURE = "measure"
    POPULATION = "population"
    EXCLUSIONS = "exclusions"
    PERIOD = "period"
    DATA_SOURCE = "data-source"
    COLLECTOR = "collector"
    FREQUENCY = "frequency"


@dataclass(frozen=True, slots=True)
class Level:
    """``number`` is 0 to 3; ``missing`` is what the next level wants, empty at the highest."""

    number: int
    missing: tuple[Missing, ...] = ()

    def __str__(self) -> str:
        return f"M{self.number}"


def level(pledge: Pledge) -> Level:
    """The level of a promise as it holds on the day."""
    for number, wants in enumerate((_bounded, _defined, _collected)):
        missing = wants(pledge)
        if missing:
            return Level(number, missing)
    return Level(3)


def _bounded(pledge: Pledge) -> tuple[Missing, ...]:
    promise = pledge.promise
    bounds = bounds_today(promise)
    if not bounds and not _bounded_otherwise(promise):
        return (Missing.NUMBER,)
    missing = []
    if any(_bare(bound) for bound in bounds) and _is_time(pledge):
        missing.append(Missing.UNIT)
    if _wants_clock(promise, bounds):
        missing.append(Missing.CLOCK)
    return tuple(missing)


def bounds_today(promise: Promise) -> list[Bound]:
    """Every bound that holds today, cases included."""
    return [b for s in (promise, *promise.cases) for b in _of_statement(s)]


def _of_statement(statement: Statement) -> list[Bound]:
    found: list[Bound] = []
    for name in ("every_case", "share", "within", "mean", "value", "total", "count"):
        value = getattr(statement, name)
        if isinstance(value, Bound):
            found.append(value)
        elif isinstance(value, Whichever):
            found += [*value.first_of, *value.last_of]
    return found + [b for limit in statement.limits for b in _of_statement(limit)]


def _bounded_otherwise(promise: Promise) -> bool:
    """Hours of cover, a deadline by the clock, a lifetime and a duty need no number."""
    return any(
        s.open or s.by or isinstance(s.every_case, Lifetime) for s in (promise, *promise.cases)
    ) or (promise.if_ is not None and promise.obliges not in (None, Silence.UNSTATED))


def _bare(bound: Bound) -> bool:
    return bound.quantity.dimension == "count" and not bound.quantity.unit.symbol


def _is_time(pledge: Pledge) -> bool:
    return isinstance(pledge.subject, tuple) and pledge.subject[0] == "time"


def _wants_clock(promise: Promise, bounds: list[Bound]) -> bool:
    if promise.clock not in (None, Silence.UNSTATED):
        return False
    timed = [b for b in bounds if b.quantity.dimension in TIME]
    if not timed:
        return False
    cases = [case for case in promise.cases if _of_statement(case)]
    return not cases or any(not _has_clock(case) for case in cases)


def _has_clock(case: Case) -> bool:
    return case.clock is not None and case.clock != Silence.UNSTATED.value


def _defined(pledge: Pledge) -> tuple[Missing, ...]:
    indicator, promise = pledge.indicator, pledge.promise
    if indicator is None:
        return () if _needs_no_indicator(promise) else (Missing.INDICATOR,)
    missing = []
    measures = indicator.measures
    if measures is None:
        missing.append(Missing.MEASURE)
    elif measures.time is not None:
        if measures.time.from_ is None:
            missing.append(Missing.START)
        if measures.time.to is None:
            missing.append(Missing.STOP)
    if indicator.population is None:
        missing.append(Missing.POPULATION)
    if not (indicator.exclusions or indicator.no_exclusions or _says_exclusions(promise)):
        missing.append(Missing.EXCLUSIONS)
    if _wants_period(promise):
        missing.append(Missing.PERIOD)
    return tuple(missing)


def _needs_no_indicator(promise: Promise) -> bool:
    return False


def _says_exclusions(promise: Promise) -> bool:
    return promise.exclusions is not None and promise.exclusions is not Silence.UNSTATED


def _wants_period(promise: Promise) -> bool:
    statements = (promise, *promise.cases, *promise.limits)
    periodic = any(getattr(s, name) is not None for s in statements for name in PERIODIC)
    if not periodic or promise.period is not None:
        return False
    per_ratio = [b for b in bounds_today(promise) if b.quantity.per is not None]
    if per_ratio and len(per_ratio) == len(bounds_today(promise)):
        return False
    return all(s.period is None for s in statements)


def _collected(pledge: Pledge) -> tuple[Missing, ...]:
    indicator = pledge.indicator
    if indicator is None:
        return ()
    wanted = (
        (Missing.DATA_SOURCE, indicator.data_source),
        (Missing.COLLECTOR, indicator.collector),
        (Missing.FREQUENCY, indicator.frequency),
    )
    return tuple(piece for piece, there in wanted if there is None)
