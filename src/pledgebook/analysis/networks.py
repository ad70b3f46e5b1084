"""Whether a process makes sure of the promises it delivers, cell by cell.

*Guaranteed* by the longest path, *not guaranteed* with the path as proof, or *not shown*: silence
is no proof (see :mod:`pledgebook.promises.journey`).
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from pledgebook.analysis.blueprints import Blueprint, Timed, blueprints
from pledgebook.analysis.cells import real_cells
from pledgebook.analysis.pledges import Pledge, pledge_named
from pledgebook.catalog import Catalog, remembered
from pledgebook.promises.bound import Bound
from pledgebook.promises.clock import Clock, Working, measure_of
from pledgebook.promises.journey import Outcome, Verdict, outcome
from pledgebook.promises.limit import EveryCase, Limit, Mean, Share
from pledgebook.promises.normal import normal
from pledgebook.promises.paths import Leg
from pledgebook.promises.quantity import Quantity
from pledgebook.promises.region import Box
from pledgebook.records.base import Status
from pledgebook.records.process import Process


@dataclass(frozen=True, slots=True)
class Showing:
    """What a process says of one limit of a promise in one part of the world.

    ``place`` is where among ``delivers`` the process names the promise; ``limit`` bounds every
    case from above.
    """

    process: Process
    place: int
    pledge: Pledge
    limit: Limit
    cell: Box
    outcome: Outcome

    @property
    def bound(self) -> Bound:
        """The time that is promised."""
        bound = upper_bound(self.limit)
        assert bound is not None
        return bound

    @property
    def steps(self) -> tuple[Timed, ...]:
        """The steps of the path that proves it, in order."""
        return tuple(leg.origin for leg in self.outcome.path if isinstance(leg.origin, Timed))

    @property
    def slack(self) -> Fraction | None:
        """What is left of the promised time after the longest path, in seconds; None where it is
        unknown or by another scale."""
        longest = self.outcome.longest
        if longest is None or not _one_scale(self.outcome.path, self.limit, self.bound):
            return None
        return self.bound.quantity.size - longest

    @property
    def sums(self) -> tuple[tuple[Clock, Quantity], ...]:
        """The path's times added up on each scale, that of the promise first; empty where they
        tell nothing without a moment to begin at, as hours of a calendar against hours on the
        wall."""
        clocks = {leg.clock for leg in self._timed} | {self.limit.clock}
        of_one_calendar = len(clocks) == 1 and isinstance(self.limit.clock, Working)
        if self.outcome.start_at is not None and not of_one_calendar:
            return ()
        sums: dict[str | None, tuple[Clock, Quantity]] = {}
        for leg in self._timed:
            assert leg.most is not None
            scale = measure_of(leg.clock, leg.most)
            before = sums[scale][1] if scale in sums else None
            sums[scale] = (leg.clock, _sum(before, leg.most))
        own = measure_of(self.limit.clock, self.bound.quantity)
        return tuple(sums[scale] for scale in sorted(sums, key=lambda scale: scale != own))

    @property
    def _timed(self) -> list[Leg]:
        return [leg for leg in self.outcome.path if leg.most is not None and leg.most.value]


def _sum(so_far: Quantity | None, more: Quantity) -> Quantity:
    """The sum in the smaller of two units of one scale."""
    if so_far is None:
        return Quantity(more.value, more.unit)
    unit = min((so_far.unit, more.unit), key=lambda unit: unit.size)
    return Quantity((so_far.size + more.size) / unit.size, unit)


def _one_scale(path: tuple[Leg, ...], limit: Limit, bound: Bound) -> bool:
    scale = measure_of(limit.clock, bound.quantity)
    timed = [leg for leg in path if leg.most is not None and leg.most.value]
    return all(measure_of(leg.clock, leg.most) == scale for leg in timed if leg.most)


@remembered
def showings(catalog: Catalog, today: date) -> tuple[Showing, ...]:
    """Every process that counts against every promise it delivers, in order."""
    return tuple(
        showing
        for made in blueprints(catalog, today)
        for place, name in enumerate(made.process.delivers)
        if (pledge := pledge_named(catalog, name, today))
        if pledge.record.status is not Status.RETIRED
        for showing in _of_promise(catalog, made, place, pledge)
    )


def _of_promise(catalog: Catalog, made: Blueprint, place: int, pledge: Pledge) -> Iterator[Showing]:
    ends = pledge.events
    if ends is None or any(event not in made.events for event in ends):
        return
    start, stop = ends
    for limit in upper_limits(pledge):
        bound = upper_bound(limit)
        assert bound is not None
        for cell in real_cells(catalog, made.cells(limit.scope)):
            found = outcome(
                made.legs(cell, start, stop),
                ("event", start),
                ("event", stop),
                bound,
                limit.clock,
                made.alternatives(stop),
            )
            if not isinstance(limit.statistic, EveryCase):
                found = _of_most_cases(found)
            yield Showing(made.process, place, pledge, limit, cell, found)


def _of_most_cases(found: Outcome) -> Outcome:
    # That one case may be late breaks no share and no mean; that none is keeps both.
    if found.verdict is not Verdict.NOT_GUARANTEED:
        return found
    return replace(found, verdict=Verdict.NOT_SHOWN)


def upper_limits(pledge: Pledge) -> Iterator[Limit]:
    """The limits by which every case, or most, or the mean must be done in a time."""
    for written in pledge.meaning.limits:
        yield from (limit for limit in normal(written) if upper_bound(limit) is not None)


def upper_bound(limit: Limit) -> Bound | None:
    """The time within which cases must be done; None where a limit says no such thing."""
    match limit.statistic:
        case EveryCase(Bound() as bound) | Mean(bound):
            return bound if bound.is_upper else None
        case Share(share, Bound() as within):
            return within if share.is_lower and within.is_upper else None
        case _:
            return None


@remembered
def showings_of(catalog: Catalog, today: date) -> Mapping[str, tuple[Showing, ...]]:
    """The same by the promise's full id."""
    found: dict[str, list[Showing]] = {}
    for showing in showings(catalog, today):
        found.setdefault(showing.pledge.id, []).append(showing)
    return {name: tuple(all_) for name, all_ in found.items()}


def shown(catalog: Catalog, today: date, pledge: Pledge) -> Verdict:
    """What all processes together say of a promise."""
    return verdict(pledge, showings_of(catalog, today).get(pledge.id, ()))


def verdict(pledge: Pledge, mine: Iterable[Showing]) -> Verdict:
    """What some showings together say: guaranteed only where each limit is, in every cell, by
    some process, and none says otherwise."""
    all_ = list(mine)
    if any(s.outcome.verdict is Verdict.NOT_GUARANTEED for s in all_):
        return Verdict.NOT_GUARANTEED
    wanted = list(upper_limits(pledge))
    for limit in wanted:
        by_process: dict[str, list[Verdict]] = {}
        for s in all_:
            if s.limit == limit:
                by_process.setdefault(s.process.id, []).append(s.outcome.verdict)
        if not any(set(found) == {Verdict.GUARANTEED} for found in by_process.values()):
            return Verdict.NOT_SHOWN
    return Verdict.GUARANTEED if wanted else Verdict.NOT_SHOWN
