"""A reference by a former id.

## What
A reference names a record or a part by an alias: an id that it had before.

## Why
It still leads to the right place, for good. But whoever searches the files for today's id does not
find it, and the old one goes on being copied.

## Example
```yaml roles/driver.yml
title: {en: Driver, zh: 司机}
aliases: [chauffeur]
```
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
owner: chauffeur
```

## Instead
```yaml roles/driver.yml
title: {en: Driver, zh: 司机}
aliases: [chauffeur]
```
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
owner: driver
```
"""

from collections.abc import Iterator

from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.reference.citing import Citing, resolved
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """用曾用编号引用。

## 说明
引用写的是别名，也就是记录或部分以前的编号。

## 理由
它仍然、而且永远能找到正确的内容。但按现在的编号搜索文件时找不到这里，旧编号还会被继续抄下去。

## 反例
```yaml roles/driver.yml
title: {zh: 司机, en: Driver}
aliases: [chauffeur]
```
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
owner: chauffeur
```

## 改法
```yaml roles/driver.yml
title: {zh: 司机, en: Driver}
aliases: [chauffeur]
```
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
owner: driver
```
"""


def _check(context: Context) -> Iterator[Diagnostic]:
    citing = Citing(RULE, context)
    for citation, target in resolved(context.catalog):
        if target is None or target.id == citation.full_name:
            continue
        today = target.part_id if citation.refers.local else target.id
        yield from citing.found(
            citation,
            both(
                f"“{citation.name}” is a former id of “{today}”.",
                f"“{citation.name}”是“{today}”的曾用编号。",
            ),
            both(f"Write “{today}”.", f"请写“{today}”。"),
        )


RULE = Rule("REF004", "former-id", Severity.INFO, both(__doc__, MANUAL_ZH), _check)
