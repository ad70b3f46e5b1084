"""A key that the record cannot do without."""

from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.rule import Rule, both
from pledgebook.source import Span

MANUAL_ZH = ""

RULE = Rule("SYN012", "missing-key", Severity.ERROR, both(__doc__, MANUAL_ZH))


def found(span: Span, key: str) -> Diagnostic:
    """The finding."""
    return RULE.finding(
        span,
        both(
            f"“{key}” is missing here.",
            f"此处缺少“{key}”。",
        ),
        both(
            f"Add “{key}: …”.",
            f"请补写“{key}: …”。",
        ),
        offending=key,
    )
