"""Service standards: what must be done and what shows it; what the customer pays."""

from pledgebook.changes.binding import Binding
from pledgebook.records.base import Model
from pledgebook.records.service import Charge, Requirement, Service


def binding(model: Model, name: str) -> Binding:
    """How a text of a service standard binds."""
    match model:
        case Requirement() | Charge():
            return Binding.MEANING
        case Service() if name == "scope":
            return Binding.MEANING
    return Binding.FREE
