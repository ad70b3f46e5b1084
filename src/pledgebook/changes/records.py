"""Everything but promises: which changes alter what staff do, and which only how it is put.

What is no text (a time, a role, a colour, a price, a list of promises) always alters the work,
but for what only files a record away. Texts alter it as far as they bind (``kinds``), and where a
figure in them changes.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from pledgebook.changes.binding import Binding
from pledgebook.changes.change import Change, Field, Holder, Verdict
from pledgebook.changes.fields import differing, part_maps
from pledgebook.changes.figures import Names, figures_differ
from pledgebook.changes.kinds import BINDING
from pledgebook.changes.mark import mark_of
from pledgebook.changes.pairs import Pairs
from pledgebook.changes.plain import Reading, plain
from pledgebook.prose.spelling import spelt_alike
from pledgebook.records.base import Part
from pledgebook.records.promise import Promise
from pledgebook.records.text import Text
from pledgebook.records.vocabulary import Dimension
from pledgebook.records.walk import Route

FILING = (
    "id",
    "tags",
    "asked",
    "media",
    "aliases",
    "sources",
    "review-by",
    "edit-link",
    "report-link",
    "edition",
)
"""Keys that file a record away, or say when to read it again."""

IN_ORDER = ("steps", "turns", "figures")
"""Lists and maps whose order is part of the work."""


def record_changes(pairs: Pairs, before: Holder, after: Holder) -> Iterator[Change]:
    """What changed in a record that is in both versions, its promises aside."""
    if before is after:
        return
    readings = (Reading(pairs.as_moved, before.id), Reading(pairs.newer_name, after.id))
    yield from _of_model(before, after, (before, after), "", ((), ()), readings, pairs)
    older, newer = dict(part_maps(before)), dict(part_maps(after))
    renamed = pairs.parts(before.id) if before.id in pairs.before.parts else {}
    for route in dict.fromkeys((*newer, *older)):
        yield from _parts(
            pairs, (before, after), route, (older.get(route, {}), newer.get(route, {})), renamed
        )


def _parts(
    pairs: Pairs,
    holders: tuple[Holder, Holder],
    route: Route,
    maps: tuple[dict[str, Part], dict[str, Part]],
    renamed: Mapping[str, str],
) -> Iterator[Change]:
    older, newer = maps
    former = {renamed.get(part_id, part_id): part_id for part_id in older}
    for part_id in dict.fromkeys((*newer, *former)):
        old_id = former.get(part_id, part_id)
        was, now = older.get(old_id), newer.get(part_id)
        if isinstance(was or now, Promise):
            continue
        routes = ((*route, old_id), (*route, part_id))
        if was is None or now is None:
            yield _whole_part(holders, was, now, part_id, routes)
        else:
            readings = (
                Reading(pairs.as_moved, holders[0].id),
                Reading(pairs.newer_name, holders[1].id),
            )
            yield from _of_model(was, now, holders, part_id, routes, readings, pairs)
    if _is_in_order(holders[1], route) and _reordered(list(former), list(newer)):
        yield _order(holders, route, older, newer)


def _whole_part(
    holders: tuple[Holder, Holder],
    was: Part | None,
    now: Part | None,
    part_id: str,
    routes: tuple[Route, Route],
) -> Change:
    part = now or was
    assert part is not None
    as_it_is = plain(part, Reading(lambda name: name, holders[1].id))
    return Change(
        part.kind,
        Verdict.SUBSTANTIVE,
        *holders,
        part_id,
        routes[1],
        routes[0],
        (Field("", was, now),),
        mark=mark_of(part.kind, holders[1].id, part_id, was is None, as_it_is),
    )


def _of_model(
    was: BaseModel,
    now: BaseModel,
    holders: tuple[Holder, Holder],
    part_id: str,
    routes: tuple[Route, Route],
    readings: tuple[Reading, Reading],
    pairs: Pairs,
) -> Iterator[Change]:
    found = list(differing(was, now, *readings, pairs.after.languages[0]))
    found += _figures_in_order(was, now, readings) if not found else []
    binding = BINDING[holders[1].kind]
    grave = [f for f in found if _alters_work(f, was, now, binding, pairs)]
    light = [f for f in found if f not in grave]
    kind = now.kind if isinstance(now, Part) else holders[1].kind
    for verdict, fields in ((Verdict.SUBSTANTIVE, grave), (Verdict.EDITORIAL, light)):
        if fields:
            values = [
                (f.name, plain(f.before, readings[0]), plain(f.after, readings[1])) for f in fields
            ]
            yield Change(
                kind,
                verdict,
                *holders,
                part_id,
                routes[1],
                routes[0],
                tuple(fields),
                mark=mark_of(kind, holders[1].id, part_id, verdict, values),
            )


def _alters_work(field: Field, was: BaseModel, now: BaseModel, binding: Any, pairs: Pairs) -> bool:
    if field.name in FILING:
        return False
    if not _is_text(field.before) or not _is_text(field.after):
        return not field.translated
    names = Names(pairs.as_moved, pairs.before), Names(pairs.newer_name, pairs.after)
    if figures_differ(field.before, field.after, *names):
        return True
    bindings = {binding(was, field.name), binding(now, field.name)}
    if Binding.EXACT in bindings:
        return True
    respelt = _is_respelt(field, pairs.after.languages[0])
    return Binding.MEANING in bindings and not field.translated and not respelt


def _is_respelt(field: Field, language: str) -> bool:
    """Whether nothing but the spelling was put right in what only has to mean the same."""
    was, now = field.before, field.after
    texts = isinstance(was, Text) and isinstance(now, Text)
    return texts and spelt_alike(was.say(language), now.say(language))


def _is_text(value: Any) -> bool:
    """Whether a value is text, several texts, or not there."""
    if isinstance(value, tuple):
        return all(isinstance(inner, Text) for inner in value)
    return value is None or isinstance(value, Text)


def _figures_in_order(
    was: BaseModel, now: BaseModel, readings: tuple[Reading, Reading]
) -> list[Field]:
    """The figures of a code, whose order differs and nothing else."""
    first, second = getattr(was, "figures", ()), getattr(now, "figures", ())
    older = [plain(figure, readings[0]) for figure in first]
    newer = [plain(figure, readings[1]) for figure in second]
    return [Field("figures", first, second)] if older != newer else []


def _is_in_order(holder: Holder, route: Route) -> bool:
    ranked = isinstance(holder, Dimension) and holder.ordered
    return route[-1] in IN_ORDER or (ranked and route == ("values",))


def _reordered(older: list[str], newer: list[str]) -> bool:
    """Whether what is in both stands in another order."""
    first = [part_id for part_id in older if part_id in newer]
    return first != [part_id for part_id in newer if part_id in older]


def _order(
    holders: tuple[Holder, Holder],
    route: Route,
    older: Mapping[str, Part],
    newer: Mapping[str, Part],
) -> Change:
    before, after = holders
    found = (Field(route[-1], tuple(older), tuple(newer)),)
    mark = mark_of("order", after.id, route, tuple(older), tuple(newer))
    return Change(
        after.kind, Verdict.SUBSTANTIVE, before, after, "", route, route, found, mark=mark
    )
