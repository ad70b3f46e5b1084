"""From remedies as written to what the customer gets, as bands of payment."""

from collections.abc import Callable, Hashable, Iterable
from math import inf

from pledgebook.promises.bands import Band as PayBand
from pledgebook.promises.interval import ANY_NUMBER, Interval
from pledgebook.promises.promise import Further as FurtherPay
from pledgebook.promises.promise import Remedy as Meaning
from pledgebook.promises.quantity import Quantity
from pledgebook.promises.region import EVERYWHERE, Box
from pledgebook.records.promise_terms import Silence
from pledgebook.records.remedy import Band, Claim, Compensation, Further, Remedy
from pledgebook.records.scope import Scope


def remedies_of(remedy: Remedy | Silence | None, box: Callable[[Scope], Box]) -> Iterable[Meaning]:
    """The remedies by scope; none where nothing (or nothing known) is given."""
    if not isinstance(remedy, Remedy):
        return
    for case in remedy.cases:
        yield _one(case, remedy, box(case.scope))
    alone = _bands(remedy) or remedy.in_kind or remedy.any_of
    if alone or (remedy.then is not None and not remedy.cases):
        yield _one(remedy, remedy, EVERYWHERE)


def _one(given: Compensation, remedy: Remedy, scope: Box) -> Meaning:
    in_kind: set[Hashable] = {given.in_kind} if given.in_kind else set()
    if remedy.any_of:
        in_kind.add(remedy.any_of)
    return Meaning(
        scope,
        _bands(given),
        _further(given.then or remedy.then),
        frozenset(in_kind),
        remedy.claim is Claim.AUTOMATIC,
        remedy.claim_within,
        remedy,
    )


def _bands(given: Compensation) -> tuple[PayBand, ...]:
    found = [
        PayBand(interval_of_band(band), amount, band)
        for band in given.bands
        for amount in (band.pay, band.credit)
        if isinstance(amount, Quantity)
    ]
    found += [
        PayBand(ANY_NUMBER, amount, given)
        for amount in (given.pay, given.credit)
        if isinstance(amount, Quantity)
    ]
    return tuple(found)


def interval_of_band(band: Band) -> Interval:
    """The values a band holds: ``from`` and ``up-to`` include their figure, ``above`` and
    ``below`` leave it out."""
    low = band.from_ or band.above
    high = band.up_to or band.below
    return Interval(
        low.size if low else -inf,
        high.size if high else inf,
        band.from_ is None and low is not None,
        band.up_to is None and high is not None,
    )


def _further(then: Further | None) -> FurtherPay | None:
    if then is None:
        return None
    amount = then.pay if isinstance(then.pay, Quantity) else then.credit
    if not isinstance(amount, Quantity):
        return None
    return FurtherPay(amount, then.each.length, then.each.full)
