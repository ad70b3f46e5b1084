"""Records that name things: dimensions, roles, events, terms."""

from typing import Annotated, ClassVar

from pydantic import Field

from pledgebook.records.base import (
    EventName,
    FormName,
    Model,
    Part,
    Record,
    Refers,
    RoleName,
)
from pledgebook.records.measures import Amount, Money
from pledgebook.records.scalars import Flag, Id, Words
from pledgebook.records.text import Text


class DimensionValue(Part):
    """One value: a region, a class of customer, a level."""

    kind: ClassVar[str] = "value"

    title: Text = Field(description="What readers call it.")
    definition: Text | None = Field(None, description="What belongs to it.")
    recognise: Text | None = Field(None, description="How staff can tell, in front of a customer.")
    members: tuple[Text, ...] = Field((), description="What is counted to it by name: counties.")
    also: tuple[Text, ...] = Field((), description="Other names people use.")
    within: Annotated[Words, Refers("value", local=True)] | None = Field(
        None, description="The value it is a part of, in a tree."
    )
    from_: Amount | None = Field(None, description="Least quantity that belongs, in a range.")
    below: Amount | None = Field(None, description="First quantity that no longer belongs.")


class Dimension(Record):
    """A way to divide the world: by region, customer class, product, season, channel."""

    kind: ClassVar[str] = "dimension"
    folder: ClassVar[str] = "dimensions"
    binding: ClassVar[bool] = False

    ordered: Flag = Field(False, description="Whether the values run from highest to lowest.")
    values: dict[Id, DimensionValue] = Field({}, description="The values, in order.")


class Grant(Part):
    """Something a role may give a customer without asking."""

    kind: ClassVar[str] = "grant"

    what: Text = Field(description="What may be granted.")
    up_to: Money | None = Field(None, description="The most, as 500 CNY.")
    when: Text | None = Field(None, description="The condition.")
    beyond: RoleName | None = Field(None, description="Whom to ask for more.")


class Role(Record):
    """Who acts."""

    kind: ClassVar[str] = "role"
    folder: ClassVar[str] = "roles"
    binding: ClassVar[bool] = False

    answerable_for: tuple[Text, ...] = Field((), description="What the role answers for.")
    may: dict[Id, Grant] = Field({}, description="What it may grant a customer.")
    reports_to: RoleName | None = Field(None, description="The role above.")
    accounts: tuple[Words, ...] = Field((), description="Accounts that review for the role.")


class Event(Record):
    """A moment in the customer's journey."""

    kind: ClassVar[str] = "event"
    folder: ClassVar[str] = "events"
    binding: ClassVar[bool] = False

    seen: Text | None = Field(None, description="What a person would see happen.")
    recorded_by: RoleName | None = Field(None, description="Who records it.")
    recorded_in: FormName | None = Field(None, description="The form or register it is noted in.")
    after: tuple[EventName, ...] = Field((), description="Events that always come before.")
    stage: Text | None = Field(None, description="The part of the journey it belongs to.")


class Variant(Model):
    """Words not to be used, and what to say instead."""

    words: Text = Field(description="The words, by language.")
    because: Text | None = Field(None, description="Why not.")
    instead: Text | None = Field(None, description="What to say; the preferred term unless given.")


class Term(Record):
    """A glossary entry; its title is the preferred term."""

    kind: ClassVar[str] = "term"
    folder: ClassVar[str] = "terms"
    binding: ClassVar[bool] = False

    definition: Text | None = Field(None, description="What it means here.")
    also: tuple[Text, ...] = Field((), description="Words readers may search for; allowed.")
    forbidden: tuple[Variant, ...] = Field((), description="Variants not to be used.")
    banned: tuple[Variant, ...] = Field((), description="Words never to be used, and why.")
    see: tuple[Annotated[Words, Refers("term")], ...] = Field((), description="Related terms.")
