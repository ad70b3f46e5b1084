"""A picture or file that is not there."""

from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.names import near_words
from pledgebook.rules.rule import Rule, both
from pledgebook.source import Span

MANUAL_ZH = ""

RULE = Rule("SYN017", "missing-asset", Severity.ERROR, both(__doc__, MANUAL_ZH))


def found(span: Span, written: str, near: list[str]) -> Diagnostic:
    """The finding."""
    return RULE.finding(
        span,
        both(
            f"There is no file “{written}” in the handbook’s folder.",
            f"手册文件夹中没有文件“{written}”。",
        ),
        both(
            near_words(near)["en"],
            near_words(near)["zh"],
        ),
        offending=written,
    )
