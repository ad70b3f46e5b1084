"""Forms and registers."""

from enum import StrEnum
from typing import ClassVar

from pydantic import Field

from pledgebook.records.base import IndicatorName, Model, Part, Record, RoleName
from pledgebook.records.measures import Amount
from pledgebook.records.scalars import Flag, Id, Number
from pledgebook.records.text import Text


class FieldType(StrEnum):
    """What is written into a field."""

    TEXT = "text"
    LONG_TEXT = "long-text"
    NUMBER = "number"
    DATE = "date"
    TIME = "time"
    DATE_TIME = "date-time"
    CHOICE = "choice"
    CHOICES = "choices"
    YES_NO = "yes-no"
    SCALE = "scale"
    SIGNATURE = "signature"
    PHOTO = "photo"


class Scale(Model):
    """A scale to mark."""

    least: Number = Field(description="The lowest mark.")
    most: Number = Field(description="The highest mark.")
    least_means: Text | None = Field(None, description="What the lowest mark means.")
    most_means: Text | None = Field(None, description="What the highest mark means.")


class FormField(Part):
    """A field of a form."""

    kind: ClassVar[str] = "field"

    title: Text = Field(description="The label.")
    type: FieldType = Field(FieldType.TEXT, description="What is written in.")
    required: Flag = Field(True, description="Whether it must be filled in.")
    options: tuple[Text, ...] = Field((), description="The choices.")
    scale: Scale | None = Field(None, description="The scale.")
    unit: Text | None = Field(None, description="The unit of a number.")
    hint: Text | None = Field(None, description="How to fill it in.")
    feeds: IndicatorName | None = Field(None, description="The indicator it feeds.")


class Copy(Part):
    """A copy and who keeps it."""

    kind: ClassVar[str] = "copy"

    title: Text = Field(description="The copy: first, white, customer's.")
    keeper: RoleName | None = Field(None, description="The role that keeps it.")
    kept_by: Text | None = Field(None, description="Who keeps it, where that is no role of ours.")


class Form(Record):
    """A form or a register."""

    kind: ClassVar[str] = "form"
    folder: ClassVar[str] = "forms"

    purpose: Text | None = Field(None, description="What it is filled in for.")
    filled_by: RoleName | None = Field(None, description="Who fills it in.")
    fields: dict[Id, FormField] = Field({}, description="The fields, in order.")
    copies: dict[Id, Copy] = Field({}, description="Copies and keepers.")
    retention: Amount | None = Field(None, description="How long it is kept, as 6 y.")
