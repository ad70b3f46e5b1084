"""A tab where YAML wants spaces."""

from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.rule import Rule, both
from pledgebook.source import Span

MANUAL_ZH = ""

RULE = Rule("SYN006", "tab-indentation", Severity.ERROR, both(__doc__, MANUAL_ZH))


def found(span: Span) -> Diagnostic:
    """The finding."""
    return RULE.finding(
        span,
        both(
            "A tab stands where YAML wants spaces.",
            "此处是制表符,YAML 只接受空格。",
        ),
        both(
            "Replace it by spaces; most editors can do so as one types.",
            "请改为空格；多数编辑器可自动替换。",
        ),
    )
