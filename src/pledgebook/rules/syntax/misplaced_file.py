"""A file in a folder that holds no records."""

from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.names import near_words
from pledgebook.rules.rule import Rule, both
from pledgebook.source import Span

MANUAL_ZH = ""

RULE = Rule("SYN015", "misplaced-file", Severity.WARNING, both(__doc__, MANUAL_ZH))


def found(span: Span, folder: str, near: list[str]) -> Diagnostic:
    """The finding."""
    return RULE.finding(
        span,
        both(
            f"“{folder}” is not a folder of records, so this file would be left out.",
            f"“{folder}”不是存放记录的文件夹，此文件会被遗漏。",
        ),
        both(
            near_words(near)["en"],
            near_words(near)["zh"],
        ),
    )
