"""Which value of a promise is in force, which comes next, and how each is said.

What is said here is the promised figure *without* its comparator, for a sentence that has its
own: "We are on site within [[110.arrive]]."
"""

from collections.abc import Callable
from datetime import date
from fractions import Fraction

from pledgebook.promises.bound import Bound
from pledgebook.promises.deadline import say_deadline
from pledgebook.promises.quantity import Quantity, figures_of, say
from pledgebook.promises.unit import unit_named
from pledgebook.records.promise import (
    ROUND_THE_CLOCK,
    STATED,
    Case,
    DatedValue,
    Promise,
    Silence,
    Statement,
    Whichever,
)
from pledgebook.records.promise_terms import Lifetime

CaseName = Callable[[str, str, str], str]
"""Dimension, value, language → what to call the case: ``in town``, ``urban areas``, ``城区``."""
CalendarName = Callable[[str, str], str]
"""Calendar's id, language → what to call it."""

_LEANED_ON = ("share", "within", "period", "by", "cut_off", "count", "every", "window")
_BARE_CLOCKS = (None, "elapsed", "days", Silence.UNSTATED, Silence.NONE)
_WORKING = {"d": "working-d", "h": "working-h", "min": "working-min"}


def states(statement: Statement) -> bool:
    """Whether the statement itself bounds anything."""
    return any(getattr(statement, name) not in (None, ()) for name in STATED)


def in_force(promise: Promise, day: date) -> Promise:
    """The promise as it holds on ``day``: the latest dated value not after it laid over the rest.

    A dated value that states a figure replaces all figures and cases; other keys it gives
    replace their like. The result has no dated values.
    """
    begun = [dated for dated in promise.values if dated.from_ <= day]
    if not begun:
        return promise.model_copy(update={"values": ()})
    return _overlaid(promise, sorted(begun, key=lambda dated: dated.from_))


def _overlaid(promise: Promise, begun: list[DatedValue]) -> Promise:
    update: dict[str, object] = {"values": ()}
    for dated in begun:
        if states(dated) or dated.cases:
            update |= {name: getattr(dated, name) for name in (*STATED, "cases")}
        for name in ("wording", "clock", "remedy", "hedge"):
            if getattr(dated, name) is not None:
                update[name] = getattr(dated, name)
    return promise.model_copy(update=update)


def announced(promise: Promise, day: date) -> DatedValue | None:
    """The next dated value after ``day``, or None."""
    coming = [dated for dated in promise.values if dated.from_ > day]
    return min(coming, key=lambda dated: dated.from_, default=None)


def statement_of(promise: Promise, case: Case) -> Statement:
    """What holds in a case: its own statement, leaning on what is said beside ``cases``.

    ``share`` without ``within`` takes the promise's ``within`` and the other way round; the
    period, cut-off, deadline and window are taken over unless the case has its own.
    """
    leans = ("share", "within") if bool(case.share) != bool(case.within) else ()
    taken = {
        name: getattr(promise, name)
        for name in _LEANED_ON
        if getattr(case, name) is None and (name in leans or name not in ("share", "within"))
    }
    own = {name: getattr(case, name) for name in STATED}
    return Statement.model_construct(**(own | {k: v for k, v in taken.items() if v is not None}))


def holds_elsewhere(promise: Promise) -> bool:
    """Whether what is said beside ``cases`` is whole by itself, and so holds where no case does."""
    if not promise.cases:
        return states(promise)
    half = promise.share is not None and promise.within is None
    whole = ("every_case", "mean", "value", "total", "limits", "open")
    complete = any(getattr(promise, name) not in (None, ()) for name in whole)
    return complete or (promise.within is not None and promise.share is not None and not half)


def say_promise(
    promise: Promise,
    language: str,
    case_name: CaseName = lambda _dimension, value, _language: value,
    calendar_name: CalendarName = lambda calendar, _language: calendar,
) -> str:
    """The promised value for ``[[110.arrive]]``, all cases joined; empty where none is written.

    A case's name follows its value, bare where it begins with a preposition and in brackets
    otherwise (``45 minutes in town``, ``45 minutes (urban)``); in Chinese it comes first.
    """
    chinese = language == "zh"
    said = []
    for case in promise.cases:
        value = say_statement(
            statement_of(promise, case), language, case.clock or promise.clock, calendar_name
        )
        names = [
            case_name(dimension, name, language)
            for dimension, values in case.scope.items()
            for name in values
        ]
        said.append(_with_name(value, ("、" if chinese else ", ").join(names), language))
    if holds_elsewhere(promise):
        value = say_statement(promise, language, promise.clock, calendar_name)
        other = "其他情形" if chinese else "otherwise"
        said.append(_with_name(value, other, language) if said else value)
    return ("，" if chinese else ", ").join(part for part in said if part)


