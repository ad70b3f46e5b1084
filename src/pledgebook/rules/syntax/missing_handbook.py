"""A folder without a handbook.yml."""

from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.rule import Rule, both
from pledgebook.source import Span

MANUAL_ZH = ""

RULE = Rule("SYN019", "missing-handbook", Severity.ERROR, both(__doc__, MANUAL_ZH))


def found(span: Span) -> Diagnostic:
    """The finding."""
    return RULE.finding(
        span,
        both(
            "This folder holds no handbook.yml, so it is not a handbook.",
            "此文件夹中没有 handbook.yml,不是手册。",
        ),
        both(
            "“pledgebook new handbook” writes one.",
            "“pledgebook new handbook”会生成一份。",
        ),
    )
