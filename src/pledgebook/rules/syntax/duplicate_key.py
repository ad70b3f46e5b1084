"""The same key twice.

## What
A key stands twice in one map. Only one of the two can hold.

## Why
Other programs silently take the last one, so that a rule which everybody can read in the file is
not on the page. With two promises of one id nobody knows which of them was given.

## Example
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
summary: {en: We ring first., zh: 先打电话。}
summary: {en: We come first., zh: 先到现场。}
```

## Instead
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
summary: {en: We ring first and then come., zh: 先打电话，再到现场。}
```
"""

from pledgebook.diagnostic import Diagnostic, Label, Severity
from pledgebook.rules.rule import Rule, both
from pledgebook.source import Span

MANUAL_ZH = """同一个键写了两次。

## 说明
同一个映射中，一个键出现了两次，而只有一个能生效。

## 理由
别的程序会悄悄采用后一个，文件里人人看得到的规定，页面上却没有。两条承诺用同一个编号，谁也说不清到底承诺了哪一条。

## 反例
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
summary: {zh: 先打电话。, en: We ring first.}
summary: {zh: 先到现场。, en: We come first.}
```

## 改法
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
summary: {zh: 先打电话，再到现场。, en: We ring first and then come.}
```
"""

RULE = Rule("SYN009", "duplicate-key", Severity.ERROR, both(__doc__, MANUAL_ZH))


def found(span: Span, key: str, first: Span) -> Diagnostic:
    """The finding: ``key`` at ``span`` was written at ``first`` already."""
    return RULE.finding(
        span,
        both(f"“{key}” stands here a second time.", f"“{key}”在此重复出现。"),
        both(
            "Keep one of the two, or give this one another name.",
            "请保留其一，或改用别的名称。",
        ),
        related=(Label(first, both("the first one is here", "第一次出现在这里")),),
        offending=key,
    )
