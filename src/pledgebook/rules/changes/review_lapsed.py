"""A review date that was dropped or let pass.

## What
The record named the day by which its owner reads it again, and now names none; or that day has
passed, and the record was changed without setting the next.

## Why
The date is the owner's own word. Whoever changes a record has read it, and can set the next day
with the same stroke.

## Example
```yaml before/services/repair.yml
title: {en: Repair, zh: 维修}
effective: 2026-01-01
owner: manager
review-by: 2026-12-31
```
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
effective: 2026-01-01
owner: manager
```

## Instead
```yaml before/services/repair.yml
title: {en: Repair, zh: 维修}
effective: 2026-01-01
owner: manager
review-by: 2026-12-31
```
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
effective: 2026-01-01
owner: manager
review-by: 2027-12-31
```
"""

from collections.abc import Iterator

from pledgebook.changes.change import Verdict
from pledgebook.changes.comparison import Comparison
from pledgebook.diagnostic import Diagnostic, Label, Severity, Words
from pledgebook.records.base import Record, Status
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """复审日期被删去或任其过期。

## 说明
记录原来写明负责人何时重读，现在没有了；或者那一天已经过去，改了记录却没有定下一个日期。

## 理由
日期是负责人自己定的。改动记录的人刚读过它，顺手就能定下一个日期。

## 反例
```yaml before/services/repair.yml
title: {zh: 维修, en: Repair}
effective: 2026-01-01
owner: manager
review-by: 2026-12-31
```
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
effective: 2026-01-01
owner: manager
```

## 改法
```yaml before/services/repair.yml
title: {zh: 维修, en: Repair}
effective: 2026-01-01
owner: manager
review-by: 2026-12-31
```
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
effective: 2026-01-01
owner: manager
review-by: 2027-12-31
```
"""


def _check(context: Context) -> Iterator[Diagnostic]:
    on = context.compared
    if on is None:
        return
    changed = {c.record for c in on.changes if c.verdict is not Verdict.EDITORIAL}
    for pair in on.pairs.records:
        before, after = pair.before, pair.after
        if before is None or after is None or before is after or before.review_by is None:
            continue
        if after.status is Status.RETIRED:
            continue
        passed = after.review_by == before.review_by and before.review_by < on.today
        if after.review_by is None:
            yield _found(on, before, after, _DROPPED)
        elif passed and after.id in changed:
            yield _found(on, before, after, _PASSED)


_DROPPED = both(
    "The day by which “{id}” is to be read again ({day}) was dropped.",
    "“{id}”的复审日期（{day}）被删去。",
)
_PASSED = both(
    "“{id}” was changed, and its review, due by {day}, was not.",
    "改动了“{id}”，却没有更新已过期的复审日期（{day}）。",
)


def _found(on: Comparison, before: Record, after: Record, words: Words) -> Diagnostic:
    day = before.review_by.isoformat() if before.review_by else ""
    older = on.pairs.before.at(before, "review-by")
    return RULE.finding(
        on.pairs.after.at(after, "review-by"),
        {language: said.format(id=after.id, day=day) for language, said in words.items()},
        both("Set the next “review-by”.", "请写上下一个“review-by”。"),
        related=(Label(older, both("it was set here", "原定日期在此")),),
        record=after.id,
        route=("review-by",),
        offending=day,
    )


RULE = Rule("CHG008", "review-lapsed", Severity.WARNING, both(__doc__, MANUAL_ZH), _check)
