"""A service standard: what must be done, what is promised, what it costs."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from markupsafe import Markup

from pledgebook.analysis.inheritance import origin, resolved
from pledgebook.pages.reading import Reading
from pledgebook.pages.views.commitment import promises_of
from pledgebook.pages.views.promise_facts import scope
from pledgebook.pages.views.shared import promised, shown
from pledgebook.promises.bound import Bound
from pledgebook.promises.quantity import Quantity
from pledgebook.records.base import Record
from pledgebook.records.service import Charge, DatedPrice, DatedRule, Requirement, Service
from pledgebook.records.text import Text

Dated = TypeVar("Dated", DatedRule, DatedPrice)


@dataclass(frozen=True, slots=True)
class RequirementView:
    """A requirement as it holds today, and the next one."""

    id: str
    part: Requirement
    statement: Text
    applies: Markup
    bound: Bound | None
    coming: DatedRule | None
    inherited_from: Markup | None


@dataclass(frozen=True, slots=True)
class ChargeView:
    """A charge as it holds today, and the next price."""

    id: str
    part: Charge
    amount: Quantity | None
    coming: DatedPrice | None


def view(record: Service, reading: Reading) -> dict[str, Any]:
    """Everything as it holds on the day of the book."""
    whole = resolved(reading.book.catalog, record)
    assert isinstance(whole, Service)
    return {
        "applies": scope(record.applies, reading),
        "parent": next(iter(shown([record.extends], reading)), None),
        "requirements": tuple(_requirements(whole, reading)),
        "promises": promises_of(whole, reading),
        "delivers": promised(record.delivers, reading),
        "charges": tuple(_charges(whole, reading)),
        "runs": _runs(record, reading),
    }


def _runs(record: Service, reading: Reading) -> list[tuple[str, tuple[Markup, ...]]]:
    """Processes that deliver the same promises and scripts that speak of them, by kind."""
    own = (f"{record.id}.{part_id}" for part_id in record.promises)
    found: dict[str, dict[str, None]] = {"process": {}, "script": {}}
    for name in (*record.delivers, *own):
        for holder, citation in reading.book.cited_by(name):
            if holder.kind in found and citation.route[0] in ("delivers", "promises"):
                found[holder.kind][holder.id] = None
    return [
        (reading.word(f"kinds-{kind}"), shown(names, reading))
        for kind, names in found.items()
        if names
    ]


def _requirements(record: Service, reading: Reading) -> Iterator[RequirementView]:
    for part_id, part in record.requirements.items():
        written_in = _seen_in(record, part_id, reading)
        if written_in is None:
            continue
        begun, coming = by_day(part.values, reading.book.today)
        yield RequirementView(
            part_id,
            part,
            begun.statement if begun else part.statement,
            scope(part.applies, reading),
            begun.bound if begun else part.bound,
            coming,
            None if written_in.id == record.id else reading.link(written_in.id),
        )


def _charges(record: Service, reading: Reading) -> Iterator[ChargeView]:
    for part_id, part in record.charges.items():
        if _seen_in(record, part_id, reading):
            begun, coming = by_day(part.values, reading.book.today)
            yield ChargeView(part_id, part, begun.amount if begun else part.amount, coming)


def _seen_in(record: Record, part_id: str, reading: Reading) -> Record | None:
    written_in = origin(reading.book.catalog, record, part_id)
    return written_in if reading.book.shows(written_in) else None


def by_day(values: tuple[Dated, ...], day: date) -> tuple[Dated | None, Dated | None]:
    """The dated value in force on ``day`` and the next one."""
    begun = [value for value in values if value.from_ <= day]
    coming = [value for value in values if value.from_ > day]
    return (
        max(begun, key=lambda value: value.from_, default=None),
        min(coming, key=lambda value: value.from_, default=None),
    )
