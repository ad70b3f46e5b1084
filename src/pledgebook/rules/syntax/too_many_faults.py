"""More faults of one kind than a reader can use."""

from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.rule import Rule, both
from pledgebook.source import Span

MANUAL_ZH = ""

RULE = Rule("SYN021", "too-many-faults", Severity.ERROR, both(__doc__, MANUAL_ZH))


def found(span: Span, more: int) -> Diagnostic:
    """The finding."""
    return RULE.finding(
        span,
        both(
            f"{more:,} more faults of this kind in this file are not listed.",
            f"此文件中还有 {more:,} 处同类错误未列出。",
        ),
        both(
            "Mend these first and check again.",
            "请先改正已列出的，再次检查。",
        ),
    )
