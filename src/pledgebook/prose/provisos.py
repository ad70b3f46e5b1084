"""Conditions and exceptions in the words of a promise: “once our crew has reached the fault”.

Whether a proviso is new is told by its words, not by its place: “After a fault on our network …”
and “If our network fails …” name one occasion, “if you report the fault” names another.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pledgebook.promises.language import base_of
from pledgebook.prose.clauses import clause_at
from pledgebook.prose.references import without_references
from pledgebook.prose.words import WordList

_CONDITIONS = {
    "en": (
        *("if", "once", "unless", "except", "excepting", "as soon as", "as long as", "so long as"),
        *("subject to", "provided that", "provided you", "provided your", "provided we"),
        *("provided our", "provided the", "provided it", "provided there", "providing that"),
        *("on condition", "on the condition", "only when", "only where", "only after", "in case"),
        *("depending on", "dependent on", "excluding", "other than", "permitting", "insofar as"),
        *("to the extent", "so far as", "until", "apart from", "save for", "save where"),
    ),
    "zh": (
        *("如果", "如您", "如客户", "如遇", "若", "假如", "倘若", "只要", "只有", "除非", "一旦"),
        *("前提", "条件下", "情况下", "情形下", "的条件", "除外", "不含", "不包括", "不在此限"),
        *("须先", "需先", "应先", "必须先", "而定", "方可", "为准"),
    ),
}
_PHRASES = {
    "en": re.compile(
        r"\bonly on (?!the\b|your\b|our\b)[\w-]+(?: days)?"
        r"|(?<!counted )(?<!counted only )(?<!also )(?<!even )\bon (?:"
        r"(?:non-)?(?:working|business|banking|office|school|week|trading)[ -]?days"
        r"|weekends|(?:public |bank )?holidays|(?:mon|tues|wednes|thurs|fri|satur|sun)days"
        r"|(?:[\w-]+ ){0,3}days only)\b(?: only\b)?",
        re.I,
    ),
    "zh": re.compile(
        r"(?:只|仅)限[^，,。；;）)\[]{0,6}|(?<![时期年权上下额无有界局])限"
        r"[^，,。；;\[\d时分钟天日周月年秒]{1,8}(?:以内|之内|为限)"
        r"|(?:^|(?<=[，,。；;]))(?:仅|只)?(?:在|逢)?(?:法定|银行)?"
        r"(?:工作日|周一至周五|平日|周末|双休日|节假日|办公时间|营业时间|上班时间)"
        r"(?:里|内|期间|白天)?(?=[，,]|\[\[|我们)",
    ),
}
"""Conditions that are no single word: on which days, up to how many."""
_WHEN = re.compile(
    r"(?:的时候|(?<![\d〇零一二三四五六七八九十百半两几小及同当到届随定按准临平有暂实延即何学课])时"
    r"|(?<![说讲问写他她它我您你们句])的话)(?=[，,]|\[\[|我们)"
)
"""What ends a Chinese clause that is a condition: 电梯正常时, 不下雨的话. Not 小时, 我们的话."""
_HARMLESS = {
    "en": (
        *("even if", "as if", "if not sooner", "if not earlier", "without exception", "at once"),
        *(
            "once a day",
            "once a week",
            "once a month",
            "once a quarter",
            "once a year",
            "once more",
        ),
        *("once an hour", "once per", "once every", "once each", "once in every"),
        *("once again", "at least once", "only once", "more than once", "no more than once"),
        *("as soon as possible", "so far as possible"),
    ),
    "zh": ("任何情况下", "一切情况下", "若干", "正常情况下", "一般情况下", "通常情况下"),
}
_OCCASION = re.compile(
    r"\b(?:after|when|whenever|following|upon|in the event|should|where)\b", re.I
)
_HAN = re.compile("[\u3400-\u9fff]")
_WORD = re.compile(r"[a-z0-9]+(?:['’-][a-z0-9]+)*")
_EMPTY = {
    "en": frozenset(
        (
            *("a", "an", "the", "of", "on", "in", "at", "to", "by", "for", "with", "and", "or"),
            *("is", "are", "was", "were", "be", "been", "has", "have", "had", "it", "that"),
            *("this", "any", "if", "once", "unless", "except", "after", "when", "whenever"),
            *("following", "upon", "should", "where", "subject", "provided", "providing", "only"),
            *("as", "soon", "long", "so", "condition", "in", "event", "case"),
        )
    ),
    "zh": frozenset("的了在如若果后时内等和与及是为其有即于者前则就"),
}
_YOU = frozenset(("you", "you've", "you’ve", "您", "你"))
_MOST_WORDS = 7
"""How far a proviso reaches that no comma ends: what follows is the promise itself."""


@dataclass(frozen=True, slots=True)
class Proviso:
    """A condition or exception from offset ``start``, and its words."""

    start: int
    written: str
    words: frozenset[str]


def _list(language: str) -> WordList[bool]:
    return WordList(language, [(word, True) for word in _CONDITIONS[language]], _HARMLESS[language])


_LISTS = {language: _list(language) for language in _CONDITIONS}


def new_provisos(before: str, after: str, language: str, known: Iterable[str] = ()) -> list[str]:
    """The conditions and exceptions that ``after`` has and ``before`` had not, as written.

    One is known where half of its words stand in one text of ``known`` (what is said in the
    record beside the wording); or in one occasion or condition of ``before`` that no other of
    ``after`` is already, and it asks nothing of the customer that that did not.
    """
    base = base_of(language)
    if base not in _LISTS:
        return []
    left = [*_provisos(before, base), *_occasions(before, base)]
    said = [_content(text, base) for text in known]
    found: list[Proviso] = []
    # An occasion that stayed as it was is none that a new proviso may stand for.
    for occasion in _occasions(after, base):
        left = [one for one in left if one.words != occasion.words]
    for proviso in _provisos(after, base):
        if any(_share(proviso.words, words) for words in said):
            continue
        match = next((one for one in left if _is_one(proviso.words, one.words)), None)
        if match is None:
            found.append(proviso)
        else:
            left.remove(match)
    return [proviso.written for proviso in found]


def _share(words: frozenset[str], others: frozenset[str]) -> bool:
    return 2 * len(words & others) >= len(words)


def _is_one(words: frozenset[str], others: frozenset[str]) -> bool:
    return _share(words, others) and (words & _YOU <= others)


def _provisos(text: str, base: str) -> Iterator[Proviso]:
    """Each once, though its clause holds two such words."""
    past = -1
    for start, end in sorted(_places(text, base)):
        if start >= past:
            past = end
            yield _proviso(text, start, end, base)


def _places(text: str, base: str) -> Iterator[tuple[int, int]]:
    for found in _LISTS[base].find(text):
        start, end = clause_at(text, found.start)
        yield (found.start if base == "en" else start), end
    for match in _PHRASES[base].finditer(text):
        yield match.span()
    if base == "zh":
        for match in _WHEN.finditer(text):
            yield clause_at(text, match.start())[0], match.end()


def _occasions(text: str, base: str) -> Iterator[Proviso]:
    if base == "zh":  # an occasion is any clause: 网络故障后
        place = 0
        while place < len(text):
            start, end = clause_at(text, place)
            yield _proviso(text, start, end, base)
            place = max(end, place) + 1
        return
    for match in _OCCASION.finditer(text):
        yield _proviso(text, match.start(), clause_at(text, match.start())[1], base)


def _proviso(text: str, start: int, end: int, base: str) -> Proviso:
    words = " ".join(text[start:end].strip(" .。;；,，").split())
    return Proviso(start, words, _content(words, base))


def _content(text: str, base: str) -> frozenset[str]:
    """Its words, the empty ones aside; of Chinese its characters."""
    text = without_references(text)
    if base == "zh":
        return frozenset(_HAN.findall(text)) - _EMPTY["zh"]
    words = [word for word in _WORD.findall(text.lower()) if word not in _EMPTY["en"]]
    return frozenset(words[:_MOST_WORDS])
