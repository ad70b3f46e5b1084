"""Normal forms: many ways of saying one limit, said in one way. Normalising changes no meaning.

* "No more than 8 % over 18 weeks" is "at least 92 % within 18 weeks".
* A share of at least 100 % is every case; a share of at least 0 % says nothing.
* "Exactly 95 %" is "at least" and "at most" together.
* A term that needs all of several bounds is as many limits.
* "About 45 minutes" bounds nothing: every history keeps it, and it is no limit.
"""

from dataclasses import replace
from fractions import Fraction

from pledgebook.promises.bound import Bound, Comparator
from pledgebook.promises.limit import (
    AllOf,
    AnyOf,
    Count,
    Endless,
    EveryCase,
    Limit,
    Mean,
    Share,
    Statistic,
    Term,
    Total,
    Value,
)
from pledgebook.promises.quantity import Quantity


def outside(term: Term) -> Term | None:
    """The term that exactly the other cases satisfy; None where it cannot be said."""
    if isinstance(term, Bound):
        opposite = term.comparator.opposite
        return Bound(opposite, term.quantity) if opposite else None
    if isinstance(term, Endless):
        return None
    turned = tuple(outside(bound) for bound in term.bounds)
    bounds = tuple(bound for bound in turned if isinstance(bound, Bound))
    if len(bounds) != len(turned):
        return None
    return AllOf(bounds) if isinstance(term, AnyOf) else AnyOf(bounds)


def complement(share: Share) -> Share | None:
    """The same share said of the other cases: at most 8 % over is at least 92 % within.

    Complementing twice gives the share back. None for "about" and for an endless term.
    """
    rest = outside(share.within)
    if rest is None or share.share.comparator is Comparator.ABOUT:
        return None
    quantity = share.share.quantity
    value = (1 - quantity.size) / quantity.unit.size
    return Share(
        Bound(share.share.comparator.mirrored, Quantity(Fraction(value), quantity.unit)), rest
    )


def normal(limit: Limit) -> tuple[Limit, ...]:
    """Limits that together mean the same, each in normal form."""
    statistic = limit.statistic
    if _bounds_nothing(statistic):
        return ()
    if isinstance(statistic, EveryCase) and isinstance(statistic.term, AllOf):
        each = (replace(limit, statistic=EveryCase(bound)) for bound in statistic.term.bounds)
        return tuple(n for one in each for n in normal(one))
    if isinstance(statistic, Share):
        return _normal_share(limit, statistic)
    return (limit,)


def _bounds_nothing(statistic: Statistic) -> bool:
    match statistic:
        case EveryCase(term):
            return _is_vague(term)
        case Share(share, within):
            return _is_vague(share) or _is_vague(within)
        case Mean(bound) | Value(bound) | Total(bound) | Count(bound):
            return _is_vague(bound)
        case _:
            return False


def _is_vague(term: Term) -> bool:
    if isinstance(term, Bound):
        return term.comparator is Comparator.ABOUT
    if isinstance(term, Endless):
        return False
    joined = any if isinstance(term, AnyOf) else all
    return joined(_is_vague(bound) for bound in term.bounds)


def _normal_share(limit: Limit, share: Share) -> tuple[Limit, ...]:
    bound = share.share
    if bound.comparator is Comparator.EXACTLY:
        both = (Comparator.AT_LEAST, Comparator.AT_MOST)
        halves = (Share(Bound(comparator, bound.quantity), share.within) for comparator in both)
        return tuple(n for half in halves for n in normal(replace(limit, statistic=half)))
    if bound.is_upper:
        other = complement(share)
        return (limit,) if other is None else normal(replace(limit, statistic=other))
    if bound.comparator is Comparator.AT_LEAST and bound.quantity.size >= 1:
        return normal(replace(limit, statistic=EveryCase(share.within)))
    if bound.comparator is Comparator.AT_LEAST and bound.quantity.size <= 0:
        return ()
    return (limit,)
