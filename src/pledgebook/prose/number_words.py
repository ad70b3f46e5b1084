"""The patterns of quantities in prose, built from the units and comparators we know."""

import re

from pledgebook.promises.bound import PREFIXES, SUFFIXES, Comparator
from pledgebook.promises.numeral import SCALES, WORDS
from pledgebook.promises.unit import UNITS

# Too short or too common to be a unit in running text: "5 in town", 一个, 十分.
_NOT_IN_PROSE = {
    *("in", "mi", "t", "g", "y", "pp", "won", "", "s$", "a$", "c$", "$"),
    *("月", "分", "度", "升", "巴", "伏", "克", "块", "件", "个", "只", "人", "名", "位", "户"),
    *("封", "声", "步", "条", "星", "家", "页", "份", "起", "例", "遍", "回", "通", "项", "日"),
    *("people", "person", "persons", "part", "parts", "item", "items", "point", "points"),
    *("piece", "pieces", "step", "steps", "copy", "copies", "star", "stars", "page", "pages"),
}


def _alternatives(words: set[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda w: (-len(w), w)))


_SPELLINGS = {spelling for unit in UNITS for spelling in unit.spellings} - _NOT_IN_PROSE
_CHINESE_UNITS = {word for word in _SPELLINGS if not word.isascii() and word.isalpha()}
_SHORT = {word for word in _SPELLINGS if len(word) <= 2 and word.isascii() and word.isalpha()}
_LONG = {word for word in _SPELLINGS if len(word) > 2 and word.isascii() and word[0].isalpha()}
_SIGNS = _SPELLINGS - _CHINESE_UNITS - _SHORT - _LONG - {"£", "€", "₹", "₩"}

_CHINESE_DIGITS = "零〇一二两俩仨三四五六七八九十半"
_TIMES = "hour|minute|second|day|week|month|year"
_NUMBER_WORDS = _alternatives(set(WORDS) | set(SCALES))
_FIGURES = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_ENGLISH_NUMBER = (
    rf"(?:{_FIGURES}|(?i:(?:an? )?(?:{_NUMBER_WORDS})(?:[ -](?:and )?(?:{_NUMBER_WORDS}))*"
    r"(?: and a (?:half|quarter))?|half an?|an?)(?: \(\d+\))?)"
)
_CHINESE_NUMBER = (
    rf"(?:(?:{_FIGURES})\s?[百千万亿]*"
    r"|(?<![第同统唯万几数好])(?:[一二两俩仨三四五六七八九十][零〇一二两三四五六七八九十百千万亿点]*|半))"
)
_ENGLISH_UNIT = (
    rf"(?:(?i:{_alternatives(_LONG)})(?![A-Za-z])|(?:{_alternatives(_SHORT)})(?![A-Za-z0-9])"
    rf"|{_alternatives(_SIGNS)})"
)
# 月 and 日 alone are dates; 日 is a day where the words bound it (60日内), 分 a minute likewise.
_CHINESE_UNIT = (
    rf"(?:{_alternatives(_CHINESE_UNITS)}|日(?=以?之?[内外上下]|的?[，。；,;]|$)"
    r"|分(?=以?之?内)|[%％‰])"
)
_MONEY_FIRST = rf"(?:(?:US|HK)?\$|[£€₹₩]|(?:CNY|GBP|EUR|USD|HKD|JPY) )(?:{_FIGURES})"

_EXTRA_PREFIXES = {
    "not exceeding": Comparator.AT_MOST,
    "a maximum of": Comparator.AT_MOST,
    "maximum of": Comparator.AT_MOST,
    "a minimum of": Comparator.AT_LEAST,
    "minimum of": Comparator.AT_LEAST,
    "in under": Comparator.LESS_THAN,
    "in less than": Comparator.LESS_THAN,
    "no longer than": Comparator.AT_MOST,
    "must not exceed": Comparator.AT_MOST,
    "exceeds": Comparator.MORE_THAN,
    "exceeding": Comparator.MORE_THAN,
    "exceed": Comparator.MORE_THAN,
}
_BEFORE = PREFIXES | _EXTRA_PREFIXES
_WORDS_BEFORE = {word for word in _BEFORE if word.isascii() and word[0].isalpha()}
_OTHERS_BEFORE = set(_BEFORE) - _WORDS_BEFORE

_PREFIX = re.compile(
    rf"(?:(?<![A-Za-z])(?:(?i:{_alternatives(_WORDS_BEFORE)}) )"
    rf"|{_alternatives(_OTHERS_BEFORE)})\s*(?:提前|the )?$"
)
_FURTHEST_BACK = 24
_SUFFIX = rf"(?:\s*(?P<after>{_alternatives(set(SUFFIXES))})(?![部容置])(?![A-Za-z]))?"
_START = r"(?<![A-Za-z0-9/_-])(?<!\d[.,:])"

