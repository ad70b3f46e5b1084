"""Characters that nobody sees: as they stand in a file, and written as an escape."""

import re
from collections.abc import Iterator

from pledgebook.diagnostic import Diagnostic
from pledgebook.rules.syntax import hidden_character
from pledgebook.source import Source, Span

_DIRECTION = ("a mark that turns the direction of writing", "改变书写方向的标记")
_HIDDEN = {
    **{chr(code): _DIRECTION for code in range(0x202A, 0x202F)},
    **{chr(code): _DIRECTION for code in range(0x2066, 0x206A)},
    "\u200e": _DIRECTION,
    "\u200f": _DIRECTION,
    "\u061c": _DIRECTION,
    "\u200b": ("a space without width", "零宽空格"),
    "\u2060": ("a mark that joins words", "单词连接符"),
    "\ufeff": ("a byte order mark", "字节顺序标记"),
    "\u2028": ("a line separator", "行分隔符"),
    "\u2029": ("a paragraph separator", "段落分隔符"),
    "\x85": ("an old line end", "旧式换行符"),
}
_ANY_HIDDEN = re.compile("[" + "".join(_HIDDEN) + "]")
_ESCAPE = re.compile(
    r"\\(?:x(?P<x>[0-9a-fA-F]{2})|u(?P<u>[0-9a-fA-F]{4})|U(?P<U>[0-9a-fA-F]{8})|(?P<letter>.))",
    re.DOTALL,
)
_LETTERS = {"N": "\x85", "L": "\u2028", "P": "\u2029"}
"""YAML 1.1, 5.6: the escapes with a letter of their own."""


def hidden_in(source: Source) -> Iterator[Diagnostic]:
    """The hidden characters of a file, wherever they stand."""
    if not may_hide(source.text):
        return
    for number, line in enumerate(source.text.split("\n"), 1):
        for column, character in enumerate(line, 1):
            if character in _HIDDEN:
                span = Span(source, number, column, number, column + 1)
                yield hidden_character.found(span, *_HIDDEN[character])


def may_hide(value: str) -> bool:
    """Whether a text, as it is read, holds a hidden character."""
    return not value.isascii() and _ANY_HIDDEN.search(value) is not None


def escaped_in(span: Span) -> Iterator[Diagnostic]:
    """The hidden characters that are written as escapes in a text in double quotation marks."""
    text = span.text()
    for escape in _ESCAPE.finditer(text):
        code = escape["x"] or escape["u"] or escape["U"]
        character = chr(int(code, 16)) if code else _LETTERS.get(escape["letter"], "")
        if character in _HIDDEN:
            place = span.find(escape[0], text[: escape.start()].count(escape[0]))
            yield hidden_character.found(place, *_HIDDEN[character])
