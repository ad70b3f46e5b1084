"""A quantity: an exact number and its unit, remembered as it was written.

``1.10 GBP`` is eleven tenths of a pound and is shown as ``1.10``; ``010`` keeps its nought.
Values are fractions, never floating point: 0.1 % of 3 000 cases is 3 cases.
"""

import difflib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from pledgebook.promises.language import base_of
from pledgebook.promises.numeral import half_width, read_numeral
from pledgebook.promises.unit import SPELLINGS, Unit, unit_named


class NotUnderstood(ValueError):  # noqa: N818, the name says it
    """Text that should have been a quantity, bound or deadline, and is none.

    ``words`` says what is wrong in English (``en``) and Chinese (``zh``); ``str()`` is the
    English sentence.
    """

    def __init__(self, en: str, zh: str) -> None:
        super().__init__(en)
        self.words: Mapping[str, str] = {"en": en, "zh": zh}


class NotAQuantity(NotUnderstood):
    """Text that is not a number with a unit."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """``value`` of ``unit``, with the ``figures`` as written; ``per`` makes it a rate or ratio.

    Two quantities are equal when number, unit and ``per`` are; the spelling does not count.
    Whether they are *as large as each other* (60 min and 1 h) is for ``size.py`` to say.
    """

    value: Fraction
    unit: Unit
    figures: str = field(default="", compare=False)
    per: "Quantity | None" = None

    @property
    def dimension(self) -> str:
        """What may be compared with it: ``time``, ``ratio``, ``money in GBP per time`` …"""
        return self.unit.dimension + (f" per {self.per.dimension}" if self.per else "")

    @property
    def size(self) -> Fraction:
        """The value in the dimension's base unit (seconds for time, 1 for ratios and counts)."""
        size = self.value * self.unit.size
        return size / self.per.size if self.per else size

    def __str__(self) -> str:
        text = f"{figures_of(self)} {self.unit.symbol}".rstrip()
        return f"{text} per {self.per}" if self.per else text


def quantity(value: Fraction | int | str, unit: str) -> Quantity:
    """A quantity from a number and a unit's name. Raises NotAQuantity for an unknown unit."""
    figures = value if isinstance(value, str) else ""
    return Quantity(Fraction(value), _unit(unit, f"{value} {unit}"), figures)


_NUMBER_FIRST = re.compile(
    r"(?P<number>\d[\d,.]*[百千万亿]*|[零〇一二三四五六七八九十百千万亿两俩仨半点]+)\s*(?P<unit>.*)",
    re.DOTALL,
)
_CODE_FIRST = re.compile(r"(?P<unit>[A-Z]{3}|(?:US|HK|[ACRS])?\$|[£€₹₩])\s*(?P<number>\d[\d,.]*)")
_HALF_AFTER = re.compile(r"(?P<number>.+?)个半(?P<unit>.+)|(?P<number2>.+?)(?P<unit2>[天年周])半")
_WITH_PER = tuple(spelling.lower() for spelling in SPELLINGS if "per " in spelling)
_PERCENT_OF = re.compile(r"百分之(?P<number>.+)")
_TENTHS = re.compile(r"(?P<tenths>[一二两三四五六七八九])成(?P<half>[一二三四五六七八九半])?")
_OUT_OF = re.compile(r"(?P<part>.+?) (?:out of|in)(?: every)? (?P<whole>10|100|ten|a hundred)")
_PER_MILLE_OF = re.compile(r"千分之(?P<number>.+)")


def read_quantity(text: str) -> Quantity:
    """Read ``45 min``, ``99.99 %``, ``2,000 machine-h``, ``GBP 95``, ``半小时``, ``百分之九十五``.

    ``1 engineer per 10 machines`` and ``0.5 % per 1 d`` give a quantity with ``per``.
    A bare number is a count. Raises NotAQuantity, naming the nearest known unit.
    """
    cleaned = " ".join(half_width(text).split())
    head, sign, rest = cleaned.partition(" per ")
    if sign and not cleaned.lower().endswith(_WITH_PER):
        whole = read_quantity(head)
        per = _read_one(rest if rest[:1].isdigit() else f"1 {rest}", text)
        if not per.value:
            raise NotAQuantity(
                f'"{text}" is per nothing: write how many it is per, such as per 10 machines',
                f"“{text}”的“每”之后为零：请写明每多少，例如每 10 台",
            )
        return Quantity(whole.value, whole.unit, whole.figures, per)
    return _read_one(cleaned, text)


