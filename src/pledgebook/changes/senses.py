"""What the events and places of a promise mean: a moment seen otherwise is another moment, a value
defined otherwise another place, though the promise's own words stay."""

from collections.abc import Iterator
from itertools import chain

from pledgebook.changes.reason import Reason, ReasonKind, Way
from pledgebook.changes.standing import Clause, Side, Standing, are_alike
from pledgebook.records.base import Refers
from pledgebook.records.vocabulary import DimensionValue, Event
from pledgebook.records.walk import Leaf, walk

Meant = Event | DimensionValue


def senses(before: Standing, after: Standing) -> Iterator[Reason]:
    """The events and values of both versions that are described otherwise.

    A spelling put right redefines nothing. Members of a value that move are places of their own
    (``places``), compared by what is promised there.
    """
    was, now = _meant(before), _meant(after)
    for name, new in now.items():
        old = was.get(name)
        if old is None or old is new:
            continue
        kind = ReasonKind.SEEN if isinstance(new, Event) else ReasonKind.DEFINITION
        sides = _side(old, before.side), _side(new, after.side)
        if not are_alike(*sides):
            yield Reason(kind, _way(*sides), *sides, words=new.title)


def _meant(standing: Standing) -> dict[str, Meant]:
    """By the names that things have in both versions."""
    catalog = standing.side.catalog
    cited = (
        str(item.value)
        for item in walk(standing.pledge.promise)
        if isinstance(item, Leaf) and isinstance(item.mark, Refers)
    )
    found: dict[str, Meant] = {}
    for name in chain(standing.pledge.events or (), cited):
        target = catalog.resolve(name)
        if target is None:
            continue
        if isinstance(target.record, Event):
            found[standing.side.rename(target.id)] = target.record
        elif isinstance(target.part, DimensionValue):
            found[standing.side.rename(target.id)] = target.part
    return found


def _side(one: Meant, side: Side) -> Clause | None:
    text = one.seen if isinstance(one, Event) else one.definition or one.recognise
    return side.clause(text) if text else None


def _way(was: Clause | None, now: Clause | None) -> Way:
    """With a description somebody can hold us to it, without one nobody can."""
    if was is None:
        return Way.MORE
    return Way.LESS if now is None else Way.OTHER
