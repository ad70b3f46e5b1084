"""Terms: the preferred word and what it means. Words not to be used are lists, and always bind."""

from pledgebook.changes.binding import Binding
from pledgebook.records.base import Model


def binding(_model: Model, name: str) -> Binding:
    """How a text of a term binds."""
    return Binding.MEANING if name in ("title", "definition") else Binding.FREE
