"""A file larger than any standard needs."""

from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.rule import Rule, both
from pledgebook.source import Span

MANUAL_ZH = ""

RULE = Rule("SYN003", "file-too-large", Severity.ERROR, both(__doc__, MANUAL_ZH))


def found(span: Span, size: int, most: int) -> Diagnostic:
    """The finding."""
    return RULE.finding(
        span,
        both(
            f"This file has {size:,} bytes; {most:,} is the most.",
            f"此文件有 {size:,} 字节，最多为 {most:,} 字节。",
        ),
        both(
            "Split it: one record a file reads best.",
            "请拆分：一个文件一条记录最便于阅读。",
        ),
    )
