"""A value that no behaviour expresses.

## What
A mind identity names a value, the handbook has behaviours in force, and none of them expresses it.

## Why
A value is what people can be seen to do. Kept on the wall alone it is a poster; corporate identity
(CIS) is mind, behaviour and visual identity together.

## Example
```yaml identity/mind/ours.yml
title: {en: Our mind, zh: 我们的理念}
owner: manager
effective: 2026-01-01
values:
  honesty: {title: {en: Honesty, zh: 诚}}
  speed: {title: {en: Speed, zh: 快}}
```
```yaml identity/behaviour/late.yml
title: {en: When late, zh: 迟到时}
owner: manager
effective: 2026-01-01
expresses: [ours.honesty]
observed: {en: Calls are heard., zh: 抽听电话。}
```

## Instead
```yaml identity/mind/ours.yml
title: {en: Our mind, zh: 我们的理念}
owner: manager
effective: 2026-01-01
values:
  honesty: {title: {en: Honesty, zh: 诚}}
  speed: {title: {en: Speed, zh: 快}}
```
```yaml identity/behaviour/late.yml
title: {en: When late, zh: 迟到时}
owner: manager
effective: 2026-01-01
expresses: [ours.honesty, ours.speed]
observed: {en: Calls are heard., zh: 抽听电话。}
```
"""

from collections.abc import Iterator

from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.coverage.gaps import in_force
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """没有行为体现的价值。

## 说明
理念识别写了一项价值，手册已有有效的行为识别，却没有一条体现它。

## 理由
价值要看得见人怎么做，只挂在墙上就是标语。企业识别（CIS）是理念、行为、视觉合在一起的。

## 反例
```yaml identity/mind/ours.yml
title: {zh: 我们的理念, en: Our mind}
owner: manager
effective: 2026-01-01
values:
  honesty: {title: {zh: 诚, en: Honesty}}
  speed: {title: {zh: 快, en: Speed}}
```
```yaml identity/behaviour/late.yml
title: {zh: 迟到时, en: When late}
owner: manager
effective: 2026-01-01
expresses: [ours.honesty]
observed: {zh: 抽听电话。, en: Calls are heard.}
```

## 改法
```yaml identity/mind/ours.yml
title: {zh: 我们的理念, en: Our mind}
owner: manager
effective: 2026-01-01
values:
  honesty: {title: {zh: 诚, en: Honesty}}
  speed: {title: {zh: 快, en: Speed}}
```
```yaml identity/behaviour/late.yml
title: {zh: 迟到时, en: When late}
owner: manager
effective: 2026-01-01
expresses: [ours.honesty, ours.speed]
observed: {zh: 抽听电话。, en: Calls are heard.}
```
"""


def _check(context: Context) -> Iterator[Diagnostic]:
    catalog = context.catalog
    behaviours = in_force(catalog, "behaviour")
    if not behaviours:
        return
    names = (name for one in behaviours for name in one.expresses)  # type: ignore[attr-defined]
    expressed = {target.id for name in names if (target := catalog.resolve(name))}
    for mind in in_force(catalog, "mind"):
        for name, value in mind.values.items():  # type: ignore[attr-defined]
            full_id = f"{mind.id}.{name}"
            if full_id not in expressed and not catalog.may_be_cited(full_id, "behaviour"):
                yield RULE.at(
                    context,
                    mind,
                    ("values", name),
                    both(
                        f"No behaviour expresses the value “{value.title.say('en')}”.",
                        f"没有行为体现“{value.title.say('zh')}”这一价值。",
                    ),
                    both(
                        f"Name {mind.id}.{name} under “expresses” of a behaviour.",
                        f"请在某条行为识别的“expresses”中写上 {mind.id}.{name}。",
                    ),
                )


RULE = Rule("COV003", "value-not-lived", Severity.WARNING, both(__doc__, MANUAL_ZH), _check)
