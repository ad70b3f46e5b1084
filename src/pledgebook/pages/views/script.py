"""A script: the conversation, and who takes over."""

from dataclasses import dataclass
from typing import Any

from pledgebook.pages.reading import Reading
from pledgebook.pages.views.shared import promised, shown
from pledgebook.records.script import Escalation, Script
from pledgebook.records.vocabulary import Grant, Role


@dataclass(frozen=True, slots=True)
class EscalationView:
    """A hand-over, and what the role that takes over may grant."""

    id: str
    part: Escalation
    may: dict[str, Grant]


def view(record: Script, reading: Reading) -> dict[str, Any]:
    """Promises quoted, forms filled in, and hand-overs."""
    role = reading.book.record(record.role)
    return {
        "speaker": next(iter(shown([record.role], reading)), None),
        "speaker_name": reading.plain(role.title) if role else "",
        "promises": promised(record.promises, reading),
        "forms": shown(record.forms, reading),
        "escalation": tuple(
            EscalationView(part_id, part, _may(part.to, reading))
            for part_id, part in record.escalation.items()
        ),
    }


def _may(role: str, reading: Reading) -> dict[str, Grant]:
    found = reading.book.record(role)
    return found.may if isinstance(found, Role) else {}
