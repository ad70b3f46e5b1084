"""What an indicator is measured in, and which way is better by it, against a bound."""

from collections.abc import Iterator
from functools import lru_cache

from pledgebook.analysis.levels import statements
from pledgebook.promises.bound import Bound
from pledgebook.promises.quantity import NotUnderstood, Quantity, read_quantity
from pledgebook.records.indicator import Better, Indicator
from pledgebook.records.promise import Promise, Statement, Whichever

Term = tuple[Bound, ...]
"""A bound, or the several of ``first-of`` and ``last-of``."""

_ONE_SCALE = {
    "months": "time",
    "working-days": "time",
    "working-time": "time",
    "percentage points": "ratio",
}
_OF_A_CASE = ("every_case", "mean", "value", "total")


def scales_of(quantity: Quantity) -> frozenset[str]:
    """The scales on which a quantity may be compared: time by any clock is one, and so is all that
    is counted; every currency is its own. None for a bare number, and for a rate of things that
    are not counted or paid, which may be another unit in disguise (km per h).
    """
    dimension = quantity.unit.dimension
    if dimension.startswith("count of "):
        scale = "count"
    elif dimension == "count":
        return frozenset()
    else:
        scale = _ONE_SCALE.get(dimension, dimension)
    if quantity.per is None:
        return frozenset({scale})
    if scale in ("count", "ratio"):  # 3 in a thousand are 0.3 %
        return frozenset({"count", "ratio"})
    return frozenset({scale}) if scale.startswith("money") else frozenset()


@lru_cache(maxsize=256)
def _scales_of_unit(unit: str) -> frozenset[str]:
    try:
        return scales_of(read_quantity(f"1 {unit}"))
    except NotUnderstood:
        return frozenset()


def scales_measured(indicator: Indicator) -> frozenset[str]:
    """The scales of an indicator, by its unit and by what it measures; none where neither tells."""
    measures = indicator.measures
    told = {
        scale
        for scale, there in (
            ("time", measures and measures.time),
            ("ratio", measures and measures.share),
            ("count", measures and measures.count),
        )
        if there
    }
    return frozenset(told) | (_scales_of_unit(indicator.unit) if indicator.unit else frozenset())


def fits(term: Term, indicator: Indicator) -> bool:
    """Whether one of the bounds can be compared with what is measured, or nobody can tell."""
    measured = scales_measured(indicator)
    found = [scales_of(bound.quantity) for bound in term]
    return not measured or any(not scales or scales & measured for scales in found)


def measured_terms(promise: Promise, indicator: Indicator) -> Iterator[Term]:
    """The terms that bound the indicator's own figure, cases included; some are empty.

    A share is none, where it says how many cases satisfy a term. Neither is a value that is a
    ratio, which is reckoned from what is measured, nor how often something is done.
    """
    for statement, _ in statements(promise):
        stated = list(_and_limits(statement))
        # Two limits on every case may be two ends of one cover: 2 y and 2000 machine-h.
        yield tuple(bound for one in stated for bound in _term(one.every_case))
        for one in stated:
            value = _term(one.value)
            ratio = any("ratio" in scales_of(bound.quantity) for bound in value)
            within = () if _by_share(one, indicator) else _term(one.within)
            yield from (_term(one.mean), _term(one.total), () if ratio else value, within)


def contrary(promise: Promise, indicator: Indicator) -> Bound | None:
    """The first bound where all of them ask for more of what is better the lower, or for less of
    what is better the higher. Bounds on both sides, a range, are none."""
    pulls = [
        (bound, pull)
        for statement, _ in statements(promise)
        for one in _and_limits(statement)
        for bound, pull in _pulls(one, indicator)
    ]
    if not pulls or any(pull in (None, indicator.better) for _, pull in pulls):
        return None
    return pulls[0][0] if indicator.better else None


def pull_of(bound: Bound) -> Better | None:
    """Which way a bound pulls: ``at least`` for more, ``at most`` for less."""
    if bound.is_lower:
        return Better.HIGHER
    return Better.LOWER if bound.is_upper else None


def _pulls(statement: Statement, indicator: Indicator) -> Iterator[tuple[Bound, Better | None]]:
    for name in _OF_A_CASE:
        term = _term(getattr(statement, name))
        if fits(term, indicator):
            yield from ((bound, pull_of(bound)) for bound in term)
    if isinstance(statement.count, Bound) and "count" in scales_measured(indicator):
        yield statement.count, pull_of(statement.count)
    share = statement.share if isinstance(statement.share, Bound) else None
    within = _term(statement.within)
    if within and not _by_share(statement, indicator) and fits(within, indicator):
        turned = share is not None and share.is_upper  # at most 8 % over is 92 % within
        yield from ((bound, None if turned else pull_of(bound)) for bound in within)
    elif share is not None and indicator.measures and indicator.measures.share:
        yield share, pull_of(share)


def _and_limits(statement: Statement) -> Iterator[Statement]:
    yield statement
    for limit in statement.limits:
        yield from _and_limits(limit)


def _by_share(statement: Statement, indicator: Indicator) -> bool:
    """Whether the indicator is of the share of cases within a term, and not of the term."""
    within = _term(statement.within)
    return "ratio" in scales_measured(indicator) and not fits(within, indicator)


def _term(value: object) -> Term:
    if isinstance(value, Bound):
        return (value,)
    return value.bounds if isinstance(value, Whichever) else ()
