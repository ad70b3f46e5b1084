"""A form: the sheet as it is filled in."""

from typing import Any

from pledgebook.pages.reading import Reading
from pledgebook.records.form import Form

MOST_MARKS = 11


def view(record: Form, reading: Reading) -> dict[str, Any]:
    """The company's name and the marks of scales."""
    handbook = reading.book.catalog.handbook
    return {
        "company": reading.plain(handbook.company or handbook.name),
        "scales": {
            part_id: _marks(float(field.scale.least), float(field.scale.most))
            for part_id, field in record.fields.items()
            if field.scale
        },
    }


def _marks(least: float, most: float) -> tuple[int, ...]:
    """The whole marks of a scale, or its ends where there would be too many to print."""
    marks = range(int(least), int(most) + 1)
    return tuple(marks) if len(marks) <= MOST_MARKS else (marks[0], marks[-1])
