"""What a customer gets when a promise is broken."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from pydantic import Field, PlainValidator, WithJsonSchema

from pledgebook.promises.quantity import Quantity, read_quantity
from pledgebook.records.base import Model
from pledgebook.records.measures import read_money
from pledgebook.records.promise_terms import (
    OrSilence,
    QuantityOrSilence,
    ReadQuantity,
    Silence,
    read_as,
)
from pledgebook.records.scope import Scope
from pledgebook.records.text import Text


class Claim(StrEnum):
    """How the customer comes by it."""

    AUTOMATIC = "automatic"
    ON_REQUEST = "on-request"


@dataclass(frozen=True, slots=True)
class Each:
    """``12 h``, or ``full 12 h``: begun steps count, or only completed ones."""

    length: Quantity
    full: bool = False

    def __str__(self) -> str:
        return f"full {self.length}" if self.full else str(self.length)


def _read_each(text: str) -> Each:
    match = re.fullmatch(r"\s*(full )?(.+)", text)
    full, length = match.groups() if match else (None, text)
    return Each(read_quantity(length), bool(full))


ReadEach = Annotated[
    Each, PlainValidator(read_as("bad_quantity", _read_each)), WithJsonSchema({"type": "string"})
]


ReadMoney = Annotated[
    Quantity,
    PlainValidator(read_as("bad_quantity", read_money)),
    WithJsonSchema({"type": ["string", "number"]}),
]
PayOrSilence = Annotated[ReadMoney | Silence, OrSilence()]


class Further(Model):
    """What is added for each further stretch of delay."""

    pay: PayOrSilence | None = Field(None, description="The further payment.")
    credit: QuantityOrSilence | None = Field(None, description="The further credit.")
    each: ReadEach = Field(description="For each so much: 12 h, or full 12 h.")
    most: ReadMoney | None = Field(None, description="The most it can add up to.")


class Band(Model):
    """What a measured value earns the customer, between two ends."""

    from_: ReadQuantity | None = Field(None, description="Least value in the band.")
    above: ReadQuantity | None = Field(None, description="The band lies above this value.")
    below: ReadQuantity | None = Field(None, description="First value above the band.")
    up_to: ReadQuantity | None = Field(None, description="Greatest value in the band.")
    pay: PayOrSilence | None = Field(None, description="The payment.")
    credit: QuantityOrSilence | None = Field(None, description="The share of the bill credited.")
    in_kind: Text | None = Field(None, description="What is given that is not money.")


class Compensation(Model):
    """One thing the customer gets."""

    pay: PayOrSilence | None = Field(None, description="A payment, as 95 GBP.")
    then: Further | None = Field(None, description="More for longer delay.")
    credit: QuantityOrSilence | None = Field(None, description="Share of the bill, as 10 %.")
    of: Text | None = Field(None, description="What the credit is a share of.")
    bands: tuple[Band, ...] = Field((), description="Pay or credit by measured value.")
    in_kind: Text | None = Field(None, description="What is given that is not money.")


class RemedyCase(Compensation):
    """The compensation in one part of the world."""

    scope: Scope = Field(description="Dimension to value.")


class Remedy(Compensation):
    """What the customer gets when the promise is broken, and how."""

    cases: tuple[RemedyCase, ...] = Field((), description="Where it differs by class or place.")
    any_of: tuple[Compensation, ...] = Field((), description="One of these.")
    claim: Claim | None = Field(None, description="automatic or on-request.")
    claim_within: ReadQuantity | None = Field(None, description="How long one may claim.")
    paid_within: ReadQuantity | None = Field(None, description="How soon it is paid.")
    most: ReadMoney | None = Field(None, description="The most that is paid.")


class Penalty(Model):
    """What a broken promise costs the company without the customer getting it."""

    least: ReadMoney | None = Field(None, description="At least.")
    most: ReadMoney | None = Field(None, description="At most.")
    to: Text | None = Field(None, description="Who gets it.")
