"""More faults of one kind than anyone reads.

## What
One file holds more faults of one kind than are listed. The rest is counted only.

## Why
Faults of one kind in one file mostly have one cause, such as a wrong indentation at the top. Two
hundred lines that say the same hide the one that says something else.

## Example
A file in which two hundred keys have a slip. It is too long to show here.

## Instead
Mend the faults that are listed and check again.
"""

from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.rule import Rule, both
from pledgebook.source import Span

MANUAL_ZH = """同类错误多得看不过来。

## 说明
一个文件中同类错误太多，其余的只计数，不再列出。

## 理由
同一文件中的同类错误多半出自同一个原因，例如开头缩进错了。两百行同样的提示，会盖住那一行不同的提示。

## 反例
一个文件里有两百个键写错。太长，无法在此展示。

## 改法
先改正已列出的，再次检查。
"""

RULE = Rule("SYN021", "too-many-faults", Severity.ERROR, both(__doc__, MANUAL_ZH))


def found(span: Span, more: int) -> Diagnostic:
    """The finding: ``more`` faults are not listed, of which ``span`` is the first."""
    return RULE.finding(
        span,
        both(
            f"{more:,} more faults of this kind in this file are not listed.",
            f"此文件中还有 {more:,} 处同类错误未列出。",
        ),
        both(
            "Mend these first and check again.",
            "请先改正已列出的，再次检查。",
        ),
    )
