"""What is known of a record that could not be loaded."""

from dataclasses import dataclass

from pledgebook.source import Source


@dataclass(frozen=True, slots=True)
class Unread:
    """The ids it is known by, its kind, and the text it stands in, whatever is wrong there.

    ``own`` are those of its ``ids`` that are no former ones; ``index`` is its number in a
    list of records.
    """

    ids: tuple[str, ...]
    kind: str
    source: Source
    own: tuple[str, ...] = ()
    index: int | None = None

    @property
    def text(self) -> str:
        """The whole text of its file."""
        return self.source.text
