"""From a promise as written to its meaning: limits, somewhere, by some clock."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field

from pledgebook.promises.bound import Bound
from pledgebook.promises.calendar import ALWAYS, WorkingCalendar
from pledgebook.promises.clock import Clock, Days, Working
from pledgebook.promises.deadline import END_OF_DAY, Deadline
from pledgebook.promises.interval import Members
from pledgebook.promises.limit import (
    By,
    Count,
    Endless,
    EveryCase,
    Limit,
    Mean,
    Obligation,
    Open,
    Right,
    Share,
    Statistic,
    Term,
    Total,
    Value,
    first_of,
    last_of,
)
from pledgebook.promises.period import Period
from pledgebook.promises.promise import Aim
from pledgebook.promises.promise import Promise as Meaning
from pledgebook.promises.quantity import NotUnderstood
from pledgebook.promises.region import EVERYWHERE, Box, meet, subtract
from pledgebook.records.clocks import UnknownClock, clock_named
from pledgebook.records.promise import (
    ROUND_THE_CLOCK,
    Promise,
    Silence,
    Statement,
    Whichever,
    Window,
)
from pledgebook.records.promise_places import box_of_season, boxes_of_condition, boxes_of_during
from pledgebook.records.promise_terms import Lifetime
from pledgebook.records.promise_values import holds_elsewhere, statement_of, window
from pledgebook.records.remedy_meaning import remedies_of
from pledgebook.records.scope import Scope


def _itself(_dimension: str, value: str) -> frozenset[str]:
    return frozenset({value})


COUNTED_DAYS = Days()


@dataclass(frozen=True)
class Surroundings:
    """What a promise's words refer to: calendars by name, the clock ``days``, and the values a
    value stands for (a region for all the regions within it)."""

    calendars: Mapping[str, WorkingCalendar] = field(default_factory=dict)
    days: Days = COUNTED_DAYS
    leaves: Callable[[str, str], frozenset[str]] = _itself

    def box(self, scope: Scope) -> Box:
        """A scope as a box of the values it stands for."""
        return {
            dimension: Members(frozenset().union(*(self.leaves(dimension, v) for v in values)))
            for dimension, values in scope.items()
        }

    def clock(self, name: str | None) -> Clock:
        """The clock of that name. An unknown calendar's is a calendar that never works, so that
        nothing follows from it (naming it is another rule's finding)."""
        clock = clock_named(name, self.calendars, self.days)
        return _never(clock.name) if isinstance(clock, UnknownClock) else clock


def _never(name: str) -> Clock:
    return Working(WorkingCalendar(name, ((),) * 7))


def meaning(
    promise: Promise,
    subject: Hashable,
    around: Surroundings | None = None,
    origin: object = None,
) -> Meaning:
    """What a promise (with its value in force) means. ``subject`` says what is measured, resolved
    to events by the caller; ``origin`` comes back on the result and on each limit.

    Missing and silent values give no limit. What cannot be understood (first-of over bounds
    that point both ways) gives none either: it is a rule's finding.
    """
    around = around or Surroundings()
    return Meaning(
        subject,
        tuple(_limits(promise, around, origin)),
        Aim(promise.aim.value),
        promise.hedge not in (None, Silence.NONE),
        _items(promise.conditions),
        _items(promise.exclusions),
        tuple(remedies_of(promise.remedy, around.box)),
        origin,
    )


def _items(texts: object) -> frozenset[Hashable]:
    return frozenset(texts) if isinstance(texts, tuple) else frozenset()


def _limits(promise: Promise, around: Surroundings, origin: object) -> Iterable[Limit]:
    places = _places(promise, around)
    for case in promise.cases:
        clock = around.clock(case.clock or promise.clock)
        case_box = around.box(case.scope)
        here = [box for place in places if (box := meet(place, case_box)) is not None]
        yield from _of_statement(statement_of(promise, case), here, clock, around, origin)
    clock = around.clock(promise.clock)
    if holds_elsewhere(promise):
        elsewhere = places
        for case in promise.cases:
            case_box = around.box(case.scope)
            elsewhere = [piece for box in elsewhere for piece in subtract(box, case_box)]
        yield from _of_statement(promise, elsewhere, clock, around, origin)
    if promise.if_ is not None and promise.obliges is not None:
        duty = promise.obliges
        when = tuple(boxes_of_condition(promise.if_, clock))
        for place in places:
            yield Limit(Obligation(when, duty), place, clock, None, origin)
    if promise.allows is not None:
        for place in places:
            yield Limit(Right(promise.allows, _time_of(promise)), place, clock, None, origin)


def _time_of(promise: Promise) -> Term | Deadline | None:
    right = window(promise)
    if right is None:
        return None
    return right.by or _term(right.every_case)


def _places(promise: Promise, around: Surroundings) -> list[Box]:
    """Where and when the promise holds: scope, season, the time since an event, and the
    condition that sets a figure (rather than a duty) off."""
    place: Box | None = around.box(promise.scope)
    if promise.season is not None:
        place = meet(place or EVERYWHERE, box_of_season(promise.season))
    places = [place] if place is not None else []
    for boxes in (
        boxes_of_during(promise.during, around.clock(promise.clock)),
        boxes_of_condition(promise.if_, around.clock(promise.clock))
        if promise.if_ is not None and promise.obliges is None
        else [EVERYWHERE],
    ):
        places = [both for a in places for b in boxes if (both := meet(a, b)) is not None]
    return places


def _of_statement(
    statement: Statement, places: list[Box], clock: Clock, around: Surroundings, origin: object
) -> Iterable[Limit]:
    period = statement.period if isinstance(statement.period, Period) else None
    for statistic in _statistics(statement, around):
        for place in places:
            yield Limit(statistic, place, clock, period, origin)
    for inner in statement.limits:
        yield from _of_statement(inner, places, clock, around, origin)


def _statistics(statement: Statement, around: Surroundings) -> Iterable[Statistic]:
    every, within = _term(statement.every_case), _term(statement.within)
    if every is not None:
        yield EveryCase(every)
    if isinstance(statement.share, Bound) and within is not None:
        yield Share(statement.share, within)
    elif isinstance(statement.share, Bound):
        yield Value(statement.share)
    for bound, kind in ((statement.mean, Mean), (statement.value, Value), (statement.total, Total)):
        if isinstance(bound, Bound):
            yield kind(bound)
    if statement.by is not None:
        cut = statement.cut_off
        yield By(statement.by, END_OF_DAY if cut is None else cut.hour * 60 + cut.minute)
    if isinstance(statement.count, Bound):
        yield Count(statement.count, statement.every, statement.window is Window.ROLLING)
    if statement.open == ROUND_THE_CLOCK:
        yield Open(ALWAYS)
    elif statement.open in around.calendars:
        yield Open(around.calendars[str(statement.open)])


def _term(term: object) -> Term | None:
    if isinstance(term, Bound):
        return term
    if term is Lifetime.LIFETIME:
        return Endless()
    if isinstance(term, Whichever):
        try:
            return first_of(term.first_of) if term.first_of else last_of(term.last_of)
        except NotUnderstood:
            return None
    return None
