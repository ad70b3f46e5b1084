"""A tab where spaces are wanted.

## What
A line is indented with the tab key.

## Why
A tab is as wide as each editor thinks fit, so that nobody could tell by sight what belongs to what.
YAML therefore allows spaces only (YAML 1.2, §6.1).

## Example
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
requirements:
\twash-hands:
\t\tstatement: {en: Wash your hands first., zh: 先洗手。}
```

## Instead
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
requirements:
  wash-hands:
    statement: {en: Wash your hands first., zh: 先洗手。}
```
"""

from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.rule import Rule, both
from pledgebook.source import Span

MANUAL_ZH = """该用空格的地方用了制表符。

## 说明
某一行用 Tab 键缩进。

## 理由
制表符在每个编辑器里宽度不同，单看页面分不清层级，所以 YAML 只允许用空格缩进（YAML 1.2 第 6.1 节）。

## 反例
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
requirements:
\twash-hands:
\t\tstatement: {zh: 先洗手。, en: Wash your hands first.}
```

## 改法
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
requirements:
  wash-hands:
    statement: {zh: 先洗手。, en: Wash your hands first.}
```
"""

RULE = Rule("SYN006", "tab-indentation", Severity.ERROR, both(__doc__, MANUAL_ZH))


def found(span: Span) -> Diagnostic:
    """The finding."""
    return RULE.finding(
        span,
        both("A tab stands here where spaces are wanted.", "此处是制表符，应使用空格。"),
        both(
            "Replace it by spaces; most editors can do so as one types.",
            "请改为空格；多数编辑器可以在输入时自动替换。",
        ),
    )
