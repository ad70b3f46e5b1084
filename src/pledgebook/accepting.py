"""Findings that a record's owner has seen and accepts for a time, with a reason."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from pledgebook.catalog import Catalog
from pledgebook.diagnostic import Diagnostic
from pledgebook.records.base import Accept, Record
from pledgebook.rules.lifecycle import (
    acceptance_expired,
    acceptance_unused,
    acceptance_without_reason,
)

UNREADABLE = "SYN"
"""The family of the faults that keep a file from being read as it was meant: never accepted."""


@dataclass(slots=True)
class Judged:
    """Findings parted in two, and what is to be said of the acceptances themselves."""

    kept: list[Diagnostic] = field(default_factory=list)
    accepted: list[Diagnostic] = field(default_factory=list)
    about: list[Diagnostic] = field(default_factory=list)


def part(catalog: Catalog, findings: Iterable[Diagnostic], today: date) -> Judged:
    """Put aside what the records accept as of ``today``.

    An acceptance without a reason, or past its last day, accepts nothing.
    """
    open_ = {
        record.id: [accept for accept in record.accepts if _holds(accept, today)]
        for record in catalog.records.values()
        if record.accepts
    }
    used: set[int] = set()
    judged = Judged()
    for finding in findings:
        taken = [accept for accept in open_.get(finding.record, ()) if covers(accept, finding)]
        used.update(id(accept) for accept in taken)
        (judged.accepted if taken else judged.kept).append(finding)
    for record in catalog.records.values():
        judged.about += _about(catalog, record, today, used)
    return judged


def covers(accept: Accept, finding: Diagnostic) -> bool:
    """Whether an acceptance is meant for a finding of its record: the rule by code or name,
    ``at`` the beginning of the finding's route."""
    if finding.code.startswith(UNREADABLE) or accept.rule not in (finding.code, finding.name):
        return False
    at = tuple(accept.at.split(".")) if accept.at else ()
    return finding.route[: len(at)] == at


def _holds(accept: Accept, today: date) -> bool:
    return accept.reason is not None and not _is_past(accept, today)


def _is_past(accept: Accept, today: date) -> bool:
    return accept.until is not None and accept.until < today


def _about(catalog: Catalog, record: Record, today: date, used: set[int]) -> Iterator[Diagnostic]:
    for number, accept in enumerate(record.accepts):
        place = ("accepts", str(number))
        rule = accept.rule
        if accept.reason is None:
            span = catalog.at(record, *place, "rule")
            yield acceptance_without_reason.found(span, record.id, rule)
        elif accept.until is not None and _is_past(accept, today):
            span = catalog.at(record, *place, "until")
            yield acceptance_expired.found(span, record.id, rule, accept.until)
        elif id(accept) not in used:
            span = catalog.at(record, *place, "rule")
            yield acceptance_unused.found(span, record.id, rule)
