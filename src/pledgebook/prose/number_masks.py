"""What looks like a quantity in prose and is none: dates, ages, articles, addresses, machines."""

import re
from collections.abc import Iterator

from pledgebook.prose.days import MONTHS

_MONTHS = "|".join(MONTHS)
_MASKS = re.compile(
    "|".join(
        (
            r"\[\[[^\[\]\n]*\]\]",  # references
            r"https?://\S+|[\w.+-]+@[\w-]+\.\w+",
            r"\d{4}-\d{2}-\d{2}",
            rf"\d{{1,2}} (?:{_MONTHS})(?: \d{{4}})?|(?:{_MONTHS}) \d{{1,2}}(?:, \d{{4}})?",
            r"(?:19|20)\d{2}\s?年(?:\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?[日号])?)?",
            r"\d{1,2}\s?月\s?\d{1,2}\s?[日号]",
            r"(?i:\b(?:art(?:icle)?s?|section|clause|chapter|no)\.? ?\d+(?:\.\d+)*)",
            r"§ ?\d+(?:\.\d+)*",
            r"第\s?[\d一二三四五六七八九十百]+\s?[条章节款项号届期天日次年]",
            r"\b(?:ISO|GB|EN|IEC|DIN|JB|QC)(?:/T)?\s?\d+(?:[.:-]\d+)*",
            r"\b4\s?[sS]\s?(?=店|shops?\b|stores?\b|dealers?\b)",
            r"\b[A-Za-z]+-?\d+[A-Za-z]*\b(?!\s?%)",  # SY215C, C-110
            r"\b\d+(?:\.\d+){2,}\b",  # 1.2.3
            r"\b\d+/\d+(?:/\d+)*\b",  # 24/7, 80/20
            r"\b\d{3,4}-\d{3,4}(?:-\d{3,4})*\b",  # telephone
        )
    )
)
_COUNT_ZH = r"(?:\d+|[零〇一二两三四五六七八九十百]+)"
_AGES_ZH = re.compile(rf"(?:{_COUNT_ZH}\s?[-~–—至到]\s?)?{_COUNT_ZH}\s?周?岁")
_AGES = re.compile(
    r"\b[\w-]+[ -]years?[ -](?:olds?|of age)\b"
    r"|\baged (?:(?:over|under|from|at least|between) )?\d+"
    r"(?:(?: and | to |[-–])\d+)?(?: years?)?\b",
    re.IGNORECASE,
)

_ITEM = re.compile(r"(?:^|(?<=[\s;；。]))(\d{1,2})[.．](?=\S)", re.MULTILINE)


def masked(text: str) -> bytearray:
    """One byte per character of ``text``: 1 where no quantity may begin or end."""
    hidden = bytearray(len(text))
    for masks in (_MASKS, *_ages(text)):
        for match in masks.finditer(text):
            for i in range(match.start(), match.end()):
                hidden[i] = 1
    return hidden


def _ages(text: str) -> Iterator[re.Pattern[str]]:
    """Ages: 60周岁 is no sixty weeks. They are rare, so a look for a word spares the search."""
    if "岁" in text:
        yield _AGES_ZH
    if "aged " in text or "Aged " in text or ("year" in text and ("old" in text or "age" in text)):
        yield _AGES


def numbers_glued_to_list(text: str, *, in_list: bool = False) -> frozenset[int]:
    """Offsets of list numbers (and their dots) that stand right before a figure.

    Numbers 1., 2., 3. … that run through the text in order are a list's, as they are in two
    lines beginning 1. and 2.; with ``in_list`` so is one number at the very beginning.
    """
    items = list(_ITEM.finditer(text))
    numbers = [int(item[1]) for item in items]
    run = numbers == list(range(1, len(numbers) + 1)) and bool(items) and items[0].start() == 0
    own_lines = all(item.start() == 0 or text[item.start() - 1] == "\n" for item in items)
    if run and (len(items) >= 3 or (len(items) == 2 and own_lines)):
        chosen = items
    else:
        chosen = [item for item in items if in_list and item.start() == 0]
    return frozenset(i for item in chosen for i in range(item.start(), item.end()))
