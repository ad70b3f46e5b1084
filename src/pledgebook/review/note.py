"""A file in ``changes/``: why something was changed, and who approved it.

It names changes by their fingerprints, so that it survives later commits and lapses when the
change itself changes.
"""

from dataclasses import dataclass

from pydantic import Field

from pledgebook.records.base import Model
from pledgebook.records.scalars import Day, Words
from pledgebook.records.text import Text
from pledgebook.source import Source


class Approval(Model):
    """Somebody who approved. Who has no account is named, with what shows the approval."""

    role: Words = Field(description="The role that approves.")
    account: Words | None = Field(None, description="The account it was given with.")
    name: Words | None = Field(None, description="Who approved, where there is no account.")
    evidence: Text | None = Field(None, description="What shows it, as minutes of a meeting.")
    day: Day = Field(description="The day it was given.")


class Note(Model):
    """Why, and with whose approval."""

    changes: tuple[Words, ...] = Field(description="Fingerprints, as pledgebook diff prints them.")
    reason: Text | None = Field(None, description="Why, in each language of the handbook.")
    approvals: tuple[Approval, ...] = Field((), description="Who approved.")
    at_once: Text | None = Field(
        None, description="Why it cannot wait for as many days as the handbook asks for."
    )


@dataclass(frozen=True, slots=True)
class FiledNote:
    """A note and the file it stands in; ``is_new`` where the older version has no such file."""

    note: Note
    source: Source
    is_new: bool = True
