"""The visual identity as design tokens: the W3C Community Group's format, and CSS variables.

Source: Design Tokens Format Module 2025.10, https://www.designtokens.org/tr/2025.10/format/.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

from pledgebook.exports.order import ExportError, Order
from pledgebook.records.identity import Colour, Typeface, Visual
from pledgebook.records.text import Text

GENERIC = frozenset(("sans-serif", "serif", "monospace", "system-ui"))
OWN = "pledgebook"
"""Key of what the format has no word for: names in every language, colours for print."""


def files(order: Order) -> Iterator[tuple[str, bytes]]:
    """``tokens.json`` and ``tokens.css``. Raises ExportError where there is no visual identity."""
    records = [r for r in order.site.book.listed.get("visual", ()) if isinstance(r, Visual)]
    if not any(record.colours or record.typefaces for record in records):
        raise ExportError("there is no visual identity with colours or typefaces to export.")
    data = {record.id: _group(record, order) for record in records}
    yield "tokens.json", (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()
    yield "tokens.css", "".join(_css(records)).encode()


def _group(record: Visual, order: Order) -> dict[str, Any]:
    group: dict[str, Any] = {"$description": _line(record.title, order)}
    if record.colours:
        colours = {name: _colour(colour, order) for name, colour in record.colours.items()}
        group["colour"] = {"$type": "color", **colours}
    if record.typefaces:
        faces = {name: _face(face, order) for name, face in record.typefaces.items()}
        group["typeface"] = {"$type": "fontFamily", **faces}
    return group


def _colour(colour: Colour, order: Order) -> dict[str, Any]:
    channels = [round(int(colour.hex[at : at + 2], 16) / 255, 4) for at in (1, 3, 5)]
    own = {"name": dict(colour.title.items()), "cmyk": colour.cmyk, "spot": colour.spot}
    return {
        "$value": {"colorSpace": "srgb", "components": channels, "hex": colour.hex},
        "$description": _line(colour.use or colour.title, order),
        "$extensions": {OWN: {key: value for key, value in own.items() if value}},
    }


def _face(face: Typeface, order: Order) -> dict[str, Any]:
    token: dict[str, Any] = {"$value": list(_families(face))}
    if face.use:
        token["$description"] = _line(face.use, order)
    if face.weights:
        token["$extensions"] = {OWN: {"weights": list(face.weights)}}
    return token


def _css(records: list[Visual]) -> Iterator[str]:
    yield ":root {\n"
    for record in records:
        for name, colour in record.colours.items():
            yield f"  --{record.id}-{name}: {colour.hex};\n"
        for name, face in record.typefaces.items():
            yield f"  --{record.id}-{name}-family: {', '.join(map(_quoted, _families(face)))};\n"
    yield "}\n"


def _families(face: Typeface) -> Iterator[str]:
    """The family and what to take instead, each by itself and fit for a style sheet."""
    for name in f"{face.family},{face.fallback or ''}".split(","):
        if clean := re.sub(r"[^\w \-]", "", name).strip():
            yield clean


def _quoted(name: str) -> str:
    return name if name in GENERIC else f'"{name}"'


def _line(text: Text, order: Order) -> str:
    return order.reading(order.languages[0]).line(text)
