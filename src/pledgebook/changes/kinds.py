"""How words bind, by kind of record: the one list of them."""

from collections.abc import Callable, Mapping

from pledgebook.changes import (
    behaviour,
    commitments,
    courses,
    dimensions,
    events,
    forms,
    guides,
    indicators,
    mind,
    organisation,
    processes,
    products,
    roles,
    scripts,
    services,
    social,
    terms,
    visual,
)
from pledgebook.changes.binding import Binding
from pledgebook.records.base import Model

BINDING: Mapping[str, Callable[[Model, str], Binding]] = {
    "handbook": organisation.binding,
    "commitment": commitments.binding,
    "service": services.binding,
    "script": scripts.binding,
    "process": processes.binding,
    "form": forms.binding,
    "product": products.binding,
    "indicator": indicators.binding,
    "event": events.binding,
    "role": roles.binding,
    "dimension": dimensions.binding,
    "guide": guides.binding,
    "course": courses.binding,
    "mind": mind.binding,
    "behaviour": behaviour.binding,
    "visual": visual.binding,
    "social": social.binding,
    "term": terms.binding,
}
