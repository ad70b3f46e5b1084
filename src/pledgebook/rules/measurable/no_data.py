"""A promise that is well defined, and that nobody measures.

## What
The indicator of a promise names no data source, nobody who reads the data, or no frequency. The
promise is at level M2. A duty that an event sets off wants to know where the event is noted, and by
whom.

## Why
Each promise ought to be checked by somebody, somewhere, on a day. Without them the first person to
measure it is a customer.

## Example
```yaml indicators/time-to-repair.yml
title: {en: Time to repair, zh: 修复时间}
owner: manager
effective: 2026-01-01
measures: {time: {from: fault-reported, to: engineer-arrived}}
population: {en: Every report., zh: 每次报修。}
no-exclusions: {en: None., zh: 无。}
```
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
owner: manager
effective: 2026-01-01
promises:
  mend:
    wording: {en: "Mended within [[repair.mend]].", zh: "[[repair.mend]]内修好。"}
    indicator: time-to-repair
    clock: elapsed
    every-case: at most 24 h
```

## Instead
```yaml indicators/time-to-repair.yml
title: {en: Time to repair, zh: 修复时间}
owner: manager
effective: 2026-01-01
measures: {time: {from: fault-reported, to: engineer-arrived}}
population: {en: Every report., zh: 每次报修。}
no-exclusions: {en: None., zh: 无。}
data-source: {en: The dispatch log., zh: 调度日志。}
collector: manager
frequency: {en: Monthly, zh: 每月}
```
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
owner: manager
effective: 2026-01-01
promises:
  mend:
    wording: {en: "Mended within [[repair.mend]].", zh: "[[repair.mend]]内修好。"}
    indicator: time-to-repair
    clock: elapsed
    every-case: at most 24 h
```
"""

from collections.abc import Iterator

from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.measurable.pieces import PUBLIC_WEIGHS, report
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """定义清楚、却没有人去量的承诺。

## 说明
承诺所用的指标没有写数据来源、采集岗位或采集频次。它只有 M2 级。
由事件引起的义务，要写明事件记在哪里、由谁记。

## 理由
每条承诺都该有人在某处、某天去查。否则第一个去量它的，是客户。

## 反例
```yaml indicators/time-to-repair.yml
title: {zh: 修复时间, en: Time to repair}
owner: manager
effective: 2026-01-01
measures: {time: {from: fault-reported, to: engineer-arrived}}
population: {zh: 每次报修。, en: Every report.}
no-exclusions: {zh: 无。, en: None.}
```
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
owner: manager
effective: 2026-01-01
promises:
  mend:
    wording: {zh: "[[repair.mend]]内修好。", en: "Mended within [[repair.mend]]."}
    indicator: time-to-repair
    clock: elapsed
    every-case: at most 24 h
```

## 改法
```yaml indicators/time-to-repair.yml
title: {zh: 修复时间, en: Time to repair}
owner: manager
effective: 2026-01-01
measures: {time: {from: fault-reported, to: engineer-arrived}}
population: {zh: 每次报修。, en: Every report.}
no-exclusions: {zh: 无。, en: None.}
data-source: {zh: 调度日志。, en: The dispatch log.}
collector: manager
frequency: {zh: 每月, en: Monthly}
```
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
owner: manager
effective: 2026-01-01
promises:
  mend:
    wording: {zh: "[[repair.mend]]内修好。", en: "Mended within [[repair.mend]]."}
    indicator: time-to-repair
    clock: elapsed
    every-case: at most 24 h
```
"""


def _check(context: Context) -> Iterator[Diagnostic]:
    return report(context, RULE, 2, lambda _missing: True)


RULE = Rule(
    "MEA007", "no-data", Severity.WARNING, both(__doc__, MANUAL_ZH), _check, otherwise=PUBLIC_WEIGHS
)
