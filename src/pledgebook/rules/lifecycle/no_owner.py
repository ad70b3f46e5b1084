"""Nobody answers for a record in force.

## What
A record that binds someone has no `owner`. Vocabulary (roles, events, dimensions, terms) needs
none.

## Why
A rule without a role that answers for it is read by everybody and kept up by nobody. ISO 10001, on
codes of conduct for customer satisfaction, counts accountability among its principles.

## Example
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
effective: 2026-01-01
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

MANUAL_ZH = """有效的记录无人负责。

## 说明
对人有约束的记录没有写“owner”。用来定义名称的记录（岗位、事件、维度、术语）不需要。

## 理由
没有岗位负责的规定，人人都看，却没人维护。ISO 10001（顾客满意行为规范指南）把责任明确列为原则之一。

## 反例
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
effective: 2026-01-01
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
        if record.owner is None and record.binding and record.status is Status.IN_FORCE:
            yield RULE.at(
                context,
                record,
                (),
                both("Nobody answers for this record.", "这条记录无人负责。"),
                both(
                    "Add “owner: …” with the role that answers for it.",
                    "请补写“owner: …”，写明负责的岗位。",
                ),
                offending="owner",
            )


RULE = Rule("LIF001", "no-owner", Severity.WARNING, both(__doc__, MANUAL_ZH), _check)
