"""A second document in one file.

## What
A line `---` begins a second YAML document. Only the first would be read.

## Why
Everything below the line would be left out of the handbook, and nothing on the page would show it.

## Example
```yaml roles/drivers.yml
title: {en: Driver, zh: 司机}
---
title: {en: Night driver, zh: 夜班司机}
```

## Instead
Several records in one file are a list, each with its id:
```yaml roles/drivers.yml
- id: driver
  title: {en: Driver, zh: 司机}
- id: night-driver
  title: {en: Night driver, zh: 夜班司机}
```
"""

from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.rule import Rule, both
from pledgebook.source import Span

MANUAL_ZH = """一个文件中有第二个文档。

## 说明
“---”一行开始了第二个 YAML 文档，而只有第一个会被读取。

## 理由
这一行以下的内容都不会进入手册，页面上却看不出来。

## 反例
```yaml roles/drivers.yml
title: {zh: 司机, en: Driver}
---
title: {zh: 夜班司机, en: Night driver}
```

## 改法
一个文件中的多条记录写成列表，每条写明编号：
```yaml roles/drivers.yml
- id: driver
  title: {zh: 司机, en: Driver}
- id: night-driver
  title: {zh: 夜班司机, en: Night driver}
```
"""

RULE = Rule("SYN007", "second-document", Severity.ERROR, both(__doc__, MANUAL_ZH))


def found(span: Span) -> Diagnostic:
    """The finding."""
    return RULE.finding(
        span,
        both(
            "A second document begins here, which would be left out.",
            "此处开始第二个文档，它不会被读取。",
        ),
        both(
            "Remove the “---” line; several records in one file are a list.",
            "请删除“---”行；一个文件中的多条记录请写成列表。",
        ),
    )
