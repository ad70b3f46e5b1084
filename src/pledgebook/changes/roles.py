"""Roles: what one answers for and may grant."""

from pledgebook.changes.binding import Binding
from pledgebook.records.base import Model
from pledgebook.records.vocabulary import Grant


def binding(model: Model, name: str) -> Binding:
    """How a text of a role binds."""
    if isinstance(model, Grant) or name == "answerable-for":
        return Binding.MEANING
    return Binding.FREE
