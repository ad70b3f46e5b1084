"""An indicator: an operational definition."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup, escape

from pledgebook.pages.reading import Reading
from pledgebook.pages.views.promise_facts import scope
from pledgebook.pages.views.shared import promised, shown
from pledgebook.promises.unit import unit_named
from pledgebook.records.base import Audience
from pledgebook.records.indicator import Indicator, Target


@dataclass(frozen=True, slots=True)
class TargetView:
    """An internal target and where it holds."""

    id: str
    part: Target
    where: Markup


def view(record: Indicator, reading: Reading) -> dict[str, Any]:
    """What is measured in one sentence, and the promises that are measured by it."""
    measures = record.measures
    time = measures.time if measures else None
    internal = reading.book.audience is Audience.INTERNAL
    return {
        "formula": _formula(record, reading),
        "start": reading.link(time.from_) if time and time.from_ else None,
        "stop": reading.link(time.to) if time and time.to else None,
        "unit": _unit(record.unit, reading) if record.unit else "",
        "factors": (measures.composite if measures else None) or {},
        "fields": shown(_fields(record, reading), reading),
        "promises": promised(_measured(record, reading), reading),
        "targets": [
            TargetView(part_id, part, scope(part.scope, reading))
            for part_id, part in record.targets.items()
            if internal
        ],
    }


def _formula(record: Indicator, reading: Reading) -> Markup:
    measures = record.measures
    if measures is None:
        return Markup("")
    if measures.time and measures.time.from_ and measures.time.to:
        ends = {k: reading.link(v) for k, v in _ends(measures.time.from_, measures.time.to)}
        return escape(reading.word("time-from-to")).format(**ends)
    if measures.share:
        parts = {"that": reading.text(measures.share.that), "of": reading.text(measures.share.of)}
        return escape(reading.word("share-of")).format(**parts)
    for key in ("count", "amount", "level"):
        tally = getattr(measures, key)
        if tally is not None:
            return escape(reading.word(f"{key}-of")).format(of=reading.text(tally.of))
    return escape(reading.word("composite-of")) if measures.composite else Markup("")


def _ends(start: str, end: str) -> tuple[tuple[str, str], tuple[str, str]]:
    return ("start", start), ("end", end)


def _unit(name: str, reading: Reading) -> str:
    unit = unit_named(name)
    if unit is None:
        return name
    return unit.zh if reading.spoken == "zh" else unit.many


def _fields(record: Indicator, reading: Reading) -> Iterator[str]:
    for holder, citation in reading.book.cited_by(record.id):
        if holder.kind == "form" and citation.route[-1] == "feeds":
            yield f"{holder.id}.{citation.route[1]}"


def _measured(record: Indicator, reading: Reading) -> Iterator[str]:
    for holder, citation in reading.book.cited_by(record.id):
        if citation.route[0] == "promises" and citation.route[-1] == "indicator":
            yield f"{holder.id}.{citation.route[1]}"
