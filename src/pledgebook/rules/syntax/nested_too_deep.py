"""Maps and lists nested deeper than any record."""

from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.rule import Rule, both
from pledgebook.source import Span

MANUAL_ZH = ""

RULE = Rule("SYN004", "nested-too-deep", Severity.ERROR, both(__doc__, MANUAL_ZH))


def found(span: Span, most: int) -> Diagnostic:
    """The finding."""
    return RULE.finding(
        span,
        both(
            f"Maps and lists are nested deeper than {most} levels here.",
            f"此处映射和列表的嵌套超过 {most} 层。",
        ),
        both(
            "Check the indentation and the brackets.",
            "请检查缩进和括号。",
        ),
    )
