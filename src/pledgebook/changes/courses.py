"""Courses: questions and their right answers."""

from pledgebook.changes.binding import Binding
from pledgebook.records.base import Model
from pledgebook.records.learning import Question


def binding(model: Model, _name: str) -> Binding:
    """How a text of a course binds."""
    return Binding.MEANING if isinstance(model, Question) else Binding.FREE
