"""Numbers as people write them: ``2,000``, ``九十五``, ``两``, ``ninety-five``, ``half``.

A reader of Chinese numerals exists on the package index (cn2an). This one is shorter than the
code that would hold it back from reading 第一 or 统一 as one, and it also keeps the figures as
they were written, which the pages must show.
"""

import re
from fractions import Fraction

DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "俩": 2, "仨": 3}
TENS = {"十": 10, "百": 100, "千": 1000}
MYRIADS = {"万": 10**4, "亿": 10**8}

WORDS = {
    "zero": 0,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6}

_FIGURES = re.compile(
    r"(?P<figures>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?P<scale>[百千万亿]*)"
)
_FULL_WIDTH = str.maketrans("０１２３４５６７８９．，％＋－", "0123456789.,%+-")


def half_width(text: str) -> str:
    """Full-width figures and signs as ASCII ones, character for character."""
    return text.translate(_FULL_WIDTH)


def read_numeral(text: str) -> Fraction | None:
    """The number that the whole of ``text`` spells, or None where it spells none.

    Reads figures (``1.10``, ``50,000``, ``5万``), Chinese numerals (``九十五``, ``两``, ``半``,
    ``十五点五``) and English words (``forty-eight``, ``a hundred``, ``half``).
    """
    text = half_width(text).strip()
    if match := _FIGURES.fullmatch(text):
        value = Fraction(match["figures"].replace(",", ""))
        for scale in match["scale"]:
            value *= (TENS | MYRIADS)[scale]
        return value
    return _chinese(text) if not text.isascii() else _english(text.lower())


def _chinese(text: str) -> Fraction | None:
    if text == "半":
        return Fraction(1, 2)
    whole, dot, decimals = text.partition("点")
    value = _chinese_whole(whole)
    if value is None or not dot:
        return value
    if not decimals or any(c not in DIGITS for c in decimals):
        return None
    return value + Fraction("0." + "".join(str(DIGITS[c]) for c in decimals))


# 两三, 三五, 二三十: a few, some thirty. They name no number.
_VAGUE = re.compile(
    "^[一二两三四五六七八九]{2}$|[一二两三四五六七八九]{2}[十百千万亿]|[十百千][一二两三四五六七八九]{2}"
)


def _chinese_whole(text: str) -> Fraction | None:
    if not text or any(c not in DIGITS and c not in TENS and c not in MYRIADS for c in text):
        return None
    if _VAGUE.search(text):
        return None
    if len(text) > 1 and all(c in DIGITS for c in text):  # read out digit by digit: 九五五九八
        return Fraction(int("".join(str(DIGITS[c]) for c in text)))
    total, section, digit = 0, 0, None
    for c in text:
        if c in DIGITS:
            digit = DIGITS[c]
        elif c in TENS:
            section += (1 if digit is None else digit) * TENS[c]
            digit = None
        else:
            total += (section + (digit or 0)) * MYRIADS[c]
            section, digit = 0, None
    return Fraction(total + section + (digit or 0))


def _english(text: str) -> Fraction | None:
    if text in ("half", "a half", "half a", "half an"):
        return Fraction(1, 2)
    head, joined, tail = text.rpartition(" and a ")
    if joined and tail in ("half", "quarter"):
        whole = _english(head)
        return None if whole is None else whole + Fraction(1, 2 if tail == "half" else 4)
    words = [w for w in re.split(r"[\s-]+", text) if w and w != "and"]
    if words and words[0] in ("a", "an"):
        words[:1] = [] if words[1:2] and words[1] in WORDS else ["one"]
    total, section = 0, None
    for word in words:
        if word in WORDS:
            section = (section or 0) + WORDS[word]
        elif word == "hundred" and section is not None:
            section *= SCALES[word]
        elif word in SCALES and section is not None:
            total, section = total + section * SCALES[word], 0
        else:
            return None
    return None if section is None else Fraction(total + section)
