"""The words that carry what a text says: without figures, references, particles, and the words
that every service uses.

English words are cut to their stems. Chinese is written without spaces: its words are the pairs
of characters that stand together once particles are taken out.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from pledgebook.prose.inflection import stem
from pledgebook.prose.number_masks import masked
from pledgebook.prose.number_words import may_hold_number
from pledgebook.prose.numbers import find_quantities
from pledgebook.prose.references import without_references

Placed = tuple[int, str]
"""A word and its offset in the text."""


@dataclass(frozen=True, slots=True)
class Content:
    """``units`` are stems, or single Chinese characters; ``words`` stems, or pairs of them."""

    units: tuple[Placed, ...]
    words: tuple[Placed, ...]


_PARTICLES_EN = frozenset(
    """
    the and for our your you with from that this these those there their they them his her its are
    was were been being has have had does did will would shall should can could may might must not
    any all each every one only just also than then when where which who what how why within about
    under over after before until since once out off into onto upon more most less least longer
    long best takes take taken took taking get gets got give gives given make makes made let lets
    put need needs new old first last next same other another own such time times hour hours day
    days week month year minute second today tomorrow please always now soon here free way whole
    business working customer customers client clients guest guests people person company service
    services promise promised promises number rate share length two three four five six seven
    eight nine ten come comes came goes went going done him she some during through between while
    because very well right even still yet too back
    """.split()  # noqa: SIM905 - a list of words reads better than a list of strings
)
_PARTICLES_ZH = (
    "我们|你们|您们|他们|咱们|大家|自己|这里|那里|这边|这个|那个|一个|一定|保证|承诺|马上|尽快|立即|即时"
    "|立刻|可以|可能|能够|已经|如果|因为|所以|不能|不得|不会|客户|顾客|客人|用户|我行|本行|我司|公司|服务"
    "|时间|时限|时长|时效|期限|以内|之内|以后|之后|之前|以前|以上|以下|不超过|不少于|不低于|不多于|至少"
    "|最多|最少|最长|最久|最快|最慢|最晚|最迟|至多|顶多|超过|平均|大约|左右|需要|只要|随时|今天|明天|现在"
    "|每天|每月|每年|每次|每位|一般|通常|完成|进行|提供|使用|有关|相关|情况|情形|规定|要求|办理|处理|全部"
    "|期间|[我你您他她它们的了着吧吗呢啊就便即把被给为由将也都再还请在是会能要内从自和与及或则且这那]"
)
_NOT_ZH = re.compile(_PARTICLES_ZH)
_RUN_ZH = re.compile("[\u4e00-\u9fff]+")
_WORD_EN = re.compile(r"[a-z]{3,}")


@lru_cache(maxsize=8192)
def content(text: str, language: str) -> Content:
    """What a text says, in order."""
    shown = _without_figures(text).lower()
    if not language.startswith("zh"):
        found = (m for m in _WORD_EN.finditer(shown) if m[0] not in _PARTICLES_EN)
        stems = tuple((match.start(), stem(match[0])) for match in found)
        return Content(stems, stems)
    shown = _NOT_ZH.sub(lambda match: " " * len(match[0]), shown)
    runs = [(match.start(), match[0]) for match in _RUN_ZH.finditer(shown)]
    return Content(
        tuple((at + i, run[i]) for at, run in runs for i in range(len(run))),
        tuple((at + i, run[i : i + 2]) for at, run in runs for i in range(len(run) - 1)),
    )


def glimpsed(text: str, language: str) -> frozenset[str]:
    """What two texts share that share a word: many times as fast to read as their content, and
    sometimes more than their words. 等 stands for all waiting."""
    if language.startswith("zh"):
        pairs = {text[i : i + 2] for i in range(len(text) - 1) if text[i] > "\u4dff"}
        return frozenset(pairs | {"等"} if "等" in text else pairs)
    words = _WORD_EN.findall(text.lower())
    return frozenset(stem(word) for word in words if word not in _PARTICLES_EN)


def _without_figures(text: str) -> str:
    text = without_references(text)
    if not may_hold_number(text):
        return text
    hidden = masked(text)
    for found in find_quantities(text):
        hidden[found.start : found.end] = b"\1" * (found.end - found.start)
    return "".join(" " if hide else c for hide, c in zip(hidden, text, strict=True))


_START_ZH = re.compile(
    r".*(?:(?:之|以)?(?<!最)后(?![面续台来])|(?<!一)起(?!来)|(?:之|以)前|前(?![台往面期]|\s*$))"
)
_START_EN = re.compile(r"\b(?:after|since|from|once|when|until|before|if|upon)\b.*", re.IGNORECASE)
_OF_EN = re.compile(r"\s*of\b[^,;]*", re.IGNORECASE)


def from_when(text: str, start: int, end: int, language: str) -> tuple[int, int]:
    """From where to where a clause says from when the time from ``start`` to ``end`` runs: “within
    3 minutes **of your call**”, “**冻结后**两天”; an empty stretch where it does not."""
    if language.startswith("zh"):
        match = _START_ZH.match(text[:start])
        return (0, match.end()) if match else (0, 0)
    before = _START_EN.search(text, 0, start)
    if before is not None:
        return before.start(), start
    after = _OF_EN.match(text, end) or _START_EN.search(text, end)
    return after.span() if after else (0, 0)
