"""A file in ``questions/``: how people asked, as it was collected, by the place that answers.

A log of searches belongs to no owner of a standard and grows faster than any: kept apart, it
clutters no record and no review of one.
"""

from dataclasses import dataclass

from pydantic import Field

from pledgebook.records.asking import Collected
from pledgebook.records.base import Audience, Model
from pledgebook.records.scalars import Words
from pledgebook.records.text import Text
from pledgebook.source import Source

QUESTIONS = "questions"
"""The folder."""


class Questions(Model):
    """What was asked, and what answers it."""

    heard: Text | None = Field(
        None, description="Where and when it was collected, as the search log of a month."
    )
    audience: Audience = Field(Audience.INTERNAL, description="public, dealer or internal.")
    asked: dict[Words, Collected] = Field(
        description="By what answers (a record, a part, or a folder for all in it, as"
        " commitments/), how people ask for it, by language."
    )


@dataclass(frozen=True, slots=True)
class FiledQuestions:
    """Questions and the file they stand in."""

    questions: Questions
    source: Source
