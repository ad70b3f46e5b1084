"""Whether the processes that a reader sees make sure of a promise, and by how much."""

from dataclasses import dataclass
from fractions import Fraction

from pledgebook.analysis.networks import (
    Showing,
    showings_of,
    upper_limits,
    verdict,
)
from pledgebook.analysis.pledges import Pledge, by_id
from pledgebook.pages.book import Book
from pledgebook.promises.journey import Verdict
from pledgebook.records.base import Audience
from pledgebook.records.process import Process


@dataclass(frozen=True, slots=True)
class Assurance:
    """``verdict`` over all processes and places; ``tightest`` is the showing with the least time
    to spare (or the most too long) and ``slack`` that time in seconds, negative where it may take
    too long; both None where nothing can be reckoned."""

    pledge: Pledge
    verdict: Verdict
    showings: tuple[Showing, ...]
    tightest: Showing | None
    slack: Fraction | None

    @property
    def used(self) -> Fraction | None:
        """The share of the promised time that the tightest path takes, at most 1."""
        if self.tightest is None or self.slack is None:
            return None
        promised = self.tightest.bound.quantity.size
        return min(1 - self.slack / promised, Fraction(1)) if promised else None

    def of(self, process: Process) -> "Assurance | None":
        """What one process says by itself, None where it says nothing."""
        mine = tuple(one for one in self.showings if one.process.id == process.id)
        return _assured(self.pledge, mine) if mine else None


def assurance(full_id: str, book: Book) -> Assurance | None:
    """What the processes say of a promise; None where it bounds no time between two moments, and
    for readers outside the company, whose business it is not."""
    if book.audience is not Audience.INTERNAL:
        return None
    if full_id not in book.assured:
        book.assured[full_id] = _assurance(full_id, book)
    found: Assurance | None = book.assured[full_id]
    return found


def _assurance(full_id: str, book: Book) -> Assurance | None:
    pledge = by_id(book.catalog, book.today).get(full_id)
    if pledge is None or pledge.events is None or not any(upper_limits(pledge)):
        return None
    found = showings_of(book.catalog, book.today).get(full_id, ())
    return _assured(pledge, tuple(showing for showing in found if book.shows(showing.process)))


def _assured(pledge: Pledge, mine: tuple[Showing, ...]) -> Assurance:
    reckoned = [
        (slack, number)
        for number, showing in enumerate(mine)
        if showing.outcome.lack is None and (slack := showing.slack) is not None
    ]
    slack, number = min(reckoned, default=(None, 0))
    tightest = mine[number] if reckoned else None
    return Assurance(pledge, verdict(pledge, mine), mine, tightest, slack)
