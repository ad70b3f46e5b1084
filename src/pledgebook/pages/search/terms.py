"""Words become terms: what the index is looked up by.

Latin words are lower-cased, Chinese is taken in pairs of characters (no dictionary to keep, none
to miss a word), and a number with its unit is one term more: ``2 hours``, ``2小时`` and
``two hours`` are all ``2h``. ``search-words.js`` does the same with what a reader types; a test
holds the two together.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

_NUMBERS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve"),
)
_SAID = {word: str(value) for value, word in enumerate(_NUMBERS)}
_DIGITS = {**{sign: value for value, sign in enumerate("零一二三四五六七八九")}, "两": 2}
_UNITS = {
    "min": ("minutes", "minute", "mins", "min", "分钟"),
    "h": ("hours", "hour", "hrs", "h", "个小时", "小时", "个钟头", "钟头"),
    "d": ("days", "day", "d", "天", "日"),
    "w": ("weeks", "week", "周", "个星期", "星期"),
    "mo": ("months", "month", "个月"),
    "y": ("years", "year", "y", "年"),
    "%": ("percent", "%"),
    "cny": ("yuan", "cny", "元", "块"),
}
_UNIT = {name: unit for unit, names in _UNITS.items() for name in names}
_LARGER = {"min": (60, "h"), "h": (24, "d"), "mo": (12, "y")}
_ANY_UNIT = "|".join(map(re.escape, sorted(_UNIT, key=len, reverse=True)))
_QUANTITY = re.compile(
    rf"(?:(\d+(?:\.\d+)?)|\b({'|'.join(_SAID)})\b|([零一二两三四五六七八九十]+))"
    rf"[\s-]*(?:working |natural |个工作|工作)?({_ANY_UNIT})(?![a-z])"
)
_LATIN = re.compile(r"[a-z0-9]+(?:['’][a-z]+)?")
_HAN = re.compile(r"[\u3400-\u9fff]+")
_ENDINGS = (
    *("ations", "ation", "ators", "ator", "ingly", "ments", "ment", "ings", "ing", "ances", "ance"),
    *("ences", "ence", "ions", "ion", "ates", "ate", "ers", "ies", "ed", "es", "er", "al", "ly"),
    *("s", "e", "y"),
)
_LEAST = {"ing": 3, "ed": 3, "s": 3, "ings": 4, "ies": 4, "ers": 4}
"""Letters that must be left; else four, or five before an ending of three letters and more."""
_DOUBLED = re.compile(r"([bdgmnprt])\1$")
_NO_NAME = re.compile(r"[^a-z0-9%\u3400-\u9fff]+")


def plain(text: str) -> str:
    """The text as it is compared: full-width forms and capitals do not count."""
    return unicodedata.normalize("NFKC", text).lower()


def name(text: str) -> str:
    """A name as it is compared: ``C-110`` and ``c 110`` are one."""
    return _NO_NAME.sub("", plain(text))


def terms(text: str) -> Iterator[str]:
    """The terms of a text that went through `plain`, with repetitions."""
    for match in _LATIN.finditer(text):
        word = match[0]
        yield word if word.isalnum() else re.split("['’]", word)[0]
    for run in _HAN.findall(text):
        for start in range(len(run) - 1):
            yield run[start : start + 2]
    yield from quantities(text)


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """An English word without its endings, one after the other: answering, answers, answer."""
    if word.endswith(("ss", "eed")):
        return word
    for ending in _ENDINGS:
        least = _LEAST.get(ending, 5 if len(ending) > 2 else 4)
        if word.endswith(ending) and len(word) - len(ending) >= least:
            return stem(_DOUBLED.sub(r"\1", word.removesuffix(ending)))
    return word


def phrase_terms(text: str) -> Iterator[str]:
    """The terms by which a short phrase, gone through `plain`, is compared with another one.

    English by stems; Chinese by pairs and by single characters, for ``修不好`` and ``没修好`` share
    no pair.
    """
    for term in terms(text):
        yield stem(term) if term.isascii() and term.isalpha() else term
    for run in _HAN.findall(text):
        yield from run


def quantities(text: str) -> Iterator[str]:
    """Numbers with their units: ``2h``; ``24h`` is ``1d`` as well."""
    for digits, said, signs, unit in _QUANTITY.findall(text):
        value = digits or _SAID.get(said) or chinese(signs)
        yield f"{value}{_UNIT[unit]}"
        each, larger = _LARGER.get(_UNIT[unit], (0, ""))
        if each and value.isdigit() and int(value) and int(value) % each == 0:
            yield f"{int(value) // each}{larger}"


def chinese(signs: str) -> str:
    """A Chinese numeral below a hundred in digits."""
    tens, ten, ones = signs.rpartition("十")
    if not ten:
        return "".join(str(_DIGITS[sign]) for sign in signs)
    return str(_DIGITS.get(tens, 1) * 10 + _DIGITS.get(ones, 0))