# 九成五 is 95 %; 成功, 成本 and 一成不变 are not.
_TENTHS = (
    "(?<![第几数])[一二两三四五六七八九]成[一二三四五六七八九半]?"
    "(?![功立为员长绩交都果分品套熟本年人天就见全败色效不新])"
)
# Nine out of ten calls; a mark of 9 out of 10 is no share of anything.
_OUT_OF = (
    rf"(?i:{_ENGLISH_NUMBER} (?:out of(?: every)?|in every) (?:100|10|a hundred|ten))"
    r"(?= (?:of|[a-z]+s)\b)"
)

QUANTITY = re.compile(
    rf"(?P<quantity>百分之{_CHINESE_NUMBER}|{_TENTHS}|{_START}{_OUT_OF}"
    rf"|{_START}{_CHINESE_NUMBER}个半{_CHINESE_UNIT}|{_START}{_CHINESE_NUMBER}[天年周]半"
    rf"|{_START}{_MONEY_FIRST}"
    rf"|{_START}{_ENGLISH_NUMBER}[\s-]?{_ENGLISH_UNIT}(?: and a (?:half|quarter))?"
    rf"|{_START}{_CHINESE_NUMBER}\s?{_CHINESE_UNIT})"
    rf"{_SUFFIX}"
)

_BETWEEN = r"\s?(?:to|and|–|—|-|~|～|至|到)\s?"
RANGE = re.compile(
    rf"(?:between )?{_START}(?:(?P<least>{_ENGLISH_NUMBER}|{_CHINESE_NUMBER})"
    rf"(?:\s?(?P<unit0>{_ENGLISH_UNIT}|{_CHINESE_UNIT}))?{_BETWEEN}"
    rf"(?P<most>{_ENGLISH_NUMBER}|{_CHINESE_NUMBER})\s?(?P<unit>{_ENGLISH_UNIT}|{_CHINESE_UNIT}))"
)

_DAY = r"(?:the )?(?P<{}>(?:same|next)(?: working)? day)"
_DAY_ZH = "当日|当天|次日|第二天|次一工作日|下一工作日"
_BEFORE_ZH = r"(?:提前|前|头)[一二两三\d][天日]"
_HALF_ZH = "上午|早上|中午|下午|傍晚|晚上"
DEADLINE = re.compile(
    r"(?i:\b(?:by|until|till|before|no later than) (?P<hour4>[012]?\d)(?::(?P<minute4>[0-5]\d))?"
    r"(?: ?(?P<half4>[ap]\.?m\.?))?,? (?:on |of )?(?P<day4>the day before|\d days before)\b)"
    r"|(?i:\bby (?P<hour1>[012]?\d|noon|midday|midnight)(?::(?P<minute1>[0-5]\d))?"
    r"(?: ?(?P<half1>[ap]\.?m\.?))?"
    rf"(?<=[\dmMnNyYtT.])(?: (?:on |of )?{_DAY.format('day1')})?(?<!by \d)(?<!by \d\d)(?![\w:]))"
    rf"|(?i:\b{_DAY.format('day2')},? (?:by|before) "
    r"(?P<hour2>[012]?\d)(?::(?P<minute2>[0-5]\d))?(?: ?(?P<half2>[ap]\.?m\.?))?)"
    rf"|(?P<day3>{_DAY_ZH}|{_BEFORE_ZH})\s*(?P<half3>{_HALF_ZH})?\s*"
    r"(?P<hour3>[012]?\d|[一二两三四五六七八九十]{1,2})[:：点时](?P<minute3>[0-5]\d)?分?"
)


# A cheap look at whether there is any number at all.
_UNIT_BEGINS = "".join(sorted({unit[0] for unit in _CHINESE_UNITS} | set("日分%％‰个成")))
_HINT = re.compile(
    rf"[0-9０-９]|百分之|[{_CHINESE_DIGITS}][{_CHINESE_DIGITS}百千万亿点]*\s?[{_UNIT_BEGINS}]"
    rf"|\b(?:{_NUMBER_WORDS}|half|by (?:noon|mid(?:day|night)))\b|\ban? (?=[a-z]*(?:{_TIMES}))"
)


def may_hold_number(text: str) -> bool:
    """Whether a closer look for numbers is worth its time."""
    return _HINT.search(text.lower()) is not None  # twice as fast as a search in any case


def comparator_before(text: str, start: int, end: int) -> tuple[int, Comparator | None]:
    """Where the comparing words right before offset ``end`` begin (not before ``start``), and
    what they spell; ``end`` itself and None without any."""
    near = max(start, end - _FURTHEST_BACK)
    match = _PREFIX.search(text[near:end])
    if match is None:
        return end, None
    words = match[0].removesuffix("the ").rstrip().removesuffix("提前").rstrip()
    return near + match.start(), _BEFORE[words.lower()]


def comparator_after(words: str | None) -> Comparator | None:
    """The comparator that words after a quantity spell; None without any."""
    return SUFFIXES[words] if words else None
