"""Words in a language the handbook does not have."""

from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.names import sentence
from pledgebook.rules.rule import Rule, both
from pledgebook.source import Span

MANUAL_ZH = ""

RULE = Rule("SYN014", "unknown-language", Severity.ERROR, both(__doc__, MANUAL_ZH))


def found(span: Span, key: str, known: tuple[str, ...]) -> Diagnostic:
    """The finding."""
    return RULE.finding(
        span,
        both(
            f"“{key}” is not a language of this handbook.",
            f"“{key}”不是本手册的语言。",
        ),
        both(
            f"The handbook has {sentence(known)}; languages are listed in handbook.yml.",
            f"本手册的语言有 {sentence(known)},在 handbook.yml 中列出。",
        ),
        offending=key,
    )
