"""What all pages of one build share: who reads it, on which day, and what they may see."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from pledgebook.analysis.history import UNKNOWN, History
from pledgebook.catalog import Catalog, Citation, Target
from pledgebook.diagnostic import Diagnostic
from pledgebook.pages.journey import in_order
from pledgebook.records.base import Audience, Record, Status
from pledgebook.records.process import Process
from pledgebook.records.vocabulary import Event


@dataclass(frozen=True, slots=True)
class Found:
    """Findings to be mended, accepted by owners, and put off until the baseline is worked down."""

    open: tuple[Diagnostic, ...] = ()
    accepted: tuple[Diagnostic, ...] = ()
    baselined: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True)
class Book:
    """A catalog as one audience reads it on one day, what was found in it, and what its
    earlier editions said."""

    catalog: Catalog
    today: date
    audience: Audience = Audience.INTERNAL
    drafts: bool = False
    found: Found = Found()
    history: History = UNKNOWN
    sizes: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    """Width and height of pictures by their path, as far as they are known."""

    def shows(self, record: Record) -> bool:
        """Whether this audience may see the record."""
        if record.status is Status.DRAFT and not self.drafts:
            return False
        return self.audience.reads(record.audience)

    def lists(self, record: Record) -> bool:
        """Whether it also stands in indexes: retired records keep their page only."""
        return record.status is not Status.RETIRED and self.shows(record)

    @cached_property
    def shown(self) -> tuple[Record, ...]:
        """Every record this audience may see, kind by kind."""
        return tuple(record for record in self.catalog.records.values() if self.shows(record))

    @cached_property
    def listed(self) -> Mapping[str, tuple[Record, ...]]:
        """The records that stand in indexes, by kind."""
        found: dict[str, list[Record]] = defaultdict(list)
        for record in self.shown:
            if self.lists(record):
                found[record.kind].append(record)
        return {kind: tuple(records) for kind, records in found.items()}

    def resolve(self, name: str) -> Target | None:
        """What a name leads to, if this audience may see it."""
        target = self.catalog.resolve(name)
        return target if target and self.shows(target.record) else None

    def record(self, name: str | None) -> Record | None:
        """The record of that name, if this audience may see it."""
        target = self.resolve(name) if name else None
        return target.record if target else None

    def cited_by(self, full_id: str) -> Iterator[tuple[Record, Citation]]:
        """Who cites exactly that record or part, among what this audience sees."""
        for citation in self.catalog.cited_by(full_id):
            holder = citation.holder
            if isinstance(holder, Record) and self.lists(holder):
                yield holder, citation

    @cached_property
    def journey(self) -> tuple[Event, ...]:
        """The listed events in the order a customer lives through them."""
        events = (event for event in self.listed.get("event", ()) if isinstance(event, Event))
        processes = (one for one in self.listed.get("process", ()) if isinstance(one, Process))
        return in_order(events, processes)

    @cached_property
    def roles(self) -> tuple[Record, ...]:
        """The listed roles, those that most scripts, processes and forms are for first."""
        return tuple(sorted(self.listed.get("role", ()), key=self._work_of, reverse=True))

    def _work_of(self, role: Record) -> int:
        mine = ("role", "steps", "filled-by")
        return len({who.id for who, cited in self.cited_by(role.id) if cited.route[0] in mine})

    @cached_property
    def assured(self) -> dict[str, Any]:
        """What :mod:`pledgebook.pages.assurance` has worked out, by the promise's full id."""
        return {}

    @cached_property
    def places(self) -> Mapping[str, int]:
        """Where each listed event stands in the journey, counted from 0."""
        return {event.id: number for number, event in enumerate(self.journey)}

    @cached_property
    def _issues(self) -> Mapping[str, tuple[Diagnostic, ...]]:
        found: dict[str, list[Diagnostic]] = defaultdict(list)
        # New findings are the author's business: they are marked only where drafts are shown.
        shown = self.found.open if self.drafts else ()
        for issue in (*self.found.baselined, *self.found.accepted, *shown):
            found[issue.record].append(issue)
        return {name: tuple(all_) for name, all_ in found.items()}

    @cached_property
    def revised(self) -> frozenset[str]:
        """The ids of records with findings that are still to be worked down."""
        return frozenset(finding.record for finding in self.found.baselined)

    def issues_of(self, record: Record) -> tuple[Diagnostic, ...]:
        """The findings to show on a record's page."""
        return self._issues.get(record.id, ())
