"""A file without a record."""

from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.rule import Rule, both
from pledgebook.source import Span

MANUAL_ZH = ""

RULE = Rule("SYN002", "empty-file", Severity.ERROR, both(__doc__, MANUAL_ZH))


def found(span: Span) -> Diagnostic:
    """The finding."""
    return RULE.finding(
        span,
        both(
            "This file holds no record.",
            "此文件中没有记录。",
        ),
        both(
            "Write a record, or delete the file.",
            "请写入记录，或删除该文件。",
        ),
    )
