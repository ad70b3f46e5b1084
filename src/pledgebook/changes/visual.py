"""Visual (VI): how a thing carries the brand. Colours, sizes and files are no words."""

from pledgebook.changes.binding import Binding
from pledgebook.records.base import Model
from pledgebook.records.identity import Application, Typeface


def binding(model: Model, name: str) -> Binding:
    """How a text of the visual identity binds."""
    match model:
        case Application() if name == "rule":
            return Binding.MEANING
        case Typeface() if name == "use":
            return Binding.MEANING
    return Binding.FREE
