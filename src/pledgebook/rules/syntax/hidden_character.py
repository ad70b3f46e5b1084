"""A character that nobody sees."""

from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.rule import Rule, both
from pledgebook.source import Span

MANUAL_ZH = ""

RULE = Rule("SYN020", "hidden-character", Severity.ERROR, both(__doc__, MANUAL_ZH))


def found(span: Span, name: str) -> Diagnostic:
    """The finding."""
    return RULE.finding(
        span,
        both(
            f"An invisible character stands here: {name}.",
            f"此处有一个不可见字符：{name}。",
        ),
        both(
            "Delete it and type the words again.",
            "请删除并重新输入文字。",
        ),
    )
