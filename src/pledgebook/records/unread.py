"""What is known of a record that could not be loaded."""

from dataclasses import dataclass

from pledgebook.source import Span


@dataclass(frozen=True, slots=True)
class Unread:
    """The ids it is known by, its kind, and the text it stands in, whatever is wrong there.

    ``own`` are those of its ``ids`` that are no former ones; ``place`` is where they are written.
    """

    ids: tuple[str, ...]
    kind: str
    place: Span
    own: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The whole text of its file."""
        return self.place.source.text
