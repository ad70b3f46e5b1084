"""Words that make a promise soft, by language.

Vague words, escape clauses and open-ended lists: INCOSE Guide to Writing Requirements, R7 to R9,
and real promises. Absolute words: Advertising Law of China, art. 9(3), and practitioners' lists.
English words are listed once and found in every form.
"""

import re
from collections.abc import Mapping
from enum import StrEnum

from pledgebook.promises.language import base_of
from pledgebook.prose.words import WordList


class Soft(StrEnum):
    """How a word softens."""

    VAGUE = "vague"
    HEDGE = "hedge"
    ESCAPE = "escape"
    OPEN_ENDED = "open-ended"
    STATUTE = "statute"
    PRACTICE = "practice"


_WORDS: Mapping[str, Mapping[Soft, tuple[str, ...]]] = {
    "en": {
        Soft.VAGUE: (
            *("as soon as possible", "as quickly as possible", "soon", "promptly", "prompt"),
            *("quickly", "quick", "rapidly", "swiftly", "speedily", "shortly", "in due course"),
            *("in a timely manner", "timely", "immediately", "right away", "without delay"),
            *("without undue delay", "at the earliest opportunity", "periodically"),
            *("reasonable", "adequate", "adequately", "sufficient", "appropriate", "several"),
            *("many", "better", "faster", "efficient", "efficiently", "flexible", "flexibly"),
        ),
        Soft.HEDGE: (
            *("generally", "in general", "normally", "usually", "typically", "as a rule"),
            *("mostly", "under normal circumstances"),
        ),
        Soft.ESCAPE: (
            *("where possible", "if possible", "whenever possible", "as far as possible"),
            *("where practicable", "as far as practicable", "in principle", "if necessary"),
            *("when necessary", "where necessary", "as appropriate", "where appropriate"),
            *("whenever appropriate", "best effort", "best endeavour", "best endeavor"),
            *("reasonable effort", "reasonable endeavour", "commercially reasonable effort"),
            *("try to", "we'll try", "we’ll try", "we will try", "aim to", "strive to", "seek to"),
            *("endeavour to", "endeavor to", "hope to", "do our best", "try our best"),
            *("case by case", "at our discretion", "with luck", "hopefully", "all being well"),
        ),
        Soft.OPEN_ENDED: (
            *("including but not limited to", "including without limitation", "etc"),
            *("and so on", "and so forth", "and the like", "such as", "among others"),
        ),
        Soft.PRACTICE: (
            *("number one", "no. 1", "world class", "the best", "perfect", "perfectly"),
            *("unbeatable", "unrivalled", "anywhere in the world"),
        ),
    },
    "zh": {
        Soft.VAGUE: (
            *("及时", "尽快", "尽早", "从速", "立即", "立刻", "马上", "第一时间", "适时", "早日"),
            *("迅速", "快速", "合理", "合理的", "适当", "适当的", "妥善", "若干", "更快", "更好"),
        ),
        Soft.HEDGE: ("一般", "一般情况下", "通常", "通常情况下", "正常情况下", "基本上", "大多"),
        Soft.ESCAPE: (
            *("尽量", "原则上", "争取", "力争", "尽可能", "尽力", "努力", "酌情", "视情况"),
            *("视情", "必要时", "如有可能", "条件允许", "条件允许时", "顺利的话", "运气好的话"),
        ),
        Soft.OPEN_ENDED: ("等等", "包括但不限于", "诸如", "诸如此类", "之类"),
        Soft.STATUTE: ("国家级", "最高级", "最佳"),
        Soft.PRACTICE: ("第一", "顶级", "唯一", "首个", "绝对", "完美"),
    },
}

# Longer words that hold one of the above and mean something else.
_HARMLESS = {
    "en": ("as soon as", "how many", "as many as", "so many", "many more than", "many years"),
    "zh": (
        *("第一次", "第一天", "第一日", "第一年", "第一步", "第一个", "第一条", "第一回", "第一台"),
        *("第一联", "第一项", "第一款", "第一位", "第一名", "第一笔", "第一件", "第一台班"),
        *("唯一编号", "唯一标识", "绝对值", "绝对压力", "一般纳税人", "不合理", "合理使用"),
        *("第一责任人", "第一方", "第一层", "第一级", "第一档", "第一班"),
    ),
}

CIRCULAR = re.compile(r"能够?[^，。；,;]{1,30}的(?=[，,])")
"""能够在五个工作日内办完的，应当办完: what can be done in time shall be."""


def soft_words(language: str, defined: tuple[str, ...] = ()) -> WordList[Soft] | None:
    """The soft words of a language, None where we know none. ``defined`` are terms the handbook
    defines (“general parts”, 一般件), within which no word is soft."""
    base = base_of(language)
    listed = _WORDS.get(base)
    if listed is None:
        return None
    pairs = [(word, soft) for soft, words in listed.items() for word in words]
    return WordList(base, pairs, (*_HARMLESS[base], *defined))
