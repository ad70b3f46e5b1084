"""A record as plain data: every text by language, and nothing that this audience may not see."""

from collections.abc import Mapping
from datetime import date, time
from enum import Enum
from functools import cache
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from pledgebook.pages import links
from pledgebook.pages.reading import Reading
from pledgebook.promises.trigger import Trigger
from pledgebook.records.base import Asset, Audience, Record, Refers
from pledgebook.records.indicator import Indicator
from pledgebook.records.promise import Promise
from pledgebook.records.scope import Scoped
from pledgebook.records.text import Text

NOT_SHOWN = "not-shown"
"""Stands for a part of the world whose name this audience may not see."""

LEFT_OUT = ("accepts", "accounts")
"""Fields about how the handbook is kept, which no page shows either."""

Readings = Mapping[str, Reading]
"""A reading of the language's home page for each language."""

Mark = Refers | Asset | Scoped | None


def record_data(record: Record, readings: Readings) -> dict[str, Any]:
    """The record's fields by their YAML names, with its kind and its addresses."""
    path = links.record_path(record)
    head = {
        "id": record.id,
        "kind": record.kind,
        "url": {language: f"{language}/{path}" for language in readings},
    }
    return head | _model(record, readings)


def _model(model: BaseModel, readings: Readings) -> dict[str, Any]:
    found = {}
    for name, key, mark in fields(type(model)):
        written = getattr(model, name)
        if written is None or written == () or written == {} or _is_internal(model, name, readings):
            continue
        value = _value(written, mark, readings)
        if value is not None:
            found[key] = value
    if isinstance(model, Promise):
        value = {language: reading.promised(model) for language, reading in readings.items()}
        found |= {"value": value} if any(value.values()) else {}
    return found


def _is_internal(model: BaseModel, name: str, readings: Readings) -> bool:
    if name in LEFT_OUT:
        return True
    if isinstance(model, Indicator) and name == "targets":
        return _any(readings).book.audience is not Audience.INTERNAL
    return False


def _value(value: Any, mark: Mark, readings: Readings) -> Any:
    """A value as JSON knows it; None for what is not to be seen."""
    if isinstance(value, Text):
        return {
            language: reading.plain(value)
            for language, reading in readings.items()
            if value.in_(language) is not None
        }
    if isinstance(value, BaseModel):
        return _model(value, readings)
    if isinstance(mark, Scoped):
        return _scope(value, _any(readings))
    if isinstance(value, tuple):
        seen = (_value(item, mark, readings) for item in value)
        return [item for item in seen if item is not None]
    if isinstance(value, dict):
        return {key: _value(item, mark, readings) for key, item in value.items()}
    return _scalar(value, mark, _any(readings))


def _scalar(value: Any, mark: Mark, reading: Reading) -> Any:
    if isinstance(mark, Refers) and isinstance(value, str):
        if mark.local:
            return value
        target = reading.book.resolve(value)
        return target.id if target else None
    if isinstance(mark, Asset):
        return links.asset_target(str(value))
    if isinstance(value, Trigger) and reading.book.resolve(value.subject) is None:
        return None
    if isinstance(value, bool | int) or value is None:
        return value
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, date | time):
        return value.isoformat()[:16]
    return str(value)


def _scope(scope: Mapping[str, Any], reading: Reading) -> dict[str, Any]:
    shown: dict[str, Any] = {
        dimension: list(values)
        for dimension, values in scope.items()
        if reading.book.resolve(dimension) is not None
    }
    return shown or {NOT_SHOWN: NOT_SHOWN}


def _any(readings: Readings) -> Reading:
    return next(iter(readings.values()))


@cache
def fields(model: type[BaseModel]) -> tuple[tuple[str, str, Mark], ...]:
    """Name, YAML key and mark of each field, worked out once per model."""
    hints = get_type_hints(model, include_extras=True)
    return tuple(
        (name, field.alias or name, _mark(hints[name]))
        for name, field in model.model_fields.items()
        if name not in LEFT_OUT
    )


def _mark(annotation: Any) -> Mark:
    """The mark on an annotation or on anything inside it: a field holds one sort of names."""
    if get_origin(annotation) is Annotated:
        for mark in get_args(annotation)[1:]:
            if isinstance(mark, Refers | Asset | Scoped):
                return mark
    inner = (_mark(argument) for argument in get_args(annotation) if argument is not annotation)
    return next((mark for mark in inner if mark is not None), None)
