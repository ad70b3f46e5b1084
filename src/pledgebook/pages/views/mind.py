"""MI: values with the conduct that expresses them, slogans, numbered modes."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from pledgebook.pages.reading import Reading
from pledgebook.pages.views.commitment import FigureView, figures
from pledgebook.pages.views.shared import citing, shown
from pledgebook.records.identity import Mind, MindValue
from pledgebook.records.text import Text


@dataclass(frozen=True, slots=True)
class ValueView:
    """A value and the conduct that expresses it."""

    id: str
    part: MindValue
    expressed: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class ModeView:
    """A numbered mode and its figures."""

    id: str
    title: Text
    figures: tuple[FigureView, ...]


def view(record: Mind, reading: Reading) -> dict[str, Any]:
    """Values and modes."""
    return {
        "values": [
            ValueView(
                part_id,
                part,
                shown(citing(f"{record.id}.{part_id}", reading, ("expresses",)), reading),
            )
            for part_id, part in record.values.items()
        ],
        "modes": tuple(_modes(record, reading)),
    }


def _modes(record: Mind, reading: Reading) -> Iterator[ModeView]:
    for part_id, mode in record.modes.items():
        title = mode.title or Text({reading.language: mode.code})
        yield ModeView(part_id, title, figures(record.id, mode.figures, reading))
