"""The small values a promise is written with: terms, silences, scopes, triggers."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Annotated, Any, get_args

from pydantic import Field, GetCoreSchemaHandler, PlainValidator, WithJsonSchema
from pydantic import model_validator as check_model
from pydantic_core import core_schema

from pledgebook.promises.bound import Bound, read_bound
from pledgebook.promises.deadline import Deadline, read_deadline, read_last_moment
from pledgebook.promises.period import Period, read_period
from pledgebook.promises.quantity import NotUnderstood, Quantity, read_quantity
from pledgebook.promises.trigger import Trigger, read_trigger
from pledgebook.records.base import Model
from pledgebook.records.scalars import (
    MOST_CHARACTERS,
    empty_word,
    refuse,
    says_nothing,
    too_long,
)

_SCALAR: dict[str, Any] = {"type": ["string", "number"]}


class Silence(StrEnum):
    """Said on purpose: the source does not tell (``unstated``), or there is none (``none``)."""

    UNSTATED = "unstated"
    NONE = "none"


class Lifetime(StrEnum):
    """``every-case: lifetime``: for as long as the thing lives."""

    LIFETIME = "lifetime"


def read_as(kind: str, reader: Callable[[str], Any]) -> Callable[[Any], Any]:
    """A validator that reads text with ``reader`` and keeps its sentence in both languages."""

    def read(value: Any) -> Any:
        if not isinstance(value, str):
            if isinstance(value, list | Mapping) or value is None:
                raise refuse(kind, "This should be a single value.", "此处应为单个值。")
            return value
        if len(value) > MOST_CHARACTERS:
            raise too_long(kind)
        try:
            return reader(value)
        except NotUnderstood as error:
            english, chinese = error.words["en"], error.words["zh"]
            stop, period = ("", "") if english.endswith("?") else (".", "。")
            raise refuse(kind, english + stop, chinese + period) from None

    return read


class OrSilence:
    """Lets a field also hold ``unstated`` or ``none``, at the same place in error routes."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        (inner,) = (kind for kind in get_args(source) if kind is not Silence)
        return core_schema.no_info_wrap_validator_function(
            _silence_or, handler.generate_schema(inner)
        )

    def __get_pydantic_json_schema__(self, schema: core_schema.CoreSchema, handler: Any) -> Any:
        return {"anyOf": [{"enum": [silence.value for silence in Silence]}, handler(schema)]}


def _silence_or(value: Any, handler: Callable[[Any], Any]) -> Any:
    if isinstance(value, str) and value.strip() in tuple(Silence):
        return Silence(value.strip())
    if word := empty_word(value):
        raise says_nothing("no_silence", word)
    return handler(value)


ReadBound = Annotated[
    Bound, PlainValidator(read_as("bad_bound", read_bound)), WithJsonSchema(_SCALAR)
]
ReadQuantity = Annotated[
    Quantity, PlainValidator(read_as("bad_quantity", read_quantity)), WithJsonSchema(_SCALAR)
]
BoundOrSilence = Annotated[ReadBound | Silence, OrSilence()]
QuantityOrSilence = Annotated[ReadQuantity | Silence, OrSilence()]
ReadPeriod = Annotated[
    Period, PlainValidator(read_as("bad_period", read_period)), WithJsonSchema(_SCALAR)
]
PeriodOrSilence = Annotated[ReadPeriod | Silence, OrSilence()]
ReadDeadline = Annotated[
    Deadline, PlainValidator(read_as("bad_deadline", read_deadline)), WithJsonSchema(_SCALAR)
]

ReadLastMoment = Annotated[
    Deadline, PlainValidator(read_as("bad_deadline", read_last_moment)), WithJsonSchema(_SCALAR)
]


class Whichever(Model):
    """Several bounds on one thing, each in its own unit: exactly one of the two keys."""

    first_of: tuple[ReadBound, ...] = Field((), description="Whichever is reached first.")
    last_of: tuple[ReadBound, ...] = Field((), description="Whichever is reached last.")

    @property
    def bounds(self) -> tuple[Bound, ...]:
        """Those of the key that is written."""
        return self.first_of or self.last_of

    @check_model(mode="after")
    def _one_of_them(self) -> "Whichever":
        if bool(self.first_of) == bool(self.last_of):
            raise refuse(
                "first_or_last",
                "Write either first-of or last-of, with its bounds.",
                "请在 first-of 与 last-of 中写一个，并列出界限。",
            )
        return self


class _TermReader:
    """Reads text as a bound, ``lifetime`` or a silence, and a map as Whichever."""

    def __get_pydantic_core_schema__(
        self, _source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        whichever = handler.generate_schema(Whichever)
        return core_schema.no_info_wrap_validator_function(_read_term, whichever)

    def __get_pydantic_json_schema__(self, schema: core_schema.CoreSchema, handler: Any) -> Any:
        return {"anyOf": [_SCALAR, handler(schema)]}


_bound = read_as("bad_bound", read_bound)


def _read_term(value: Any, whichever: Callable[[Any], Any]) -> Any:
    if isinstance(value, Bound | Lifetime | Silence):
        return value
    if isinstance(value, str):
        words = value.strip()
        if words in tuple(Silence):
            return Silence(words)
        return Lifetime.LIFETIME if words == Lifetime.LIFETIME else _bound(words)
    return whichever(value)


Term = Annotated[Bound | Whichever | Lifetime | Silence, _TermReader()]
"""What every case, or a share of them, must satisfy."""


class Condition(Model):
    """Several conditions joined: exactly one of the two keys."""

    any_of: "tuple[If, ...]" = Field((), description="One of these is enough.")
    all_of: "tuple[If, ...]" = Field((), description="All of these together.")

    @check_model(mode="after")
    def _one_of_them(self) -> "Condition":
        if bool(self.any_of) == bool(self.all_of):
            raise refuse(
                "any_or_all",
                "Write either any-of or all-of, with its conditions.",
                "请在 any-of 与 all-of 中写一个，并列出条件。",
            )
        return self


class _IfReader:
    """Reads text as a Trigger and a map as a Condition."""

    def __get_pydantic_core_schema__(
        self, _source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.no_info_wrap_validator_function(
            _read_if, handler.generate_schema(Condition)
        )

    def __get_pydantic_json_schema__(self, schema: core_schema.CoreSchema, handler: Any) -> Any:
        return {"anyOf": [{"type": "string"}, handler(schema)]}


_trigger = read_as("bad_condition", read_trigger)


def _read_if(value: Any, condition: Callable[[Any], Any]) -> Any:
    return _trigger(value) if isinstance(value, str | Trigger) else condition(value)


If = Annotated[Trigger | Condition, _IfReader()]
Condition.model_rebuild()
