"""The codes: how each may be written, what its figures stand for, and each promise's value."""

from collections.abc import Iterator
from typing import Any

from pledgebook.pages import links
from pledgebook.pages.data.record import Readings
from pledgebook.pages.reading import Reading
from pledgebook.pages.views.index import written_forms
from pledgebook.pages.views.promise import title_of
from pledgebook.pages.views.promise_cases import case_anchors
from pledgebook.records.base import Record
from pledgebook.records.commitment import Commitment, Figure
from pledgebook.records.promise import Case, Promise
from pledgebook.records.promise_saying import say_statement
from pledgebook.records.promise_values import in_force, statement_of


def codes_data(readings: Readings) -> list[dict[str, Any]]:
    """Every listed commitment."""
    book = next(iter(readings.values())).book
    listed = (r for r in book.listed.get("commitment", ()) if isinstance(r, Commitment))
    return [_code(record, readings) for record in listed]


def _code(record: Commitment, readings: Readings) -> dict[str, Any]:
    return {
        "id": record.id,
        "code": record.code or record.id,
        "forms": list(dict.fromkeys(written_forms(record))),
        "title": {language: reading.plain(record.title) for language, reading in readings.items()},
        "url": _urls(record, None, readings),
        "figures": [_figure(figure, readings) for figure in record.figures],
        "promises": {
            part_id: _promise(record, part_id, part, readings)
            for part_id, part in record.promises.items()
        },
    }


def _urls(record: Record, part_id: str | None, readings: Readings) -> dict[str, str]:
    path = links.record_path(record, part_id)
    return {language: f"{language}/{path}" for language in readings}


def _figure(figure: Figure, readings: Readings) -> dict[str, Any]:
    found: dict[str, Any] = {"figure": figure.figure}
    if figure.meaning is not None:
        found["meaning"] = {k: reading.plain(figure.meaning) for k, reading in readings.items()}
    reading = next(iter(readings.values()))
    target = reading.book.resolve(figure.promise) if figure.promise else None
    if target is not None:
        found["promise"] = target.id
    if figure.counts:
        found["counts"] = list(figure.counts)
    return found


def _promise(record: Record, part_id: str, written: Promise, readings: Readings) -> dict[str, Any]:
    today = next(iter(readings.values())).book.today
    promise = in_force(written, today) if written.values else written
    found: dict[str, Any] = {
        "title": {
            language: reading.plain(title_of(part_id, promise, reading))
            for language, reading in readings.items()
        },
        "value": {language: reading.promised(promise) for language, reading in readings.items()},
        "url": _urls(record, part_id, readings),
    }
    if promise.wording is not None:
        found["wording"] = {k: reading.plain(promise.wording) for k, reading in readings.items()}
    if promise.cases:
        found["cases"] = list(_cases(record, part_id, promise, readings))
    return found


def _cases(
    record: Record, part_id: str, promise: Promise, readings: Readings
) -> Iterator[dict[str, Any]]:
    for anchors, case in case_anchors(part_id, promise):
        yield {
            "name": {k: _name(case, reading) for k, reading in readings.items()},
            "value": {k: _value(case, promise, reading) for k, reading in readings.items()},
            "url": _urls(record, anchors[0] if anchors else part_id, readings),
        }


def _name(case: Case, reading: Reading) -> str:
    names = [
        reading.case_name(dimension, value)
        if reading.book.resolve(dimension)
        else reading.word("not-shown", kind=reading.word("kind-dimension"))
        for dimension, values in case.scope.items()
        for value in values
    ]
    return reading.word("list-comma").join(names)


def _value(case: Case, promise: Promise, reading: Reading) -> str:
    clock = case.clock or promise.clock
    said = statement_of(promise, case)
    return say_statement(said, reading.spoken, clock, reading.calendar)
