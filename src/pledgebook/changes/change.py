"""A change as data. Nothing here speaks: the words are found in ``rules.changes``."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from pledgebook.changes.reason import Reason
from pledgebook.changes.standing import Standing
from pledgebook.records.base import Record
from pledgebook.records.handbook import Handbook
from pledgebook.records.walk import Route

Holder = Record | Handbook


class Verdict(StrEnum):
    """What a change does. The first five are said of promises, added and withdrawn of records
    too; a substantive change alters what staff do, an editorial one only how it is put."""

    WEAKENED = "weakened"
    WITHDRAWN = "withdrawn"
    INCOMPARABLE = "incomparable"
    STRENGTHENED = "strengthened"
    ADDED = "added"
    SUBSTANTIVE = "substantive"
    EDITORIAL = "editorial"


@dataclass(frozen=True, slots=True)
class Field:
    """A key whose value differs. ``translated`` where only a translation does."""

    name: str
    before: Any
    after: Any
    translated: bool = False


@dataclass(frozen=True, slots=True)
class PromiseChange:
    """A promise on a day, before and after; None where it does not hold."""

    before: Standing | None
    after: Standing | None
    reasons: tuple[Reason, ...] = ()
    begins: date | None = None
    """The day from which it is so, where that is not today."""
    ends: date | None = None
    """The day from which it is no longer so, where there is one."""
    since: date | None = None
    """The last day up to now that one version names and the other does not."""


@dataclass(frozen=True, slots=True)
class Change:
    """One change of a record, or of a part of it.

    ``kind`` is the kind of the part or record; ``route`` leads to it in the newer record,
    ``old_route`` in the older. ``mark`` stays the same while both values do.
    """

    kind: str
    verdict: Verdict
    before: Holder | None
    after: Holder | None
    part: str = ""
    route: Route = ()
    old_route: Route = ()
    fields: tuple[Field, ...] = ()
    promise: PromiseChange | None = None
    mark: str = field(default="", compare=False)

    @property
    def record(self) -> str:
        """The id of the record, as it is called in the newer version where it is there."""
        holder = self.after or self.before
        return holder.id if holder else ""

    @property
    def id(self) -> str:
        """The full id of what changed."""
        return f"{self.record}.{self.part}" if self.part else self.record

    @property
    def is_of_promise(self) -> bool:
        """Whether customers are promised something else."""
        return self.promise is not None
