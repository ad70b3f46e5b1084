"""Commitments: numbered public promises such as 110."""

from typing import ClassVar

from pydantic import Field

from pledgebook.records.base import Model, PromiseName, Record, Reference
from pledgebook.records.promise import Promise
from pledgebook.records.scalars import Id, Words
from pledgebook.records.text import Text


class Figure(Model):
    """One figure of a code and what it stands for."""

    figure: Words = Field(description="The figure as written: 1, 10, 80.")
    meaning: Text | None = Field(None, description="What it stands for, in words.")
    promise: PromiseName | None = Field(None, description="The promise whose value it is.")
    counts: dict[Id, Text] = Field({}, description="The things it counts.")
    unknown: Text | None = Field(None, description="Said where nobody could tell; a finding.")


class Commitment(Record):
    """A numbered commitment: a code, what its figures mean, and its promises."""

    kind: ClassVar[str] = "commitment"
    folder: ClassVar[str] = "commitments"

    code: Words | None = Field(None, description="The code as people say it: 110, 80/20.")
    theme: Text | None = Field(None, description="What the commitment is about: value, speed.")
    slogan: Text | None = Field(None, description="The line on the poster.")
    figures: tuple[Figure, ...] = Field((), description="What each figure stands for, in order.")
    extends: Reference | None = Field(None, description="The commitment it refines.")
    promises: dict[Id, Promise] = Field({}, description="The promises, by id.")
