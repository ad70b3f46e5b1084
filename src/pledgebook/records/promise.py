"""A promise as it is written.

A promise with only a wording loads: what is missing is the rules' to say.
"""

import difflib
import re
from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated, Any, ClassVar

from pydantic import ConfigDict, Field
from pydantic import model_validator as check_model

from pledgebook.promises.bound import Bound
from pledgebook.records.base import EventName, IndicatorName, Model, Part
from pledgebook.records.promise_terms import (
    BoundOrSilence,
    If,
    Lifetime,
    OrSilence,
    PeriodOrSilence,
    ReadBound,
    ReadDeadline,
    ReadLastMoment,
    ReadQuantity,
    Silence,
    Term,
    Whichever,
)
from pledgebook.records.remedy import Penalty, Remedy
from pledgebook.records.scalars import ID_PATTERN, ClockTime, Day, Words, refuse
from pledgebook.records.scope import OneOrSeveral, Scope
from pledgebook.records.text import Text

__all__ = ["Aim", "Case", "DatedValue", "Promise", "Silence", "Statement", "Whichever", "Window"]

ROUND_THE_CLOCK = "round-the-clock"


class Aim(StrEnum):
    """Whether every breach is a broken promise, or a target was missed."""

    GUARANTEE = "guarantee"
    TARGET = "target"


class Window(StrEnum):
    """``every: 6 mo`` counted from any moment, or in each calendar stretch."""

    ROLLING = "rolling"
    CALENDAR = "calendar"


class Season(Model):
    """A stretch of every year, its last day included; it may run over New Year."""

    from_: Words = Field(description="First day, as 11-15 (month-day).")
    until: Words = Field(description="Last day, as 03-15.")
    title: Text | None = Field(None, description="What readers call it.")


class During(Model):
    """How long after an event the promise holds, or until when before one."""

    from_: EventName | None = Field(None, description="The event the time runs from.")
    before: EventName | None = Field(None, description="The event before which it holds.")
    limit: ReadBound | Lifetime | None = Field(
        None, description="As at most 7 d, or lifetime; before an event, at least 24 h."
    )
    by: ReadLastMoment | None = Field(None, description="Until when before: day before 18:00.")
    first_of: tuple[ReadBound, ...] = Field((), description="Whichever is reached first.")
    last_of: tuple[ReadBound, ...] = Field((), description="Whichever is reached last.")

    @property
    def event(self) -> str | None:
        """The event it is counted from, or back from."""
        return self.before or self.from_

    @property
    def term(self) -> Bound | Lifetime | Whichever | None:
        """How long, where that is no moment of a day."""
        several = Whichever.model_construct(first_of=self.first_of, last_of=self.last_of)
        return self.limit or (several if several.bounds else None)

    @check_model(mode="after")
    def _one_way(self) -> "During":
        if self.before is None and self.by is not None:
            raise refuse(
                "by_without_before",
                "Until a moment before which event? Name it: before.",
                "是哪个事件之前的时刻？请用 before 写明该事件。",
            )
        if self.before is not None and (self.from_ or self.first_of or self.last_of):
            raise refuse(
                "before_and_after",
                "Write either before, with limit or by, or from, with limit, first-of or last-of.",
                "请写 before 加 limit 或 by，或写 from 加 limit、first-of 或 last-of，二者取一。",
            )
        if self.before is not None and (self.limit is None) == (self.by is None):
            raise refuse(
                "how_long_before",
                "Say until when before the event: limit (at least 24 h) or by (day before 18:00).",
                "请写明到事件之前何时为止：limit（如 at least 24 h）或 by（如 day before 18:00）。",
            )
        return self


class Statement(Model):
    """What is bounded: statistics over the cases, deadlines, hours of cover, counts.

    Several statistics side by side all hold.
    """

    every_case: Term | None = Field(None, description="Every single case, as at most 45 min.")
    share: BoundOrSilence | None = Field(None, description="Share of the cases, as at least 90 %.")
    within: Term | None = Field(None, description="What that share satisfies, as at most 10 min.")
    mean: BoundOrSilence | None = Field(None, description="The mean of the cases.")
    value: BoundOrSilence | None = Field(None, description="The figure of one period or ratio.")
    total: BoundOrSilence | None = Field(None, description="The sum over a period.")
    period: PeriodOrSilence | None = Field(None, description="As calendar-month, rolling 30 d.")
    by: ReadDeadline | None = Field(None, description="As same day 24:00, next day 17:00.")
    cut_off: ClockTime | None = Field(None, description="Later cases count as the next day's.")
    open: Words | None = Field(None, description="round-the-clock, or a calendar's name.")
    count: BoundOrSilence | None = Field(None, description="How many, as at least 1.")
    every: ReadQuantity | None = Field(None, description="In each such stretch, as 6 mo.")
    window: Window | None = Field(None, description="rolling or calendar.")
    limits: "tuple[Statement, ...]" = Field((), description="Statements that all hold.")


STATED = tuple(name for name in Statement.model_fields)
"""The names of the fields that say what is bounded."""

_KEYS = frozenset(name.replace("_", "-") for name in STATED) | {"clock", "hedge", "scope"}


