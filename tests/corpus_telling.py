"""What is understood of a promise, told line by line for a person to compare with its source."""

from collections.abc import Iterator

from pledgebook.promises.bands import Band
from pledgebook.promises.bound import Bound
from pledgebook.promises.calendar import WorkingCalendar
from pledgebook.promises.clock import Clock, Days, Elapsed
from pledgebook.promises.interval import Interval
from pledgebook.promises.limit import (
    AllOf,
    AnyOf,
    By,
    Count,
    Endless,
    EveryCase,
    Limit,
    Obligation,
    Open,
    Right,
    Share,
    Statistic,
    Term,
)
from pledgebook.promises.promise import Remedy
from pledgebook.promises.region import Box
from pledgebook.records.promise import Promise
from pledgebook.records.promise_meaning import Surroundings, meaning
from pledgebook.records.promise_saying import say_promise
from pledgebook.records.text import Text

OFFICE = WorkingCalendar("working", (((540, 1020),),) * 5 + ((),) * 2)


def tell(promise: Promise) -> str:
    """The promise's meaning, its surroundings and how it is said, a line each."""
    return "".join(f"  {line}\n" for line in _lines(promise))


def _lines(promise: Promise) -> Iterator[str]:
    meant = meaning(promise, promise.indicator, Surroundings({"working": OFFICE}))
    for limit in meant.limits:
        yield _limit(limit)
    if not meant.limits:
        yield "no limit"
    for remedy in meant.remedies:
        yield from _remedy(remedy)
    for kind, items in (("condition", meant.conditions), ("exclusion", meant.exclusions)):
        yield from sorted(f"{kind}: {item.say('en')}" for item in items if isinstance(item, Text))
    for name in ("clock", "remedy", "conditions", "exclusions", "charge", "period", "aim"):
        value = getattr(promise, name)
        if str(value) in ("none", "unstated", "target"):
            yield f"{name} is {value}"
    for name in ("hedge", "set_by"):
        value = getattr(promise, name)
        if isinstance(value, Text):
            yield f"{name.replace('_', ' ')}: {value.say('en')}"
    if promise.penalty:
        yield f"penalty: {promise.penalty.least} to {promise.penalty.most}"
    yield f"said: {say_promise(promise, 'en')} | {say_promise(promise, 'zh')}"


def _limit(limit: Limit) -> str:
    text = f"{_statistic(limit.statistic)}, {_clock(limit.clock)}"
    text += f", per {limit.period}" if limit.period else ""
    return text + (f", where {_box(limit.scope)}" if limit.scope else "")


def _statistic(statistic: Statistic) -> str:
    match statistic:
        case EveryCase(term):
            return f"every case {_term(term)}"
        case Share(share, within):
            return f"{share} of cases {_term(within)}"
        case By(deadline, cut_off):
            return f"by {deadline}, cut-off at minute {cut_off}"
        case Open(calendar):
            return f"open {calendar.name}"
        case Count(bound, every, rolling):
            return f"count {bound} every {every}{' rolling' if rolling else ''}"
        case Obligation(when, duty):
            said = duty.say("en") if isinstance(duty, Text) else duty
            return f"when {' or '.join(_box(box) for box in when)}: {said}"
        case Right(what):
            return f"may: {what.say('en') if isinstance(what, Text) else what}"
        case _:
            return f"{type(statistic).__name__.lower()} {statistic.bound}"


def _term(term: Term) -> str:
    match term:
        case AnyOf(bounds):
            return " or ".join(str(bound) for bound in bounds)
        case AllOf(bounds):
            return " and ".join(str(bound) for bound in bounds)
        case Endless():
            return "for life"
        case _:
            assert isinstance(term, Bound)
            return str(term)


def _clock(clock: Clock) -> str:
    if isinstance(clock, Elapsed):
        return "elapsed"
    return "days" if isinstance(clock, Days) else f"by the calendar {clock.calendar.name}"


def _box(box: Box) -> str:
    return " and ".join(
        f"{axis} {_interval(side)}"
        if isinstance(side, Interval)
        else f"{axis} = {'/'.join(sorted(side.names))}"
        for axis, side in box.items()
    )


def _interval(side: Interval) -> str:
    ends = "(" if side.low_open else "[", ")" if side.high_open else "]"
    return f"{ends[0]}{side.low}, {side.high}{ends[1]}"


def _remedy(remedy: Remedy) -> Iterator[str]:
    where = f" where {_box(remedy.scope)}" if remedy.scope else ""
    for band in remedy.bands:
        yield f"remedy: {_band(band)}{where}"
    for item in remedy.in_kind:
        yield f"remedy: {item.say('en') if isinstance(item, Text) else 'a choice'}{where}"
    if remedy.further:
        f = remedy.further
        yield f"further: {f.amount} for each {'full ' if f.full else ''}{f.each}{where}"
    claim = "automatic" if remedy.automatic else "on request"
    yield f"claim: {claim}, within {remedy.claim_within or 'no time told'}{where}"


def _band(band: Band) -> str:
    everywhere = band.interval == Interval()
    return f"{band.amount}{'' if everywhere else f' for {_interval(band.interval)}'}"
