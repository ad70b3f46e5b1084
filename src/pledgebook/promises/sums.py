"""What follows for a whole from shares of its stages, over one population and period.

Shares add up by Bonferroni's inequality: if at least 90 % of cases are answered within 10 min
and at least 95 % of the same cases repaired within 2 h of the answer, then at least 85 % are
repaired within 2 h 10 min. Multiplying shares would take the stages for independent, which nobody
has promised.
"""

from collections.abc import Sequence
from fractions import Fraction

from pledgebook.promises.bound import Bound, Comparator
from pledgebook.promises.limit import EveryCase, Limit, Share
from pledgebook.promises.quantity import Quantity
from pledgebook.promises.scale import on_one_scale
from pledgebook.promises.unit import unit_named


def add_shares(stages: Sequence[Limit]) -> Limit | None:
    """The share of cases that pass all stages within the sum of their times.

    Every-case stages count as shares of 100 %. None where scope, period or scale differ, or a
    stage is no upper bound of at least a share.
    """
    parts = [_as_share(stage) for stage in stages]
    if not parts or not _one_population(stages):
        return None
    missed, times = Fraction(0), []
    for share in parts:
        if share is None or not isinstance(share.within, Bound) or not share.within.is_upper:
            return None
        missed += 1 - share.share.quantity.size
        times.append(share.within.quantity)
    kept, percent = max(1 - missed, Fraction(0)), unit_named("%")
    assert percent is not None
    return Limit(
        Share(
            Bound(Comparator.AT_LEAST, Quantity(kept * 100, percent)),
            Bound(Comparator.AT_MOST, _sum(times)),
        ),
        stages[0].scope,
        stages[0].clock,
        stages[0].period,
    )


def _as_share(stage: Limit) -> Share | None:
    statistic = stage.statistic
    if isinstance(statistic, EveryCase):
        percent = unit_named("%")
        assert percent is not None
        return Share(Bound(Comparator.AT_LEAST, Quantity(Fraction(100), percent)), statistic.term)
    if isinstance(statistic, Share) and statistic.share.is_lower:
        return statistic
    return None


def _one_population(stages: Sequence[Limit]) -> bool:
    first = stages[0]
    return all(
        stage.scope == first.scope
        and stage.period == first.period
        and stage.clock == first.clock
        and on_one_scale(first, stage)
        for stage in stages
    )


def _sum(quantities: Sequence[Quantity]) -> Quantity:
    smallest = min((quantity.unit for quantity in quantities), key=lambda unit: unit.size)
    size = sum((quantity.size for quantity in quantities), Fraction(0))
    return Quantity(size / smallest.size, smallest)
