"""A value of the wrong form."""

from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.rule import Rule, both
from pledgebook.source import Span

MANUAL_ZH = ""

RULE = Rule("SYN013", "wrong-value", Severity.ERROR, both(__doc__, MANUAL_ZH))


def found(span: Span, english: str, chinese: str) -> Diagnostic:
    """The finding."""
    return RULE.finding(
        span,
        both(
            english,
            chinese,
        ),
        both(
            "“pledgebook new TYPE” prints a record of each type that is right.",
            "“pledgebook new 类型”会给出一份写法正确的记录。",
        ),
    )
