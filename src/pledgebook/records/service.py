"""Service standards."""

from typing import Annotated, ClassVar

from pydantic import Field

from pledgebook.records.base import (
    FormName,
    IndicatorName,
    Model,
    Part,
    PromiseName,
    Record,
    Refers,
    RoleName,
)
from pledgebook.records.measures import Limit, Money
from pledgebook.records.promise import Promise
from pledgebook.records.scalars import Day, Id, Words
from pledgebook.records.scope import Scope
from pledgebook.records.text import Text


class DatedRule(Model):
    """What a requirement says from a day on."""

    from_: Day = Field(description="The first day.")
    statement: Text = Field(description="What must be done from then on.")
    bound: Limit | None = Field(None, description="The number from then on.")


class Requirement(Part):
    """Something that must be done."""

    kind: ClassVar[str] = "requirement"

    statement: Text = Field(description="What must be done.")
    applies: Scope = Field({}, description="Dimension to value, where it is done; else anywhere.")
    role: RoleName | None = Field(None, description="Who does it.")
    evidence: Text | None = Field(None, description="What shows afterwards that it was done.")
    form: FormName | None = Field(None, description="The form that holds the evidence.")
    bound: Limit | None = Field(None, description="The number, where there is one.")
    indicator: IndicatorName | None = Field(None, description="What measures it.")
    values: tuple[DatedRule, ...] = Field((), description="What it says from a later day on.")


class DatedPrice(Model):
    """A price from a day on."""

    from_: Day = Field(description="The first day.")
    amount: Money = Field(description="The price from then on.")


class Charge(Part):
    """What the customer pays."""

    kind: ClassVar[str] = "charge"

    what: Text = Field(description="What is charged for.")
    amount: Money | None = Field(None, description="The price, as 80 CNY.")
    per: Text | None = Field(None, description="For each what: hour, visit, kilometre.")
    when: Text | None = Field(None, description="In which cases.")
    values: tuple[DatedPrice, ...] = Field((), description="The price from a later day on.")


class Service(Record):
    """A service standard."""

    kind: ClassVar[str] = "service"
    folder: ClassVar[str] = "services"

    purpose: Text | None = Field(None, description="What the customer gets from it.")
    scope: Text | None = Field(None, description="Where and for whom it holds.")
    applies: Scope = Field({}, description="Dimension to value, where it holds.")
    extends: Annotated[Words, Refers("service")] | None = Field(
        None, description="The standard it refines: omitted parts are inherited."
    )
    requirements: dict[Id, Requirement] = Field({}, description="What must be done, by id.")
    delivers: tuple[PromiseName, ...] = Field((), description="Promises it delivers.")
    promises: dict[Id, Promise] = Field({}, description="Promises of its own, by id.")
    charges: dict[Id, Charge] = Field({}, description="What the customer pays.")
