"""A handbook that has promises and nothing at all to teach, say or deliver them with.

## What
Promises to customers or dealers are in force, two of the three kinds that cover them are there
(processes, scripts, courses), and of the third there is none in force; or there are values and no
behaviour. It is said of the handbook once, and of none of its promises. A handbook that has no more
than one of the three has only just begun and is not told.

## Why
The matrix of coverage has an empty column. That is a decision, or it was forgotten.

## Example
```yaml processes/repair.yml
title: {en: Repair, zh: 维修}
owner: manager
effective: 2026-01-01
delivers: [110.arrive]
```
```yaml scripts/call.yml
title: {en: Call, zh: 来电}
owner: manager
effective: 2026-01-01
promises: [110.arrive]
```

## Instead
```yaml processes/repair.yml
title: {en: Repair, zh: 维修}
owner: manager
effective: 2026-01-01
delivers: [110.arrive]
```
```yaml scripts/call.yml
title: {en: Call, zh: 来电}
owner: manager
effective: 2026-01-01
promises: [110.arrive]
```
```yaml courses/first-day.yml
title: {en: First day, zh: 第一天}
owner: manager
effective: 2026-01-01
modules:
  promises: {title: {en: Promises, zh: 承诺}, cites: [110.arrive]}
```
"""

from collections.abc import Iterator

from pledgebook.analysis.coverage import Column, matrix
from pledgebook.diagnostic import Diagnostic, Severity, Words
from pledgebook.records.base import Audience
from pledgebook.rules.coverage.gaps import in_force
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """手册有承诺，却完全没有用来讲授、说明或兑现它们的记录。

## 说明
有对客户或代理商的承诺在执行，流程、话术、课程三类中已有两类，第三类却一条有效的都没有；
或有核心价值而没有行为识别。只对手册报一次，不对每条承诺报。三类中最多只有一类的手册才刚开始，不报。

## 理由
覆盖表里有一列全空。要么是有意如此，要么是忘了。

## 反例
```yaml processes/repair.yml
title: {zh: 维修, en: Repair}
owner: manager
effective: 2026-01-01
delivers: [110.arrive]
```
```yaml scripts/call.yml
title: {zh: 来电, en: Call}
owner: manager
effective: 2026-01-01
promises: [110.arrive]
```

## 改法
```yaml processes/repair.yml
title: {zh: 维修, en: Repair}
owner: manager
effective: 2026-01-01
delivers: [110.arrive]
```
```yaml scripts/call.yml
title: {zh: 来电, en: Call}
owner: manager
effective: 2026-01-01
promises: [110.arrive]
```
```yaml courses/first-day.yml
title: {zh: 第一天, en: First day}
owner: manager
effective: 2026-01-01
modules:
  promises: {title: {zh: 承诺, en: Promises}, cites: [110.arrive]}
```
"""

_COLUMNS = {
    Column.DELIVERED: ("process", "流程"),
    Column.SAID: ("script", "话术"),
    Column.TAUGHT: ("course", "课程"),
}


def _check(context: Context) -> Iterator[Diagnostic]:
    found = matrix(context.catalog, context.today)
    unread = {one.kind for one in context.catalog.unread}
    empty = [c for c in _COLUMNS if c in found.absent and c.value not in unread]
    public = any(row.pledge.record.audience is not Audience.INTERNAL for row in found.rows)
    if public and len(empty) == 1:
        (column,) = empty
        english, chinese = _COLUMNS[column]
        message = both(
            f"The handbook has promises, and no {english} in force.",
            f"手册有承诺，却没有有效的{chinese}。",
        )
        yield _finding(context, column.value, message)
    values = any(mind.values for mind in in_force(context.catalog, "mind"))  # type: ignore[attr-defined]
    if values and "behaviour" not in unread and not in_force(context.catalog, "behaviour"):
        message = both(
            "The handbook has values, and no behaviour in force to express them.",
            "手册有核心价值，却没有有效的行为识别去体现。",
        )
        yield _finding(context, "behaviour", message)


def _finding(context: Context, kind: str, message: Words) -> Diagnostic:
    command = f"“pledgebook new {kind}”"
    return RULE.at(
        context,
        context.catalog.handbook,
        (),
        message,
        both(f"Begin with {command}.", f"可以从{command}开始。"),
        offending=kind,
    )


RULE = Rule("COV002", "kind-not-begun", Severity.INFO, both(__doc__, MANUAL_ZH), _check)
