"""Social (SI): the claim as published, word for word, and what supports it."""

from pledgebook.changes.binding import Binding
from pledgebook.records.base import Model
from pledgebook.records.identity import Evidence


def binding(model: Model, name: str) -> Binding:
    """How a text of the social identity binds."""
    if name == "claim":
        return Binding.EXACT
    return Binding.MEANING if isinstance(model, Evidence) else Binding.FREE
