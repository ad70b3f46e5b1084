"""One key twice in a map."""

from pledgebook.diagnostic import Diagnostic, Label, Severity
from pledgebook.rules.rule import Rule, both
from pledgebook.source import Span

MANUAL_ZH = ""

RULE = Rule("SYN009", "duplicate-key", Severity.ERROR, both(__doc__, MANUAL_ZH))


def found(span: Span, key: str, first: Span) -> Diagnostic:
    """The finding."""
    return RULE.finding(
        span,
        both(
            f"“{key}” stands here a second time.",
            f"“{key}”在此重复出现。",
        ),
        both(
            "Keep one of the two, or give this one another name.",
            "请保留其一，或改用别的名称。",
        ),
        related=(Label(first, both("the first one is here", "第一次出现在这里")),),
        offending=key,
    )
