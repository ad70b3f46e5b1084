"""A behaviour that nobody looks at.

## What
A behaviour in force says neither how it is `observed`, nor in which form that is noted, nor in
which indicator it is counted.

## Why
What is not observed is a wish. The observer and the form make the difference between conduct and a
slogan about it.

## Example
```yaml identity/behaviour/late.yml
title: {en: When late, zh: 迟到时}
owner: manager
effective: 2026-01-01
do:
  ring: {text: {en: Ring first., zh: 先打电话。}}
```

## Instead
```yaml identity/behaviour/late.yml
title: {en: When late, zh: 迟到时}
owner: manager
effective: 2026-01-01
do:
  ring: {text: {en: Ring first., zh: 先打电话。}}
observed: {en: Six calls a month are heard., zh: 每月抽听六通电话。}
```
"""

from collections.abc import Iterator

from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.coverage.gaps import in_force
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """没有人去看的行为。

## 说明
有效的行为识别没有写怎样观察（observed），也没有写记在哪张表、计入哪个指标。

## 理由
没人看的行为只是愿望。有人看、有表记，才不是口号。

## 反例
```yaml identity/behaviour/late.yml
title: {zh: 迟到时, en: When late}
owner: manager
effective: 2026-01-01
do:
  ring: {text: {zh: 先打电话。, en: Ring first.}}
```

## 改法
```yaml identity/behaviour/late.yml
title: {zh: 迟到时, en: When late}
owner: manager
effective: 2026-01-01
do:
  ring: {text: {zh: 先打电话。, en: Ring first.}}
observed: {zh: 每月抽听六通电话。, en: Six calls a month are heard.}
```
"""


def _check(context: Context) -> Iterator[Diagnostic]:
    for behaviour in in_force(context.catalog, "behaviour"):
        if not any(getattr(behaviour, name) for name in ("observed", "form", "indicator")):
            yield RULE.at(
                context,
                behaviour,
                (),
                both(
                    "Nobody observes whether this is done.",
                    "没有写明怎样观察这条行为有没有做到。",
                ),
                both(
                    "Say how one sees it: “observed: …”, and note it in a form.",
                    "请写明怎样看得出来：“observed: …”，并记入表单。",
                ),
                offending="observed",
            )


RULE = Rule("COV005", "behaviour-unobserved", Severity.WARNING, both(__doc__, MANUAL_ZH), _check)
