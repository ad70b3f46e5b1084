"""Indicators: operational definitions."""

from enum import StrEnum
from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator, Field

from pledgebook.records.base import EventName, IndicatorName, Model, Part, Record, RoleName
from pledgebook.records.measures import Limit
from pledgebook.records.scalars import Day, Id, Number, Words, empty_word, says_nothing
from pledgebook.records.scope import Scope
from pledgebook.records.text import Text


def _no_flag(value: Any) -> Any:
    if value in ("true", "false", "yes", "no", "是", "否"):
        raise says_nothing("no_words", value)
    return value


def _no_empty_list(value: Any) -> Any:
    if word := empty_word(value):
        raise says_nothing("no_entries", word)
    return value


WordsOfNone = Annotated[Text, BeforeValidator(_no_flag)]
"""Text, and not a mere yes or no."""


class Better(StrEnum):
    """Which way is better."""

    HIGHER = "higher"
    LOWER = "lower"


class TimeBetween(Model):
    """The time from one event to another."""

    from_: EventName | None = Field(None, description="The clock starts.")
    to: EventName | None = Field(None, description="The clock stops.")


class Proportion(Model):
    """The share of a whole that has a property."""

    of: Text = Field(description="The whole: what is counted below the line.")
    that: Text = Field(description="The property: what is counted above the line.")


class Tally(Model):
    """A count, an amount or a level of something."""

    of: Text = Field(description="What is counted, summed or read.")


class ScoreBand(Model):
    """The points a result earns."""

    when: Text = Field(description="The result.")
    points: Number = Field(description="The points for it.")


class Factor(Part):
    """A weighted part of a composite."""

    kind: ClassVar[str] = "factor"

    title: Text = Field(description="What is asked or measured.")
    weight: Number = Field(description="Its weight in percent; all weights make 100.")
    indicator: IndicatorName | None = Field(None, description="The indicator it takes.")
    scoring: tuple[ScoreBand, ...] = Field((), description="How a result becomes points.")


class Measure(Model):
    """What is measured: exactly one of these."""

    time: TimeBetween | None = Field(None, description="Time between two events.")
    share: Proportion | None = Field(None, description="A share.")
    count: Tally | None = Field(None, description="A number of things.")
    amount: Tally | None = Field(None, description="A sum, as of money.")
    level: Tally | None = Field(None, description="A level read off, as a temperature or a score.")
    composite: dict[Id, Factor] | None = Field(None, description="Weighted factors.")


class Target(Part):
    """What the company wants to reach in a period; internal."""

    kind: ClassVar[str] = "target"

    period: Text | None = Field(None, description="The period, as 2026 or first half of 2026.")
    from_: Day | None = Field(None, description="First day of the period.")
    until: Day | None = Field(None, description="Last day of the period.")
    bound: Limit = Field(description="The target, as at least 95 %.")
    scope: Scope = Field({}, description="Dimension to value, where it holds.")


class Indicator(Record):
    """An operational definition: two people measure it and get the same."""

    kind: ClassVar[str] = "indicator"
    folder: ClassVar[str] = "indicators"

    measures: Measure | None = Field(None, description="What is measured.")
    unit: Words | None = Field(None, description="The unit of the result.")
    better: Better | None = Field(None, description="Which way is better.")
    population: Text | None = Field(None, description="Which cases are counted.")
    exclusions: Annotated[tuple[Text, ...], BeforeValidator(_no_empty_list)] = Field(
        (), description="Which cases are left out."
    )
    no_exclusions: WordsOfNone | None = Field(
        None, description="Said where nothing is left out, as Every call is counted."
    )
    data_source: Text | None = Field(None, description="Where the data are read.")
    collector: RoleName | None = Field(None, description="Who reads them.")
    frequency: Text | None = Field(None, description="How often.")
    targets: dict[Id, Target] = Field({}, description="Internal targets by period.")
