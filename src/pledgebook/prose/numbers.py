"""Quantities in prose: "within two hours", "2小时内", "百分之九十五", "by 17:00 next day".

A small grammar of our own: number, unit, and perhaps a comparator before or after. No library
reads these reliably (one takes "30 minutes of arrival" for an angle, another "≥95%" for the year
1995). A figure without a unit is no quantity here: it may be a year, an article or a machine.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from pledgebook.promises.bound import Bound
from pledgebook.promises.deadline import Deadline, read_deadline, read_last_moment
from pledgebook.promises.numeral import read_numeral
from pledgebook.promises.quantity import NotUnderstood, Quantity, read_quantity
from pledgebook.prose.number_masks import masked, numbers_glued_to_list
from pledgebook.prose.number_words import (
    DEADLINE,
    QUANTITY,
    RANGE,
    comparator_after,
    comparator_before,
    may_hold_number,
)


@dataclass(frozen=True, slots=True)
class Range:
    """From one quantity to another, both included."""

    least: Quantity
    most: Quantity


@dataclass(frozen=True, slots=True)
class FoundQuantity:
    """A quantity in a text, from offset ``start`` to ``end`` (comparator included).

    ``said`` is a Bound where the words compare, a Range, a Deadline, or a bare Quantity.
    """

    start: int
    end: int
    words: str
    said: Bound | Range | Deadline | Quantity

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        """The quantities in it, without comparators; none in a deadline."""
        if isinstance(self.said, Bound):
            return (self.said.quantity,)
        if isinstance(self.said, Range):
            return (self.said.least, self.said.most)
        return () if isinstance(self.said, Deadline) else (self.said,)


@lru_cache(maxsize=16384)
def find_quantities(text: str, *, in_list: bool = False) -> tuple[FoundQuantity, ...]:
    """Every quantity in ``text``, in order, not overlapping.

    References, dates, articles, addresses, standards' numbers and machine names are passed over.
    In a numbered list "2.2 hours to respond" is item 2 and two hours: seen from the run of
    numbers, or told by ``in_list`` for a text that is one item.
    """
    if not may_hold_number(text):
        return ()
    hidden = masked(text)
    glued = numbers_glued_to_list(text, in_list=in_list)
    clean = "".join(" " if hidden[i] or i in glued else c for i, c in enumerate(text))
    found: list[FoundQuantity] = []
    waiting = [_Search(pattern, read, clean) for pattern, read in _PATTERNS]
    taken = 0
    while True:
        nexts = [item for search in waiting if (item := search.after(taken)) is not None]
        if not nexts:
            return tuple(found)
        # Where two begin alike, the longer.
        start, end, said = min(nexts, key=lambda item: (item[0], -item[1]))
        found.append(FoundQuantity(start, end, text[start:end], said))
        taken = end


_Read = tuple[int, int, Bound | Range | Deadline | Quantity]


class _Search:
    """The next thing a pattern finds, looked for again only when what was found is taken."""

    def __init__(
        self,
        pattern: re.Pattern[str],
        read: Callable[[re.Match[str], int], _Read | None],
        text: str,
    ) -> None:
        self._pattern, self._read, self._text = pattern, read, text
        self._from = -1
        self._found: _Read | None = None

    def after(self, taken: int) -> _Read | None:
        """The first reading that begins at ``taken`` or later."""
        if self._from < 0 or (self._found is not None and self._found[0] < taken):
            self._from = taken
            readings = (
                self._read(match, taken) for match in self._pattern.finditer(self._text, taken)
            )
            self._found = next((reading for reading in readings if reading is not None), None)
        return self._found


_NAMED_HOURS = {"noon": 12, "midday": 12, "midnight": 24}


def _deadline(match: re.Match[str], _taken: int) -> _Read | None:
    said = {name.rstrip("1234"): words for name, words in match.groupdict().items() if words}
    written, day = said["hour"].lower(), said.get("day", "same day").lower()
    hour = _NAMED_HOURS.get(written) or int(read_numeral(written) or 0)
    half = said.get("half", "").lower().replace(".", "")
    if half in _AFTERNOON:
        hour = hour % 12 + 12
    elif half == "am":
        hour %= 12
    read = read_last_moment if _BEFORE.search(day) else read_deadline
    try:
        moment = read(f"{day} {hour}:{said.get('minute', '00')}")
    except NotUnderstood:
        return None
    return match.start(), match.end(), moment


_AFTERNOON = ("pm", "下午", "傍晚", "晚上")
_BEFORE = re.compile("before|提前|^[前头]")


def _range(match: re.Match[str], _taken: int) -> _Read | None:
    try:
        most = read_quantity(f"{match['most']} {match['unit']}".strip())
        unit = match["unit0"] or match["unit"]
        least = read_quantity(f"{match['least']} {unit}".strip())
    except NotUnderstood:
        return None
    if least.dimension == most.dimension and least.size >= most.size:
        return None  # forty-five minutes
    return match.start(), match.end(), Range(least, most)


def _quantity(match: re.Match[str], taken: int) -> _Read | None:
    try:
        words = re.sub(r" \(\d+\)", "", match["quantity"])  # thirty-six (36) months
        quantity = read_quantity(words.replace("-", " ").strip())
    except NotUnderstood:
        return None
    start, before = comparator_before(match.string, taken, match.start())
    comparator = before or comparator_after(match["after"])
    said = quantity if comparator is None else Bound(comparator, quantity)
    return start, match.end(), said


_PATTERNS = ((DEADLINE, _deadline), (RANGE, _range), (QUANTITY, _quantity))
