"""Indicators: two people must measure and get the same, so every text but titles binds.

What promises measured by the indicator are worth is compared with the promises.
"""

from pledgebook.changes.binding import Binding
from pledgebook.records.base import Model
from pledgebook.records.indicator import Factor, Target

DEFINING = ("population", "exclusions", "no-exclusions", "data-source", "frequency", "period")


def binding(model: Model, name: str) -> Binding:
    """How a text of an indicator binds."""
    if name in DEFINING or isinstance(model, Factor | Target):
        return Binding.MEANING
    return Binding.FREE
