"""Where a line must not end: between a number and its unit, and before a comma.

Only the HTML that readers see is bound: the search, exports and copied text keep their plain words.
"""

import re
from functools import cache

from pledgebook.promises.unit import UNITS
from pledgebook.prose.days import MONTHS

_HAN = re.compile(r"[\u3400-\u9fff/]+")
_LATIN = re.compile(r"[A-Za-z][A-Za-z ]+")
_FURTHER = ("日", "号", "月份", "点钟", "点", "倍", "级", "折", "班", "小时内", "分钟内", "天内")
"""Measure words that are no units of a promise, and units with the word that closes them."""


@cache
def _bound() -> re.Pattern[str]:
    spellings = {one for unit in UNITS for one in unit.spellings}
    han = [*(one for one in spellings if _HAN.fullmatch(one)), *_FURTHER]
    latin = [one for one in spellings if _LATIN.fullmatch(one) and len(one) > 2]
    number = r"\d[\d,.]*"
    choices = (
        rf"\d? (?:{'|'.join(MONTHS)}) \d{{4}}",
        rf"[\d,.]*(?: ?[–~～-] ?{number})?(?=[ /%\u3400-\u9fff]) ?(?:{_either(han)})",
        rf"[\d,.]* (?:{_either(latin)})\b",
    )
    # A figure comes first, before what may not stand before it: the search leaps from one to the
    # next. Text stands before a tag that opens; what stands before a tag's end is inside the tag.
    return re.compile(rf"\d(?<![A-Za-z0-9.,#&-]\d)(?:{'|'.join(choices)})(?=[^<>]*<)")


def _either(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(set(words), key=len, reverse=True))


_TERM = re.compile(
    r'([（“‘《「]?)(<button type="button" class="pb-term"[^>]*>[^<]*</button>)'
    r"([，。、；：？！）”’》」…,.;:?!)]*)"
)
# Without quotes the mark harms no attribute, should it ever be laid inside one.
_OPEN, _CLOSE = "<span class=pb-q>", "</span>"


def unbroken(html: str) -> str:
    """The HTML with each quantity, and each term with its punctuation, kept on one line."""
    html = _bound().sub(rf"{_OPEN}\g<0>{_CLOSE}", html)
    return _TERM.sub(_kept, html)


def _kept(found: re.Match[str]) -> str:
    return f"{_OPEN}{found[0]}{_CLOSE}" if found[1] or found[3] else found[0]
