"""A course: modules and questions."""

from typing import Any

from pledgebook.pages.reading import Reading
from pledgebook.pages.views.shared import shown
from pledgebook.promises.quantity import Quantity, say
from pledgebook.records.learning import Course


def view(record: Course, reading: Reading) -> dict[str, Any]:
    """For whom it is and how long it takes."""
    return {"roles": shown(record.roles, reading), "length": _length(record, reading)}


def _length(record: Course, reading: Reading) -> str:
    """All modules together, where they are given in one unit."""
    lengths = [module.length for module in record.modules.values() if module.length]
    if len(lengths) < 2 or len({length.unit for length in lengths}) != 1:
        return ""
    total = sum((length.value for length in lengths[1:]), start=lengths[0].value)
    return say(Quantity(total, lengths[0].unit), reading.language)
