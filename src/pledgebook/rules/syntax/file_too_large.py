"""A file larger than any standard needs.

## What
The file is larger than a megabyte: some hundred thousand words.

## Why
No person reads such a standard. Mostly it is an export of another system, or a picture, saved under
the wrong name; reading it would hold up everybody's check.

## Example
A list of all spare parts with their prices, exported to `products/parts.yml`. It is too long to
show here.

## Instead
Keep lists that another system maintains in that system, and name it in the record. Split a long
standard into several: one record a file reads best.
"""

from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.rule import Rule, both
from pledgebook.source import Span

MANUAL_ZH = """文件大得超出任何标准的需要。

## 说明
文件超过一兆字节，相当于几十万字。

## 理由
没有人会读这么长的标准。它多半是从别的系统导出的，或者是一张存错名字的图片；读它会拖慢所有人的检查。

## 反例
把全部配件价格导出到 products/parts.yml。太长，无法在此展示。

## 改法
由别的系统维护的清单，请留在那个系统里，在记录中写明它在哪里。过长的标准请拆成几条：一个文件一条记录最好读。
"""

RULE = Rule("SYN003", "file-too-large", Severity.ERROR, both(__doc__, MANUAL_ZH))


def found(span: Span, size: int, most: int) -> Diagnostic:
    """The finding: the file has ``size`` bytes, and ``most`` are allowed."""
    return RULE.finding(
        span,
        both(
            f"This file has {size:,} bytes; {most:,} is the most.",
            f"此文件有 {size:,} 字节，最多为 {most:,} 字节。",
        ),
        both(
            "Split it: one record a file reads best.",
            "请拆分：一个文件一条记录最便于阅读。",
        ),
    )
