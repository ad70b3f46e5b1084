"""Where a change lacks what the policy asks for."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from pledgebook.changes.change import Change
from pledgebook.changes.comparison import Comparison
from pledgebook.diagnostic import Diagnostic
from pledgebook.records.handbook import EditionStep, ReviewPolicy
from pledgebook.review.approving import Approved, Desk, approved
from pledgebook.review.note import FiledNote
from pledgebook.review.policy import Needs, needs, needs_of_policy, policy_of, rises
from pledgebook.rules.changes import (
    announced_late,
    approval_lapsed,
    change_unapproved,
    change_unexplained,
    edition_not_raised,
    label_missing,
    version_unreadable,
)


@dataclass(frozen=True)
class Circumstances:
    """What a review knows beside the two versions: the notes, who wrote the change, the labels of
    its merge request, the last edition (the older version's unless given)."""

    notes: tuple[FiledNote, ...] = ()
    authors: frozenset[str] = frozenset()
    labels: frozenset[str] = frozenset()
    edition: str | None = None


def breaches(on: Comparison, around: Circumstances) -> Iterator[Diagnostic]:
    """Each change that lacks something, one finding for each thing it lacks."""
    policy = policy_of(on.pairs.before, on.pairs.after)
    desk = Desk(on.pairs.before, on.pairs.after, around.authors, on.today)
    notes = _by_mark(around.notes)
    labels: dict[str, Change] = {}
    steps: dict[EditionStep, Change] = {}
    for change in on.changes:
        wanted = needs_of_policy(change, policy, on.pairs.before) or needs(change, policy)
        if wanted.label:
            labels.setdefault(wanted.label, change)
        if wanted.edition:
            steps.setdefault(wanted.edition, change)
        yield from _of_change(on, change, wanted, notes.get(change.mark, []), desk)
    for label, change in labels.items():
        if label not in around.labels:
            yield label_missing.found(on, change, label)
    was, now = around.edition or on.pairs.before.handbook.edition, on.pairs.after.handbook.edition
    for step, change in steps.items():
        if not rises(was, now, step):
            yield edition_not_raised.found(on, change, (was, now), step.value)
    yield from _unreadable(on, policy, notes, desk)
    yield from _lapsed(on, around.notes)


def _by_mark(notes: Iterable[FiledNote]) -> Mapping[str, list[FiledNote]]:
    found: dict[str, list[FiledNote]] = {}
    for filed in notes:
        for mark in filed.note.changes:
            found.setdefault(mark, []).append(filed)
    return found


def _of_change(
    on: Comparison, change: Change, wanted: Needs, notes: list[FiledNote], desk: Desk
) -> Iterator[Diagnostic]:
    if wanted.reason:
        languages = on.pairs.after.languages
        lacking = [language for language in languages if not _explained(notes, language)]
        if lacking:
            yield change_unexplained.found(on, change, tuple(lacking) if notes else ())
            if not notes:
                return  # the file that is missing would hold the approval too
    if not wanted.approvers:
        return
    given = approved(notes, wanted.approvers, desk)
    if not given.counting:
        refused = [refusal.why for refusal in given.refused]
        yield change_unapproved.found(on, change, wanted.approvers, refused)
    elif not any(filed.note.at_once for filed in notes):
        first = _first_day(change, on.today)
        ahead = _days_ahead(given, first)
        if ahead < wanted.days_ahead:
            yield announced_late.found(on, change, (first, ahead, wanted.days_ahead))


def _explained(notes: list[FiledNote], language: str) -> bool:
    return any(filed.note.reason and filed.note.reason.in_(language) for filed in notes)


def _first_day(change: Change, today: date) -> date:
    """The first day on which customers get less: announced, or at once."""
    promise = change.promise
    return (promise and (promise.begins or promise.since)) or today


def _days_ahead(given: Approved, first: date) -> int:
    return (first - min(approval.day for approval in given.counting)).days


def _unreadable(
    on: Comparison, policy: ReviewPolicy, notes: Mapping[str, list[FiledNote]], desk: Desk
) -> Iterator[Diagnostic]:
    """Records that could not be read before: what they promised nobody knows."""
    for name in on.unread_before:
        mark = version_unreadable.mark(name)
        filed = notes.get(mark, [])
        approvers = policy.approvers
        if not filed or (approvers and not approved(filed, approvers, desk).counting):
            yield version_unreadable.found(on, name)


def _lapsed(on: Comparison, notes: Iterable[FiledNote]) -> Iterator[Diagnostic]:
    """Notes of this very change that name no change any more."""
    marks = {change.mark for change in on.changes}
    marks |= {version_unreadable.mark(name) for name in on.unread_before}
    for filed in notes:
        for mark in filed.note.changes:
            if filed.is_new and mark not in marks:
                yield approval_lapsed.found(filed.source, mark)
