"""What is read again and again while a handbook is served, or compared with what it was."""

from dataclasses import dataclass, field

from pledgebook.records.base import Record
from pledgebook.records.questions import Questions


@dataclass(slots=True)
class Memory:
    """Records by the text they were made from: versions of a handbook share what did not change.

    Only texts without a fault are kept, since faults name the version they were found in.
    """

    made: dict[tuple[str, tuple[str, ...], str], tuple[tuple[Record, int | None], ...]] = field(
        default_factory=dict
    )
    questions: dict[tuple[str, tuple[str, ...], str], Questions] = field(default_factory=dict)
