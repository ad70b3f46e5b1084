"""Processes: control points bind by what is checked and what shows it, steps by what can fail.

Times, lanes, roles, forms and the order of steps are no words, and always alter the work.
"""

from pledgebook.changes.binding import Binding
from pledgebook.records.base import Model
from pledgebook.records.process import ControlPoint, Step


def binding(model: Model, name: str) -> Binding:
    """How a text of a process binds."""
    match model:
        case ControlPoint():
            return Binding.MEANING
        case Step() if name in ("fail", "evidence"):
            return Binding.MEANING
    return Binding.FREE
