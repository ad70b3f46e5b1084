"""Which of two promises is stronger.

*A is at least as strong as B* when every history that keeps A keeps B: a preorder, and partial.
What is proved here is proved from the limits, scope by scope; where no proof is found the gap is
returned as data, and the promises are then equal, one stronger, or incomparable.

* Of every case, a wider scope is stronger. Of a mean or share it is another population: nothing
  follows for a part, nor from a part; only parts that together are the whole, each keeping its
  share, make sure of the whole (the law of total probability).
* A target makes sure of no guarantee, and a hedged promise of no unhedged one.
* More conditions or exclusions make a promise weaker.
"""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from pledgebook.promises.implication import implies
from pledgebook.promises.limit import OF_EACH_CASE, Limit, Mean, Share
from pledgebook.promises.normal import normal
from pledgebook.promises.period import Period, divides
from pledgebook.promises.promise import Aim, Promise
from pledgebook.promises.redress import remedy_gaps
from pledgebook.promises.region import Box, Universe, disjoint, left_over, meet, same
from pledgebook.promises.scale import on_one_scale


class Verdict(StrEnum):
    """How the first promise stands to the second."""

    EQUAL = "equal"
    STRONGER = "stronger"
    WEAKER = "weaker"
    INCOMPARABLE = "incomparable"


class GapKind(StrEnum):
    """Why one promise does not make sure of another."""

    SUBJECT = "subject"
    """They measure different things."""
    SCOPE = "scope"
    """Nothing is promised somewhere."""
    BOUND = "bound"
    """The figure is looser."""
    STATISTIC = "statistic"
    """A mean does not make sure of every case, nor a share of a mean."""
    POPULATION = "population"
    """A share or mean is taken over other cases."""
    PERIOD = "period"
    """A share or mean is taken over another period."""
    SCALE = "scale"
    """The units or clocks differ, and their range leaves it open."""
    AIM = "aim"
    HEDGE = "hedge"
    CONDITION = "condition"
    EXCLUSION = "exclusion"
    REMEDY = "remedy"


@dataclass(frozen=True, slots=True)
class Gap:
    """What is ``wanted`` and not made sure of; ``nearest`` is what there is instead.

    ``where`` is a part of the world in which the gap shows; ``items`` are the conditions or
    exclusions, or the value at which the remedy is less.
    """

    kind: GapKind
    wanted: Limit | None = None
    nearest: Limit | None = None
    where: Box | None = None
    items: tuple[Hashable, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """``verdict``; ``missing`` is what the first lacks of the second, ``extra`` the reverse."""

    verdict: Verdict
    missing: tuple[Gap, ...] = ()
    extra: tuple[Gap, ...] = ()


def compare(a: Promise, b: Promise, universe: Universe | None = None) -> Comparison:
    """Whether ``a`` is stronger than, weaker than or equal to ``b``, or neither, and why.

    ``universe`` tells all values of a dimension, where they are known.
    """
    missing, extra = gaps(a, b, universe), gaps(b, a, universe)
    if missing and extra:
        verdict = Verdict.INCOMPARABLE
    elif missing:
        verdict = Verdict.WEAKER
    else:
        verdict = Verdict.STRONGER if extra else Verdict.EQUAL
    return Comparison(verdict, missing, extra)


def gaps(a: Promise, b: Promise, universe: Universe | None = None) -> tuple[Gap, ...]:
    """All that ``b`` makes sure of and ``a`` does not; empty if ``a`` is at least as strong."""
    if a.subject != b.subject:
        return (Gap(GapKind.SUBJECT),)
    same_cases = (a.conditions, a.exclusions) == (b.conditions, b.exclusions)
    found = list(limit_gaps(a.limits, b.limits, universe, same_cases=same_cases))
    if a.aim is Aim.TARGET and b.aim is Aim.GUARANTEE:
        found.append(Gap(GapKind.AIM))
    if a.hedged and not b.hedged:
        found.append(Gap(GapKind.HEDGE))
    if more := a.conditions - b.conditions:
        found.append(Gap(GapKind.CONDITION, items=tuple(more)))
    if more := a.exclusions - b.exclusions:
        found.append(Gap(GapKind.EXCLUSION, items=tuple(more)))
    found += [
        Gap(GapKind.REMEDY, where=gap.where, items=(gap,))
        for gap in remedy_gaps(a.remedies, b.remedies, universe)
    ]
    return tuple(found)


def limit_gaps(
    given: Sequence[Limit],
    wanted: Sequence[Limit],
    universe: Universe | None = None,
    *,
    same_cases: bool = True,
) -> tuple[Gap, ...]:
    """The limits of ``wanted`` that ``given`` together do not make sure of, each with why.

    Without ``same_cases`` (other conditions, other exclusions) no share or mean makes sure of
    another: it is taken over other cases.
    """
    have = [n for limit in given for n in normal(limit)]
    wants = (n for limit in wanted for n in normal(limit))
    found = (_gap(have, one, universe, same_cases) for one in wants)
    return tuple(gap for gap in found if gap is not None)


def _gap(
    have: Sequence[Limit], wanted: Limit, universe: Universe | None, same_cases: bool
) -> Gap | None:
    enough = [limit for limit in have if implies(limit, wanted)]
    sure = [limit.scope for limit in enough if isinstance(limit.statistic, OF_EACH_CASE)]
    left = left_over(wanted.scope, sure, universe)
    if left is None:
        return None
    of_population = same_cases and not isinstance(wanted.statistic, OF_EACH_CASE)
    if of_population and _of_population(enough, wanted, universe):
        return None
    return _why(have, enough, wanted, left)


def _of_population(enough: Sequence[Limit], wanted: Limit, universe: Universe | None) -> bool:
    """Whether the very population keeps it, or parts that make it up each do."""
    adding_up = isinstance(wanted.statistic, Share | Mean)
    timely = [
        limit
        for limit in enough
        if isinstance(limit.statistic, OF_EACH_CASE)
        or _period_fits(limit.period, wanted.period, adding_up)
    ]
    if any(same(limit.scope, wanted.scope, universe) for limit in timely):
        return True
    if not adding_up:
        return False
    parts = [
        limit.scope for limit in timely if left_over(limit.scope, [wanted.scope], universe) is None
    ]
    return disjoint(parts, universe) and left_over(wanted.scope, parts, universe) is None


def _period_fits(mine: Period | None, theirs: Period | None, adding_up: bool) -> bool:
    if mine is None or theirs is None or not adding_up:
        return mine == theirs
    return divides(mine, theirs)


def _why(have: Sequence[Limit], enough: Sequence[Limit], wanted: Limit, left: Box) -> Gap:
    here = [limit for limit in have if meet(limit.scope, left) is not None]
    if not here:
        return Gap(GapKind.SCOPE, wanted, where=left)
    strong = [limit for limit in here if limit in enough]
    if strong:
        fits = any(_period_fits(s.period, wanted.period, adding_up=True) for s in strong)
        kind = GapKind.POPULATION if fits else GapKind.PERIOD
        return Gap(kind, wanted, strong[0], left)
    alike = [limit for limit in here if type(limit.statistic) is type(wanted.statistic)]
    if not alike:
        return Gap(GapKind.STATISTIC, wanted, here[0], left)
    back = any(implies(wanted, limit) for limit in alike)
    plain = back or on_one_scale(alike[0], wanted)
    return Gap(GapKind.BOUND if plain else GapKind.SCALE, wanted, alike[0], left)
