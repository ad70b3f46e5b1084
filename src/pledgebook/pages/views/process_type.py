"""How many lines words take on paper, without asking a typeface: rather too many than too few."""

import re
from functools import lru_cache
from unicodedata import east_asian_width

MILLIMETRES = 25.4 / 72
"""In a point."""

LEADING = 1.3 * MILLIMETRES
"""The height of a line in millimetres for each point of its type."""

_WIDE = 1.02  # of the type's size: a Chinese sign
_NARROW, _BOLD = 0.6, 0.7  # a Latin letter of a wide typeface
_PIECE = re.compile(r"[\u2e80-\u9fff\uf900-\uffef]|[^\s\u2e80-\u9fff\uf900-\uffef]+")


def lines(words: str, points: float, width: float) -> int:
    """The lines that words take at a type size in points, on a width in millimetres."""
    room = max(1.0, width / (points * MILLIMETRES))
    count, used = 0, room
    for space, size in _measured(words):
        if used + space + size <= room:
            used += space + size
            continue
        more = max(1, int(-(-size // room)))  # a word longer than a line is broken
        count, used = count + more, size - (more - 1) * room
    return count


def is_broken(words: str, points: float, width: float) -> bool:
    """Whether a word, in bold, is wider than a line."""
    room = width / (points * MILLIMETRES)
    return any(size / _NARROW * _BOLD > room for space, size in _measured(words) if space)


@lru_cache(maxsize=1024)
def _measured(words: str) -> tuple[tuple[float, float], ...]:
    """The room before each piece that may begin a line, and its own, in sizes of the type."""
    return tuple(
        (0.0, _WIDE) if _is_wide(piece[0]) else (_NARROW / 2, _NARROW * len(piece))
        for piece in _PIECE.findall(words)
    )


def _is_wide(sign: str) -> bool:
    return east_asian_width(sign) in "WF"
