"""Processes: service blueprints (Shostack 1984; Bitner, Ostrom and Morgan 2008)."""

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field

from pledgebook.records.base import (
    EventName,
    FormName,
    Model,
    Part,
    PromiseName,
    Record,
    Refers,
    RoleName,
)
from pledgebook.records.measures import Duration
from pledgebook.records.scalars import Id, Words
from pledgebook.records.scope import Scope
from pledgebook.records.text import Text


class Lane(StrEnum):
    """A lane of the blueprint, from what the customer sees to what nobody outside sees."""

    EVIDENCE = "evidence"
    CUSTOMER = "customer"
    FRONT_STAGE = "front-stage"
    BACK_STAGE = "back-stage"
    SUPPORT = "support"


StepName = Annotated[Words, Refers("step", local=True)]


class StepTime(Model):
    """The time of a step in one part of the world."""

    scope: Scope = Field(description="Dimension to value.")
    least: Duration | None = Field(None, description="It never takes less.")
    most: Duration | None = Field(None, description="It never takes more.")


class Branch(Model):
    """A way on that depends on something."""

    when: Text = Field(description="The condition.")
    to: StepName = Field(description="The step it leads to.")


class Step(Part):
    """A step of the process."""

    kind: ClassVar[str] = "step"

    title: Text = Field(description="What happens, in a few words.")
    detail: Text | None = Field(None, description="How it is done.")
    lane: Lane = Field(description="evidence, customer, front-stage, back-stage or support.")
    role: RoleName | None = Field(None, description="Who does it.")
    least: Duration | None = Field(None, description="It never takes less, as 5 min.")
    most: Duration | None = Field(None, description="It never takes more, as 10 min.")
    times: tuple[StepTime, ...] = Field((), description="Times that differ by place or class.")
    clock: Words | None = Field(None, description="elapsed, days or a calendar's name.")
    begins: EventName | None = Field(None, description="The event that happens as it begins.")
    ends: EventName | None = Field(None, description="The event that happens as it ends.")
    after: tuple[StepName, ...] | None = Field(
        None, description="Steps that must be done first; the one above unless said."
    )
    branches: tuple[Branch, ...] = Field((), description="Where it goes on, when that depends.")
    wait: Text | None = Field(None, description="A wait point: what the customer waits for.")
    fail: Text | None = Field(None, description="A fail point: what can go wrong, and what then.")
    evidence: Text | None = Field(None, description="What the customer sees or holds.")
    forms: tuple[FormName, ...] = Field((), description="Forms filled in.")
    script: Annotated[Words, Refers("script")] | None = Field(
        None, description="What to say at this step."
    )


class ControlPoint(Part):
    """A key control point: where the process must not fail."""

    kind: ClassVar[str] = "control-point"

    step: StepName = Field(description="The step it guards.")
    what: Text = Field(description="What is checked.")
    by: RoleName | None = Field(None, description="Who checks.")
    evidence: Text | None = Field(None, description="What shows it afterwards.")
    form: FormName | None = Field(None, description="The form that holds the evidence.")


class VariantKind(StrEnum):
    """Which of two versions of a process this is."""

    CURRENT = "current"
    IMPROVED = "improved"


class Process(Record):
    """A service blueprint."""

    kind: ClassVar[str] = "process"
    folder: ClassVar[str] = "processes"

    purpose: Text | None = Field(None, description="What it achieves.")
    steps: dict[Id, Step] = Field({}, description="The steps, in order.")
    control_points: dict[Id, ControlPoint] = Field({}, description="Key control points.")
    delivers: tuple[PromiseName, ...] = Field((), description="Promises it delivers.")
    variant: VariantKind | None = Field(None, description="current or improved.")
    variant_of: Annotated[Words, Refers("process")] | None = Field(
        None, description="The process this is another version of."
    )
    weaknesses: tuple[Text, ...] = Field((), description="What is wrong with it today.")
