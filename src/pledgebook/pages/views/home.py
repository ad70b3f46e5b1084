"""The home page: the commitments large, "I am a …", the journey, the way to everything."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import Any
from unicodedata import east_asian_width

from markupsafe import Markup, escape

from pledgebook.pages.links import DATA
from pledgebook.pages.navigation import GROUPS, IDENTITY, indexed_kinds
from pledgebook.pages.reading import Reading
from pledgebook.pages.views import timeline, what_changed
from pledgebook.pages.views.index import Item, codes, item
from pledgebook.records.base import Record
from pledgebook.records.kinds import BY_KIND
from pledgebook.records.promise import Promise
from pledgebook.records.promise_values import announced, in_force

LATELY = timedelta(days=90)
MOST_CHANGES = 8

_LINE, _AROUND = 21.0, 2.6
"""A phone's line, and what stands around each name on it, in sizes of the type."""


@dataclass(frozen=True, slots=True)
class Announced:
    """What changes on a day: a promise with its new value, or a whole record."""

    day: date
    link: Markup
    record: Markup
    value: str


def view(reading: Reading) -> dict[str, Any]:
    """Everything a reader may be looking for, nearest first."""
    book = reading.book
    handbook = book.catalog.handbook
    kinds = indexed_kinds(book)
    roles = [item(record, reading) for record in book.roles]
    return {
        "company": handbook.company,
        "codes": codes(reading),
        "roles": roles,
        "roles_first": _first(roles, reading.word("all-roles", count=len(roles))),
        "roles_url": f"{reading.home}{BY_KIND['role'].folder}/",
        "timelines": timeline.of_journey(reading),
        "stages": _stages(reading),
        "announced": _announced(reading),
        "lately": _lately(reading),
        "edition": what_changed.newest(reading),
        "groups": [
            (reading.word(key), [_index(kind, reading) for kind in group if kind in kinds])
            for key, group in GROUPS
            if any(kind in kinds for kind in group)
        ],
        "identity": reading.home + IDENTITY,
        "data": f"{reading.home}{DATA}/",
    }


def _first(roles: Sequence[Item], more: str) -> int:
    """How many of them stand on the two lines that a phone shows, before the way to all."""
    names = [role.title.striptags() for role in roles]
    fitting = (n for n in range(len(names), 1, -1) if _lines([*names[:n], more]) <= 2)
    return next(fitting, 2)


def _lines(names: Sequence[str]) -> int:
    count, used = 1, 0.0
    for name in names:
        width = _AROUND + sum(1 if east_asian_width(sign) in "WF" else 0.5 for sign in name)
        count, used = (count, used + width) if used + width <= _LINE else (count + 1, width)
    return count


def _index(kind: str, reading: Reading) -> tuple[str, str, str, int]:
    count = len(reading.book.listed.get(kind, ()))
    url = f"{reading.home}{BY_KIND[kind].folder}/"
    return reading.word(f"kinds-{kind}"), url, reading.word(f"index-{kind}"), count


def _stages(reading: Reading) -> list[tuple[str, list[Markup]]]:
    found: dict[str, list[Markup]] = {}
    for event in reading.book.journey:
        stage = reading.plain(event.stage)
        found.setdefault(stage, []).append(reading.link(event.id))
    return list(found.items())


def _announced(reading: Reading) -> list[Announced]:
    found = []
    for record, part_id, part in _promises(reading):
        coming = announced(part, reading.book.today)
        if coming is not None:
            found.append(_change(record, part_id, part, coming.from_, reading))
    return sorted(found, key=lambda one: one.day)


def _lately(reading: Reading) -> list[tuple[date, list[Announced]]]:
    """Records that came into force in the last months, and promises whose value changed."""
    today = reading.book.today
    since = today - LATELY
    found = [
        Announced(record.effective, reading.link(record.id), kind, "")
        for records in reading.book.listed.values()
        for record in records
        if record.effective and since < record.effective <= today
        for kind in (escape(reading.word(f"kind-{record.kind}")),)
    ]
    for record, part_id, part in _promises(reading):
        begun = [value.from_ for value in part.values if since < value.from_ <= today]
        found += [_change(record, part_id, part, day, reading) for day in begun]
    latest = sorted(found, key=lambda one: one.day, reverse=True)[:MOST_CHANGES]
    return [(day, list(group)) for day, group in groupby(latest, key=lambda one: one.day)]


def _promises(reading: Reading) -> Iterator[tuple[Record, str, Promise]]:
    listed = reading.book.listed
    for record in (*listed.get("commitment", ()), *listed.get("service", ())):
        for part_id, part in record.promises.items():  # type: ignore[attr-defined]
            if isinstance(part, Promise) and part.values:
                yield record, part_id, part


def _change(record: Record, part_id: str, part: Promise, day: date, reading: Reading) -> Announced:
    link = reading.link(f"{record.id}.{part_id}")
    value = reading.promised(in_force(part, day))
    return Announced(day, link, reading.label(record.title), value)
