"""Numbers written out in the words of a promise: "within two hours", "两小时内"."""

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from pledgebook.promises.bound import Bound
from pledgebook.promises.deadline import Deadline
from pledgebook.promises.quantity import Quantity
from pledgebook.prose.numbers import FoundQuantity, find_quantities
from pledgebook.prose.references import worded

Kind = tuple[str, Fraction]
"""A dimension, and a size in it."""

_SPEAKING = re.compile(r"an? [a-z]+|一(?:天|年|次|周|个月|[名台位].*)", re.IGNORECASE)
_SLASH = re.compile(r"(?<=[a-z\u4e00-\u9fff])/(?=\d)")  # 2 years/2,000 hours
_ALL_DAY_AFTER = re.compile(
    r"\s*(?:a|per|every|each) day\b|\s*(?:不间断|服务|受理|值守|值班|人工|在线|开放|营业|接听|有人)"
)
_ALL_DAY_BEFORE = re.compile(r"(?:全天|昼夜|每天|每日)\s*$")


@dataclass(frozen=True, slots=True)
class Literal:
    """A number in a text, from offset ``start`` to ``end``."""

    start: int
    end: int
    words: str
    found: FoundQuantity

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        """The quantities it names; none where it is a time of day."""
        return self.found.quantities

    @property
    def deadline(self) -> Deadline | None:
        """The day and time it names, if it is one."""
        return self.found.said if isinstance(self.found.said, Deadline) else None


@lru_cache(maxsize=4096)
def literals(text: str) -> tuple[Literal, ...]:
    """The numbers in a text, those in the words of a reference (``[[id|two hours]]``) included.

    “A day”, “24 hours a day”, “一天”, “24小时服务” bound nothing: they are ways of speaking.
    """
    shown = worded(text)
    shown = _SLASH.sub(" ", shown)
    return tuple(
        Literal(found.start, found.end, " ".join(found.words.split()), found)
        for found in find_quantities(shown)
        if isinstance(found.said, Bound) or not _is_speaking(shown, found)
    )


def _is_speaking(text: str, found: FoundQuantity) -> bool:
    if _SPEAKING.fullmatch(found.words):
        return True
    return is_all_day(text, found)


def is_all_day(text: str, found: FoundQuantity) -> bool:
    """Whether it says that something is so day and night: “24 hours a day”, “24小时服务”."""
    around = _ALL_DAY_AFTER.match(text, found.end) or _ALL_DAY_BEFORE.search(text[: found.start])
    return around is not None and any(one.size == 24 * 3600 for one in found.quantities)


def kind_of(quantity: Quantity) -> Kind:
    """What two quantities share when they are the same: their dimension and size."""
    return quantity.dimension, quantity.size
