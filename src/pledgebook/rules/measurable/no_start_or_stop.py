"""A promise that does not say from when, or until when, it is counted.

## What
The indicator of a promise measures a time and lacks the event that starts the clock or the one that
stops it; it does not say what it measures at all; or a promise that holds for some time says not
from which event. It is at level M1. The other pieces that level M2 wants are named with it.

## Why
A start event is what published promises omit most: of 161 that were collected, 23 state one.
“Within two hours” of the call, of the order to the engineer, or of leaving the yard?

## Example
```yaml indicators/time-to-repair.yml
title: {en: Time to repair, zh: 修复时间}
owner: manager
effective: 2026-01-01
measures: {time: {to: engineer-arrived}}
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
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
owner: manager
effective: 2026-01-01
promises:
  arrive:
    wording: {en: "We are there within [[repair.arrive]].", zh: "[[repair.arrive]]内到场。"}
    indicator: time-to-site
    clock: elapsed
    every-case: at most 2 h
```
"""

from collections.abc import Iterator

from pledgebook.analysis.levels import Missing
from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.measurable.pieces import PUBLIC_WEIGHS, report
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """没有说从何时算起、算到何时。

## 说明
承诺所用的时间类指标缺起点事件或终点事件，或根本没写量的是什么；
或者在一段时间内有效的承诺没写从哪个事件算起。它只有 M1 级。M2 所需的其他内容一并列出。

## 理由
公开的承诺最常漏掉的就是起点：收集到的 161 条里，只有 23 条写明。
“两小时内”，从来电算、从派工算，还是从出发算？

## 反例
```yaml indicators/time-to-repair.yml
title: {zh: 修复时间, en: Time to repair}
owner: manager
effective: 2026-01-01
measures: {time: {to: engineer-arrived}}
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
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
owner: manager
effective: 2026-01-01
promises:
  arrive:
    wording: {zh: "[[repair.arrive]]内到场。", en: "We are there within [[repair.arrive]]."}
    indicator: time-to-site
    clock: elapsed
    every-case: at most 2 h
```
"""

ENDS = (Missing.MEASURE, Missing.START, Missing.STOP)


def _check(context: Context) -> Iterator[Diagnostic]:
    return report(context, RULE, 1, lambda missing: bool(set(ENDS).intersection(missing)))


RULE = Rule(
    "MEA005",
    "no-start-or-stop",
    Severity.WARNING,
    both(__doc__, MANUAL_ZH),
    _check,
    otherwise=PUBLIC_WEIGHS,
)
