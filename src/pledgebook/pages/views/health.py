"""The health of the handbook, for those who keep it: what to mend, what was accepted, what is
reviewed next, and whose it is."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import chain
from typing import Any

from markupsafe import Markup, escape

from pledgebook.accepting import covers
from pledgebook.analysis.levels import HIGHEST, Level, levels
from pledgebook.analysis.pledges import Pledge, pledges
from pledgebook.diagnostic import Diagnostic, say
from pledgebook.pages.frame import edit_at
from pledgebook.pages.navigation import shows_coverage
from pledgebook.pages.reading import Reading
from pledgebook.records.base import Accept, Record, Status

SOON = timedelta(days=90)
MOST_LISTED = 200
"""Longer lists are cut, and say so: they are worked down in the editor, not read."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A finding: where it is, what it says, and for an accepted one why and how long."""

    severity: str
    code: str
    where: Markup
    message: str
    edit: str | None
    line: int
    reason: Markup
    until: date | None


@dataclass(frozen=True, slots=True)
class Review:
    """A record whose owner reads it again by a day; ``late`` if that day is past."""

    day: date
    link: Markup
    kind: str
    late: bool


@dataclass(slots=True)
class Owner:
    """What lies with one role; ``link`` is empty for what nobody owns."""

    link: Markup
    open: int = 0
    accepted: int = 0
    baselined: int = 0
    weak: int = 0
    reviews: list[Review] = field(default_factory=list)

    @property
    def is_idle(self) -> bool:
        """Whether nothing is to be done."""
        return not (self.open or self.baselined or self.weak or self.reviews)


@dataclass(frozen=True, slots=True)
class Weak:
    """A promise below the highest level, and the pieces it lacks for the next."""

    link: Markup
    record: Markup
    level: Level


def view(reading: Reading) -> dict[str, Any]:
    """Findings, levels and reviews, each by owner too."""
    book = reading.book
    found, weak = book.found, list(_weak(reading))
    owners = _owners(reading, weak)
    return {
        "severities": Counter(str(finding.severity) for finding in found.open),
        "open": _entries(found.open, reading),
        "accepted": _entries(found.accepted, reading, accepted=True),
        "baselined": _entries(found.baselined, reading),
        "baselined_by_rule": Counter(f"{f.code} {f.name}" for f in found.baselined).most_common(),
        "levels": sorted(Counter(level.number for _, level in _levels(reading)).items()),
        "weak": [entry for _, entry in weak],
        "owners": owners,
        "late": sum(review.late for owner in owners for review in owner.reviews),
        "soon": sum(not review.late for owner in owners for review in owner.reviews),
        "counts": [len(all_) for all_ in (found.open, found.accepted, found.baselined)],
        "most": MOST_LISTED,
        "matrix": shows_coverage(book),
    }


def _entries(
    findings: Sequence[Diagnostic], reading: Reading, *, accepted: bool = False
) -> list[Entry]:
    return [
        _entry(finding, _accept(finding, reading) if accepted else None, reading)
        for finding in findings[:MOST_LISTED]
    ]


def _entry(finding: Diagnostic, accept: Accept | None, reading: Reading) -> Entry:
    return Entry(
        str(finding.severity),
        finding.code,
        _where(finding, reading),
        say(finding.message, reading.spoken),
        edit_at(finding.span.source.path, finding.span.line, reading),
        finding.span.line,
        reading.text(accept.reason) if accept else Markup(""),
        accept.until if accept else None,
    )


def _accept(finding: Diagnostic, reading: Reading) -> Accept | None:
    record = reading.book.catalog.records.get(finding.record)
    accepts = record.accepts if record else ()
    return next((accept for accept in accepts if covers(accept, finding)), None)


def _where(finding: Diagnostic, reading: Reading) -> Markup:
    """The part or record, linked where it has a page, else the file."""
    book = reading.book
    for name in (f"{finding.record}.{'.'.join(finding.route[1:2])}", finding.record):
        target = book.resolve(name) if finding.record else None
        if target is not None:
            record = reading.label(target.record.title)
            link = reading.link(target.id)
            apart = target.part is not None and target.title is not target.record.title
            return (
                link + Markup(' <span class="pb-quiet">{}</span>').format(record) if apart else link
            )
    return escape(finding.span.source.path)


def _levels(reading: Reading) -> Iterator[tuple[Pledge, Level]]:
    book = reading.book
    known = levels(book.catalog, book.today)
    for pledge in pledges(book.catalog, book.today):
        if book.lists(pledge.record) and pledge.record.status is Status.IN_FORCE:
            yield pledge, known[pledge.id]


def _weak(reading: Reading) -> Iterator[tuple[Pledge, Weak]]:
    for pledge, level in _levels(reading):
        if level.number < HIGHEST:
            record = reading.label(pledge.record.title)
            yield pledge, Weak(reading.link(pledge.id), record, level)


def _owners(reading: Reading, weak: Iterable[tuple[Pledge, Weak]]) -> list[Owner]:
    book = reading.book
    found: dict[str, Owner] = defaultdict(lambda: Owner(Markup("")))
    owner_of = {record.id: record.owner or "" for record in book.catalog.records.values()}
    for name in ("open", "accepted", "baselined"):
        for finding in getattr(book.found, name):
            owner = found[owner_of.get(finding.record, "")]
            setattr(owner, name, getattr(owner, name) + 1)
    for pledge, _ in weak:
        found[pledge.record.owner or ""].weak += 1
    for record in chain.from_iterable(book.listed.values()):
        review = _review(record, reading)
        if review:
            found[record.owner or ""].reviews.append(review)
    for name, owner in found.items():
        owner.link = reading.link(name) if name else Markup("")
        owner.reviews.sort(key=lambda review: review.day)
    busy = [owner for owner in found.values() if not owner.is_idle]
    return sorted(busy, key=lambda owner: (-owner.open, owner.link.striptags()))


def _review(record: Record, reading: Reading) -> Review | None:
    today = reading.book.today
    if record.review_by is None or record.review_by > today + SOON:
        return None
    kind = reading.word(f"kind-{record.kind}")
    return Review(record.review_by, reading.link(record.id), kind, record.review_by < today)