def _with_name(value: str, name: str, language: str) -> str:
    if language == "zh":
        return f"{name} {value}"
    joined = name.split(" ")[0] in ("in", "on", "at", "for", "with", "by", "from", "otherwise")
    return f"{value} {name}" if joined else f"{value} ({name})"


def say_case(
    promise: Promise,
    value: str,
    language: str,
    calendar_name: CalendarName = lambda calendar, _language: calendar,
) -> str | None:
    """The value of the case that holds for a dimension's ``value`` (``[[110.arrive@rural]]``),
    or None where no case names it."""
    for case in promise.cases:
        if any(value in values for values in case.scope.values()):
            clock = case.clock or promise.clock
            return say_statement(statement_of(promise, case), language, clock, calendar_name)
    return None


def say_statement(
    statement: Statement, language: str, clock: str | None, calendar_name: CalendarName
) -> str:
    """All that one statement bounds, without comparators, joined by semicolons."""
    zh = language == "zh"
    said = []
    if statement.every_case is not None:
        said.append(say_term(statement.every_case, language, clock))
    said += _say_share(statement, language, clock)
    for name, pattern in _PATTERNS.items():
        bounded = getattr(statement, name)
        if bounded is not None:
            value = say_term(bounded, language, clock)
            said.append(value if isinstance(bounded, Silence) else pattern[zh].format(value))
    if statement.by is not None:
        working = clock not in _BARE_CLOCKS
        said.append(say_deadline(statement.by, language, working=working))
    if statement.open is not None:
        round_the_clock = "全天 24 小时" if zh else "round the clock"
        named = statement.open != ROUND_THE_CLOCK
        said.append(calendar_name(statement.open, language) if named else round_the_clock)
    said += _say_count(statement, language)
    for limit in statement.limits:
        said.append(say_statement(limit, language, clock, calendar_name))
    return ("；" if zh else "; ").join(said)


_PATTERNS = {
    "mean": ("{} on average", "平均 {}"),
    "value": ("{}", "{}"),
    "total": ("{} in total", "累计 {}"),
}


def _say_share(statement: Statement, language: str, clock: str | None) -> list[str]:
    share, within = statement.share, statement.within
    if within is None:
        return [say_term(share, language, clock)] if share is not None else []
    value = say_term(within, language, clock)
    if share is None:
        return [value]
    if isinstance(share, Bound) and share.is_upper and isinstance(within, Bound):
        share = complement(share)
    part = say_term(share, language, clock)
    return [f"{part} 的情况下 {value}" if language == "zh" else f"{value} in {part} of cases"]


def complement(share: Bound) -> Bound:
    """``at most 8 %`` of the cases as ``at least 92 %`` of the others."""
    rest = Fraction(1) - share.quantity.size
    unit = share.quantity.unit
    return Bound(share.comparator.mirrored, Quantity(rest / unit.size, unit))


def _say_count(statement: Statement, language: str) -> list[str]:
    count, every = statement.count, statement.every
    if count is None:
        return []
    zh = language == "zh"
    if isinstance(count, Silence):
        times = say_term(count, language, None)
    elif count.quantity.unit.symbol:
        times = say(count.quantity, language)
    elif zh:
        times = f"{figures_of(count.quantity)} 次"
    else:
        figures = figures_of(count.quantity)
        times = {"1": "once", "2": "twice"}.get(figures, f"{figures} times")
    if every is None:
        return [times]
    if zh:
        return [f"每 {say(every, 'zh')} {times}"]
    length = every.unit.one if every.value == 1 else say(every, language)
    return [f"{times} every {length}"]


def say_term(term: object, language: str, clock: str | None) -> str:
    """A bound, ``first-of``, lifetime or silence, without its comparator.

    By a working calendar's clock, days and hours are said as working days and working hours.
    """
    zh = language == "zh"
    if isinstance(term, Bound):
        return say(by_clock(term.quantity, clock), language)
    if isinstance(term, Whichever):
        bounds = term.first_of or term.last_of
        values = ("或 " if zh else " or ").join(
            say(by_clock(b.quantity, clock), language) for b in bounds
        )
        if term.first_of:
            return f"{values}（以先到者为准）" if zh else f"{values}, whichever comes first"
        return f"{values}（以后到者为准）" if zh else f"{values}, whichever comes last"
    if term is Lifetime.LIFETIME:
        return "终身" if zh else "its lifetime"
    return "未说明" if zh else "not stated"


def by_clock(quantity: Quantity, clock: str | None) -> Quantity:
    """Days and hours as working ones where the clock is a working calendar's."""
    if clock in _BARE_CLOCKS or quantity.unit.symbol not in _WORKING:
        return quantity
    unit = unit_named(_WORKING[quantity.unit.symbol])
    return Quantity(quantity.value, unit or quantity.unit, quantity.figures, quantity.per)
