"""Bytes that are not UTF-8 text."""

from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.rule import Rule, both
from pledgebook.source import Span

MANUAL_ZH = ""

RULE = Rule("SYN001", "unreadable-file", Severity.ERROR, both(__doc__, MANUAL_ZH))


def found(span: Span, detail: str) -> Diagnostic:
    """The finding."""
    return RULE.finding(
        span,
        both(
            f"This file cannot be read: {detail}.",
            f"无法读取此文件：{detail}。",
        ),
        both(
            "Save it as UTF-8 text.",
            "请将文件存为 UTF-8 文本。",
        ),
    )
