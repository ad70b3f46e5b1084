"""The handbook itself: what MI, BI, VI and SI mean here. Calendars and languages are no words."""

from pledgebook.changes.binding import Binding
from pledgebook.records.base import Model


def binding(_model: Model, name: str) -> Binding:
    """How a text of handbook.yml binds."""
    return Binding.MEANING if name == "facets" else Binding.FREE
