"""A key that the record cannot do without.

## What
A record, or a part of one, lacks a key without which nobody could read it: a title, the words of a
turn, the date from which a new value holds.

## Why
The site could not show it, and others could not cite it by a name.

## Example
```yaml services/repair.yml
summary: {en: We ring first., zh: 先打电话。}
```

## Instead
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
summary: {en: We ring first., zh: 先打电话。}
```
"""

from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.rule import Rule, both
from pledgebook.source import Span

MANUAL_ZH = """缺少必不可少的键。

## 说明
记录或其中一部分缺少必须有的键，例如标题、话术中的原话、新值开始生效的日期。

## 理由
没有它，网站无法显示，别处也无法按名称引用。

## 反例
```yaml services/repair.yml
summary: {zh: 先打电话。, en: We ring first.}
```

## 改法
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
summary: {zh: 先打电话。, en: We ring first.}
```
"""

RULE = Rule("SYN012", "missing-key", Severity.ERROR, both(__doc__, MANUAL_ZH))


def found(span: Span, key: str, *, several: bool = False) -> Diagnostic:
    """The finding: ``key`` is missing; ``several`` says that the file holds a list of records."""
    help_ = both(f"Add “{key}: …”.", f"请补写“{key}: …”。")
    if several and key == "id":
        help_ = both(
            "Several records in one file each need an “id: …”.",
            "一个文件中有多条记录时，每条都要写明“id: …”。",
        )
    return RULE.finding(
        span,
        both(f"“{key}” is missing here.", f"此处缺少“{key}”。"),
        help_,
        offending=key,
    )
