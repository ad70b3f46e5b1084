"""A second YAML document in one file."""

from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.rule import Rule, both
from pledgebook.source import Span

MANUAL_ZH = ""

RULE = Rule("SYN007", "second-document", Severity.ERROR, both(__doc__, MANUAL_ZH))


def found(span: Span) -> Diagnostic:
    """The finding."""
    return RULE.finding(
        span,
        both(
            "A second YAML document begins here; only the first would count.",
            "此处开始第二个 YAML 文档，而只有第一个有效。",
        ),
        both(
            "Remove the “---” line; several records in one file are a list.",
            "请删除“---”行；一个文件中的多条记录请写成列表。",
        ),
    )
