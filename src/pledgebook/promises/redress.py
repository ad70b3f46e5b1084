"""Whether one set of remedies gives the customer at least as much as another."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from pledgebook.promises.bands import pays_less_at
from pledgebook.promises.interval import Number
from pledgebook.promises.promise import Further, Remedy
from pledgebook.promises.region import Box, Universe, left_over, meet
from pledgebook.promises.size import compare_sizes


class RemedyGapKind(StrEnum):
    """In what a remedy is less."""

    NOTHING = "nothing"
    LESS = "less"
    FURTHER = "further"
    IN_KIND = "in kind"
    NOT_AUTOMATIC = "not automatic"
    CLAIM_TIME = "claim time"


@dataclass(frozen=True, slots=True)
class RemedyGap:
    """A ``wanted`` remedy that ``nearest`` (if any) does not match, ``where``, and at which
    measured ``value`` it pays less."""

    kind: RemedyGapKind
    wanted: Remedy
    nearest: Remedy | None = None
    where: Box | None = None
    value: Number | None = None


def remedy_gaps(
    given: Sequence[Remedy], wanted: Sequence[Remedy], universe: Universe | None = None
) -> list[RemedyGap]:
    """Every remedy of ``wanted`` that ``given`` does not match everywhere, with one reason."""
    found = []
    for remedy in wanted:
        matching = [mine.scope for mine in given if shortfall(mine, remedy) is None]
        left = left_over(remedy.scope, matching, universe)
        if left is None:
            continue
        nearest = next((mine for mine in given if meet(mine.scope, left) is not None), None)
        less = shortfall(nearest, remedy) if nearest else None
        kind, value = less if less else (RemedyGapKind.NOTHING, None)
        found.append(RemedyGap(kind, remedy, nearest, left, value))
    return found


def shortfall(mine: Remedy, theirs: Remedy) -> tuple[RemedyGapKind, Number | None] | None:
    """In what ``mine`` gives less than ``theirs``; None if it gives as much in every respect."""
    value = pays_less_at(mine.bands, theirs.bands)
    if value is not None:
        return RemedyGapKind.LESS, value
    if not _adds_as_much(mine.further, theirs.further):
        return RemedyGapKind.FURTHER, None
    if theirs.in_kind - mine.in_kind:
        return RemedyGapKind.IN_KIND, None
    if theirs.automatic and not mine.automatic:
        return RemedyGapKind.NOT_AUTOMATIC, None
    if mine.claim_within is not None and not mine.automatic:
        theirs_longer = theirs.claim_within is None
        if not theirs_longer and theirs.claim_within is not None:
            theirs_longer = compare_sizes(mine.claim_within, theirs.claim_within) not in (0, 1)
        if theirs_longer:
            return RemedyGapKind.CLAIM_TIME, None
    return None


def _adds_as_much(mine: Further | None, theirs: Further | None) -> bool:
    # Sufficient, not necessary: as much each time, at least as often, and no later.
    if theirs is None:
        return True
    if mine is None or (mine.full and not theirs.full):
        return False
    more = compare_sizes(mine.amount, theirs.amount) in (0, 1)
    return more and compare_sizes(mine.each, theirs.each) in (0, -1)
