"""The page that tells what each edition changed, in readers' words, weakened promises first."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from pledgebook.analysis.history import Edition, Said, Told
from pledgebook.pages.navigation import WHAT_CHANGED
from pledgebook.pages.reading import Reading
from pledgebook.records.base import Audience

MOST_EDITIONS = 10
"""Older editions tell of themselves: so no site grows with the number of editions before it."""
MOST_CHANGES = 60

_BARE = ("added", "withdrawn")


@dataclass(frozen=True, slots=True)
class ToldView:
    """A change in one language, linked where what changed is still there."""

    name: str
    url: str | None
    before: str
    after: str
    reason: str
    has_sides: bool


@dataclass(frozen=True, slots=True)
class EditionView:
    """An edition: its changes by what they do, and how many of each are left out."""

    name: str
    anchor: str
    day: date
    is_first: bool
    groups: list[tuple[str, list[ToldView], int]]
    editorial: int


@dataclass(frozen=True, slots=True)
class Newest:
    """The newest edition, and where it tells what it changed."""

    name: str
    day: date
    url: str


def newest(reading: Reading) -> Newest | None:
    """For the home page; None where no edition is on record."""
    editions = reading.book.history.editions
    if not editions:
        return None
    return Newest(editions[-1].edition, editions[-1].day, f"{reading.home}{WHAT_CHANGED}")


def view(reading: Reading) -> dict[str, Any]:
    """The editions, newest first."""
    all_ = reading.book.history.editions
    newest = all_[-MOST_EDITIONS:]
    return {"editions": [_edition(one, one is all_[0], reading) for one in reversed(newest)]}


def _edition(edition: Edition, is_first: bool, reading: Reading) -> EditionView:
    return EditionView(
        edition.edition,
        "_edition-" + edition.edition.replace(".", "-"),
        edition.day,
        is_first,
        list(_groups(edition, reading)),
        edition.editorial,
    )


def _groups(edition: Edition, reading: Reading) -> Iterator[tuple[str, list[ToldView], int]]:
    mine = reading.book.audience
    shown = [one for one in edition.changes if mine.reads(Audience(one.audience))]
    for verdict, group in groupby(shown, key=lambda one: one.verdict):
        told = list(group)
        first = [_told(one, reading) for one in told[:MOST_CHANGES]]
        yield verdict, first, len(told) - len(first)


def _told(one: Told, reading: Reading) -> ToldView:
    target = reading.book.resolve(one.id)
    bare = one.verdict in _BARE and one.kind != "promise"
    return ToldView(
        _said(one.name, reading).strip("“”"),
        reading.url(target.record, target.part_id) if target else None,
        _said(one.before, reading),
        _said(one.after, reading),
        "" if bare else _said(one.reason, reading),
        not bare,
    )


def _said(words: Said, reading: Reading) -> str:
    """The words in the reading's language, else in English."""
    return words.get(reading.language) or words.get(reading.spoken) or words.get("en", "")
