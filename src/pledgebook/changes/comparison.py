"""Two catalogs, and all that changed from one to the other."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pledgebook.catalog import Catalog
from pledgebook.changes.change import Change, Holder, Verdict
from pledgebook.changes.ground import Ground, ground
from pledgebook.changes.mark import mark_of
from pledgebook.changes.pairs import Pair, Pairs
from pledgebook.changes.promises import promise_changes
from pledgebook.changes.records import record_changes


@dataclass(frozen=True)
class Comparison:
    """What changed, and the two catalogs for whoever asks more. ``unread_before`` and
    ``unread_after`` name the files that could not be read in one version: nothing is said of the
    records that they hold in the other."""

    pairs: Pairs
    ground: Ground
    changes: tuple[Change, ...]
    unread_before: frozenset[str] = frozenset()
    unread_after: frozenset[str] = frozenset()

    @property
    def today(self) -> date:
        """The day from which both versions are looked at."""
        return self.ground.today

    def is_unread(self, pair: Pair) -> bool:
        """Whether a record is missing only because its file could not be read."""
        return _is_unread(pair, self.pairs, self.unread_before, self.unread_after)


def compared(
    before: Catalog,
    after: Catalog,
    today: date,
    unread_before: frozenset[str] = frozenset(),
    unread_after: frozenset[str] = frozenset(),
) -> Comparison:
    """Compare two catalogs as of a day."""
    pairs = Pairs(before, after)
    on = ground(pairs, today)
    found = _changes(pairs, on, unread_before, unread_after)
    return Comparison(pairs, on, tuple(found), unread_before, unread_after)


def _changes(
    pairs: Pairs, on: Ground, unread_before: frozenset[str], unread_after: frozenset[str]
) -> Iterator[Change]:
    yield from record_changes(pairs, pairs.before.handbook, pairs.after.handbook)
    for pair in pairs.records:
        if _is_unread(pair, pairs, unread_before, unread_after):
            continue
        yield from promise_changes(pair, on)
        if pair.before is not None and pair.after is not None:
            yield from record_changes(pairs, pair.before, pair.after)
        else:
            yield _whole(pair)


def _is_unread(
    pair: Pair, pairs: Pairs, unread_before: frozenset[str], unread_after: frozenset[str]
) -> bool:
    if pair.before is None and pair.after is not None:
        return pairs.after.entry(pair.after).source.name in unread_before
    if pair.after is None and pair.before is not None:
        return pairs.before.entry(pair.before).source.name in unread_after
    return False


def _whole(pair: Pair) -> Change:
    holder: Holder | None = pair.after or pair.before
    assert holder is not None
    verdict = Verdict.ADDED if pair.before is None else Verdict.WITHDRAWN
    mark = mark_of(holder.kind, holder.id, verdict)
    return Change(holder.kind, verdict, pair.before, pair.after, mark=mark)
