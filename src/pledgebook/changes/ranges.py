"""Stretches of a range that changed hands: machines from 2 to 3 years old were “new”, now “aged”.

Each is a place of its own on the common map, so that what its customers are promised can be
compared though no promise changed a word.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from math import inf

from pledgebook.changes.pairs import Pairs
from pledgebook.changes.plain import Rename
from pledgebook.promises.interval import Interval
from pledgebook.promises.quantity import Quantity, say
from pledgebook.promises.region import left_over
from pledgebook.records.text import Text
from pledgebook.records.vocabulary import Dimension, DimensionValue

_AXIS = "range"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of dimension ``axis`` that was counted to ``was`` and is to ``now``. ``name`` is
    what it is called on the common map, ``text`` what readers call it."""

    axis: str
    was: str
    now: str
    name: str
    text: Text


@dataclass(frozen=True, slots=True)
class _Range:
    name: str
    interval: Interval
    least: Quantity | None
    end: Quantity | None


@dataclass(frozen=True, slots=True)
class Ranges:
    """The stretches that moved, and the values (dimension, value) none of whose range is left
    under its own name, in either version."""

    moved: tuple[Stretch, ...]
    emptied: frozenset[tuple[str, str]]
    filled: frozenset[tuple[str, str]]


def ranges_moved(pairs: Pairs) -> Ranges:
    """What changed hands between two versions."""
    moved: list[Stretch] = []
    emptied: set[tuple[str, str]] = set()
    filled: set[tuple[str, str]] = set()
    for pair in pairs.records:
        before, after = pair.before, pair.after
        if not isinstance(before, Dimension) or not isinstance(after, Dimension):
            continue
        older, newer = _ranges(before, pairs.renamed), _ranges(after, pairs.newer_name)
        if before is after or len({_measure(one) for one in (*older, *newer)}) != 1:
            continue
        found = list(_moved(after.id, older, newer))
        moved += found
        taken = {one.was for one in found}, {one.now for one in found}
        emptied |= {(after.id, n) for n in taken[0] if not _rest(n, older, newer)}
        filled |= {(after.id, n) for n in taken[1] if not _rest(n, newer, older)}
    return Ranges(tuple(moved), frozenset(emptied), frozenset(filled))


def _ranges(dimension: Dimension, rename: Rename) -> list[_Range]:
    return [
        _Range(
            rename(f"{dimension.id}.{value_id}").partition(".")[2],
            _interval(value),
            value.from_,
            value.below,
        )
        for value_id, value in dimension.values.items()
        if value.from_ is not None or value.below is not None
    ]


def _interval(value: DimensionValue) -> Interval:
    return Interval(
        value.from_.size if value.from_ else -inf,
        value.below.size if value.below else inf,
        high_open=True,
    )


def _measure(one: _Range) -> str:
    """What the range is of; a mixture of two never is one measure."""
    kinds = {edge.dimension for edge in (one.least, one.end) if edge is not None}
    return "|".join(sorted(kinds))


def _moved(axis: str, older: list[_Range], newer: list[_Range]) -> Iterator[Stretch]:
    for was in older:
        for now in newer:
            if was.name == now.name or was.interval.meet(now.interval).is_empty:
                continue
            least = max((was, now), key=lambda one: one.interval.low).least
            end = min((was, now), key=lambda one: one.interval.high).end
            yield Stretch(axis, was.name, now.name, f"{least} … {end}", _text(least, end))


def _rest(name: str, mine: list[_Range], others: list[_Range]) -> bool:
    """Whether some of a value's range belongs to no other value of the other version."""
    elsewhere = [{_AXIS: one.interval} for one in others if one.name != name]
    own = (one for one in mine if one.name == name)
    return any(left_over({_AXIS: one.interval}, elsewhere) is not None for one in own)


def _text(least: Quantity | None, end: Quantity | None) -> Text:
    if least is None:
        assert end is not None
        return Text({"en": f"below {say(end, 'en')}", "zh": f"不满 {say(end, 'zh')}"})
    if end is None:
        return Text({"en": f"from {say(least, 'en')} on", "zh": f"{say(least, 'zh')}以上"})
    return Text(
        {
            "en": f"from {say(least, 'en')} to below {say(end, 'en')}",
            "zh": f"{say(least, 'zh')}以上、不满 {say(end, 'zh')}",
        }
    )
