"""How a number is said: from which side it bounds, and whether it is meant at all."""

import re
from collections.abc import Iterator
from enum import StrEnum

from pledgebook.promises.bound import Bound
from pledgebook.promises.deadline import Deadline
from pledgebook.promises.language import base_of
from pledgebook.prose.days import days_named, may_name_day
from pledgebook.prose.numbers import FoundQuantity, Range, find_quantities
from pledgebook.prose.references import ProseReference, worded
from pledgebook.rules.measurable.literals import Literal, is_all_day

_SPEAKING = re.compile(r"an? [a-z]+", re.IGNORECASE)


def numbers_said(text: str) -> Iterator[Literal]:
    """The numbers in a text, those in the words of a reference included, and the days. “A day”
    and 一次 are ways of speaking and none, as is “24 hours a day”; 一天, 一小时 and “in an hour”
    may be meant."""
    shown = worded(text)
    past = 0
    for found in find_quantities(shown):
        yield from _days(shown, past, found.start)
        past = found.end
        if isinstance(found.said, Bound) or not _is_speaking(shown, found):
            yield Literal(found.start, found.end, " ".join(found.words.split()), found)
    yield from _days(shown, past, len(shown))


def _is_speaking(text: str, found: FoundQuantity) -> bool:
    if _SPEAKING.fullmatch(found.words):
        return found.words.lower() != "an hour" or not _IN.search(text[: found.start])
    if is_all_day(text, found):
        return True
    return found.words.startswith("一") and all(
        one.dimension.startswith("count") for one in found.quantities
    )


def _days(text: str, start: int, end: int) -> Iterator[Literal]:
    for first, last, deadline in days_named(text):
        if start <= first and last <= end:
            words = text[first:last]
            yield Literal(first, last, words, FoundQuantity(first, last, words, deadline))


def names_only_day(literal: Literal) -> bool:
    """Whether it is a day without an hour."""
    return (
        literal.deadline is not None
        and may_name_day(literal.words)
        and not _HOUR.search(literal.words)
    )


_HOUR = re.compile(r"\d|noon|midday|midnight", re.IGNORECASE)


_LOOSE_ZH = re.compile("一(?:天|年|周|个月)|当[天日]|[次下].*日|第二天")


def is_loose(words: str) -> bool:
    """Whether a number is said so often in passing that only the very act beside it counts."""
    return _LOOSE_ZH.fullmatch(words) is not None


class Side(StrEnum):
    """From which side the words bound: ``within two hours``, ``at least 95 %``, ``comes in two
    hours``, or a bare ``two hours``."""

    AT_MOST = "at most"
    AT_LEAST = "at least"
    DONE_IN = "done in"
    BARE = "bare"


_IN = re.compile(
    r"\b(?:in|inside|takes?(?: (?:us|him|her|them))?)\s+(?:just |only )?$", re.IGNORECASE
)
_DONE_ZH = re.compile(
    r"^\s*(?:之?内|以内)?[就便即必可能准]{0,2}(?:一定|保证)?(?:[给为]您)?"
    r"(?:到(?!期|货(?:后|时|以后))|赶到|修好|修复|回电|答复|[送寄][到达过]|发货|恢复|接[通起]|办[好完]"
    r"|提供|退[款回还])"
)
_TAKES_ZH = re.compile(r"(?:需要?|只?要|用时|耗时)\s*$")


def side_of(text: str, literal: Literal, language: str) -> Side:
    """From which side the words bound."""
    said = literal.found.said
    if isinstance(said, Deadline):
        return Side.BARE if names_only_day(literal) else Side.AT_MOST
    if isinstance(said, Bound):
        if said.is_upper:
            return Side.AT_MOST
        if said.is_lower:
            return Side.AT_LEAST
    before, after = text[: literal.start], text[literal.end :]
    if language.startswith("zh"):
        done = _DONE_ZH.match(after) or _TAKES_ZH.search(before)
        return Side.DONE_IN if done else Side.BARE
    return Side.DONE_IN if _IN.search(before) or isinstance(said, Range) else Side.BARE


_THAT_IS = re.compile(
    r"\s*(?:[(（]|,? ?(?:that is|i\.e\.|namely|meaning),?|，?(?:即|也就是|就是)|=)\s*"
)


def beside(text: str, literal: Literal, reference: ProseReference) -> bool:
    """Whether the number explains the reference or the reference the number: “[[…]] (45 min)”."""
    if reference.end <= literal.start:
        return _THAT_IS.fullmatch(text[reference.end : literal.start]) is not None
    if literal.end <= reference.start:
        return _THAT_IS.fullmatch(text[literal.end : reference.start]) is not None
    return False


_NOT_MEANT = {
    "en": re.compile(
        r"\b(?:ago|yesterday|last (?:time|week|month|year|autumn|spring|summer|winter)|used to|no"
        r" longer|formerly|previously|until (?:19|20)\d\d|in (?:19|20)\d\d|instead of|rather than"
        r"|not|never|nor|was|were|had|took|if|unless|when|customers? (?:says?|said)|competitors?)\b"
        r"|n't\b|n’t\b",
        re.IGNORECASE,
    ),
    "zh": re.compile(
        "上次|上回|上周|上个月|去年|前年|以前|(?<![送发寄赶拿带派走开跑])过去|原来|原先|从前|曾|当时|喊的|年里|年来|不是|别家|如果|要是|若|倘"
    ),
}
_JUST_BEFORE = {
    "en": re.compile(
        r"\b(?:every|each|per|another|further|next|last|past|first|only|over|for the|adds?)\s*$",
        re.IGNORECASE,
    ),
    "zh": re.compile(r"(?:每隔?|再|又|迟到?|晚了?|才|第|过了?|提早)\s*$"),
}
_JUST_AFTER = {
    "en": re.compile(
        r"^[\s-]*(?:late|later|ago|before|earlier|longer|more|old|overdue|away|into|apart"
        r"|or (?:two|three|so|more))\b",
        re.IGNORECASE,
    ),
    "zh": re.compile(r"^\s*(?:后|之后|以后|前(?!到)|之前|以前|一次|仍|还|才|没)"),
}


def is_figurative(
    text: str,
    literal: Literal,
    clause: tuple[int, int],
    language: str,
    usual: frozenset[str] = frozenset(),
) -> bool:
    """Whether the number tells of the past, of a condition, a frequency, or what is not so.

    Words that the promise itself puts before its figure (``usual``: “the **first** 3 months”) do
    not make it so.
    """
    base = base_of(language)
    if base not in _NOT_MEANT:
        return False
    rest = text[clause[0] : literal.start] + " " + text[literal.end : clause[1]]
    before = _JUST_BEFORE[base].search(text[max(clause[0], literal.start - 20) : literal.start])
    return bool(
        _NOT_MEANT[base].search(rest)
        or (before is not None and before[0].strip().lower() not in usual)
        or (
            literal.deadline is None
            and _JUST_AFTER[base].match(text[literal.end : literal.end + 12])
        )
    )


_QUOTED = re.compile(r"[“\"‘「『][^”\"’」』\n]*$")


def is_quoted(text: str, literal: Literal) -> bool:
    """Whether the number stands within quotation marks: an example, or someone else's words."""
    return _QUOTED.search(text, max(0, literal.start - 120), literal.start) is not None
