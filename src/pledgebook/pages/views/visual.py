"""VI: logos on their grounds, colours, pairs with their contrast, typefaces."""

import re
from dataclasses import dataclass
from typing import Any

from pledgebook.analysis.colour import LARGE, READABLE, contrast, said
from pledgebook.pages.reading import Reading
from pledgebook.records.identity import Colour, Logo, Visual
from pledgebook.records.text import Text

WHITE = "#ffffff"


@dataclass(frozen=True, slots=True)
class LogoView:
    """A logo, the colours it is shown on, and its clear space as a CSS number."""

    id: str
    part: Logo
    grounds: tuple[str, ...]
    clear: str


@dataclass(frozen=True, slots=True)
class PairView:
    """Text on a background, and their contrast as WCAG 2 counts it."""

    text: Colour
    background: Colour
    contrast: str
    serves: str
    """``text``, ``large`` text only, or ``none``."""
    use: Text | None


def view(record: Visual, reading: Reading) -> dict[str, Any]:
    """What the data alone cannot show: grounds, contrasts, safe font names."""
    colours = record.colours
    return {
        "logos": [
            LogoView(
                part_id,
                logo,
                tuple(colours[name].hex for name in logo.backgrounds if name in colours)
                or (WHITE,),
                str(logo.clear_space or 0),
            )
            for part_id, logo in record.logos.items()
        ],
        "pairs": [
            _pair(colours[pair.text], colours[pair.background], pair.use)
            for pair in record.pairs
            if pair.text in colours and pair.background in colours
        ],
        "families": {
            part_id: family(face.family, face.fallback)
            for part_id, face in record.typefaces.items()
        },
    }


def _pair(text: Colour, background: Colour, use: Text | None) -> PairView:
    ratio = contrast(text.hex, background.hex)
    serves = "text" if ratio >= READABLE else "large" if ratio >= LARGE else "none"
    return PairView(text, background, said(ratio), serves, use)


def family(*names: str | None) -> str:
    """Names as a CSS font-family: quoted, and nothing in them that could end the quotes."""
    safe = [re.sub(r"[^\w \-]", "", name) for name in names if name]
    return ", ".join([*(f"'{name}'" for name in safe if name), "inherit"])
