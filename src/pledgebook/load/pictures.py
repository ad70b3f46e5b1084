"""How large pictures are, read from their first bytes, so that a page keeps room for them."""

import re
import struct
from collections.abc import Mapping
from pathlib import Path

from pledgebook.catalog import Catalog
from pledgebook.records.base import Asset
from pledgebook.records.walk import Leaf

Size = tuple[int, int]
"""Width and height in CSS pixels."""

_START = 65_536
_NUMBER = r"\s*([0-9.]+)(?:px)?\s*"
_ROOT = re.compile(r"<svg\b[^>]*>", re.DOTALL)
_CORNER = r"-?[0-9.]+[\s,]+"
_BOX = re.compile(rf"""viewBox\s*=\s*["']\s*{_CORNER}{_CORNER}([0-9.]+)[\s,]+([0-9.]+)\s*["']""")
_SIDES = tuple(re.compile(rf"""\s{side}\s*=\s*["']{_NUMBER}["']""") for side in ("width", "height"))


def picture_sizes(catalog: Catalog, folder: Path) -> Mapping[str, Size]:
    """The sizes of the pictures that records name, by their path; unreadable ones left out."""
    root = folder.resolve()
    named = {
        str(item.value)
        for items in catalog.items.values()
        for item in items
        if isinstance(item, Leaf) and isinstance(item.mark, Asset)
    }
    found = {}
    for name in sorted(named):
        path = folder / name
        if path.is_file() and path.resolve() == root / name:
            with path.open("rb") as file:
                size = size_of(file.read(_START))
            if size and min(size) > 0:
                found[name] = size
    return found


def size_of(start: bytes) -> Size | None:
    """Width and height from the first bytes of an SVG, PNG, GIF, JPEG or WebP file."""
    if start.startswith(b"\x89PNG") and len(start) >= 24:
        return struct.unpack(">II", start[16:24])
    if start.startswith(b"GIF8") and len(start) >= 10:
        return struct.unpack("<HH", start[6:10])
    if start.startswith(b"\xff\xd8"):
        return _jpeg(start)
    if start.startswith(b"RIFF") and start[8:12] == b"WEBP":
        return _webp(start)
    return _svg(start.decode("utf-8", "replace"))


def _svg(text: str) -> Size | None:
    root = _ROOT.search(text)
    if root is None:
        return None
    box = _BOX.search(root[0])
    if box is None:
        sides = [side.search(root[0]) for side in _SIDES]
        figures = [side[1] for side in sides if side]
    else:
        figures = [box[1], box[2]]
    try:
        width, height = (round(float(figure)) for figure in figures)
    except ValueError:
        return None
    return width, height


def _jpeg(start: bytes) -> Size | None:
    """The frame header names the size; segments before it are skipped by their length."""
    place = 2
    while place + 9 <= len(start) and start[place] == 0xFF:
        marker = start[place + 1]
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", start[place + 5 : place + 9])
            return width, height
        place += 2 + int.from_bytes(start[place + 2 : place + 4], "big")
    return None


def _webp(start: bytes) -> Size | None:
    kind = start[12:16]
    if kind == b"VP8X" and len(start) >= 30:
        width, height = (int.from_bytes(start[i : i + 3], "little") + 1 for i in (24, 27))
        return width, height
    if kind == b"VP8 " and len(start) >= 30:
        width, height = struct.unpack("<HH", start[26:30])
        return width & 0x3FFF, height & 0x3FFF
    if kind == b"VP8L" and len(start) >= 25:
        bits = int.from_bytes(start[21:25], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    return None
