"""A finding accepted until a day that has passed.

## What
Under `accepts`, `until` lies before today. From the next day on the finding counts again.

## Why
A fault is accepted for a time, so that somebody comes back to it. Without an end, “for now” lasts
for ever.

## Example
```yaml roles/driver.yml
title: {en: Driver, zh: 司机}
reports-to: fleet-manager
accepts:
  - rule: REF001
    reason: {en: The fleet handbook comes in May., zh: 车队手册五月发布。}
    until: 2024-05-31
```

## Instead
Mend the fault; or, where it must stand a while longer, say so with a new day.
```yaml roles/driver.yml
title: {en: Driver, zh: 司机}
reports-to: fleet-manager
accepts:
  - rule: REF001
    reason: {en: The fleet handbook comes in May., zh: 车队手册五月发布。}
    until: 2027-05-31
```
"""

from datetime import date

from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.rule import Rule, both
from pledgebook.source import Span

MANUAL_ZH = """对问题的接受已经到期。

## 说明
“accepts”中的“until”早于今天。从次日起，该问题重新计入。

## 理由
接受一个问题只是暂时的，到期后要有人回来处理。没有期限的“暂时”就会变成永远。

## 反例
```yaml roles/driver.yml
title: {zh: 司机, en: Driver}
reports-to: fleet-manager
accepts:
  - rule: REF001
    reason: {zh: 车队手册五月发布。, en: The fleet handbook comes in May.}
    until: 2024-05-31
```

## 改法
改正问题；确需再保留一段时间的，写明新的日期。
```yaml roles/driver.yml
title: {zh: 司机, en: Driver}
reports-to: fleet-manager
accepts:
  - rule: REF001
    reason: {zh: 车队手册五月发布。, en: The fleet handbook comes in May.}
    until: 2027-05-31
```
"""

RULE = Rule("LIF006", "acceptance-expired", Severity.WARNING, both(__doc__, MANUAL_ZH))


def found(span: Span, record: str, rule: str, until: date) -> Diagnostic:
    """The finding: ``record`` accepts findings of ``rule`` only until a day that has passed."""
    return RULE.finding(
        span,
        both(
            f"{rule} was accepted here until {until.isoformat()}; it counts again.",
            f"此处对 {rule} 的接受已于 {until.isoformat()} 到期，该问题重新计入。",
        ),
        both(
            "Mend what was found and delete this entry, or agree on a new day.",
            "请改正问题并删除此条，或商定新的日期。",
        ),
        record=record,
        route=("accepts",),
        offending=f"{rule} {until.isoformat()}",
    )
