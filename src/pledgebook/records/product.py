"""Products: one product, one plan."""

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field

from pledgebook.records.base import FormName, Part, PromiseName, Record, Refers, RoleName
from pledgebook.records.measures import Amount, Money
from pledgebook.records.scalars import Flag, Id, Words
from pledgebook.records.text import Text


class PartClass(StrEnum):
    """How a part is managed."""

    KEY = "key"
    WEAR = "wear"
    GENERAL = "general"


class ProductPart(Part):
    """A part of the machine that is kept in stock."""

    kind: ClassVar[str] = "product-part"

    title: Text = Field(description="What it is called.")
    class_: PartClass | None = Field(None, description="key, wear or general.")
    price: Money | None = Field(None, description="List price.")
    expected_life: tuple[Amount, ...] = Field(
        (), description="Expected life by time and by machine hours, whichever comes first."
    )
    bought_in: Flag = Field(False, description="Whether another maker supplies it.")
    approval: RoleName | None = Field(None, description="Who approves that it leaves the stock.")


class Inspection(Part):
    """One inspection of the plan."""

    kind: ClassVar[str] = "inspection"

    title: Text = Field(description="What readers call it.")
    at: tuple[Amount, ...] = Field((), description="Age or machine hours, whichever comes first.")
    tasks: tuple[Text, ...] = Field((), description="What is done.")
    form: FormName | None = Field(None, description="The form filled in.")
    process: Annotated[Words, Refers("process")] | None = Field(None, description="How it runs.")


class Product(Record):
    """One product, one plan."""

    kind: ClassVar[str] = "product"
    folder: ClassVar[str] = "products"

    models: tuple[Words, ...] = Field((), description="Model codes.")
    level: Annotated[Words, Refers("value")] | None = Field(
        None, description="Service level, as service-level.exceed."
    )
    strategy: Text | None = Field(None, description="Why this level.")
    parts: dict[Id, ProductPart] = Field({}, description="Parts kept for it.")
    inspections: dict[Id, Inspection] = Field({}, description="The inspection plan.")
    services: tuple[Annotated[Words, Refers("service")], ...] = Field(
        (), description="Standards that apply."
    )
    promises: tuple[PromiseName, ...] = Field((), description="Promises that apply.")
