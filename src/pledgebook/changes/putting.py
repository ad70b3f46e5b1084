"""A promise that is worth what it was, and is put or kept otherwise."""

from collections.abc import Iterator
from typing import Protocol

from pledgebook.changes.change import Change, Field, Verdict
from pledgebook.changes.fields import differing
from pledgebook.changes.figures import Names, figures_differ
from pledgebook.changes.mark import mark_of
from pledgebook.changes.plain import Reading
from pledgebook.changes.standing import Side, Standing
from pledgebook.records.base import Record
from pledgebook.records.promise import Promise


class Written(Protocol):
    """A promise in one version."""

    @property
    def side(self) -> Side:
        """How to read that version."""

    @property
    def record(self) -> Record | None:
        """The record it belongs to."""

    @property
    def part(self) -> str:
        """Its id in the record."""

    @property
    def written(self) -> Promise | None:
        """The promise as it is written."""


def how_it_is_put(
    was: Written,
    now: Written,
    before: Standing | None,
    after: Standing | None,
    only: tuple[str, ...] = (),
) -> Iterator[Change]:
    """The keys that differ; those alone where ``only`` names some. What staff or the company owe
    besides (a penalty, who sets the number) is no matter of wording; nor is a figure in the words.
    """
    first, second = was.written, now.written
    if first is None or second is None or was.record is None or now.record is None:
        return
    readings = [Reading(one.side.rename, one.record.id) for one in (was, now) if one.record]
    language = now.side.language
    found = tuple(
        field
        for field in differing(first, second, readings[0], readings[1], language)
        if not only or field.name in only
    )
    if not found:
        return
    owes = before is not None and after is not None and before.owed != after.owed
    grave = owes or any(_has_other_figures(field, was.side, now.side) for field in found)
    # Besides a change that is told, a figure in the words is that change put in words.
    verdict = Verdict.SUBSTANTIVE if grave and not only else Verdict.EDITORIAL
    yield Change(
        "promise",
        verdict,
        was.record,
        now.record,
        now.part,
        ("promises", now.part),
        ("promises", was.part),
        fields=found,
        mark=mark_of("promise", now.record.id, now.part, verdict, *_values(found)),
    )


def _has_other_figures(field: Field, older: Side, newer: Side) -> bool:
    return field.name == "wording" and figures_differ(
        field.before,
        field.after,
        Names(older.rename, older.catalog),
        Names(newer.rename, newer.catalog),
    )


def _values(found: tuple[Field, ...]) -> Iterator[object]:
    for field in found:
        yield field.name, str(field.before), str(field.after)
