"""Behaviour (BI): what one does and does not do, when, and how one sees whether it is done."""

from pledgebook.changes.binding import Binding
from pledgebook.records.base import Model


def binding(_model: Model, name: str) -> Binding:
    """How a text of the behaviour identity binds."""
    return Binding.MEANING if name in ("text", "situation", "observed") else Binding.FREE
