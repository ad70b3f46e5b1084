"""A bound: a comparator and a quantity, ``at most 45 min``.

Chinese comparators follow the Civil Code of China, art. 1259: 以上, 以下, 以内 and 届满 include the
number itself; 不满, 超过 and 以外 exclude it.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from pledgebook.promises.language import base_of
from pledgebook.promises.numeral import half_width
from pledgebook.promises.quantity import NotAQuantity, NotUnderstood, Quantity, read_quantity, say


class Comparator(StrEnum):
    """How a measured value must stand to the figure. ``ABOUT`` bounds nothing: it is a hedge."""

    AT_MOST = "at most"
    LESS_THAN = "less than"
    AT_LEAST = "at least"
    MORE_THAN = "more than"
    EXACTLY = "exactly"
    ABOUT = "about"

    @property
    def mirrored(self) -> "Comparator":
        """The same bound from the other side: ``at most`` for ``at least``. What bounds both sides
        or none is itself."""
        return _MIRRORED.get(self, self)

    @property
    def opposite(self) -> "Comparator | None":
        """What exactly the other values satisfy: ``more than`` for ``at most``; None where no one
        comparator says it."""
        return _OPPOSITE.get(self)


_MIRRORED = {
    Comparator.AT_MOST: Comparator.AT_LEAST,
    Comparator.AT_LEAST: Comparator.AT_MOST,
    Comparator.LESS_THAN: Comparator.MORE_THAN,
    Comparator.MORE_THAN: Comparator.LESS_THAN,
}
_OPPOSITE = {
    Comparator.AT_MOST: Comparator.MORE_THAN,
    Comparator.MORE_THAN: Comparator.AT_MOST,
    Comparator.LESS_THAN: Comparator.AT_LEAST,
    Comparator.AT_LEAST: Comparator.LESS_THAN,
}


class NotABound(NotUnderstood):
    """Text that is not a comparator with a quantity."""


@dataclass(frozen=True, slots=True)
class Bound:
    """``comparator`` and ``quantity``: the values that satisfy it are a half-line or a point."""

    comparator: Comparator
    quantity: Quantity

    def __str__(self) -> str:
        return f"{self.comparator} {self.quantity}"

    @property
    def is_upper(self) -> bool:
        """True for ``at most`` and ``less than``."""
        return self.comparator in (Comparator.AT_MOST, Comparator.LESS_THAN)

    @property
    def is_lower(self) -> bool:
        """True for ``at least`` and ``more than``."""
        return self.comparator in (Comparator.AT_LEAST, Comparator.MORE_THAN)


PREFIXES: dict[str, Comparator] = {
    "at most": Comparator.AT_MOST,
    "no more than": Comparator.AT_MOST,
    "not more than": Comparator.AT_MOST,
    "no later than": Comparator.AT_MOST,
    "up to": Comparator.AT_MOST,
    "within": Comparator.AT_MOST,
    "<=": Comparator.AT_MOST,
    "≤": Comparator.AT_MOST,
    "less than": Comparator.LESS_THAN,
    "fewer than": Comparator.LESS_THAN,
    "under": Comparator.LESS_THAN,
    "below": Comparator.LESS_THAN,
    "<": Comparator.LESS_THAN,
    "at least": Comparator.AT_LEAST,
    "no less than": Comparator.AT_LEAST,
    "not less than": Comparator.AT_LEAST,
    "no fewer than": Comparator.AT_LEAST,
    ">=": Comparator.AT_LEAST,
    "≥": Comparator.AT_LEAST,
    "more than": Comparator.MORE_THAN,
    "over": Comparator.MORE_THAN,
    "above": Comparator.MORE_THAN,
    ">": Comparator.MORE_THAN,
    "exactly": Comparator.EXACTLY,
    "=": Comparator.EXACTLY,
    "about": Comparator.ABOUT,
    "around": Comparator.ABOUT,
    "approximately": Comparator.ABOUT,
    "不超过": Comparator.AT_MOST,
    "不多于": Comparator.AT_MOST,
    "不高于": Comparator.AT_MOST,
    "不大于": Comparator.AT_MOST,
    "不晚于": Comparator.AT_MOST,
    "不得超过": Comparator.AT_MOST,
    "不得高于": Comparator.AT_MOST,
    "至多": Comparator.AT_MOST,
    "最多": Comparator.AT_MOST,
    "最迟": Comparator.AT_MOST,
    "最晚": Comparator.AT_MOST,
    "不满": Comparator.LESS_THAN,
    "不足": Comparator.LESS_THAN,
    "少于": Comparator.LESS_THAN,
    "低于": Comparator.LESS_THAN,
    "小于": Comparator.LESS_THAN,
    "不低于": Comparator.AT_LEAST,
    "不得低于": Comparator.AT_LEAST,
    "不少于": Comparator.AT_LEAST,
    "不得少于": Comparator.AT_LEAST,
    "不小于": Comparator.AT_LEAST,
    "至少": Comparator.AT_LEAST,
    "达到": Comparator.AT_LEAST,
    "超过": Comparator.MORE_THAN,
    "高于": Comparator.MORE_THAN,
    "大于": Comparator.MORE_THAN,
    "多于": Comparator.MORE_THAN,
    "恰好": Comparator.EXACTLY,
    "等于": Comparator.EXACTLY,
    "大约": Comparator.ABOUT,
    "约": Comparator.ABOUT,
    "一般为": Comparator.ABOUT,
}

SUFFIXES: dict[str, Comparator] = {
    "or less": Comparator.AT_MOST,
    "or fewer": Comparator.AT_MOST,
    "or more": Comparator.AT_LEAST,
    "以内": Comparator.AT_MOST,
    "之内": Comparator.AT_MOST,
    "及以下": Comparator.AT_MOST,
    "以下": Comparator.AT_MOST,
    "内": Comparator.AT_MOST,
    "及以上": Comparator.AT_LEAST,
    "以上": Comparator.AT_LEAST,
    "以外": Comparator.MORE_THAN,
    "左右": Comparator.ABOUT,
}


def _longest_first(words: dict[str, Comparator]) -> str:
    return "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True))


_PREFIXED = re.compile(rf"(?P<words>{_longest_first(PREFIXES)})\s*(?P<quantity>.+)", re.IGNORECASE)
_SUFFIXED = re.compile(rf"(?P<quantity>.+?)\s*(?P<words>{_longest_first(SUFFIXES)})", re.IGNORECASE)


def read_bound(text: str) -> Bound:
    """Read ``at most 45 min``, ``>= 95 %``, ``不超过45分钟``, ``45分钟以内``, ``92%以上``.

    Raises NotABound where there is no comparator (a bare figure promises nothing: it does not
    say whether more or less is meant), NotAQuantity where the rest is no quantity.
    """
    cleaned = " ".join(half_width(text).split())
    if match := _PREFIXED.fullmatch(cleaned):
        return Bound(PREFIXES[match["words"].lower()], read_quantity(match["quantity"]))
    if match := _SUFFIXED.fullmatch(cleaned):
        return Bound(SUFFIXES[match["words"].lower()], read_quantity(match["quantity"]))
    try:
        bare = read_quantity(cleaned)
    except NotAQuantity:
        example = "at most 45 min"
    else:  # who writes a large share means that no less of it is kept
        large = bare.unit.symbol == "%" and bare.value > 50
        example = f"{'at least' if large else 'at most'} {cleaned}"
    raise NotABound(
        f'"{text}" is not a bound: it needs a comparator, such as "{example}"',
        f"“{text}”不是一个界限：缺少比较词，例如“{example}”",
    )


_SAID = {
    "en": {c: f"{c} {{}}" for c in Comparator},
    "zh": {
        Comparator.AT_MOST: "不超过 {}",
        Comparator.LESS_THAN: "少于 {}",
        Comparator.AT_LEAST: "不少于 {}",
        Comparator.MORE_THAN: "超过 {}",
        Comparator.EXACTLY: "恰好 {}",
        Comparator.ABOUT: "约 {}",
    },
}


def say_bound(bound: Bound, language: str) -> str:
    """The bound in the reader's words: ``at most 45 minutes``, ``不超过 45 分钟``."""
    language = base_of(language)
    pattern = _SAID.get(language, _SAID["en"])[bound.comparator]
    if language == "zh" and bound.comparator is Comparator.AT_LEAST and _is_ratio(bound):
        pattern = "不低于 {}"
    return pattern.format(say(bound.quantity, language))


def _is_ratio(bound: Bound) -> bool:
    return bound.quantity.dimension == "ratio"
