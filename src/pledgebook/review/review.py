"""The review of a change: everything in the order in which a reviewer reads it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from pledgebook.changes.change import Change, Verdict
from pledgebook.changes.comparison import Comparison
from pledgebook.changes.impact import impact
from pledgebook.diagnostic import Diagnostic, Severity, Words
from pledgebook.review.breaches import Circumstances, breaches
from pledgebook.rules.changes import (
    id_vanished,
    owner_lapsed,
    promise_incomparable,
    promise_strengthened,
    promise_weakened,
    promise_withdrawn,
    review_lapsed,
    translation_behind,
    work_changed,
)
from pledgebook.rules.changes.telling import Told, tell
from pledgebook.rules.rule import Context, Rule

TELLING = (
    promise_weakened,
    promise_withdrawn,
    promise_incomparable,
    promise_strengthened,
    work_changed,
)
"""Rules that tell a change itself."""
FINDING = (id_vanished, owner_lapsed, review_lapsed, translation_behind)
"""Rules that find a fault in how something was changed."""

ORDER = tuple(Verdict)

_ID = re.compile(r"[a-z0-9][a-z0-9-]*(?:\.[a-z0-9][a-z0-9-]*)*")


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A change, its words, and the records it touches."""

    change: Change
    told: Told
    impact: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Checks:
    """What the rules found in a version: ``open`` is to be mended, ``known`` is accepted or stands
    in the baseline."""

    open: tuple[Diagnostic, ...] = ()
    known: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class Delta:
    """Findings that are new, those that are gone, and how many stayed."""

    new: tuple[Diagnostic, ...] = ()
    mended: tuple[Diagnostic, ...] = ()
    unchanged: int = 0


@dataclass(frozen=True)
class Review:
    """``told`` are the changes as findings, ``breaches`` what they lack by the policy, ``remarks``
    what a reader should know about how the review was made. ``names`` are those of the two
    versions."""

    on: Comparison
    changes: tuple[Reviewed, ...]
    told: tuple[Diagnostic, ...]
    findings: Delta
    breaches: tuple[Diagnostic, ...]
    names: tuple[str, str] = ("", "")
    remarks: tuple[Words, ...] = field(default=())

    @property
    def stops(self) -> bool:
        """Whether it must not be published as it is: a breach of the policy, or a new error."""
        return any(f.severity is Severity.ERROR for f in (*self.breaches, *self.findings.new))

    def of(self, *verdicts: Verdict, promises: bool) -> Iterator[Reviewed]:
        """The changes of some verdicts, of promises or of everything else."""
        for one in self.changes:
            if one.change.verdict in verdicts and one.change.is_of_promise == promises:
                yield one


def review(
    on: Comparison,
    older: Checks,
    newer: Checks,
    around: Circumstances,
    faults: Iterable[Diagnostic] = (),
) -> Review:
    """Put a review together. ``faults`` are those of the notes in ``changes/``."""
    context = Context(on.pairs.after, on.today, on)
    found = [*_run((module.RULE for module in FINDING), context)]
    changes = sorted(on.changes, key=_rank)
    return Review(
        on,
        tuple(Reviewed(change, tell(change, on), impact(change, on.pairs)) for change in changes),
        tuple(_run((module.RULE for module in TELLING), context)),
        delta(on, older, newer, found),
        (*breaches(on, around), *faults),
    )


def _run(rules: Iterable[Rule], context: Context) -> Iterator[Diagnostic]:
    for rule in rules:
        if rule.check is not None:
            yield from sorted(rule.check(context), key=Diagnostic.place)


def _rank(change: Change) -> tuple[bool, int]:
    """Promises first, what is taken from customers before what is given."""
    return (not change.is_of_promise or change.verdict is Verdict.EDITORIAL), ORDER.index(
        change.verdict
    )


def delta(on: Comparison, older: Checks, newer: Checks, more: Iterable[Diagnostic] = ()) -> Delta:
    """Findings by fingerprint, those of the older version by the ids that records have today.

    ``more`` are findings about the change itself. What they tell better is not told twice.
    """
    was = {mark for f in (*older.open, *older.known) for mark in _marks_today(f, on)}
    now = {f.fingerprint for f in (*newer.open, *newer.known)}
    about = list(more)
    told = {f.record for f in about if f.code == owner_lapsed.RULE.code}
    new = [
        f
        for f in newer.open
        if f.fingerprint not in was and not (f.name == "no-owner" and f.record in told)
    ]
    # What cannot be read is not mended by that.
    lost = {name for one in on.pairs.after.unread for name in one.ids}
    gone = [f for f in older.open if now.isdisjoint(_marks_today(f, on))]
    mended = [f for f in gone if on.pairs.renamed(f.record) not in lost]
    return Delta((*new, *about), tuple(mended), len(newer.open) - len(new))


def _marks_today(finding: Diagnostic, on: Comparison) -> frozenset[str]:
    """The fingerprints an older finding may have by the ids of today. What offends may be an id,
    or words that only look like one: both are counted as the same finding."""
    if not finding.record:
        return frozenset({finding.fingerprint})
    record, parts = on.pairs.renamed(finding.record), on.pairs.parts(finding.record)
    route = list(finding.route)
    place = next((n for n, key in enumerate(route) if n and parts.get(key, key) != key), None)
    if place is not None:
        route[place] = parts[route[place]]
    offending = parts.get(finding.offending, finding.offending)
    names = {finding.offending, offending, _ID.sub(lambda m: on.pairs.renamed(m[0]), offending)}
    return frozenset(
        replace(finding, record=record, route=tuple(route), offending=name).fingerprint
        for name in names
    )
