"""What belongs to a role: its records, list by list as on its page, and its promises."""

from collections.abc import Iterator

from pledgebook.pages.book import Book
from pledgebook.pages.views.role import LISTS
from pledgebook.pages.views.shared import matches
from pledgebook.records.base import Record
from pledgebook.records.promise import Promise

_WORK = ("does", "says")
_NOT_FOR_READING = ("reads", "approves", "leads", "owns")


def records_of(role: Record, book: Book) -> tuple[Record, ...]:
    """The role's own page and all it works by; not what it merely owns or approves."""
    found = {role.id: role}
    for key, record in _listed(role, book):
        if key not in _NOT_FOR_READING:
            found[record.id] = record
    for name in promises_of(role, book):
        target = book.resolve(name)
        if target is not None:
            found[target.record.id] = target.record
    return tuple(found.values())


def promises_of(role: Record, book: Book) -> tuple[str, ...]:
    """The full ids of the promises that its work and its words keep, each once."""
    names: list[str] = []
    for key, record in _listed(role, book):
        if key in _WORK:
            names += getattr(record, "delivers", ())
            own = getattr(record, "promises", ())
            names += (f"{record.id}.{name}" for name in own) if isinstance(own, dict) else own
    found = (book.resolve(name) for name in dict.fromkeys(names))
    return tuple(dict.fromkeys(t.id for t in found if t and isinstance(t.part, Promise)))


def _listed(role: Record, book: Book) -> Iterator[tuple[str, Record]]:
    for holder, citation in book.cited_by(role.id):
        for key, shapes in LISTS:
            if any(matches(citation.route, shape) for shape in shapes):
                yield key, holder
                break
