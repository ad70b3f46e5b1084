"""What is known of a record that could not be loaded."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Unread:
    """The ids it is known by, its kind, and all the text it stands in, whatever is wrong there."""

    ids: tuple[str, ...]
    kind: str
    text: str
