"""A file in ``changes/``: why something was changed, and who approved it.

It names changes by their fingerprints, so that it survives later commits and lapses when the
change itself changes.
"""

import re
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, WithJsonSchema

from pledgebook.records.base import Model, RoleName
from pledgebook.records.scalars import Day, Words, refuse
from pledgebook.records.text import Text
from pledgebook.source import Source


def _read_mark(value: Any) -> str:
    text = value.strip() if isinstance(value, str) else ""
    if not re.fullmatch("[0-9a-f]{16}", text):
        raise refuse(
            "bad_mark",
            f"“{text}” is no fingerprint of a change: pledgebook diff prints them, as"
            " 3f2a9c01d2e4b5a6.",
            f"“{text}”不是改动的指纹：“pledgebook diff”会打印指纹，如 3f2a9c01d2e4b5a6。",
        )
    return text


Mark = Annotated[
    str,
    BeforeValidator(_read_mark),
    # Of figures alone, or with one e among them, it is a number to an editor.
    WithJsonSchema({"type": ["string", "number"], "pattern": "^[0-9a-f]{16}$"}),
]


class Approval(Model):
    """Somebody who approved. Who has no account is named, with what shows the approval."""

    role: RoleName = Field(description="The role that approves.")
    account: Words | None = Field(None, description="The account it was given with.")
    name: Words | None = Field(None, description="Who approved, where there is no account.")
    evidence: Text | None = Field(None, description="What shows it, as minutes of a meeting.")
    day: Day = Field(description="The day it was given.")

    @property
    def who(self) -> str:
        """What messages call the approver."""
        return self.account or self.name or self.role


class Note(Model):
    """Why, and with whose approval."""

    changes: tuple[Mark, ...] = Field(
        min_length=1, description="Fingerprints, as pledgebook diff prints them."
    )
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
