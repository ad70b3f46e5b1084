"""Whether a promise is worth more or less than it was, and in what: the strength of
``promises.strength``, and what surrounds a promise beyond its limits."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from pledgebook.changes.change import Verdict
from pledgebook.changes.circumstances import circumstances
from pledgebook.changes.counting import by_the_same
from pledgebook.changes.measuring import measuring
from pledgebook.changes.reason import Reason, ReasonKind, Way
from pledgebook.changes.senses import senses
from pledgebook.changes.standing import Standing
from pledgebook.changes.worded import worded
from pledgebook.promises.clock import measure_of
from pledgebook.promises.limit import Limit, Obligation, Right
from pledgebook.promises.promise import Remedy
from pledgebook.promises.redress import RemedyGap
from pledgebook.promises.region import Box, Universe, meet
from pledgebook.promises.scale import bounds_of, term_of
from pledgebook.promises.strength import Gap, GapKind, gaps

_KINDS = {
    GapKind.SCOPE: ReasonKind.SCOPE,
    GapKind.STATISTIC: ReasonKind.STATISTIC,
    GapKind.POPULATION: ReasonKind.CASES,
    GapKind.PERIOD: ReasonKind.PERIOD,
    GapKind.AIM: ReasonKind.AIM,
    GapKind.HEDGE: ReasonKind.HEDGE,
    GapKind.CONDITION: ReasonKind.CONDITION,
    GapKind.EXCLUSION: ReasonKind.EXCLUSION,
    GapKind.REMEDY: ReasonKind.REMEDY,
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a promise; no verdict where it is worth the same."""

    verdict: Verdict | None = None
    reasons: tuple[Reason, ...] = ()
    beyond: tuple[Reason, ...] = ()
    """Those of the reasons that no key of the promise tells: its words, what its terms mean."""


@dataclass(frozen=True, slots=True)
class Order:
    """Which events always come before which, in the newer version's names."""

    earlier: Mapping[str, frozenset[str]]

    def comes_before(self, first: str, second: str) -> bool:
        """Whether ``first`` is ``second``, or always comes before it."""
        return first == second or first in self.earlier.get(second, frozenset())


def outcome(
    before: Standing | None, after: Standing | None, events: Order, universe: Universe
) -> Outcome:
    """Compare a promise on one day. None: it does not hold on that day."""
    if before is None or after is None:
        if before is after:
            return Outcome()
        return Outcome(Verdict.ADDED if before is None else Verdict.WITHDRAWN)
    beyond = (*worded(before, after), *senses(before, after))
    own = () if before.key == after.key else _reasons(before, after, events, universe)
    reasons = (*own, *beyond)
    return Outcome(_verdict(reasons), reasons, beyond)


def _verdict(reasons: Sequence[Reason]) -> Verdict | None:
    ways = {reason.way for reason in reasons}
    if not ways:
        return None
    if ways == {Way.LESS}:
        return Verdict.WEAKENED
    return Verdict.STRENGTHENED if ways == {Way.MORE} else Verdict.INCOMPARABLE


def _reasons(
    before: Standing, after: Standing, events: Order, universe: Universe
) -> Iterable[Reason]:
    measured = measuring(before, after, events)
    yield from measured
    old, new = before.meaning, after.meaning
    if old.subject != new.subject:  # why is said above; the rest is compared all the same
        old = replace(old, subject=new.subject)
    old = by_the_same(old, new)
    less = [_less(gap, after, before, universe) for gap in gaps(new, old, universe)]
    more = [_turned(_less(gap, before, after, universe)) for gap in gaps(old, new, universe)]
    yield from _joined([one for one in less if one], [one for one in more if one])
    yield from circumstances(before, after)


def _less(gap: Gap, given: Standing, other: Standing, universe: Universe) -> Reason | None:
    """What ``given`` lacks of the other: the other's limit, and what stands in its place."""
    if gap.kind is GapKind.SUBJECT:
        return None
    if gap.wanted is not None and isinstance(gap.wanted.statistic, Obligation):
        return _of_duty(gap, given, other)
    if gap.wanted is not None and isinstance(gap.wanted.statistic, Right):
        return _of_right(gap, given, other)
    if gap.kind is GapKind.SCOPE and _is_of_time(gap, given, other, universe):
        return Reason(ReasonKind.WHEN, Way.LESS, _when(other), _when(given))
    if gap.kind in (GapKind.CONDITION, GapKind.EXCLUSION):
        return Reason(_KINDS[gap.kind], Way.LESS, None, gap.items)
    if gap.kind is GapKind.REMEDY:
        (less,) = (item for item in gap.items if isinstance(item, RemedyGap))
        return Reason(ReasonKind.REMEDY, Way.LESS, less.wanted, less.nearest, gap.where, less.kind)
    if gap.kind is GapKind.HEDGE:
        return Reason(ReasonKind.HEDGE, Way.LESS, None, given.pledge.promise.hedge)
    if gap.kind in (GapKind.BOUND, GapKind.SCALE):
        kind = _by_clock(gap)
        return Reason(kind, Way.LESS, gap.wanted, gap.nearest, gap.where)
    nearest = gap.nearest
    if gap.kind is GapKind.SCOPE:
        nearest = _vague(gap, given)
    return Reason(_KINDS[gap.kind], Way.LESS, gap.wanted, nearest, gap.where)


