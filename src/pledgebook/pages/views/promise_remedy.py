"""What the customer gets if a promise is broken, and what a breach costs."""

from collections.abc import Iterator

from markupsafe import Markup, escape

from pledgebook.pages import saying
from pledgebook.pages.reading import Reading
from pledgebook.pages.views.promise_facts import Fact, said, scope
from pledgebook.records.promise import Promise, Silence
from pledgebook.records.remedy import Compensation, Remedy


def gets(promise: Promise, reading: Reading) -> Iterator[Fact]:
    """The remedy and the penalty, where they are written."""
    if promise.remedy is not None:
        yield Fact("fact-remedy", _remedy(promise.remedy, reading))
    if promise.penalty is not None:
        yield Fact("fact-penalty", tuple(_penalty(promise, reading)))


def _remedy(value: Remedy | Silence, reading: Reading) -> tuple[Markup, ...]:
    if isinstance(value, Silence):
        return said(value, reading)
    found = _compensation(value, reading)
    for case in value.cases:
        where = scope(case.scope, reading) + reading.word("colon")
        found += [where + words for words in _compensation(case, reading)]
    for number, each in enumerate(value.any_of):
        either = escape(reading.word("or-else" if number else "either"))
        found.append(either + escape(reading.word("semicolon")).join(_compensation(each, reading)))
    found += [escape(words) for words in saying.claiming(value, reading.spoken, reading.word)]
    return tuple(found)


def _compensation(value: Compensation, reading: Reading) -> list[Markup]:
    sentences = saying.compensation(value, reading.spoken, reading.word, reading.plain)
    found = [escape(words) for words in sentences]
    if value.of is not None and found:
        found[0] += escape(reading.word("open-bracket")) + reading.text(value.of)
        found[0] += escape(reading.word("close-bracket"))
    if value.in_kind is not None:
        found.append(reading.text(value.in_kind))
    return found


def _penalty(promise: Promise, reading: Reading) -> Iterator[Markup]:
    penalty = promise.penalty
    if penalty is None:
        return
    for key, amount in (("at-least", penalty.least), ("at-most", penalty.most)):
        if amount is not None:
            yield escape(reading.word(key, amount=reading.quantity(amount)))
    if penalty.to is not None:
        yield escape(reading.word("paid-to")) + reading.text(penalty.to)
