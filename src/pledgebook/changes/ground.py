"""What two versions of a promise are compared on: places, calendars, events, names."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from pledgebook.analysis.pledges import surroundings, universe
from pledgebook.changes.calendars import weeks_of
from pledgebook.changes.events import order_of
from pledgebook.changes.pairs import Pairs
from pledgebook.changes.places import Map, maps, members_of, universe_of
from pledgebook.changes.standing import Side
from pledgebook.changes.strength import Order
from pledgebook.promises.region import Universe
from pledgebook.records.text import Text


@dataclass(frozen=True)
class Ground:
    """``shared``: it is the same in both versions, so that a promise whose record and indicator
    are the same says the same."""

    pairs: Pairs
    today: date
    older: Side
    newer: Side
    universe: Universe
    events: Order
    shared: bool
    members: Mapping[str, Text]
    """Counties and their like, by the names they have on the common map."""


def ground(pairs: Pairs, today: date) -> Ground:
    """Bring the places, calendars and events of two versions together."""
    before, after = pairs.before, pairs.after
    both = maps(pairs)
    language = after.languages[0]
    older, newer = (
        Side(map_, language, weeks, catalog)
        for map_, weeks, catalog in zip(
            both, weeks_of(before, after, today), (before, after), strict=True
        )
    )
    everywhere = universe_of(both, universe(before), universe(after))
    order = Order(order_of(after))
    shared = _is_shared(pairs, both)
    return Ground(pairs, today, older, newer, everywhere, order, shared, members_of(pairs))


def _is_shared(pairs: Pairs, both: tuple[Map, Map]) -> bool:
    before, after = pairs.before, pairs.after
    same = all(
        before.records.get(record.id) is record
        for kind in ("dimension", "event")
        for record in after.of(kind)
    )
    first, second = surroundings(before), surroundings(after)
    alike = (first.calendars, first.days) == (second.calendars, second.days)
    one_name = pairs.renamed == pairs.older_name
    languages = before.languages[0] == after.languages[0]
    return same and alike and one_name and languages and not both[0].finer and not both[1].finer
