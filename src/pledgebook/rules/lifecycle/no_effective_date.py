"""A record in force without a first day.

## What
A record that binds someone does not say from which day on, in `effective`.

## Why
When a customer complains about last March, both sides must be able to see whether the promise held
then. It also tells staff which rule is the newer one.

## Example
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
owner: manager
```

## Instead
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
owner: manager
effective: 2026-01-01
```
"""

from collections.abc import Iterator

from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.records.base import Status
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """有效的记录没有生效日期。

## 说明
对人有约束的记录没有用“effective”写明从哪一天起生效。

## 理由
客户投诉三月份的事，双方都要能看出当时承诺是否有效。员工也要靠它判断哪一项规定更新。

## 反例
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
owner: manager
```

## 改法
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
owner: manager
effective: 2026-01-01
```
"""


def _check(context: Context) -> Iterator[Diagnostic]:
    for record in context.catalog.records.values():
        if record.effective is None and record.binding and record.status is Status.IN_FORCE:
            yield RULE.at(
                context,
                record,
                (),
                both(
                    "This record is in force, but does not say since when.",
                    "这条记录已生效，却没有写明从何时起。",
                ),
                both(
                    "Add “effective: …” with the first day it holds, or “status: draft”.",
                    "请补写“effective: …”（生效日期），或写“status: draft”。",
                ),
                offending="effective",
            )


RULE = Rule("LIF003", "no-effective-date", Severity.WARNING, both(__doc__, MANUAL_ZH), _check)