def _is_of_time(gap: Gap, given: Standing, other: Standing, universe: Universe) -> bool:
    """Whether something is promised in that place all the same, at other times."""
    if gap.where is None or _when(other) == _when(given):
        return False

    def placed(box: Box) -> Box:
        return {axis: side for axis, side in box.items() if axis in universe}

    here = placed(gap.where)
    there = any(meet(placed(limit.scope), here) is not None for limit in given.meaning.limits)
    return there and placed(gap.where) != gap.where


def _of_duty(gap: Gap, given: Standing, other: Standing) -> Reason:
    was, now = other.pledge.promise, given.pledge.promise
    if gap.nearest is None or now.obliges is None:
        return Reason(ReasonKind.SCOPE, Way.LESS, was.obliges, now.obliges, gap.where)
    duties = [getattr(one.statistic, "duty", None) for one in (gap.wanted, gap.nearest) if one]
    if duties[0] != duties[-1]:
        return Reason(ReasonKind.DUTY, Way.OTHER, was.obliges, now.obliges)
    return Reason(ReasonKind.WHEN, Way.LESS, _when(other), _when(given))


def _of_right(gap: Gap, given: Standing, other: Standing) -> Reason:
    was, now = other.pledge.promise, given.pledge.promise
    if now.allows is not None and _when(other) != _when(given):
        return Reason(ReasonKind.WHEN, Way.LESS, _when(other), _when(given))
    wanted = gap.wanted.statistic if gap.wanted else None
    if now.allows is None or any(limit.statistic == wanted for limit in given.meaning.limits):
        return Reason(ReasonKind.SCOPE, Way.LESS, was.allows, now.allows, gap.where)
    return Reason(ReasonKind.RIGHT, Way.OTHER, was.allows, now.allows)


def _when(standing: Standing) -> tuple[object, ...]:
    promise = standing.pledge.promise
    written = (promise.season, promise.during, promise.if_)
    return tuple(one for one in written if one is not None)


def _by_clock(gap: Gap) -> ReasonKind:
    assert gap.wanted is not None
    assert gap.nearest is not None
    scales = [
        {measure_of(limit.clock, bound.quantity) for bound in bounds_of(term_of(limit))}
        for limit in (gap.wanted, gap.nearest)
    ]
    if scales[0] != scales[1] and None not in scales[0] | scales[1]:
        return ReasonKind.CLOCK
    return ReasonKind.BOUND if gap.kind is GapKind.BOUND else ReasonKind.SCALE


def _vague(gap: Gap, given: Standing) -> Limit | None:
    """What is said there all the same, and bounds nothing: about 45 minutes."""
    here = (
        limit
        for limit in given.meaning.limits
        if gap.where is None or meet(limit.scope, gap.where) is not None
    )
    return next(here, None)


def _turned(reason: Reason | None) -> Reason | None:
    if reason is None:
        return None
    return replace(reason, way=Way.MORE, before=reason.after, after=reason.before)


def _joined(less: list[Reason], more: list[Reason]) -> Iterable[Reason]:
    """One reason where neither makes sure of the other: two limits, or a text for a text."""
    told: set[int] = set()
    for place, one in enumerate(less):
        if one in less[:place]:
            continue
        other = next((o for o in more if id(o) not in told and _are_one(one, o)), None)
        if other is None:
            yield one
        else:
            told.add(id(other))
            yield replace(one, way=Way.OTHER, before=one.before or other.before)
    rest = [one for one in more if id(one) not in told]
    yield from (one for place, one in enumerate(rest) if one not in rest[:place])


def _are_one(less: Reason, more: Reason) -> bool:
    if less.kind != more.kind:
        return False
    if less.kind in (ReasonKind.CONDITION, ReasonKind.EXCLUSION):
        return True
    if less.kind in (ReasonKind.WHEN, ReasonKind.DUTY, ReasonKind.RIGHT):
        return True
    both = isinstance(less.before, Limit) and isinstance(less.after, Limit)
    paid = isinstance(less.before, Remedy) and isinstance(less.after, Remedy)
    paid = paid and less.gap is more.gap
    return (both or paid) and (less.before, less.after) == (more.before, more.after)
