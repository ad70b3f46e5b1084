"""Scripts: what staff say."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field

from pledgebook.records.base import EventName, FormName, Part, PromiseName, Record, Refers, RoleName
from pledgebook.records.measures import Amount
from pledgebook.records.scalars import Flag, Id, Words
from pledgebook.records.text import Text


class Speaker(StrEnum):
    """Who speaks."""

    STAFF = "staff"
    CUSTOMER = "customer"


class Turn(Part):
    """One turn of a conversation."""

    kind: ClassVar[str] = "turn"

    who: Speaker = Field(Speaker.STAFF, description="staff or customer.")
    says: Text = Field(description="The words.")
    verbatim: Flag = Field(False, description="Whether they are said exactly so.")
    note: Text | None = Field(None, description="How to say it, or what to do meanwhile.")


class Line(Part):
    """A line to say."""

    kind: ClassVar[str] = "line"

    words: Text = Field(description="The words.")
    verbatim: Flag = Field(False, description="Whether they are said exactly so.")
    because: Text | None = Field(None, description="Why it helps.")


class NeverSay(Part):
    """A line never to say."""

    kind: ClassVar[str] = "never-say"

    words: Text = Field(description="The words.")
    because: Text | None = Field(None, description="What they do to the customer.")
    instead: Text | None = Field(None, description="What to say.")


class Objection(Part):
    """An objection and the answer to it."""

    kind: ClassVar[str] = "objection"

    customer: Text = Field(description="What the customer says.")
    answer: Text = Field(description="What we say.")
    note: Text | None = Field(None, description="What is behind it, what to do.")


class ScriptBranch(Part):
    """What to do when the conversation turns."""

    kind: ClassVar[str] = "branch"

    when: Text = Field(description="What happened.")
    then: Text = Field(description="What to do or say.")
    go: Annotated[Words, Refers("script")] | None = Field(None, description="Script to go on with.")


class Escalation(Part):
    """When and to whom to hand over."""

    kind: ClassVar[str] = "escalation"

    when: Text = Field(description="The sign that it is time.")
    to: RoleName = Field(description="Who takes over.")
    within: Amount | None = Field(None, description="How soon.")
    say: Text | None = Field(None, description="What to tell the customer.")


class Script(Record):
    """What staff say in one situation."""

    kind: ClassVar[str] = "script"
    folder: ClassVar[str] = "scripts"

    scenario: Text | None = Field(None, description="The situation.")
    channel: Text | None = Field(None, description="Hotline, on site, counter, message.")
    role: RoleName | None = Field(None, description="Who speaks.")
    trigger: Text | None = Field(None, description="What starts the conversation.")
    starts: EventName | None = Field(None, description="The event at which it starts.")
    turns: dict[Id, Turn] = Field({}, description="The conversation, in order.")
    say: dict[Id, Line] = Field({}, description="Lines that help.")
    never_say: dict[Id, NeverSay] = Field({}, description="Lines never to say.")
    objections: dict[Id, Objection] = Field({}, description="Objections and answers.")
    branches: dict[Id, ScriptBranch] = Field({}, description="When the conversation turns.")
    escalation: dict[Id, Escalation] = Field({}, description="When to hand over.")
    promises: tuple[PromiseName, ...] = Field((), description="Promises quoted.")
    forms: tuple[FormName, ...] = Field((), description="Forms filled in meanwhile.")

    def recited(self) -> Iterator[tuple[tuple[str, str, str], Text]]:
        """What staff say word for word, and where it is written."""
        for name, turn in self.turns.items():
            if turn.verbatim and turn.who is Speaker.STAFF:
                yield ("turns", name, "says"), turn.says
        for name, line in self.say.items():
            if line.verbatim:
                yield ("say", name, "words"), line.words
