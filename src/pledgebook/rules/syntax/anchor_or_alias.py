"""An anchor, an alias, a tag or a merge key."""

from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.rule import Rule, both
from pledgebook.source import Span

MANUAL_ZH = ""

RULE = Rule("SYN008", "anchor-or-alias", Severity.ERROR, both(__doc__, MANUAL_ZH))


def found(span: Span, written: str) -> Diagnostic:
    """The finding."""
    return RULE.finding(
        span,
        both(
            f"“{written}” is a YAML anchor, alias, tag or merge key.",
            f"“{written}”是 YAML 的锚点、别名、标签或合并键。",
        ),
        both(
            "Write the words out; text that begins so wants quotes. "
            "A standard refines another with “extends”.",
            "请直接写出内容；以此开头的文字请加引号。要细化另一标准请用“extends”。",
        ),
        offending=written,
    )
