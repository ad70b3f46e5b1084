"""Commitments: the slogan is printed word for word. Their promises are compared by strength."""

from pledgebook.changes.binding import Binding
from pledgebook.records.base import Model


def binding(_model: Model, name: str) -> Binding:
    """How a text of a commitment binds."""
    return Binding.EXACT if name == "slogan" else Binding.FREE
