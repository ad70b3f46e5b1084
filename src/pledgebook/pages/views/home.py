"""The home page: the commitments large, "I am a …", the journey, the way to everything."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from markupsafe import Markup

from pledgebook.pages.navigation import GROUPS, IDENTITY, indexed_kinds
from pledgebook.pages.reading import Reading
from pledgebook.pages.views.index import codes, item
from pledgebook.records.kinds import BY_KIND
from pledgebook.records.promise import Promise
from pledgebook.records.promise_values import announced, in_force


@dataclass(frozen=True, slots=True)
class Announced:
    """A promise that changes on a day."""

    day: date
    link: Markup
    record: Markup
    value: str


def view(reading: Reading) -> dict[str, Any]:
    """Everything a reader may be looking for, nearest first."""
    book = reading.book
    handbook = book.catalog.handbook
    kinds = indexed_kinds(book)
    return {
        "company": handbook.company,
        "codes": codes(reading),
        "roles": [item(record, reading) for record in book.listed.get("role", ())],
        "stages": _stages(reading),
        "announced": _announced(reading),
        "groups": [
            (reading.word(key), [_index(kind, reading) for kind in group if kind in kinds])
            for key, group in GROUPS
            if any(kind in kinds for kind in group)
        ],
        "identity": reading.home + IDENTITY,
    }


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
    book = reading.book
    found = []
    for record in (*book.listed.get("commitment", ()), *book.listed.get("service", ())):
        for part_id, part in record.promises.items():  # type: ignore[attr-defined]
            coming = announced(part, book.today) if isinstance(part, Promise) else None
            if coming is None:
                continue
            link = reading.link(f"{record.id}.{part_id}")
            value = reading.promised(in_force(part, coming.from_))
            found.append(Announced(coming.from_, link, reading.label(record.title), value))
    return sorted(found, key=lambda one: one.day)
