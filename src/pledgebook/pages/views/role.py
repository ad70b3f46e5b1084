"""A role: everything it promises, does, says, may grant, fills in and learns."""

from collections.abc import Iterator
from typing import Any

from markupsafe import Markup

from pledgebook.catalog import Citation
from pledgebook.pages.reading import Reading
from pledgebook.pages.views.shared import matches, promised
from pledgebook.records.base import Record
from pledgebook.records.vocabulary import Role

LISTS: tuple[tuple[str, tuple[tuple[str, ...], ...]], ...] = (
    ("does", (("steps", "*", "role"), ("requirements", "*", "role"))),
    ("says", (("role",),)),
    ("takes-over", (("escalation", "*", "to"),)),
    ("checks", (("control-points", "*", "by"),)),
    ("acts", (("roles",),)),
    ("fills-in", (("filled-by",), ("recorded-by",))),
    ("keeps", (("copies", "*", "keeper"),)),
    ("reads", (("collector",),)),
    ("approves", (("parts", "*", "approval"),)),
    ("leads", (("reports-to",), ("may", "*", "beyond"))),
    ("owns", (("owner",),)),
)
"""Lists of the page and the fields that lead there; ``learns`` is taken from ``acts`` by kind."""

FIRST = ("says", "fills-in")
"""What is asked with a customer in front; what may be granted and is promised stands before."""

THEN = (
    "does",
    "takes-over",
    "checks",
    "acts",
    "keeps",
    "reads",
    "approves",
    "leads",
    "learns",
    "owns",
)

_LEARNT = ("course", "guide")


def view(record: Role, reading: Reading) -> dict[str, Any]:
    """Lists of records with the parts in which the role is named."""
    lists: dict[str, dict[str, list[Markup]]] = {key: {} for key in (*dict(LISTS), "learns")}
    work: list[Record] = []
    for holder, citation in reading.book.cited_by(record.id):
        key = _list_of(holder, citation)
        if key is None:
            continue
        parts = lists[key].setdefault(holder.id, [])
        if "*" in _shape(key, citation.route):
            parts.append(reading.link(f"{holder.id}.{citation.route[1]}"))
        if key in ("does", "says"):
            work.append(holder)
    return {
        "promises": promised(_promises(work), reading),
        "first": _linked(FIRST, lists, reading),
        "then": _linked(THEN, lists, reading),
    }


def _list_of(holder: Record, citation: Citation) -> str | None:
    for key, shapes in LISTS:
        if any(matches(citation.route, shape) for shape in shapes):
            return "learns" if key == "acts" and holder.kind in _LEARNT else key
    return None


def _shape(key: str, route: tuple[str, ...]) -> tuple[str, ...]:
    shapes = dict(LISTS).get(key, ())
    return next((shape for shape in shapes if matches(route, shape)), ())


def _promises(work: list[Record]) -> Iterator[str]:
    for holder in work:
        yield from getattr(holder, "delivers", ())
        own = getattr(holder, "promises", ())
        yield from (f"{holder.id}.{name}" for name in own) if isinstance(own, dict) else own


def _linked(
    keys: tuple[str, ...], lists: dict[str, dict[str, list[Markup]]], reading: Reading
) -> list[tuple[str, list[tuple[Markup, list[Markup]]]]]:
    return [
        (key, [(reading.link(name), parts) for name, parts in lists[key].items()]) for key in keys
    ]
