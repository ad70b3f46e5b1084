"""A role: everything it promises, does, says, may grant, fills in and learns."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from markupsafe import Markup

from pledgebook.catalog import Citation
from pledgebook.pages.reading import Reading
from pledgebook.pages.views.shared import matches, promised
from pledgebook.records.base import Record
from pledgebook.records.process import Process
from pledgebook.records.script import Script
from pledgebook.records.vocabulary import Role

RECORDS = ("recorded-by",)
"""Where an event names who notes it, in a form."""

LISTS: tuple[tuple[str, tuple[tuple[str, ...], ...]], ...] = (
    ("does", (("steps", "*", "role"), ("requirements", "*", "role"))),
    ("says", (("role",),)),
    ("takes-over", (("escalation", "*", "to"),)),
    ("checks", (("control-points", "*", "by"),)),
    ("acts", (("roles",),)),
    ("fills-in", (("filled-by",), RECORDS)),
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
        name = _written_in(holder, reading) if citation.route == RECORDS else holder.id
        if key is None or name is None:
            continue
        parts = lists[key].setdefault(name, [])
        if "*" in _shape(key, citation.route):
            parts.append(reading.link(f"{holder.id}.{citation.route[1]}"))
        if key in ("does", "says"):
            work.append(holder)
    order = _order(record, work, reading)
    kept = list(_kept(work))
    return {
        "promises": promised(kept, reading),
        "quotes": promised((name for name in _quoted(work, reading) if name not in kept), reading),
        "first": _linked(FIRST, lists, order, reading),
        "then": _linked(THEN, lists, order, reading),
    }


def _list_of(holder: Record, citation: Citation) -> str | None:
    for key, shapes in LISTS:
        if any(matches(citation.route, shape) for shape in shapes):
            return "learns" if key == "acts" and holder.kind in _LEARNT else key
    return None


def _shape(key: str, route: tuple[str, ...]) -> tuple[str, ...]:
    shapes = dict(LISTS).get(key, ())
    return next((shape for shape in shapes if matches(route, shape)), ())


def _written_in(event: Record, reading: Reading) -> str | None:
    """The form in which the role notes the moment: that is filled in, not the moment."""
    form = reading.book.record(getattr(event, "recorded_in", None))
    return form.id if form else None


def _kept(work: Iterable[Record]) -> Iterator[str]:
    """The promises that what the role does delivers, those of its commonest work first; what it
    only says is not its to keep."""
    named = Counter(holder.id for holder in work)
    for holder in sorted(work, key=lambda one: -named[one.id]):
        if not isinstance(holder, Script):
            yield from getattr(holder, "delivers", ())
            yield from (f"{holder.id}.{name}" for name in getattr(holder, "promises", ()))


def _quoted(work: Iterable[Record], reading: Reading) -> Iterator[str]:
    """The promises of the role's scripts but for those that only answer an objection."""
    for holder in work:
        for name in holder.promises if isinstance(holder, Script) else ():
            target = reading.book.resolve(name)
            cited = reading.book.cited_by(target.id) if target else ()
            told = {at.route[0] for who, at in cited if who is holder} - {"promises"}
            if told != {"objections"}:
                yield name


def _order(
    record: Role, work: Iterable[Record], reading: Reading
) -> Callable[[str, list[Markup]], tuple[int, int]]:
    """Scripts as the journey meets them, forms by how much of the role's work needs them, all
    else by how often the role is named there."""
    forms = Counter(name for holder in work for name in _forms(holder, record.id))
    places = reading.book.places

    def place(name: str, parts: list[Markup]) -> tuple[int, int]:
        starts = getattr(reading.book.record(name), "starts", None)
        return places.get(starts or "", len(places)), -max(forms[name], len(parts))

    return place


def _forms(holder: Record, role: str) -> Iterator[str]:
    yield from getattr(holder, "forms", ())
    for step in holder.steps.values() if isinstance(holder, Process) else ():
        if step.role == role:
            yield from step.forms


def _linked(
    keys: tuple[str, ...],
    lists: dict[str, dict[str, list[Markup]]],
    order: Callable[[str, list[Markup]], tuple[int, int]],
    reading: Reading,
) -> list[tuple[str, list[tuple[Markup, list[Markup]]]]]:
    return [
        (
            key,
            [
                (reading.link(name), parts)
                for name, parts in sorted(lists[key].items(), key=lambda pair: order(*pair))
            ],
        )
        for key in keys
    ]
