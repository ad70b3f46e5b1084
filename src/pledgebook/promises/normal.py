"""Normal forms: many ways of saying one limit, said in one way. Normalising changes no meaning.

* "No more than 8 % over 18 weeks" is "at least 92 % within 18 weeks".
* A share of at least 100 % is every case; a share of at least 0 % says nothing.
* "Exactly 95 %" is "at least" and "at most" together.
* A term that needs all of several bounds is as many limits.
"""

from dataclasses import replace
from fractions import Fraction

from pledgebook.promises.bound import Bound, Comparator
from pledgebook.promises.limit import AllOf, AnyOf, Endless, EveryCase, Limit, Share, Term
from pledgebook.promises.quantity import Quantity

_OPPOSITE = {
    Comparator.AT_MOST: Comparator.MORE_THAN,
    Comparator.MORE_THAN: Comparator.AT_MOST,
    Comparator.LESS_THAN: Comparator.AT_LEAST,
    Comparator.AT_LEAST: Comparator.LESS_THAN,
}
_MIRRORED = {
    Comparator.AT_MOST: Comparator.AT_LEAST,
    Comparator.AT_LEAST: Comparator.AT_MOST,
    Comparator.LESS_THAN: Comparator.MORE_THAN,
    Comparator.MORE_THAN: Comparator.LESS_THAN,
}


def outside(term: Term) -> Term | None:
    """The term that exactly the other cases satisfy; None where it cannot be said."""
    if isinstance(term, Bound):
        opposite = _OPPOSITE.get(term.comparator)
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
    comparator = _MIRRORED.get(share.share.comparator, share.share.comparator)
    return Share(Bound(comparator, Quantity(Fraction(value), quantity.unit)), rest)


def normal(limit: Limit) -> tuple[Limit, ...]:
    """Limits that together mean the same, each in normal form."""
    statistic = limit.statistic
    if isinstance(statistic, EveryCase) and isinstance(statistic.term, AllOf):
        return tuple(replace(limit, statistic=EveryCase(b)) for b in statistic.term.bounds)
    if isinstance(statistic, Share):
        return _normal_share(limit, statistic)
    return (limit,)


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
