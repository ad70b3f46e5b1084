"""A record of the older version that cannot be read.

## What
A record could not be read as it was in the older version, and was changed since. What it promised
nobody can say, so nobody can say either what became of it.

## Why
Silence about it would pass for “nothing was weakened”.

## Example
```yaml before/roles/driver.yml
ttle: {en: Driver, zh: 司机}
```
```yaml roles/driver.yml
title: {en: Driver, zh: 司机}
```

## Instead
Mend the record in the older version first. Where that is no longer possible, compare by hand, and
say so in a file in `changes/` that names the fingerprint, approved like a weakening.
```yaml before/roles/driver.yml
title: {en: Driver, zh: 司机}
```
```yaml roles/driver.yml
title: {en: Driver, zh: 司机}
```
"""

from pledgebook.changes.comparison import Comparison
from pledgebook.changes.mark import mark_of
from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.rule import Rule, both

MANUAL_ZH = """旧版本中有记录无法读取。

## 说明
某条记录在旧版本中无法读取，后来又改动过。当时承诺了什么说不清，因而也说不清变成了什么。

## 理由
对它只字不提，会被当作“没有变弱”。

## 反例
```yaml before/roles/driver.yml
ttle: {zh: 司机, en: Driver}
```
```yaml roles/driver.yml
title: {zh: 司机, en: Driver}
```

## 改法
请先改好旧版本中的记录。无法再改的，请人工对照，并在“changes/”中写一个指明指纹的文件，像变弱一样取
得批准。
```yaml before/roles/driver.yml
title: {zh: 司机, en: Driver}
```
```yaml roles/driver.yml
title: {zh: 司机, en: Driver}
```
"""


def mark(name: str) -> str:
    """The fingerprint by which somebody can vouch for a record, by its id."""
    return mark_of("unread", name)


def found(on: Comparison, name: str) -> Diagnostic:
    """``name``: the id of the record."""
    catalog = on.pairs.after
    target = catalog.resolve(name)
    return RULE.finding(
        catalog.at(target.record if target else catalog.handbook),
        both(
            f"“{name}” could not be read in the older version: nobody knows what it promised.",
            f"“{name}”在旧版本中无法读取，当时承诺了什么无从知道。",
        ),
        both(
            f"Mend it there; or compare by hand, and vouch for “{mark(name)}” in changes/.",
            f"请在旧版本中改好；或人工对照，并在 changes/ 中为“{mark(name)}”作证。",
        ),
        record=target.record.id if target else "",
        offending=name,
    )


RULE = Rule("CHG010", "version-unreadable", Severity.ERROR, both(__doc__, MANUAL_ZH))
