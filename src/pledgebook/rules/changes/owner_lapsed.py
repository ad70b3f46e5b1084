"""A record that has lost its owner.

## What
The record named an owner, and now names none.

## Why
Nobody answers for it any more: nobody is asked about it, reads it again, or approves its next
change.

## Example
```yaml before/services/repair.yml
title: {en: Repair, zh: 维修}
effective: 2026-01-01
owner: manager
```
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
effective: 2026-01-01
summary: {en: How we repair., zh: 怎样维修。}
```

## Instead
Hand it over to another role.
```yaml before/services/repair.yml
title: {en: Repair, zh: 维修}
effective: 2026-01-01
owner: manager
```
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
effective: 2026-01-01
owner: manager
summary: {en: How we repair., zh: 怎样维修。}
```
"""

from collections.abc import Iterator

from pledgebook.diagnostic import Diagnostic, Label, Severity
from pledgebook.records.base import Status
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """记录失去了负责岗位。

## 说明
记录原来写明了负责岗位，现在没有了。

## 理由
从此无人负责：有问题无人可问，无人重读，下次改动也无人批准。

## 反例
```yaml before/services/repair.yml
title: {zh: 维修, en: Repair}
effective: 2026-01-01
owner: manager
```
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
effective: 2026-01-01
summary: {zh: 怎样维修。, en: How we repair.}
```

## 改法
请交给另一个岗位。
```yaml before/services/repair.yml
title: {zh: 维修, en: Repair}
effective: 2026-01-01
owner: manager
```
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
effective: 2026-01-01
owner: manager
summary: {zh: 怎样维修。, en: How we repair.}
```
"""


def _check(context: Context) -> Iterator[Diagnostic]:
    on = context.compared
    for pair in on.pairs.records if on else ():
        if on is None or pair.before is None or pair.after is None or pair.after.owner:
            continue
        owner = pair.before.owner
        if owner is None or pair.after.status is Status.RETIRED:
            continue
        older = on.pairs.before.at(pair.before, "owner")
        yield RULE.finding(
            on.pairs.after.at(pair.after),
            both(
                f"Nobody owns “{pair.after.id}” any more; it was “{owner}”.",
                f"“{pair.after.id}”不再有负责岗位，原为“{owner}”。",
            ),
            both("Name the role that answers for it now.", "请写明现在由哪个岗位负责。"),
            related=(Label(older, both("its owner was here", "原负责岗位在此")),),
            record=pair.after.id,
            route=("owner",),
            offending=owner,
        )


RULE = Rule("CHG007", "owner-lapsed", Severity.WARNING, both(__doc__, MANUAL_ZH), _check)
