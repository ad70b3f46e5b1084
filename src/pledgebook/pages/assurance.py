"""Whether the processes that a reader sees make sure of a promise, and by how much."""

from dataclasses import dataclass
from fractions import Fraction

from pledgebook.analysis.networks import (
    Showing,
    events,
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
    to spare (or the most too long), where that can be reckoned."""

    pledge: Pledge
    verdict: Verdict
    showings: tuple[Showing, ...]
    tightest: Showing | None

    @property
    def slack(self) -> Fraction | None:
        """Seconds to spare on the tightest path, negative where it may take too long."""
        return self.tightest.slack if self.tightest else None

    @property
    def used(self) -> Fraction | None:
        """The share of the promised time that the tightest path takes, at most 1."""
        if self.tightest is None or self.tightest.slack is None:
            return None
        promised = self.tightest.bound.quantity.size
        return min(1 - self.tightest.slack / promised, Fraction(1)) if promised else None

    def of(self, process: Process) -> "Assurance | None":
        """What one process says by itself, None where it says nothing."""
        mine = tuple(one for one in self.showings if one.process.id == process.id)
        return _assured(self.pledge, mine) if mine else None


def assurance(full_id: str, book: Book) -> Assurance | None:
    """What the processes say of a promise; None where it bounds no time between two moments, and
    for readers outside the company, whose business it is not."""
    if book.audience is not Audience.INTERNAL:
        return None
    pledge = by_id(book.catalog, book.today).get(full_id)
    if pledge is None or events(pledge) is None or not any(upper_limits(pledge)):
        return None
    found = showings_of(book.catalog, book.today).get(full_id, ())
    return _assured(pledge, tuple(showing for showing in found if book.shows(showing.process)))


def _assured(pledge: Pledge, mine: tuple[Showing, ...]) -> Assurance:
    reckoned = [s for s in mine if s.slack is not None and s.outcome.lack is None]
    tightest = min(reckoned, key=lambda s: s.slack or Fraction(0), default=None)
    return Assurance(pledge, verdict(pledge, mine), mine, tightest)
