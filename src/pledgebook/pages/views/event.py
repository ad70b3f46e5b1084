"""An event: its place in the journey and the clocks it starts and stops."""

from typing import Any

from pledgebook.pages.reading import Reading
from pledgebook.pages.views.shared import citing, shown
from pledgebook.records.vocabulary import Event


def view(record: Event, reading: Reading) -> dict[str, Any]:
    """Neighbours in the journey, clocks, and the steps at which it happens."""
    return {
        "before": shown(record.after, reading),
        "after": shown(citing(record.id, reading, ("after",)), reading),
        "starts": shown(citing(record.id, reading, ("measures", "time", "from")), reading),
        "stops": shown(citing(record.id, reading, ("measures", "time", "to")), reading),
        "work": shown(citing(record.id, reading, ("steps",), ("starts",)), reading),
    }
