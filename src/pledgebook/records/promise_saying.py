"""How the value of a promise is said: the figure *without* its comparator, for a sentence that has
its own: "We are on site within [[110.arrive]]."
"""

from collections.abc import Callable

from pledgebook.promises.bound import Bound
from pledgebook.promises.deadline import say_deadline
from pledgebook.promises.quantity import figures_of, say
from pledgebook.records.clocks import has_calendar
from pledgebook.records.promise import ROUND_THE_CLOCK, Case, Promise, Silence, Statement, Whichever
from pledgebook.records.promise_terms import Lifetime
from pledgebook.records.promise_values import (
    complement,
    goes_unsaid,
    holds_elsewhere,
    said_by_clock,
    statement_of,
    window,
)

CaseName = Callable[[str, str, str], str]
"""Dimension, value, language → what to call the case: ``in town``, ``urban areas``, ``城区``."""
CalendarName = Callable[[str, str], str]
"""Calendar's id, language → what to call it."""


def say_promise(
    promise: Promise,
    language: str,
    case_name: CaseName = lambda _dimension, value, _language: value,
    calendar_name: CalendarName = lambda calendar, _language: calendar,
    *,
    case: str | None = None,
) -> str:
    """The promised value for ``[[110.arrive]]``, all cases joined, or that of one ``case`` for
    ``[[110.arrive@rural]]``; empty where none is written.

    A case's name follows its value, bare where it begins with a preposition and in brackets
    otherwise (``45 minutes in town``, ``45 minutes (urban)``); in Chinese it comes first.
    """
    if case is not None:
        return say_case(promise, case, language, calendar_name) or ""
    chinese = language == "zh"
    said = []
    for one in promise.cases:
        value = _say_in_case(promise, one, language, calendar_name)
        names = [
            case_name(dimension, name, language)
            for dimension, values in one.scope.items()
            for name in values
        ]
        said.append(_with_name(value, ("、" if chinese else ", ").join(names), language))
    if holds_elsewhere(promise):
        value = say_statement(promise, language, promise.clock, calendar_name)
        other = "其他情形" if chinese else "otherwise"
        said.append(_with_name(value, other, language) if said else value)
    right = window(promise)
    if right is not None:
        said.append(say_statement(right, language, promise.clock, calendar_name))
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
        if case.is_for(value):
            return _say_in_case(promise, case, language, calendar_name)
    return None


def _say_in_case(promise: Promise, case: Case, language: str, calendar_name: CalendarName) -> str:
    """A case's value; with its clock where the cases differ by theirs, and only there: two hours
    in town and two hours of the office's time in the country are not the same."""
    statement, clock = statement_of(promise, case), case.clock or promise.clock
    value = say_statement(statement, language, clock, calendar_name)
    clocks = {other.clock or promise.clock for other in promise.cases}
    if clock is None or len(clocks) == 1 or not goes_unsaid(statement, clock):
        return value
    calendar = calendar_name(clock, language)
    return f"{value}（按{calendar}计）" if language == "zh" else f"{value} by {calendar}"


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
        working = has_calendar(clock)
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
    if isinstance(within, Silence):
        return [f"{part}，{value}" if language == "zh" else f"{part}, {value}"]
    return [f"{part} 在 {value}内" if language == "zh" else f"{part} within {value}"]


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

    By a working calendar's clock, days are said as working days.
    """
    zh = language == "zh"
    if isinstance(term, Bound):
        return say(said_by_clock(term.quantity, clock), language)
    if isinstance(term, Whichever):
        values = ("或 " if zh else " or ").join(
            say(said_by_clock(b.quantity, clock), language) for b in term.bounds
        )
        if term.first_of:
            return f"{values}（以先到者为准）" if zh else f"{values}, whichever comes first"
        return f"{values}（以后到者为准）" if zh else f"{values}, whichever comes last"
    if term is Lifetime.LIFETIME:
        return "终身" if zh else "its lifetime"
    return "未说明" if zh else "not stated"
