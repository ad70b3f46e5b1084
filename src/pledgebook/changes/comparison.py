"""Two catalogs, and all that changed from one to the other."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from pledgebook.catalog import Catalog
from pledgebook.changes.change import Change, Holder, Verdict
from pledgebook.changes.ground import Ground, ground
from pledgebook.changes.kept import kept, moved
from pledgebook.changes.mark import mark_of
from pledgebook.changes.pairs import Pair, Pairs
from pledgebook.changes.promises import promise_changes
from pledgebook.changes.records import record_changes
from pledgebook.records.unread import Unread


@dataclass(frozen=True)
class Comparison:
    """What changed, and the two catalogs for whoever asks more. Of a record that one version has
    and the other has in a file that nobody could read, nothing is said."""

    pairs: Pairs
    ground: Ground
    changes: tuple[Change, ...]

    @property
    def today(self) -> date:
        """The day from which both versions are looked at."""
        return self.ground.today

    @property
    def unread_before(self) -> tuple[str, ...]:
        """The ids of records that could not be read in the older version, and are no longer as
        they were: what they promised nobody knows."""
        still = {one.text for one in self.pairs.after.unread}
        return _ids(self.pairs.before.unread, still)

    @property
    def unread(self) -> tuple[str, ...]:
        """The ids of records that cannot be read in the one version or the other, and are not the
        same in both: they were not compared."""
        before, after = self.pairs.before.unread, self.pairs.after.unread
        still = {one.text for one in before} & {one.text for one in after}
        return _ids((*before, *after), still)

    def is_unread(self, pair: Pair) -> bool:
        """Whether a record is missing only because it could not be read."""
        return _is_unread(pair, self.pairs)


def compared(before: Catalog, after: Catalog, today: date) -> Comparison:
    """Compare two catalogs as of a day."""
    pairs = Pairs(before, after)
    on = ground(pairs, today)
    promised = [
        change
        for pair in pairs.records
        if not _is_unread(pair, pairs)
        for change in promise_changes(pair, on)
    ]
    promised = list(kept(promised, on))
    pairs.moved = moved(promised)
    return Comparison(pairs, on, (*promised, *_changes(pairs)))


def _changes(pairs: Pairs) -> Iterator[Change]:
    """Of everything but promises."""
    yield from record_changes(pairs, pairs.before.handbook, pairs.after.handbook)
    for pair in pairs.records:
        if _is_unread(pair, pairs):
            continue
        if pair.before is not None and pair.after is not None:
            yield from record_changes(pairs, pair.before, pair.after)
        else:
            yield _whole(pair)


def _ids(unread: Iterable[Unread], still: set[str]) -> tuple[str, ...]:
    """The present ids of records whose texts are not ``still`` as they were."""
    lost = (one for one in unread if one.text not in still)
    return tuple(sorted({one.ids[0] for one in lost if one.ids}))


def _is_unread(pair: Pair, pairs: Pairs) -> bool:
    there, elsewhere = (
        (pair.after, pairs.before) if pair.before is None else (pair.before, pairs.after)
    )
    if there is None or (pair.before is not None and pair.after is not None):
        return False
    lost = {name for unread in elsewhere.unread for name in unread.ids}
    return not lost.isdisjoint({there.id, *there.aliases})


def _whole(pair: Pair) -> Change:
    holder: Holder | None = pair.after or pair.before
    assert holder is not None
    verdict = Verdict.ADDED if pair.before is None else Verdict.WITHDRAWN
    mark = mark_of(holder.kind, holder.id, verdict)
    return Change(holder.kind, verdict, pair.before, pair.after, mark=mark)
