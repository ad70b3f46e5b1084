"""BI: do and do not."""

from typing import Any

from pledgebook.pages.reading import Reading
from pledgebook.pages.views.shared import shown
from pledgebook.records.identity import Behaviour


def view(record: Behaviour, reading: Reading) -> dict[str, Any]:
    """Whom it binds and which values it expresses."""
    return {
        "roles": shown(record.roles, reading),
        "expresses": shown(record.expresses, reading),
    }
