"""Forms: labels, choices and units are what is filled in; hints only help."""

from pledgebook.changes.binding import Binding
from pledgebook.records.base import Model
from pledgebook.records.form import Copy, FormField


def binding(model: Model, name: str) -> Binding:
    """How a text of a form binds."""
    match model:
        case FormField() if name in ("title", "options", "unit"):
            return Binding.MEANING
        case Copy():
            return Binding.MEANING
    return Binding.FREE
