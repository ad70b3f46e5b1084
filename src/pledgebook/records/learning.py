"""Guides and courses."""

from enum import StrEnum
from typing import ClassVar

from pydantic import Field

from pledgebook.records.base import Part, Prose, Record, Reference, RoleName
from pledgebook.records.measures import Amount
from pledgebook.records.scalars import Id, Words
from pledgebook.records.text import Text


class Subject(StrEnum):
    """What a guide is about."""

    HOTLINE = "hotline"
    ZONING = "zoning"
    ASSESSMENT = "assessment"
    LOYALTY = "loyalty"
    LAYOUT = "layout"
    OTHER = "other"


class GuideSection(Part):
    """A section of a guide."""

    kind: ClassVar[str] = "section"

    title: Text = Field(description="The heading.")
    body: Prose = Field(description="The text, in Markdown.")


class Guide(Record):
    """A chapter of prose in a typed frame."""

    kind: ClassVar[str] = "guide"
    folder: ClassVar[str] = "guides"

    subject: Subject = Field(Subject.OTHER, description="hotline, zoning, assessment, loyalty …")
    roles: tuple[RoleName, ...] = Field((), description="For whom.")
    sections: dict[Id, GuideSection] = Field({}, description="The sections, in order.")


class Module(Part):
    """A module of a course."""

    kind: ClassVar[str] = "module"

    title: Text = Field(description="What is learnt.")
    length: Amount | None = Field(None, description="Time it takes, as 40 min.")
    body: Prose | None = Field(None, description="What is done, in Markdown.")
    cites: tuple[Reference, ...] = Field((), description="Sections of the handbook it teaches.")


class Question(Part):
    """A question of the test."""

    kind: ClassVar[str] = "question"

    asks: Text = Field(description="The question.")
    options: dict[Id, Text] = Field({}, description="The choices, by id.")
    answer: Words | None = Field(None, description="The id of the right choice.")
    model_answer: Text | None = Field(None, description="A good answer, for an open question.")
    cites: tuple[Reference, ...] = Field((), description="Where the answer stands.")


class Course(Record):
    """A course."""

    kind: ClassVar[str] = "course"
    folder: ClassVar[str] = "courses"

    roles: tuple[RoleName, ...] = Field((), description="For whom.")
    goal: Text | None = Field(None, description="What participants can do afterwards.")
    edition: Words | None = Field(None, description="The edition it was written against.")
    modules: dict[Id, Module] = Field({}, description="The modules, in order.")
    questions: dict[Id, Question] = Field({}, description="Questions, by id.")
