"""The codes as data: each figure, what it stands for, and the promised values of the day.

For a call-centre screen, an enterprise system or an assistant: the same words as on the pages, and
the bounds as numbers, without anything to parse.
"""

import json
from collections.abc import Iterator
from typing import Any

from pledgebook.exports.order import Order
from pledgebook.pages.reading import Reading
from pledgebook.pages.views.promise import title_of
from pledgebook.promises.bound import Bound
from pledgebook.promises.quantity import Quantity
from pledgebook.records.commitment import Commitment, Figure
from pledgebook.records.promise import Case, Promise, Statement
from pledgebook.records.promise_terms import Whichever
from pledgebook.records.promise_values import in_force
from pledgebook.records.text import Text

FORMAT = 1
"""Raised when a reader of the file would have to change."""
_BOUNDED = ("every_case", "share", "within", "mean", "value", "total", "count")


def files(order: Order) -> Iterator[tuple[str, bytes]]:
    """``codes.json``: all languages in one file."""
    text = json.dumps(data(order), ensure_ascii=False, indent=2) + "\n"
    yield "codes.json", text.encode("utf-8", "replace")


def data(order: Order) -> dict[str, Any]:
    """The file as plain data."""
    book = order.site.book
    handbook = book.catalog.handbook
    return {
        "format": FORMAT,
        "edition": handbook.edition,
        "as-of": book.today.isoformat(),
        "audience": str(book.audience),
        "languages": list(order.languages),
        "codes": [
            _commitment(record, order)
            for record in book.listed.get("commitment", ())
            if isinstance(record, Commitment)
        ],
    }


def _commitment(record: Commitment, order: Order) -> dict[str, Any]:
    return {
        "id": record.id,
        "code": record.code,
        "title": _said(record.title, order),
        "slogan": _said(record.slogan, order),
        "in-force-since": record.effective.isoformat() if record.effective else None,
        "address": order.permanent(record.id),
        "figures": [_figure(figure, order) for figure in record.figures],
        "promises": {
            part_id: _promise(f"{record.id}.{part_id}", part_id, promise, order)
            for part_id, promise in record.promises.items()
        },
    }


def _figure(figure: Figure, order: Order) -> dict[str, Any]:
    target = order.site.book.resolve(figure.promise) if figure.promise else None
    return {
        "figure": figure.figure,
        "meaning": _said(figure.meaning, order),
        "promise": target.id if target else None,
        "counts": {name: _said(text, order) for name, text in figure.counts.items()} or None,
        "unknown": figure.unknown is not None,
    }


def _promise(full_id: str, part_id: str, promise: Promise, order: Order) -> dict[str, Any]:
    current = in_force(promise, order.site.book.today) if promise.values else promise

    def titled(reading: Reading) -> str:
        return reading.line(title_of(part_id, promise, reading))

    return {
        "id": full_id,
        "title": {language: titled(order.reading(language)) for language in order.languages},
        "wording": _said(current.wording, order),
        "value": {
            language: order.reading(language).promised(current) for language in order.languages
        },
        "clock": current.clock,
        "aim": str(current.aim),
        "bounds": _bounds(current),
        "cases": [_case(case, order) for case in current.cases],
        "address": order.permanent(full_id),
    }


def _case(case: Case, order: Order) -> dict[str, Any]:
    names = {
        language: [
            order.reading(language).case_name(dimension, value)
            for dimension, values in case.scope.items()
            for value in values
        ]
        for language in order.languages
    }
    scope = {dimension: list(values) for dimension, values in case.scope.items()}
    return {"scope": scope, "names": names, "clock": case.clock, "bounds": _bounds(case)}


def _bounds(statement: Statement) -> list[dict[str, Any]]:
    """Each statistic with its bound as numbers; ``written`` is the notation of the records."""
    found = []
    for name in _BOUNDED:
        value = getattr(statement, name)
        if value is not None:
            found.append({"statistic": name.replace("_", "-")} | _bound(value))
    for limit in statement.limits:
        found += _bounds(limit)
    return found


def _bound(value: object) -> dict[str, Any]:
    if isinstance(value, Bound):
        return {"comparator": str(value.comparator), **_quantity(value.quantity)}
    if isinstance(value, Whichever):
        which = "first-of" if value.first_of else "last-of"
        return {which: [_bound(one) for one in value.bounds]}
    return {"written": str(value)}


def _quantity(quantity: Quantity) -> dict[str, Any]:
    number = quantity.value
    return {
        "number": int(number) if number.denominator == 1 else float(number),
        "unit": quantity.unit.symbol,
        "per": _quantity(quantity.per) if quantity.per else None,
    }


def _said(text: Text | None, order: Order) -> dict[str, str] | None:
    if text is None:
        return None
    return {language: order.reading(language).line(text) for language in order.languages}
