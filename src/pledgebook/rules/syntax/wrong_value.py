"""A value that is not written in its form.

## What
A date, a number, a choice, a list or a bound is not written in the way the field expects.

## Why
The form lets every reader, and the rules, understand the same by it. A value is taken as written or
refused; it is never guessed at.

## Example
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
effective: 1 March 2026
status: inforce
```

## Instead
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
effective: 2026-03-01
status: in-force
```
"""

from pledgebook.diagnostic import Diagnostic, Severity, Words
from pledgebook.rules.rule import Rule, both
from pledgebook.source import Span

MANUAL_ZH = """值的写法不符合要求。

## 说明
日期、数字、选项、列表或界限没有按该字段的写法来写。

## 理由
写法统一，读的人和规则才会有同样的理解。值要么照原样采用，要么退回，从不猜测。

## 反例
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
effective: 2026年3月1日
status: inforce
```

## 改法
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
effective: 2026-03-01
status: in-force
```
"""

RULE = Rule("SYN013", "wrong-value", Severity.ERROR, both(__doc__, MANUAL_ZH))

_MOST = 300
_HELP = both(
    "“pledgebook new TYPE” writes a record of each type in which every value has its form.",
    "“pledgebook new 类型”会写出一条各个值写法都正确的记录。",
)


def found(span: Span, english: str, chinese: str, help: Words | None = None) -> Diagnostic:  # noqa: A002
    """The finding: what should stand here, as a sentence in both languages."""
    return RULE.finding(span, both(_short(english), _short(chinese)), help or _HELP)


def wide_comma(span: Span, names: str) -> Diagnostic:
    """The finding: a full-width comma parts no names; ``names`` are all of the list, parted."""
    return found(
        span,
        "Only “, ” parts the entries of a list in brackets; a full-width comma is part of the"
        " text.",
        "方括号中的列表只认半角逗号；全角逗号或顿号会被当作文字的一部分。",
        both(f"Write “[{names}]”.", f"请写“[{names}]”。") if len(names) <= _MOST else _COMMA,
    )


_COMMA = both(
    "Write “, ” between two entries, and an entry that holds a comma in quotation marks.",
    "两项之间请写“, ”；本身带逗号的一项请加引号。",
)


def _short(words: str) -> str:
    """A value quoted in a message may be a whole page."""
    return words if len(words) <= _MOST else f"{words[: _MOST // 2]} … {words[-_MOST // 2 :]}"
