"""Units and comparators that lost their number: "不超过个工作日", "at most hours".

A real published copy of ten commitments had lost every digit in conversion and still read well.
"""

import re
from dataclasses import dataclass

_UNITS = "个工作日|工作日|个工作小时|工作小时|个小时|小时|分钟|个月|%|％"
_COMPARATORS = "不超过|不低于|不少于|不得超过|不得低于|不高于|至少|至多|不多于"
_GAP = re.compile(
    rf"(?:{_COMPARATORS})(?:\s*(?:{_UNITS}|天|日|个)|(?=\s*(?:[,，;；。、]|$)))"
    rf"|提前\s*(?:{_UNITS}|天|日)"
    rf"|(?<=[^\W\d零〇一二两三四五六七八九十百千万亿半每几数多个若干按第工作非次当的为是定同_])(?:{_UNITS})"
    r"(?=\s*(?:以?内|之内|[,，;；。]|$))"
    r"|(?i:\b(?:within|at most|at least|no more than|less than|more than)\s+"
    r"(?:working )?(?:minutes|hours|days|weeks|months|years|percent|per cent|%))"
)


@dataclass(frozen=True, slots=True)
class MissingNumber:
    """A place, from offset ``start`` to ``end``, where a number should stand."""

    start: int
    end: int
    words: str


def find_missing_numbers(text: str) -> list[MissingNumber]:
    """Comparators and units in ``text`` whose number is missing, in order."""
    return [MissingNumber(m.start(), m.end(), m[0]) for m in _GAP.finditer(text)]
