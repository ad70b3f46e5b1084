"""Mind (MI): mission, vision and slogans stand word for word."""

from pledgebook.changes.binding import Binding
from pledgebook.records.base import Model
from pledgebook.records.identity import MindValue, Slogan


def binding(model: Model, name: str) -> Binding:
    """How a text of the mind identity binds."""
    match model:
        case Slogan() if name == "words":
            return Binding.EXACT
        case Slogan() | MindValue():
            return Binding.MEANING
    return Binding.EXACT if name in ("mission", "vision") else Binding.FREE