def _is_dimension(key: str, value: Any) -> bool:
    # A slip in a key of ours (evry-case: at most 2 h) stays where it is, to be refused with the
    # right name; a dimension's value is an id (country: france), or several.
    if key in _KEYS:
        return False
    values = value if isinstance(value, list) else [value]
    if all(isinstance(v, str) and re.fullmatch(ID_PATTERN, v) for v in values):
        return True
    return not difflib.get_close_matches(key, _KEYS, n=1, cutoff=0.8)


class Case(Statement):
    """What is promised in one part of the world. Dimension keys stand beside the bound:
    ``{region: urban, every-case: at most 45 min}``; they are gathered in ``scope``."""

    # An editor's schema cannot know the handbook's dimensions: any other key may be one.
    model_config = ConfigDict(json_schema_extra={"additionalProperties": True})

    scope: Scope = Field({}, description="Dimension to value.")
    clock: Words | None = Field(None, description="A clock of its own.")
    hedge: Text | None = Field(None, description="A hedge of its own.")

    def is_for(self, value: str) -> bool:
        """Whether it holds for that value of a dimension."""
        return any(value in values for values in self.scope.values())

    @check_model(mode="before")
    @classmethod
    def _gather_scope(cls, value: Any) -> Any:
        if not isinstance(value, dict):
            return value
        dimensions = {key: v for key, v in value.items() if _is_dimension(key, v)}
        rest = {key: v for key, v in value.items() if key not in dimensions}
        scope = rest.get("scope", {})
        return rest | {"scope": dimensions | scope if isinstance(scope, dict) else scope}

    @check_model(mode="after")
    def _has_scope(self) -> "Case":
        if not self.scope:
            raise refuse(
                "case_without_scope",
                "A case needs a dimension and its value, as region: urban.",
                "一种情形需要写明维度及其取值，例如 region: urban。",
            )
        return self


TextsOrNone = Annotated[
    Annotated[tuple[Text, ...], OneOrSeveral()] | Silence,
    OrSilence(),
]
TextOrSilence = Annotated[Text | Silence, OrSilence()]
RemedyOrSilence = Annotated[Remedy | Silence, OrSilence()]
ClockName = Annotated[Words | Silence, OrSilence()]


class DatedValue(Statement):
    """What is promised from a day on; what it does not say stays as it was."""

    from_: Day = Field(description="The first day.")
    wording: Text | None = Field(None, description="The promise in words, from then on.")
    clock: ClockName | None = Field(None, description="The clock from then on.")
    cases: tuple[Case, ...] = Field((), description="The cases from then on.")
    remedy: RemedyOrSilence | None = Field(None, description="The remedy from then on.")
    hedge: TextOrSilence | None = Field(None, description="The hedge from then on.")


class Promise(Part, Statement):
    """A promise to a customer."""

    kind: ClassVar[str] = "promise"

    title: Text | None = Field(None, description="A short name, as Arrival.")
    wording: Text | None = Field(None, description="The promise as the customer reads it.")
    indicator: IndicatorName | None = Field(None, description="What is measured.")
    clock: ClockName | None = Field(None, description="elapsed, days or a calendar's name.")
    aim: Aim = Field(Aim.GUARANTEE, description="guarantee or target.")
    cases: tuple[Case, ...] = Field((), description="What differs by dimension.")
    scope: Scope = Field({}, description="Where it holds; everywhere unless said.")
    season: Season | None = Field(None, description="The part of the year it holds in.")
    during: During | None = Field(
        None, description="How long after an event, or until when before."
    )
    conditions: TextsOrNone | None = Field(None, description="What the customer must do first.")
    exclusions: TextsOrNone | None = Field(None, description="What is not covered.")
    if_: If | None = Field(None, description="What sets an obligation off.")
    obliges: TextOrSilence | None = Field(None, description="What must then be done.")
    allows: Text | None = Field(None, description="What the customer may do, during that time.")
    remedy: RemedyOrSilence | None = Field(None, description="What the customer gets if broken.")
    penalty: Penalty | None = Field(None, description="What a breach costs, paid to others.")
    charge: TextOrSilence | None = Field(None, description="What the customer pays; none if free.")
    hedge: TextOrSilence | None = Field(None, description="Words that soften it, as generally.")
    set_by: Text | None = Field(None, description="Who else sets the number.")
    values: tuple[DatedValue, ...] = Field((), description="What is promised from a later day.")
    note: Text | None = Field(None, description="What to know about it; not part of the promise.")

    def bounds(self) -> tuple[Bound, ...]:
        """Every bound written in it, in order of writing, cases and dated values included."""
        statements: list[Statement] = [self, *self.cases]
        for dated in self.values:
            statements += [dated, *dated.cases]
        return tuple(bound for statement in statements for bound in bounds_in(statement))

    def hedges(self) -> tuple[Text, ...]:
        """The words that soften it, its own and those of its cases."""
        written = (self.hedge, *(case.hedge for case in self.cases))
        return tuple(hedge for hedge in written if isinstance(hedge, Text))


def bounds_in(statement: Statement) -> list[Bound]:
    """Every bound of a statement, its limits included."""
    return [bound for _, bound in named_bounds(statement)]


def named_bounds(statement: Statement) -> Iterator[tuple[str, Bound]]:
    """The same, each with the name of its field."""
    for name in STATED:
        value = getattr(statement, name)
        if isinstance(value, Bound):
            yield name, value
        elif isinstance(value, Whichever):
            yield from ((name, bound) for bound in value.bounds)
    for limit in statement.limits:
        yield from named_bounds(limit)
