"""A file that lies outside the handbook's folder, or a link."""

from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.rule import Rule, both
from pledgebook.source import Span

MANUAL_ZH = ""

RULE = Rule("SYN016", "outside-folder", Severity.ERROR, both(__doc__, MANUAL_ZH))


def found(span: Span, written: str) -> Diagnostic:
    """The finding."""
    return RULE.finding(
        span,
        both(
            f"“{written}” leads out of the handbook’s folder or is a link.",
            f"“{written}”指向手册文件夹之外，或是一个链接。",
        ),
        both(
            "Copy the file into the handbook’s folder and name it from there.",
            "请把文件复制到手册文件夹内，并从该处写起。",
        ),
        offending=written,
    )
