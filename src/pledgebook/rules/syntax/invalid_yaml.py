"""Text that is not YAML."""

from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.rule import Rule, both
from pledgebook.source import Span

MANUAL_ZH = ""

RULE = Rule("SYN005", "invalid-yaml", Severity.ERROR, both(__doc__, MANUAL_ZH))


def found(span: Span, detail: str) -> Diagnostic:
    """The finding."""
    return RULE.finding(
        span,
        both(
            f"This is not valid YAML: {detail}.",
            f"这不是有效的 YAML:{detail}。",
        ),
        both(
            "Mind the indentation and the space after a colon; quote text that holds “: ” or “#”.",
            "请检查缩进及冒号后的空格；含“: ”或“#”的文字请加引号。",
        ),
    )
