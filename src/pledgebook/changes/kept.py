"""Promises that were divided, joined or moved: what one no longer says, others do.

An old promise is *kept* where the promises that stand in its place together make sure of all that
it did: each in its own part of the world, to no smaller audience, on no more conditions, with no
smaller remedy. Likewise nothing is new where former promises made sure of it together.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from pledgebook.changes.change import Change, Verdict
from pledgebook.changes.circumstances import circumstances
from pledgebook.changes.ground import Ground
from pledgebook.changes.measuring import measuring
from pledgebook.changes.reason import Reason, ReasonKind, Way
from pledgebook.changes.senses import senses
from pledgebook.changes.standing import Standing
from pledgebook.changes.strength import Order
from pledgebook.changes.worded import worded
from pledgebook.promises.promise import Aim, Promise, Remedy
from pledgebook.promises.region import Universe, meet
from pledgebook.promises.strength import gaps

_TAKEN = (Verdict.WEAKENED, Verdict.WITHDRAWN, Verdict.INCOMPARABLE)
_GIVEN = (Verdict.STRENGTHENED, Verdict.ADDED, Verdict.INCOMPARABLE)


def kept(changes: Sequence[Change], on: Ground) -> Iterator[Change]:
    """The changes; those that take or give nothing, seen together, as what is only put otherwise,
    with the promises that make sure of it."""
    promised = [change for change in changes if change.promise is not None]
    taken = [change for change in promised if change.verdict in _TAKEN]
    given = [change for change in promised if change.verdict in _GIVEN]
    for change in changes:
        if change.promise is None or not (taken and given):
            yield change
        else:
            yield _seen_together(change, taken, given, on)


def moved(changes: Iterable[Change]) -> Mapping[str, str]:
    """Promises that another record keeps and that were nowhere else before, by their former ids."""
    later, earlier = (
        {
            change.id: reason.after[0]
            for change in changes
            if change.promise is not None and change.verdict is Verdict.EDITORIAL
            for reason in change.promise.reasons
            if reason.kind is ReasonKind.KEPT and reason.way is way
            if isinstance(reason.after, tuple) and len(reason.after) == 1
        }
        for way in (Way.LESS, Way.MORE)
    )
    return {
        old: new
        for old, new in later.items()
        if earlier.get(new) == old and old.partition(".")[0] != new.partition(".")[0]
    }


def _seen_together(
    change: Change, taken: Sequence[Change], given: Sequence[Change], on: Ground
) -> Change:
    takes, gives = change.verdict in _TAKEN, change.verdict in _GIVEN
    later = _keepers(change, given, on, newer=True) if takes else ()
    earlier = _keepers(change, taken, on, newer=False) if gives else ()
    if takes and gives and later and earlier:
        return _as(change, Verdict.EDITORIAL, later, Way.LESS)
    if later:
        return _as(change, Verdict.STRENGTHENED if gives else Verdict.EDITORIAL, later, Way.LESS)
    if earlier:
        return _as(change, Verdict.WEAKENED if takes else Verdict.EDITORIAL, earlier, Way.MORE)
    return change


def _as(change: Change, verdict: Verdict, others: tuple[str, ...], way: Way) -> Change:
    assert change.promise is not None
    left = () if verdict is Verdict.EDITORIAL else change.promise.reasons
    reasons = (
        *(reason for reason in left if reason.way not in (way, Way.OTHER)),
        Reason(ReasonKind.KEPT, way, None, others),
    )
    return replace(change, verdict=verdict, promise=replace(change.promise, reasons=reasons))


def _keepers(
    change: Change, others: Iterable[Change], on: Ground, *, newer: bool
) -> tuple[str, ...]:
    """The promises by which that of ``change`` is kept (of the other version), beside what is left
    of it; none where it is not, or where none is needed."""
    wanted, own = _ends(change, newer=newer)
    if wanted is None or not wanted.meaning.limits:
        return ()
    found = [
        there
        for other in others
        if other is not change and _beside(change, other)
        if (there := _ends(other, newer=newer)[1]) is not None and _alike(wanted, there)
    ]
    needed = [one for one in found if _shares(wanted, one)]
    parts = [*([own] if own else []), *needed]
    if not needed or not _make_sure(parts, wanted, on.events, on.universe):
        return ()
    return tuple(dict.fromkeys(one.pledge.id for one in needed))


def _ends(change: Change, *, newer: bool) -> tuple[Standing | None, Standing | None]:
    """What is wanted, and what stands in its place: before and after, or the other way round."""
    assert change.promise is not None
    ends = change.promise.before, change.promise.after
    return ends if newer else (ends[1], ends[0])


def _beside(change: Change, other: Change) -> bool:
    first, second = change.promise, other.promise
    assert first is not None
    assert second is not None
    return (first.begins, first.ends) == (second.begins, second.ends)


def _alike(wanted: Standing, there: Standing) -> bool:
    """Whether it measures the same, in a record of the same kind for the same customers."""
    mine, its = wanted.pledge.record, there.pledge.record
    same = mine.kind == its.kind and getattr(mine, "applies", None) == getattr(its, "applies", None)
    return same and wanted.meaning.subject == there.meaning.subject


def _shares(wanted: Standing, there: Standing) -> bool:
    return any(
        meet(one.scope, other.scope) is not None
        for one in wanted.meaning.limits
        for other in there.meaning.limits
    )


def _make_sure(
    parts: Sequence[Standing], wanted: Standing, events: Order, universe: Universe
) -> bool:
    for part in parts:
        around: list[Reason] = [*measuring(wanted, part, events), *circumstances(wanted, part)]
        if any(reason.way is not Way.MORE for reason in around):
            return False
        words = (*worded(wanted, part), *senses(wanted, part))
        if any(reason.gained and reason.way is not Way.MORE for reason in words):
            return False  # no promise keeps what its own words, or their meaning, take back
    have, want = (_joint([one.meaning for one in some]) for some in (parts, [wanted]))
    return not gaps(have, want, universe)


def _joint(meanings: Sequence[Promise]) -> Promise:
    """Several promises as one: as weak as the weakest in what surrounds their limits, and each
    with its remedies where its limits hold."""
    first = meanings[0]
    return replace(
        first,
        limits=tuple(limit for one in meanings for limit in one.limits),
        aim=Aim.TARGET if any(one.aim is Aim.TARGET for one in meanings) else Aim.GUARANTEE,
        hedged=any(one.hedged for one in meanings),
        conditions=_union(meanings, lambda one: one.conditions),
        exclusions=_union(meanings, lambda one: one.exclusions),
        remedies=tuple(remedy for one in meanings for remedy in _placed(one)),
    )


def _union(
    meanings: Sequence[Promise], each: Callable[[Promise], frozenset[object]]
) -> frozenset[object]:
    return frozenset().union(*(each(one) for one in meanings))


def _placed(meaning: Promise) -> Iterator[Remedy]:
    for remedy in meaning.remedies:
        for scope in {id(limit.scope): limit.scope for limit in meaning.limits}.values():
            both = meet(remedy.scope, scope)
            if both is not None:
                yield replace(remedy, scope=both)
