"""Products: what an inspection does binds. Prices, lives and intervals are no words."""

from pledgebook.changes.binding import Binding
from pledgebook.records.base import Model
from pledgebook.records.product import Inspection


def binding(model: Model, name: str) -> Binding:
    """How a text of a product plan binds."""
    if isinstance(model, Inspection) and name == "tasks":
        return Binding.MEANING
    return Binding.FREE
