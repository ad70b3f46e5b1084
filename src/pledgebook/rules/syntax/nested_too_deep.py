"""Lists and maps within each other, deeper than any record.

## What
More than forty lists or maps stand one within the other. No record is built so.

## Why
It is a slip of the keyboard, a damaged file, or an attempt to keep the checker busy. A person could
not follow it either.

## Example
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
tags: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[crane]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
```

## Instead
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
tags: [crane]
```
"""

from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.rule import Rule, both
from pledgebook.source import Span

MANUAL_ZH = """列表或映射层层嵌套，超出任何记录的写法。

## 说明
一层套一层的列表或映射超过四十层。没有哪种记录是这样写的。

## 理由
这是按错了键、文件损坏，或者有人想拖住检查程序。人也读不懂这样的内容。

## 反例
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
tags: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[起重机]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
```

## 改法
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
tags: [起重机]
```
"""

RULE = Rule("SYN004", "nested-too-deep", Severity.ERROR, both(__doc__, MANUAL_ZH))


def found(span: Span, most: int) -> Diagnostic:
    """The finding: the level after ``most`` begins at ``span``."""
    return RULE.finding(
        span,
        both(
            f"More than {most} lists or maps stand one within the other here.",
            f"此处的列表或映射嵌套超过 {most} 层。",
        ),
        both("Check the brackets and the indentation.", "请检查括号和缩进。"),
    )
