"""An edition's entry in the history: what it changed, what it promises, which addresses it has."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from pledgebook.analysis.history import Edition, Gone, History, Told, Value, followed
from pledgebook.catalog import Catalog
from pledgebook.changes.change import Change, Verdict
from pledgebook.changes.comparison import Comparison
from pledgebook.diagnostic import Words
from pledgebook.pages.book import Book
from pledgebook.pages.glossary import Glossary
from pledgebook.pages.reading import Reading
from pledgebook.pages.views.history import former_names, values_of
from pledgebook.records.base import Audience, Record
from pledgebook.records.promise import Promise
from pledgebook.rules.changes.telling import tell

ORDER = tuple(Verdict)
"""Weakened promises first, editorial changes last."""


def with_edition(
    history: History,
    after: Catalog,
    day: date,
    comparison: Comparison | None = None,
) -> History:
    """The history with the edition that ``after`` is, released on ``day``. ``comparison`` is with
    the edition before; None for the first."""
    changes = sorted(
        comparison.changes if comparison else (),
        key=lambda change: (ORDER.index(change.verdict), not change.is_of_promise),
    )
    told = (
        _told(change, comparison)
        for change in changes
        if comparison and change.verdict is not Verdict.EDITORIAL
    )
    before = comparison.pairs.before if comparison else None
    edition = Edition(
        after.handbook.edition,
        day,
        tuple(told),
        sum(change.verdict is Verdict.EDITORIAL for change in changes),
        tuple(name for name in addresses_of(after) if name not in history.addresses),
        tuple(_gone(history, before, after)),
    )
    values = dict(history.promises)
    for name, more in _values(history, after, day):
        values[name] = (*values.get(name, ()), *more)
    return replace(history, editions=(*history.editions, edition), promises=values)


def addresses_of(catalog: Catalog) -> Iterator[str]:
    """Every id by which something can be addressed, former ids included."""
    for record in catalog.records.values():
        yield from (record.id, *record.aliases)
        yield from (f"{record.id}.{part}" for part in catalog.parts[record.id])
    yield from (name for name in catalog.aliases if "." in name)


def _gone(history: History, before: Catalog | None, after: Catalog) -> Iterator[Gone]:
    newest = history.editions[-1].edition if history.editions else ""
    for name, last in history.addresses.items():
        if last == newest and after.resolve(name) is None:
            target = before.resolve(name) if before else None
            yield Gone(name, dict(target.title.items()) if target else {})


def _told(change: Change, on: Comparison) -> Told:
    told, after, day = tell(change, on), on.pairs.after, on.today
    holder = change.after or change.before
    audience = holder.audience if isinstance(holder, Record) else Audience.INTERNAL
    return Told(
        change.kind,
        change.verdict.value,
        change.id,
        audience.value,
        _said(_title(change, told.name), after, day),
        _said(told.before, on.pairs.before, day),
        _said(told.after, after, day),
        _said(told.reason, after, day),
        change.mark,
    )


def _said(words: Words, catalog: Catalog, day: date) -> dict[str, str]:
    """Words as a reader reads them: with the value in the place of each reference."""
    if not any("[[" in said for said in words.values()):
        return dict(words)
    return {one.language: one.said(words[one.language]) for one in _readings(catalog, words, day)}


def _readings(catalog: Catalog, languages: Iterable[str], day: date) -> list[Reading]:
    book = Book(catalog, day, Audience.INTERNAL)
    return [Reading(book, name, "", Glossary((), name)) for name in languages]


def _title(change: Change, told: Mapping[str, str]) -> dict[str, str]:
    """Its name without the id that a review shows with it."""
    return {
        language: words.removesuffix(f" ({change.id})").removesuffix(f"（{change.id}）")
        for language, words in told.items()
    }


def _values(history: History, after: Catalog, day: date) -> Iterator[tuple[str, tuple[Value, ...]]]:
    """What this edition says of each promise that is not what the history says already."""
    readings = _readings(after, after.languages, day)
    present: set[str] = set()
    for record in (*after.of("commitment"), *after.of("service")):
        for part_id, promise in record.promises.items():
            if isinstance(promise, Promise):
                names = (f"{record.id}.{part_id}", *former_names(record, part_id, readings[0]))
                present.update(names)
                values = tuple(values_of(record, part_id, promise, readings))
                yield from _news(history, names, values, day)
    edition = after.handbook.edition
    for name in history.promises:
        past = history.stretches((name,))
        if name not in present and past and past[-1].words is not None:
            yield name, (Value(edition, None, None),)


def _news(
    history: History, names: tuple[str, ...], values: tuple[Value, ...], day: date
) -> Iterator[tuple[str, tuple[Value, ...]]]:
    past = history.stretches(names)
    if not past and all(value.words is None for value in values):
        return
    if not values or followed(past, values, day) == past:
        return
    begun = [value for value in values if value.since is None or value.since <= day]
    later = values[len(begun) :]
    yield names[0], (*(begun[-1:] if past else begun), *later)
