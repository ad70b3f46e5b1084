"""A character that nobody sees.

## What
The text holds a character without shape: a space without width, a mark that turns the direction of
writing, a line end of an old system. They come along when text is copied from a web page.

## Why
Two names that look alike are different, so that a search or a reference does not find them. Marks
of direction can even make a reader see other words than the file holds (CVE-2021-42574).

## Example
In `title: Repair` a space without width stands after “Re”. It cannot be seen here either.

## Instead
Delete the word and type it anew:
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
```
"""

from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.rule import Rule, both
from pledgebook.source import Span

MANUAL_ZH = """看不见的字符。

## 说明
文字中有看不见的字符：零宽空格、改变书写方向的标记、旧系统的换行符。从网页或幻灯片复制文字时常会带进来。

## 理由
看上去一样的两个名称其实不同，搜索和引用都对不上。改变方向的标记甚至会让人看到与文件不同的文字（CVE-2021-42574）。

## 反例
“维修”两字之间夹着一个零宽空格，在这里同样看不见。

## 改法
删除该词，重新输入：
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
```
"""

RULE = Rule("SYN020", "hidden-character", Severity.ERROR, both(__doc__, MANUAL_ZH))


def found(span: Span, english: str, chinese: str) -> Diagnostic:
    """The finding: what kind of character it is, in both languages."""
    return RULE.finding(
        span,
        both(
            f"A character that nobody sees stands here: {english}.",
            f"此处有一个看不见的字符：{chinese}。",
        ),
        both("Delete it, or type the word anew.", "请删除它，或重新输入该词。"),
        offending=english,
    )
