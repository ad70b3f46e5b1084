"""Tables of remedies: bands with their places, and the values that break a promise."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from pledgebook.analysis.pledges import Pledge
from pledgebook.analysis.written import holder_of
from pledgebook.promises.bound import Bound
from pledgebook.promises.interval import Interval, interval_of
from pledgebook.promises.limit import EveryCase, Limit, Total, Value
from pledgebook.promises.quantity import Quantity, say
from pledgebook.promises.unit import Unit
from pledgebook.records.remedy import Band, Compensation, Remedy
from pledgebook.records.remedy_meaning import interval_of_band
from pledgebook.records.walk import Route


@dataclass(frozen=True, slots=True)
class Row:
    """A band, the values it holds and where it is written."""

    band: Band
    interval: Interval
    route: Route


@dataclass(frozen=True, slots=True)
class Table:
    """Bands that belong together. ``unit`` is that of their ends; ``rest`` whether something is
    given for values outside all of them."""

    rows: tuple[Row, ...]
    unit: Unit
    route: Route
    rest: bool


def tables(pledge: Pledge) -> Iterator[Table]:
    """The tables of a promise's remedy in force."""
    remedy = pledge.promise.remedy
    if not isinstance(remedy, Remedy):
        return
    here = holder_of(pledge, "remedy")
    given: list[tuple[Route, Compensation]] = [(here, remedy)]
    given += [((*here, "cases", str(n)), case) for n, case in enumerate(remedy.cases)]
    given += [((*here, "any-of", str(n)), one) for n, one in enumerate(remedy.any_of)]
    for route, compensation in given:
        rows = tuple(
            Row(band, interval_of_band(band), (*route, "bands", str(number)))
            for number, band in enumerate(compensation.bands)
        )
        ends = [end for row in rows for end in _ends(row.band)]
        if ends and len({end.dimension for end in ends}) == 1:
            flat = compensation.pay or compensation.credit or compensation.in_kind
            yield Table(rows, ends[0].unit, (*route, "bands"), bool(flat))


def _ends(band: Band) -> list[Quantity]:
    return [end for end in (band.from_, band.above, band.below, band.up_to) if end is not None]


def broken(pledge: Pledge, unit: Unit) -> Interval | None:
    """The values, as far as they can be, that break the promise everywhere; None if unknown."""
    found = [part for limit in pledge.meaning.limits for part in _broken(limit, unit)]
    return found[0] if len(set(found)) == 1 else None


def _broken(limit: Limit, unit: Unit) -> Iterator[Interval]:
    match limit.statistic:
        case Value(bound) | Total(bound) | EveryCase(Bound() as bound):
            if bound.quantity.dimension != unit.dimension:
                return
            size = bound.quantity.size
            possible = Interval(0, 1) if unit.dimension == "ratio" else Interval(0)
            for part in interval_of(bound, size, size).complement():
                if not (both := part.meet(possible)).is_empty:
                    yield both


def say_interval(interval: Interval, unit: Unit, language: str) -> str:
    """``exactly 99%``, ``from 99% to below 99.9%``, ``低于 99%``."""
    zh = language == "zh"
    low, high = (
        say(Quantity(Fraction(end) / unit.size, unit), language) if abs(end) != float("inf") else ""
        for end in (interval.low, interval.high)
    )
    if interval.low == interval.high:
        return f"恰好 {low}" if zh else f"exactly {low}"
    least = (
        (f"高于 {low}" if interval.low_open else f"{low} 起")
        if zh
        else (f"above {low}" if interval.low_open else f"from {low}")
    )
    most = (
        (f"低于 {high}" if interval.high_open else f"至 {high}（含）")
        if zh
        else (f"below {high}" if interval.high_open else f"up to {high}")
    )
    said = [words for words, end in ((least, low), (most, high)) if end]
    return ("，" if zh else ", ").join(said) or ("任何数值" if zh else "any value")
