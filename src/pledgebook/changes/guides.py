"""Guides: prose. A figure in it that changes is no matter of wording, which holds everywhere."""

from pledgebook.changes.binding import Binding
from pledgebook.records.base import Model


def binding(_model: Model, _name: str) -> Binding:
    """How a text of a guide binds."""
    return Binding.FREE
