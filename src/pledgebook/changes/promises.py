"""Promises: what holds today, and what is announced, compared day by day."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from pledgebook.analysis.inheritance import origin
from pledgebook.analysis.pledges import Pledge, by_id, inherited
from pledgebook.catalog import Catalog
from pledgebook.changes.change import Change, PromiseChange, Verdict
from pledgebook.changes.ground import Ground
from pledgebook.changes.mark import mark_of
from pledgebook.changes.pairs import Pair
from pledgebook.changes.putting import how_it_is_put
from pledgebook.changes.reason import ReasonKind
from pledgebook.changes.standing import Side, Standing, standing
from pledgebook.changes.strength import Outcome, outcome
from pledgebook.changes.worded import hedge_alone
from pledgebook.records.base import Record, Status
from pledgebook.records.promise import Promise


@dataclass(frozen=True, slots=True)
class Version:
    """A promise in one version: its record and part id there, None where it is not there."""

    catalog: Catalog
    side: Side
    record: Record | None
    part: str

    @property
    def written(self) -> Promise | None:
        """The promise as it is written, dated values included."""
        return _promises(self.record, self.catalog).get(self.part)


def promise_changes(pair: Pair, on: Ground) -> Iterator[Change]:
    """What became of the promises of a record, those it inherits included."""
    pairs = on.pairs
    older, newer = _promises(pair.before, pairs.before), _promises(pair.after, pairs.after)
    renamed = pairs.parts(pair.before.id) if pair.before and pair.after else {}
    former: dict[str, str] = {}
    for part_id in older:
        today = renamed.get(part_id, part_id)
        # Of two that took one name, the second is gone, or kept by whoever makes sure of it.
        former[part_id if today in former else today] = part_id
    for part_id in dict.fromkeys((*newer, *former)):
        was = Version(pairs.before, on.older, pair.before, former.get(part_id, part_id))
        now = Version(pairs.after, on.newer, pair.after, part_id)
        if not _is_untouched(was, now, on) and not _is_told_elsewhere(was, now, on):
            yield from _changes(was, now, on)


def _promises(record: Record | None, catalog: Catalog) -> Mapping[str, Promise]:
    own = getattr(record, "promises", None)
    if record is None or not isinstance(own, dict):
        return {}
    if not getattr(record, "extends", None):
        return own
    return {p.part_id: p.written for p in inherited(catalog, record, date.min)}


def _is_untouched(was: Version, now: Version, on: Ground) -> bool:
    """Whether neither the promise nor anything it leans on has changed."""
    if not on.shared or was.record is not now.record or was.record is None:
        return False
    if getattr(was.record, "extends", None):
        return False
    name = f"{was.record.id}.{now.part}"
    first, second = by_id(was.catalog, on.today)[name], by_id(now.catalog, on.today)[name]
    return first.indicator is second.indicator and first.subject == second.subject


def _is_told_elsewhere(was: Version, now: Version, on: Ground) -> bool:
    """Whether the promise is written in the same other record in both versions."""
    if was.record is None or now.record is None:
        return False
    first = origin(was.catalog, was.record, was.part)
    second = origin(now.catalog, now.record, now.part)
    if first is was.record or second is now.record:
        return False
    return on.pairs.renamed(first.id) == second.id


def _changes(was: Version, now: Version, on: Ground) -> Iterator[Change]:
    found: list[Change] = []
    told = Outcome()
    for day in _days(was, now, on.today):
        before, after = _on(was, now, day), _on(now, was, day)
        came = _weighed(was, now, outcome(before, after, on.events, on.universe))
        if came == told or (came.verdict == told.verdict and not came.reasons):
            continue
        if found and told.verdict is not None:
            found[-1] = _until(found[-1], day)
        if came.verdict is not None:
            begins = None if day == on.today else day
            since = max((d for d in _dates(was) ^ _dates(now) if d <= day), default=None)
            promise = PromiseChange(before, after, came.reasons, begins, since=since)
            found.append(_change(was, now, promise, came, day))
        told = came
    yield from found
    sides = _on(was, now, on.today), _on(now, was, on.today)
    yield from how_it_is_put(was, now, *sides, _not_told(found, was.written, now.written))


def _not_told(found: list[Change], was: Promise | None, now: Promise | None) -> tuple[str, ...]:
    """The texts to show besides what became of the promise; none named: all its keys."""
    if not found:
        return ()
    reasons = [reason for change in found if change.promise for reason in change.promise.reasons]
    told = any(
        one.kind in (ReasonKind.WORDING, ReasonKind.PROVISO)
        or (one.kind is ReasonKind.HEDGE and (one.words is not None or hedge_alone(was, now)))
        for one in reasons
    )
    return ("title",) if told else ("title", "wording")


def _days(was: Version, now: Version, today: date) -> list[date]:
    """Today, and every later day on which either version begins to say something else."""
    return sorted({today, *(day for day in _dates(was) | _dates(now) if day > today)})


def _dates(version: Version) -> frozenset[date]:
    """The days that a version names: when its record begins to hold, when its values change."""
    promise, record = version.written, version.record
    found = {dated.from_ for dated in promise.values} if promise is not None else set()
    if record is not None and record.effective is not None:
        found.add(record.effective)
    return frozenset(found)


def _on(version: Version, other: Version, day: date) -> Standing | None:
    """The promise on a day; None where it does not hold."""
    record = version.record
    if record is None:
        return None
    beside = other.record is not None and _sleeps(record) and _sleeps(other.record)
    begun = record.effective is None or record.effective <= day
    if not beside and (_sleeps(record) or not begun):
        return None
    pledge = _pledge(version, day)
    return standing(pledge, version.side) if pledge else None


def _pledge(version: Version, day: date) -> Pledge | None:
    assert version.record is not None
    found = inherited(version.catalog, version.record, day)
    return next((pledge for pledge in found if pledge.part_id == version.part), None)


def _sleeps(record: Record) -> bool:
    """Whether nobody is promised anything by it: a draft, or retired."""
    return record.status is not Status.IN_FORCE


def _weighed(was: Version, now: Version, came: Outcome) -> Outcome:
    """What changes in a draft, or in what is retired, weakens nobody's promise."""
    asleep = (was.record is None or _sleeps(was.record)) and (
        now.record is None or _sleeps(now.record)
    )
    if came.verdict is not None and asleep:
        return replace(came, verdict=Verdict.SUBSTANTIVE)
    return came


def _change(was: Version, now: Version, promise: PromiseChange, came: Outcome, day: date) -> Change:
    # The mark must not change when an announced day has come.
    begun = max((d for d in _dates(was) | _dates(now) if d <= day), default=None)
    assert came.verdict is not None
    keys = [one.key if one else None for one in (promise.before, promise.after)]
    keys += [(r.before, r.after) for r in came.reasons if r.kind is ReasonKind.DAYS_OFF]
    beyond = [(one.kind, one.way, one.before, one.after, str(one.words)) for one in came.beyond]
    record = now.record or was.record
    assert record is not None
    return Change(
        "promise",
        came.verdict,
        was.record,
        now.record,
        now.part,
        ("promises", now.part),
        ("promises", was.part),
        promise=promise,
        mark=mark_of("promise", record.id, now.part, begun, *keys, *beyond),
    )


def _until(change: Change, day: date) -> Change:
    assert change.promise is not None
    return replace(change, promise=replace(change.promise, ends=day))
