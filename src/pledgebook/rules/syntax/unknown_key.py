"""A key that this record does not know."""

from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.names import near_words
from pledgebook.rules.rule import Rule, both
from pledgebook.source import Span

MANUAL_ZH = ""

RULE = Rule("SYN011", "unknown-key", Severity.ERROR, both(__doc__, MANUAL_ZH))


def found(span: Span, key: str, near: list[str]) -> Diagnostic:
    """The finding."""
    return RULE.finding(
        span,
        both(
            f"“{key}” is not a key here.",
            f"此处没有“{key}”这个键。",
        ),
        both(
            near_words(near)["en"],
            near_words(near)["zh"],
        ),
        offending=key,
    )
