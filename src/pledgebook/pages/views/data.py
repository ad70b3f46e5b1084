"""What is published for machines, told to people."""

from typing import Any

from pledgebook.pages.links import DATA
from pledgebook.pages.reading import Reading


def view(reading: Reading) -> dict[str, Any]:
    """The folder from here, and a record to show what is meant."""
    book = reading.book
    example = next((record.id for record in book.listed.get("commitment", ())), None)
    return {
        "folder": f"{reading.home}../{DATA}/",
        "example": example or next((record.id for record in book.shown), ""),
    }
