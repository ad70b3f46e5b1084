"""Indexes: every record of a kind, in the order readers look for it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from pledgebook.pages.reading import Reading
from pledgebook.pages.views.commitment import FigureView, code_of, figures, promised_figures
from pledgebook.pages.views.process_compare import variant_key
from pledgebook.pages.views.shared import alphabetical
from pledgebook.records.base import Record, Status
from pledgebook.records.commitment import Commitment
from pledgebook.records.kinds import BY_KIND
from pledgebook.records.process import Process
from pledgebook.records.vocabulary import Event, Term

_OWN_TEMPLATES = ("commitment", "event", "role", "term")


@dataclass(frozen=True, slots=True)
class Item:
    """A record in an index: ``note`` is said beside its title."""

    record: Record
    url: str
    title: Markup
    summary: Markup
    note: str = ""


def template(kind: str) -> str:
    """The template of a kind's index."""
    return f"index-{kind}.html" if kind in _OWN_TEMPLATES else "index.html"


def view(kind: str, reading: Reading) -> dict[str, Any]:
    """The records of a kind, in groups with a heading each (one without, where there are none)."""
    records = reading.book.listed.get(kind, ())
    if kind == "event":
        records = reading.book.journey
    if kind == "role":
        records = reading.book.roles
    if kind == "term":
        records = tuple(sorted(records, key=lambda record: _sorting(record, reading)))
    grouped: dict[str, list[Item]] = {}
    for record in records:
        grouped.setdefault(_group(record, reading), []).append(item(record, reading))
    return {
        "intro": reading.word(f"index-{kind}"),
        "groups": list(grouped.items()),
        "codes": codes(reading) if kind == "commitment" else [],
    }


def _sorting(record: Record, reading: Reading) -> str | bytes:
    return alphabetical(reading.plain(record.title).casefold(), reading.spoken)


def item(record: Record, reading: Reading) -> Item:
    """A record's line in an index."""
    summary = record.definition if isinstance(record, Term) else record.summary
    return Item(
        record,
        reading.url(record),
        reading.label(record.title),
        reading.text(summary),
        _note(record, reading),
    )


def _group(record: Record, reading: Reading) -> str:
    if isinstance(record, Event) and record.stage is not None:
        return reading.plain(record.stage)
    if record.kind == "script":
        return reading.plain(record.channel)  # type: ignore[attr-defined]
    return ""


def _note(record: Record, reading: Reading) -> str:
    if record.status is Status.DRAFT:
        return reading.word("status-draft")
    if record.kind == "product":
        return ", ".join(record.models)  # type: ignore[attr-defined]
    variant = variant_key(record) if isinstance(record, Process) else ""
    return reading.word(f"variant-{variant}") if variant else ""


@dataclass(frozen=True, slots=True)
class Code:
    """A commitment with its figures, for the home page and the index."""

    url: str
    code: str
    title: Markup
    theme: Markup
    slogan: Markup
    figures: tuple[FigureView, ...]


def codes(reading: Reading) -> list[Code]:
    """Every commitment, its figures ready to be shown large."""
    records = reading.book.listed.get("commitment", ())
    return [_code(record, reading) for record in records if isinstance(record, Commitment)]


def _code(record: Commitment, reading: Reading) -> Code:
    code = code_of(record)
    return Code(
        reading.url(record),
        code,
        reading.label(record.title),
        reading.text(record.theme),
        reading.text(record.slogan or record.summary),
        figures(record.id, record.figures, reading) if code else promised_figures(record, reading),
    )


def identity(reading: Reading) -> dict[str, Any]:
    """The four facets with what the company says of them, and their records."""
    facets = reading.book.catalog.handbook.facets
    return {
        "facets": [
            (
                reading.word(f"kinds-{kind}"),
                reading.home + f"{BY_KIND[kind].folder}/",
                getattr(facets, kind),
                [item(record, reading) for record in reading.book.listed.get(kind, ())],
            )
            for kind in ("mind", "behaviour", "visual", "social")
            if reading.book.listed.get(kind)
        ]
    }


def written_forms(record: Commitment) -> tuple[str, ...]:
    """How people write a code: ``80/20``, ``C-8020``, ``C8020``, ``8020``; its id, without one."""
    if not code_of(record):
        return (record.id,)
    figures_only = re.sub(r"\W", "", code_of(record))
    return code_of(record), f"C-{figures_only}", f"C{figures_only}", figures_only


def search_words(record: Record, reading: Reading) -> Iterator[str]:
    """What readers may type for a record besides the words on its page."""
    yield record.id
    yield from record.tags
    yield from record.aliases
    yield from record.asked.get(reading.language, ())
    if isinstance(record, Commitment):
        yield from written_forms(record)
        yield from (f"{record.id}.{part_id}" for part_id in record.promises)
    if isinstance(record, Term):
        for variant in (*record.forbidden, *record.banned):
            yield variant.words.in_(reading.language) or ""
