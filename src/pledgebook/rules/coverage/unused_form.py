"""A form that nothing uses.

## What
A form in force is filled in at no step, requirement, script, event or behaviour, nor cited anywhere
else, while other forms are.

## Why
Either a step forgot to name it, or people fill in paper that nobody asked for.

## Example
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
owner: manager
effective: 2026-01-01
requirements:
  note:
    statement: {en: Note what was done., zh: 记下做了什么。}
    form: report
```
```yaml forms/report.yml
title: {en: Report, zh: 报告}
owner: manager
effective: 2026-01-01
```
```yaml forms/sheet.yml
title: {en: Sheet, zh: 记录表}
owner: manager
effective: 2026-01-01
```

## Instead
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
owner: manager
effective: 2026-01-01
requirements:
  note:
    statement: {en: Note what was done., zh: 记下做了什么。}
    form: sheet
```
```yaml forms/sheet.yml
title: {en: Sheet, zh: 记录表}
owner: manager
effective: 2026-01-01
```
"""

from collections.abc import Iterator

from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.coverage.gaps import unused
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """没有用处的表单。

## 说明
别的表单都有地方填写，而这一张有效的表单没有任何步骤、要求、话术、事件、行为填写，别处也没有引用。

## 理由
要么哪个步骤忘了写上它，要么大家在填没人要的纸。

## 反例
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
owner: manager
effective: 2026-01-01
requirements:
  note:
    statement: {zh: 记下做了什么。, en: Note what was done.}
    form: report
```
```yaml forms/report.yml
title: {zh: 报告, en: Report}
owner: manager
effective: 2026-01-01
```
```yaml forms/sheet.yml
title: {zh: 记录表, en: Sheet}
owner: manager
effective: 2026-01-01
```

## 改法
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
owner: manager
effective: 2026-01-01
requirements:
  note:
    statement: {zh: 记下做了什么。, en: Note what was done.}
    form: sheet
```
```yaml forms/sheet.yml
title: {zh: 记录表, en: Sheet}
owner: manager
effective: 2026-01-01
```
"""


def _check(context: Context) -> Iterator[Diagnostic]:
    return unused(
        context,
        RULE,
        "form",
        both("Nothing uses this form.", "没有任何记录使用这张表单。"),
        both(
            "Name it at the step or requirement where it is filled in, or retire it.",
            "请在填写它的步骤或要求处写上它，或停用它。",
        ),
    )


RULE = Rule("COV008", "unused-form", Severity.WARNING, both(__doc__, MANUAL_ZH), _check)
