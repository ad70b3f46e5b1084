"""What every edition of a handbook promised, and from which day: kept in ``history.json``.

The file is written when an edition is released and only ever grows, so that a page can say "2 h
since 1 March 2026, 4 h before" without opening a single old edition. An edition speaks for the
days from its own on; of a promise that is new in it, it also tells the days before, as far as the
promise itself does.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from itertools import groupby
from typing import Any

FILE = "history.json"
FORMAT = 1

Said = Mapping[str, str]
"""Language → words."""


class HistoryError(ValueError):
    """``history.json`` cannot be read; the text says why in a sentence."""


@dataclass(frozen=True, slots=True)
class Told:
    """A change as the readers of an edition are told of it. ``mark`` is its fingerprint, by which
    reasons and approvals name it."""

    kind: str
    verdict: str
    id: str
    audience: str
    name: Said
    before: Said
    after: Said
    reason: Said
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Gone:
    """An address of earlier editions that leads nowhere in this one."""

    id: str
    title: Said


@dataclass(frozen=True, slots=True)
class Edition:
    """An edition: its day, what it changed, which addresses came and went."""

    edition: str
    day: date
    changes: tuple[Told, ...] = ()
    editorial: int = 0
    new: tuple[str, ...] = ()
    gone: tuple[Gone, ...] = ()


@dataclass(frozen=True, slots=True)
class Value:
    """What an edition says of a promise from a day on: its words, or None where it is promised
    no longer. ``since`` is None where nobody wrote when it began."""

    edition: str
    since: date | None
    words: Said | None


@dataclass(frozen=True, slots=True)
class Stretch:
    """What was promised from a day until before another; None: without beginning or end."""

    since: date | None
    until: date | None
    words: Said | None
    edition: str

    def holds(self, day: date) -> bool:
        """Whether it was so on a day."""
        begun = self.since is None or self.since <= day
        return begun and (self.until is None or day < self.until)


@dataclass(frozen=True, slots=True)
class History:
    """All editions, oldest first, and the values of each promise by its id at the time."""

    editions: tuple[Edition, ...] = ()
    promises: Mapping[str, tuple[Value, ...]] = field(default_factory=dict)

    @property
    def addresses(self) -> Mapping[str, str]:
        """Every id ever published, and the edition that it was last seen in; gone ones only have
        one that is not the newest."""
        last = {}
        known: dict[str, None] = {}
        before = ""
        for edition in self.editions:
            for gone in edition.gone:
                known.pop(gone.id, None)
                last[gone.id] = before
            known |= dict.fromkeys(edition.new)
            before = edition.edition
        return {**last, **dict.fromkeys(known, before)}

    def stretches(self, names: Iterable[str]) -> tuple[Stretch, ...]:
        """What a promise said over time, oldest first, by all ids it ever had."""
        told = [value for name in dict.fromkeys(names) for value in self.promises.get(name, ())]
        order = {edition.edition: number for number, edition in enumerate(self.editions)}
        told = [value for value in told if value.edition in order]
        told.sort(key=lambda value: order[value.edition])
        found: list[Stretch] = []
        for name, group in groupby(told, key=lambda value: value.edition):
            found = _followed(found, list(group), self.editions[order[name]].day)
        return joined(found)


UNKNOWN = History()
"""No edition is on record."""


def followed(past: Iterable[Stretch], values: Iterable[Value], day: date) -> tuple[Stretch, ...]:
    """The past as it was told until ``day``, and from then on these values."""
    return joined(_followed(list(past), list(values), day))


def _followed(past: list[Stretch], values: list[Value], day: date) -> list[Stretch]:
    """From ``day`` on the newer edition alone speaks; what it says of earlier days counts only
    where nothing is known."""
    kept = [
        Stretch(one.since, _earlier(one.until, day), one.words, one.edition)
        for one in past
        if one.since is None or one.since < day
    ]
    ordered = sorted(values, key=lambda value: value.since or date.min)
    for number, value in enumerate(ordered):
        later = ordered[number + 1].since if number + 1 < len(ordered) else None
        since = value.since
        if past and later is not None and later <= day:
            continue
        if past and (since is None or since < day):
            since = day
        kept.append(Stretch(since, later, value.words, value.edition))
    return kept


def _earlier(one: date | None, other: date) -> date:
    return other if one is None or one > other else one


def joined(stretches: Iterable[Stretch]) -> tuple[Stretch, ...]:
    """Stretches that follow one another and say the same, as one."""
    found: list[Stretch] = []
    for one in stretches:
        last = found[-1] if found else None
        if last is not None and last.words == one.words:
            found[-1] = Stretch(last.since, one.until, last.words, last.edition)
        else:
            found.append(one)
    return tuple(found)


def read(text: str) -> History:
    """The history that ``history.json`` holds. Raises HistoryError."""
    try:
        data = json.loads(text)
        if data["format"] != FORMAT:
            raise HistoryError(f"{FILE} is of format {data['format']}; this version reads {FORMAT}")
        return History(
            tuple(map(_edition, data["editions"])),
            {name: tuple(map(_value, values)) for name, values in data["promises"].items()},
        )
    except (KeyError, TypeError, AttributeError, json.JSONDecodeError) as error:
        raise HistoryError(f"{FILE} is not a history of editions: {error!r}") from error
    except ValueError as error:
        raise HistoryError(f"{FILE}: {error}") from error


def _edition(data: Mapping[str, Any]) -> Edition:
    return Edition(
        data["edition"],
        date.fromisoformat(data["day"]),
        tuple(Told(**one) for one in data["changes"]),
        data["editorial"],
        tuple(data["new"]),
        tuple(Gone(**one) for one in data["gone"]),
    )


def _value(data: Mapping[str, Any]) -> Value:
    since = data["since"]
    return Value(data["edition"], date.fromisoformat(since) if since else None, data["words"])


def write(history: History) -> str:
    """The text of ``history.json``."""
    data = {
        "format": FORMAT,
        "editions": [asdict(edition) for edition in history.editions],
        "promises": {
            name: [asdict(value) for value in values] for name, values in history.promises.items()
        },
    }
    return json.dumps(data, ensure_ascii=False, indent=1, default=str) + "\n"
