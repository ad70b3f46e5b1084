"""What each template needs beyond the record itself: one small module for each kind.

A view takes a record and the reading it is rendered in, and gives the template's values. A kind
without one has a template that needs no more than the record.
"""

from collections.abc import Callable, Mapping
from typing import Any

from pledgebook.pages.reading import Reading
from pledgebook.pages.views import (
    behaviour,
    commitment,
    course,
    dimension,
    event,
    form,
    guide,
    indicator,
    mind,
    process,
    process_front,
    product,
    role,
    script,
    service,
    social,
    term,
    visual,
)
from pledgebook.records.base import Record

VIEWS: Mapping[str, Callable[..., dict[str, Any]]] = {
    "commitment": commitment.view,
    "service": service.view,
    "script": script.view,
    "process": process.view,
    "form": form.view,
    "product": product.view,
    "indicator": indicator.view,
    "event": event.view,
    "role": role.view,
    "dimension": dimension.view,
    "guide": guide.view,
    "course": course.view,
    "mind": mind.view,
    "behaviour": behaviour.view,
    "visual": visual.view,
    "social": social.view,
    "term": term.view,
}


def view_of(record: Record, reading: Reading) -> dict[str, Any]:
    """What the template of the record's kind shows, beyond the record itself."""
    view = VIEWS.get(record.kind)
    return view(record, reading) if view else {}


FRONTS: Mapping[str, tuple[str, Callable[..., dict[str, Any]]]] = {
    "process": ("blueprint.html", process_front.view),
}
"""Kinds whose pages begin with a sheet of their own when they are printed: its template and what
it shows, made of what the page shows."""
