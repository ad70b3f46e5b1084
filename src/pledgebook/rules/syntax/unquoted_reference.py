"""A reference without quotes, which YAML takes for a list."""

from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.rule import Rule, both
from pledgebook.source import Span

MANUAL_ZH = ""

RULE = Rule("SYN010", "unquoted-reference", Severity.ERROR, both(__doc__, MANUAL_ZH))


def found(span: Span, written: str) -> Diagnostic:
    """The finding."""
    return RULE.finding(
        span,
        both(
            f"YAML reads {written} as a list.",
            f"YAML 会把 {written} 读成列表。",
        ),
        both(
            f'Quote the text: "{written}"',
            f'请给文字加引号:"{written}"',
        ),
        offending=written,
    )
