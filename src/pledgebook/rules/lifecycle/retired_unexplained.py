"""A retired record without a word on what holds instead.

## What
A record is retired and says neither what took its place (`replaced-by`) nor why it was given up
(`retired-because`).

## Why
Its page stays, because its address is printed on vans and invoices. Whoever comes that way needs to
be sent on, or told.

## Example
```yaml services/old-repair.yml
title: {en: Old repair, zh: 旧维修标准}
status: retired
```

## Instead
```yaml services/old-repair.yml
title: {en: Old repair, zh: 旧维修标准}
status: retired
retired-because: {en: Nobody rents steam cranes any more., zh: 已无人租用蒸汽起重机。}
```
"""

from collections.abc import Iterator

from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.records.base import Status
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """停用的记录没有交代去向。

## 说明
记录已停用，却既没有写由什么取代（“replaced-by”），也没有写为什么停用（“retired-because”）。

## 理由
它的页面会一直保留，因为网址已经印在服务车和账单上。顺着网址来的人，需要被引到新的地方，或者得到一句说明。

## 反例
```yaml services/old-repair.yml
title: {zh: 旧维修标准, en: Old repair}
status: retired
```

## 改法
```yaml services/old-repair.yml
title: {zh: 旧维修标准, en: Old repair}
status: retired
retired-because: {zh: 已无人租用蒸汽起重机。, en: Nobody rents steam cranes any more.}
```
"""


def _check(context: Context) -> Iterator[Diagnostic]:
    for record in context.catalog.records.values():
        if record.status is not Status.RETIRED or record.replaced_by or record.retired_because:
            continue
        yield RULE.at(
            context,
            record,
            ("status",),
            both(
                "This record is retired, and says neither what took its place nor why.",
                "这条记录已停用，却没有写由什么取代，也没有写原因。",
            ),
            both(
                "Add “replaced-by: …” or “retired-because: …”.",
                "请补写“replaced-by: …”或“retired-because: …”。",
            ),
        )


RULE = Rule("LIF004", "retired-unexplained", Severity.WARNING, both(__doc__, MANUAL_ZH), _check)
