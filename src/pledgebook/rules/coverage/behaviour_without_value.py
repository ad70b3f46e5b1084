"""A behaviour that expresses no value.

## What
A behaviour in force names nothing under `expresses`, though the handbook has values.

## Why
A rule of conduct whose reason is not known is the first to be dropped on a busy day.

## Example
```yaml identity/mind/ours.yml
title: {en: Our mind, zh: 我们的理念}
owner: manager
effective: 2026-01-01
values:
  honesty: {title: {en: Honesty, zh: 诚}}
```
```yaml identity/behaviour/late.yml
title: {en: When late, zh: 迟到时}
owner: manager
effective: 2026-01-01
observed: {en: Calls are heard., zh: 抽听电话。}
```

## Instead
```yaml identity/mind/ours.yml
title: {en: Our mind, zh: 我们的理念}
owner: manager
effective: 2026-01-01
values:
  honesty: {title: {en: Honesty, zh: 诚}}
```
```yaml identity/behaviour/late.yml
title: {en: When late, zh: 迟到时}
owner: manager
effective: 2026-01-01
expresses: [ours.honesty]
observed: {en: Calls are heard., zh: 抽听电话。}
```
"""

from collections.abc import Iterator

from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.coverage.gaps import in_force
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """没有体现任何价值的行为。

## 说明
手册有核心价值，而某条有效的行为识别没有写“expresses”。

## 理由
说不出为什么的规矩，一忙起来最先丢。

## 反例
```yaml identity/mind/ours.yml
title: {zh: 我们的理念, en: Our mind}
owner: manager
effective: 2026-01-01
values:
  honesty: {title: {zh: 诚, en: Honesty}}
```
```yaml identity/behaviour/late.yml
title: {zh: 迟到时, en: When late}
owner: manager
effective: 2026-01-01
observed: {zh: 抽听电话。, en: Calls are heard.}
```

## 改法
```yaml identity/mind/ours.yml
title: {zh: 我们的理念, en: Our mind}
owner: manager
effective: 2026-01-01
values:
  honesty: {title: {zh: 诚, en: Honesty}}
```
```yaml identity/behaviour/late.yml
title: {zh: 迟到时, en: When late}
owner: manager
effective: 2026-01-01
expresses: [ours.honesty]
observed: {zh: 抽听电话。, en: Calls are heard.}
```
"""


def _check(context: Context) -> Iterator[Diagnostic]:
    catalog = context.catalog
    if not any(mind.values for mind in in_force(catalog, "mind")):  # type: ignore[attr-defined]
        return
    for behaviour in in_force(catalog, "behaviour"):
        if not behaviour.expresses:  # type: ignore[attr-defined]
            yield RULE.at(
                context,
                behaviour,
                (),
                both("This behaviour expresses no value.", "这条行为没有体现任何价值。"),
                both(
                    "Name the value it expresses: “expresses: […]”.",
                    "请写明它体现的价值：“expresses: […]”。",
                ),
                offending="expresses",
            )


RULE = Rule("COV004", "behaviour-without-value", Severity.WARNING, both(__doc__, MANUAL_ZH), _check)