def _read_one(cleaned: str, text: str) -> Quantity:
    for pattern, unit in ((_PERCENT_OF, "%"), (_PER_MILLE_OF, "‰")):
        if match := pattern.fullmatch(cleaned):
            return Quantity(_number(match["number"], text), _unit(unit, text))
    if match := _TENTHS.fullmatch(cleaned):
        rest = read_numeral(match["half"].replace("半", "五")) if match["half"] else 0
        return Quantity(_number(match["tenths"], text) * 10 + (rest or 0), _unit("%", text))
    if match := _OUT_OF.fullmatch(cleaned.lower()):
        share = _number(match["part"], text) / _number(match["whole"], text)
        return Quantity(share * 100, _unit("%", text))
    if match := _HALF_AFTER.fullmatch(cleaned):
        whole = _number(match["number"] or match["number2"], text)
        return Quantity(whole + Fraction(1, 2), _unit(match["unit"] or match["unit2"], text))
    match = _CODE_FIRST.fullmatch(cleaned) or _NUMBER_FIRST.fullmatch(cleaned)
    if match:
        words = match["number"]
        figures = words if words.replace(",", "").replace(".", "").isdigit() else ""
        return Quantity(_number(words, text), _unit(match["unit"], text), figures)
    if found := _read_words(cleaned.lower()):
        return found
    raise NotAQuantity(
        f'"{text}" is not a quantity: write a number and a unit, such as 45 min, 2 h or 95 %',
        f"“{text}”不是一个量：请写数字和单位，例如 45 min、2 h 或 95 %",
    )


_AND_MORE = ((Fraction(1, 2), " and a half"), (Fraction(1, 4), " and a quarter"))


def _read_words(cleaned: str) -> Quantity | None:
    # "two and a half working hours": the number is the longest run of words that leaves a unit.
    for more, words_for_it in _AND_MORE:
        whole = cleaned.removesuffix(words_for_it)
        if whole != cleaned and (found := _read_words(whole)):
            return Quantity(found.value + more, found.unit)
    words = cleaned.split()
    for split in range(len(words) - 1, 0, -1):
        number, unit = read_numeral(" ".join(words[:split])), unit_named(" ".join(words[split:]))
        if number is not None and unit is not None:
            return Quantity(number, unit)
    return None


def _number(words: str, text: str) -> Fraction:
    value = read_numeral(words)
    if value is None:
        raise NotAQuantity(
            f'"{words}" in "{text}" is not a number', f"“{text}”中的“{words}”不是数字"
        )
    return value


def _unit(words: str, text: str) -> Unit:
    unit = unit_named(words)
    if unit is not None:
        return unit
    if words in ("¥", "￥"):
        raise NotAQuantity(
            f'"{words}" may be yuan or yen: write CNY or JPY',
            f"“{words}”可能是人民币或日元：请写 CNY 或 JPY",
        )
    near = difflib.get_close_matches(words.lower(), SPELLINGS, n=1, cutoff=0.5)
    hint_en = f': did you mean "{near[0]}"?' if near else ""
    hint_zh = f"：是否想写“{near[0]}”？" if near else ""
    raise NotAQuantity(
        f'"{words}" in "{text}" is not a known unit{hint_en}',
        f"“{text}”中的“{words}”不是已知的单位{hint_zh}",
    )


def figures_of(quantity: Quantity) -> str:
    """The number as written, or the shortest decimal (or fraction) that equals it."""
    if quantity.figures:
        return quantity.figures
    value = quantity.value
    if value.denominator == 1:
        return str(value.numerator)
    reduced = value.denominator
    while reduced % 2 == 0:
        reduced //= 2
    while reduced % 5 == 0:
        reduced //= 5
    if reduced != 1:
        return f"{value.numerator}/{value.denominator}"
    places = 1
    while (value * 10**places).denominator != 1:
        places += 1
    return f"{float(value):.{places}f}"


_MONEY_SIGNS = {"GBP": "£", "EUR": "€", "USD": "US$", "HKD": "HK$"}


def _grouped(figures: str) -> str:
    """Four digits or more in groups of three, as price lists print them: ``2,300``, ``52,000``."""
    whole, dot, rest = figures.partition(".")
    grouped = whole.isdecimal() and len(whole) >= 4 and whole[0] != "0"
    return f"{int(whole):,}{dot}{rest}" if grouped else figures


def say(quantity: Quantity, language: str) -> str:
    """The quantity in the reader's words: ``45 minutes``, ``45 分钟``, ``95%``, ``£95``.

    Languages other than English and Chinese get the figures and the unit's symbol.
    """
    language = base_of(language)
    figures, unit = _grouped(figures_of(quantity)), quantity.unit
    if unit.symbol in ("%", "‰"):
        text = figures + unit.symbol
    elif language == "zh":
        text = f"{figures} {unit.zh}".rstrip()
    elif unit.symbol in _MONEY_SIGNS and language == "en":
        text = _MONEY_SIGNS[unit.symbol] + figures
    elif language == "en":
        text = f"{figures} {unit.one if quantity.value == 1 else unit.many}".rstrip()
    else:
        text = f"{figures} {unit.symbol}".rstrip()
    if quantity.per is None:
        return text
    return _say_per(text, quantity.per, language)


def _say_per(text: str, per: Quantity, language: str) -> str:
    if language == "zh":
        return f"每 {say(per, 'zh')} {text}"
    return f"{text} per {say(per, language) if per.value != 1 else per.unit.one or per.unit.symbol}"
