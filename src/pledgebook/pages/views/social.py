"""SI: a public claim and its evidence."""

from dataclasses import dataclass
from typing import Any

from pledgebook.pages.reading import Reading
from pledgebook.pages.views.shared import promised
from pledgebook.records.identity import Evidence, Social


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """A piece of evidence, and whether it has lapsed."""

    id: str
    part: Evidence
    lapsed: bool


def view(record: Social, reading: Reading) -> dict[str, Any]:
    """Evidence as it stands today, the day on which the first of it lapses, and the promises the
    claim speaks of."""
    today = reading.book.today
    ends = [part.expires for part in record.evidence.values() if part.expires]
    return {
        "evidence": [
            EvidenceView(part_id, part, bool(part.expires and part.expires < today))
            for part_id, part in record.evidence.items()
        ],
        "until": min(ends, default=None),
        "promises": promised(record.promises, reading),
    }
