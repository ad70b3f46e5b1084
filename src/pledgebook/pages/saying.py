"""Promises in a reader's words, with their comparators: what each statistic is bounded by."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from pledgebook.promises.bound import Bound, Comparator, say_bound
from pledgebook.promises.deadline import say_deadline
from pledgebook.promises.period import Period, say_period
from pledgebook.promises.quantity import Quantity, say
from pledgebook.records.clocks import has_calendar
from pledgebook.records.promise import ROUND_THE_CLOCK, Promise, Statement
from pledgebook.records.promise_saying import say_term
from pledgebook.records.promise_values import (
    complement,
    goes_unsaid,
    has_hours,
    said_by_clock,
    statement_of,
)
from pledgebook.records.remedy import Compensation, Further, Remedy
from pledgebook.records.text import Text

Word = Callable[..., str]
"""A key of words.json → the word in the reader's language."""


@dataclass(frozen=True, slots=True)
class Line:
    """``Every case``: ``at most 45 minutes``."""

    label: str
    words: str


def bounded(bound: Bound, language: str) -> str:
    """``at most 45 minutes``; nothing can be less than nought, so that stands alone: ``0 yuan``."""
    if bound.comparator is Comparator.AT_MOST and not bound.quantity.value:
        return say(bound.quantity, language)
    return say_bound(bound, language)


def term(value: object, language: str, clock: str | None) -> str:
    """A bound with its comparator, by the promise's clock; else as it is said without one."""
    if isinstance(value, Bound):
        return bounded(Bound(value.comparator, said_by_clock(value.quantity, clock)), language)
    return say_term(value, language, clock)


def lines(
    statement: Statement,
    language: str,
    clock: str | None,
    word: Word,
    calendar: Callable[[str], str],
) -> list[Line]:
    """What a statement bounds, a line for each statistic."""
    found = list(_statistics(statement, language, clock, word))
    if statement.by is not None:
        working = has_calendar(clock)
        said = say_deadline(statement.by, language, working=working)
        cut_off = statement.cut_off
        more = word("cut-off", time=f"{cut_off:%H:%M}") if cut_off else ""
        found.append(Line(word("by"), said + more))
    if statement.open is not None:
        always = statement.open == ROUND_THE_CLOCK
        hours = word("round-the-clock") if always else calendar(statement.open)
        found.append(Line(word("open"), hours))
    for limit in statement.limits:
        found += lines(limit, language, clock, word, calendar)
    if found and isinstance(statement.period, Period):
        found.append(Line(word("period"), say_period(statement.period, language)))
    return found


def with_clock(
    said: list[Line],
    statement: Statement,
    clock: str | None,
    word: Word,
    calendar: Callable[[str], str],
) -> list[Line]:
    """The lines of a statement with its clock, where no figure tells it: ``2 hours (by office
    hours)``. For where two values stand side by side that may differ by their clock alone."""
    if not said or clock is None or not has_hours(statement):
        return said
    if not has_calendar(clock):
        counted = word("counted-always") if clock == "elapsed" else ""
    else:
        counted = word("counted-by", calendar=calendar(clock))
    return [Line(said[0].label, said[0].words + counted), *said[1:]]


def unsaid_calendar(promise: Promise) -> str | None:
    """The calendar by which hours or minutes of a promise are counted, which they do not tell."""
    shared = [statement_of(promise, case) for case in promise.cases if not case.clock]
    if any(goes_unsaid(statement, promise.clock) for statement in (promise, *shared)):
        return promise.clock
    return None


def _statistics(
    statement: Statement, language: str, clock: str | None, word: Word
) -> Iterator[Line]:
    if statement.every_case is not None:
        yield Line(word("every-case"), term(statement.every_case, language, clock))
    share, within = statement.share, statement.within
    if share is not None and within is not None:
        if isinstance(share, Bound) and share.is_upper and isinstance(within, Bound):
            share, within = complement(share), _others(within)
        part = word("of-cases", share=term(share, language, clock))
        yield Line(part, term(within, language, clock))
    elif share is not None or within is not None:
        key = "share" if share is not None else "within"
        yield Line(word(key), term(share if share is not None else within, language, clock))
    for key in ("mean", "value", "total"):
        bounded = getattr(statement, key)
        if bounded is not None:
            yield Line(word(key), term(bounded, language, clock))
    if statement.count is not None:
        every = statement.every
        label = word("every", length=_stretch(every, language)) if every else word("count")
        yield Line(label, term(statement.count, language, clock))


def _others(within: Bound) -> Bound:
    """``more than 18 weeks`` for 8 % of cases is ``at most 18 weeks`` for the others."""
    return Bound(within.comparator.opposite or within.comparator, within.quantity)


def day(value: date, language: str) -> str:
    """``1 March 2027``, ``2027 年 3 月 1 日``; year-month-day in other languages."""
    if language == "zh":
        return f"{value.year} 年 {value.month} 月 {value.day} 日"
    if language == "en":
        return f"{value.day} {value:%B} {value.year}"
    return value.isoformat()


def claiming(remedy: Remedy, language: str, word: Word) -> list[str]:
    """How the customer comes by a remedy."""
    said = [word(f"claim-{remedy.claim}")] if remedy.claim is not None else []
    for key, amount in (
        ("claim-within", remedy.claim_within),
        ("paid-within", remedy.paid_within),
        ("at-most", remedy.most),
    ):
        if amount is not None:
            said.append(word(key, amount=say(amount, language)))
    return said


def compensation(
    value: Compensation, language: str, word: Word, plain: Callable[[Text], str]
) -> Iterator[str]:
    """What the customer gets, a sentence each; what is given in kind is the caller's to show,
    but for bands, whose kind is said with ``plain``."""
    if value.pay is not None:
        yield word("pay", amount=_amount(value.pay, language, word))
    if value.credit is not None:
        yield word("credit", amount=_amount(value.credit, language, word))
    if value.then is not None:
        yield _further(value.then, language, word)
    for band in value.bands:
        ends = [
            word(key, amount=say(end, language))
            for key, end in (
                ("band-from", band.from_),
                ("band-above", band.above),
                ("band-below", band.below),
                ("band-up-to", band.up_to),
            )
            if end is not None
        ]
        gives = band.pay if band.pay is not None else band.credit
        given = [_amount(gives, language, word)] if gives is not None else []
        given += [plain(band.in_kind)] if band.in_kind is not None else []
        yield word("band", ends=word("comma").join(ends), amount=word("semicolon").join(given))


def _further(then: Further, language: str, word: Word) -> str:
    further = then.pay if then.pay is not None else then.credit
    each = _stretch(then.each.length, language)
    key = "then-full" if then.each.full else "then"
    said = word(key, amount=_amount(further, language, word), each=each)
    if then.most is None:
        return said
    return said + word("then-most", amount=say(then.most, language))


def _stretch(length: Quantity, language: str) -> str:
    """``day`` rather than ``1 day``, for after ``each``."""
    return length.unit.one if length.value == 1 and language == "en" else say(length, language)


def _amount(value: object, language: str, word: Word) -> str:
    said = getattr(value, "unit", None)
    return say(value, language) if said is not None else word("not-stated")  # type: ignore[arg-type]
