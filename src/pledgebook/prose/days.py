"""Days named without an hour: “dispatched the same day”, “next-day delivery”, “次日发货”; and the
names of months.

隔天 is left out: it is the next day to some and every other day to others.
"""

import re

from pledgebook.promises.deadline import Deadline

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

_DAY = re.compile(
    r"(?i:\b(?:the )?(?P<en>same|next)[ -](?:working |business )?day\b"
    r"(?!'| (?:the|we|you|it|they|as|that)\b))"
    r"|(?P<same>当天|当日)|(?P<next>次日|第二天|次一工作日|下一工作日|下一个工作日)"
)


def may_name_day(text: str) -> bool:
    """Whether a closer look for days is worth its time."""
    # Three looks for a letter are ten times as fast as one for the words.
    return ("ay" in text or "日" in text or "天" in text) and _DAY.search(text) is not None


def days_named(text: str) -> tuple[tuple[int, int, Deadline], ...]:
    """From where to where days are named, each with the deadline that its end is."""
    return tuple(
        (match.start(), match.end(), Deadline(0 if _is_same(match) else 1))
        for match in _DAY.finditer(text)
    )


def _is_same(match: re.Match[str]) -> bool:
    return bool(match["same"]) or (match["en"] or "").lower() == "same"
