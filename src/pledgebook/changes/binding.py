"""How far words bind those who work by them."""

from enum import StrEnum


class Binding(StrEnum):
    """Of a text in a record."""

    EXACT = "exact"
    """Said or printed word for word, in every language."""
    MEANING = "meaning"
    """What it means binds; a better translation changes nothing."""
    FREE = "free"
    """Describes or explains; another wording changes nothing."""
