"""Dimensions: where the lines run and how staff tell, in front of a customer."""

from pledgebook.changes.binding import Binding
from pledgebook.records.base import Model


def binding(_model: Model, name: str) -> Binding:
    """How a text of a dimension binds."""
    if name in ("definition", "recognise", "members"):
        return Binding.MEANING
    return Binding.FREE
