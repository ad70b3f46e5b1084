"""A file that may not be published as it is."""

from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.rule import Rule, both
from pledgebook.source import Span

MANUAL_ZH = ""

RULE = Rule("SYN018", "unsafe-asset", Severity.ERROR, both(__doc__, MANUAL_ZH))


def found(span: Span, written: str, english: str, chinese: str) -> Diagnostic:
    """The finding."""
    return RULE.finding(
        span,
        both(
            f"“{written}” cannot be published: {english}.",
            f"“{written}”不能发布：{chinese}。",
        ),
        both(
            "Export it anew as a plain picture.",
            "请重新导出为普通图片。",
        ),
        offending=written,
    )
