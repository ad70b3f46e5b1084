"""User text on a terminal: how wide it is, and harmless.

Widths follow Unicode Standard Annex 11: wide and full-width East Asian characters take two
columns, combining marks none, ambiguous ones one.
"""

import unicodedata

TAB = "→   "
_JOINERS = "\u200c\u200d"  # part of words in some scripts, and of emoji


def cell(character: str) -> tuple[str, int]:
    """What to print for a character, and how many columns that takes.

    Control characters and everything that moves or hides text is shown, never sent.
    """
    if " " <= character <= "~":
        return character, 1
    if character == "\t":
        return TAB, len(TAB)
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code), 1
    if code == 0x7F:
        return "␡", 1
    category = unicodedata.category(character)
    if category in ("Mn", "Me") or character in _JOINERS:
        return character, 0
    if category in ("Cc", "Cf", "Cs", "Zl", "Zp"):
        shown = f"<U+{code:04X}>"
        return shown, len(shown)
    return character, 2 if unicodedata.east_asian_width(character) in "WF" else 1


def cells(text: str) -> list[tuple[str, int]]:
    """Each character with its columns."""
    return [cell(character) for character in text]


def harmless(text: str) -> str:
    """The text with nothing in it that a terminal would obey."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(shown for shown, _ in cells(text))


def width(text: str) -> int:
    """Columns that the text takes once it is harmless."""
    return len(text) if text.isascii() and text.isprintable() else sum(w for _, w in cells(text))
