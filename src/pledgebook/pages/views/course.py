"""A course: modules and questions."""

from fractions import Fraction
from typing import Any

from pledgebook.pages.reading import Reading
from pledgebook.pages.stretches import say_limit
from pledgebook.pages.views.shared import shown
from pledgebook.promises.quantity import quantity
from pledgebook.records.learning import Course


def view(record: Course, reading: Reading) -> dict[str, Any]:
    """For whom it is and how long it takes."""
    return {"roles": shown(record.roles, reading), "length": _length(record, reading)}


def _length(record: Course, reading: Reading) -> str:
    """All modules together."""
    lengths = [module.length for module in record.modules.values() if module.length]
    if len(lengths) < 2 or {length.dimension for length in lengths} != {"time"}:
        return ""
    total = sum((length.size for length in lengths), start=Fraction(0))
    return say_limit(quantity(total / 60, "min"), reading.spoken)
