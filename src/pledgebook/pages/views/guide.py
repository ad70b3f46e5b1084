"""A guide: prose in a frame."""

from typing import Any

from pledgebook.pages.reading import Reading
from pledgebook.pages.views.shared import shown
from pledgebook.records.learning import Guide


def view(record: Guide, reading: Reading) -> dict[str, Any]:
    """For whom it is."""
    return {"roles": shown(record.roles, reading)}
