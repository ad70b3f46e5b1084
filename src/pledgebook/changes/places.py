"""Places of two versions on one map.

A value that was divided stands for its parts, in either version. A member (a county) that moved
from one value to another is a place of its own, so that what its customers are promised can be
compared even where no promise changed a word; so is a stretch of a range.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from pledgebook.analysis.pledges import surroundings
from pledgebook.catalog import Catalog
from pledgebook.changes.pairs import Pairs
from pledgebook.changes.plain import Rename, words
from pledgebook.changes.ranges import ranges_moved
from pledgebook.promises.interval import Members
from pledgebook.promises.region import Box, Side, Universe
from pledgebook.records.text import Text
from pledgebook.records.vocabulary import Dimension


@dataclass(frozen=True, slots=True)
class Map:
    """How the values of one version are called on the common map."""

    rename: Rename
    finer: Mapping[tuple[str, str], frozenset[str]] = field(default_factory=dict)
    """A value that the other version divides, and what moved: dimension, value → places."""

    def box(self, box: Box) -> Box:
        """A box of that version on the common map."""
        return {self.rename(axis): self._side(axis, side) for axis, side in box.items()}

    def _side(self, axis: str, side: Side) -> Side:
        if not isinstance(side, Members):
            return side
        names: set[str] = set()
        for name in side.names:
            today = self.rename(f"{axis}.{name}").partition(".")[2] or name
            names |= self.finer.get((self.rename(axis), today), frozenset({today}))
        return Members(frozenset(names), side.outside)


def maps(pairs: Pairs) -> tuple[Map, Map]:
    """The common map, as the older and as the newer version reads it."""
    older = dict(_divided(pairs, pairs.before, pairs.after, pairs.renamed))
    newer = dict(_divided(pairs, pairs.after, pairs.before, pairs.newer_name))
    moved = ranges_moved(pairs)
    for finer, gone in ((older, moved.emptied), (newer, moved.filled)):
        finer.update((place, finer.get(place, frozenset()) - {place[1]}) for place in gone)
    stretches = ((one.axis, one.was, one.now, one.name) for one in moved.moved)
    for dimension, was, now, member in (*_moved(pairs), *stretches):
        for finer, value in ((older, was), (newer, now)):
            finer[dimension, value] = finer.get((dimension, value), frozenset({value})) | {member}
    return Map(pairs.renamed, older), Map(pairs.newer_name, newer)


def _divided(
    pairs: Pairs, mine: Catalog, other: Catalog, rename: Rename
) -> Iterator[tuple[tuple[str, str], frozenset[str]]]:
    """Values of ``mine`` that the other version divides."""
    back = pairs.newer_name if other is pairs.after else pairs.renamed
    leaves = surroundings(other).leaves
    theirs = {back(d.id): d for d in other.of("dimension")}
    for dimension in mine.of("dimension"):
        there: Dimension | None = theirs.get(rename(dimension.id))
        if there is None:
            continue
        known = {back(f"{there.id}.{value}"): value for value in there.values}
        for value in dimension.values:
            name = rename(f"{dimension.id}.{value}")
            if name in known:
                below = leaves(there.id, known[name])
                today = frozenset(back(f"{there.id}.{leaf}").partition(".")[2] for leaf in below)
                if today != {name.partition(".")[2]}:
                    yield (rename(dimension.id), name.partition(".")[2]), today


def _moved(pairs: Pairs) -> Iterator[tuple[str, str, str, str]]:
    """Members that stand below another value now: dimension, value before, value now, member."""
    for pair in pairs.records:
        if not isinstance(pair.before, Dimension) or not isinstance(pair.after, Dimension):
            continue
        if pair.before is pair.after:
            continue
        older = _members(pair.before, pairs.renamed)
        newer = _members(pair.after, pairs.newer_name)
        for member, was in older.items():
            now = newer.get(member)
            if now is not None and now != was:
                yield pair.after.id, was, now, member


def members_of(pairs: Pairs) -> Mapping[str, Text]:
    """The members of all dimensions by the names they have on the common map, and the stretches of
    ranges that moved."""
    return {f"{one.axis}.{one.name}": one.text for one in ranges_moved(pairs).moved} | {
        f"{dimension.id}.{_key(member)}": member
        for dimension in pairs.after.of("dimension")
        for value in dimension.values.values()
        for member in value.members
    }


def _key(member: Text) -> str:
    """A member is known by its name in the language it is written in first."""
    return words(next((said for _, said in member.items()), ""), lambda name: name)


def _members(dimension: Dimension, rename: Rename) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for value_id, value in dimension.values.items():
        name = rename(f"{dimension.id}.{value_id}").partition(".")[2]
        for member in value.members:
            found[_key(member)] = name
    return found


def universe_of(maps_: tuple[Map, Map], older: Universe, newer: Universe) -> Universe:
    """All places of the common map."""
    found: dict[str, frozenset[str]] = {}
    for map_, universe in zip(maps_, (older, newer), strict=True):
        for axis, names in universe.items():
            side = map_.box({axis: Members(names)})[map_.rename(axis)]
            if isinstance(side, Members):
                today = map_.rename(axis)
                found[today] = found.get(today, frozenset()) | side.names
    return found
