"""A promise that two people would measure differently.

## What
A promise has its number and its clock, and lacks a piece of the operational definition: an
indicator, which cases are counted, which are left out, or the period that a share, a mean or a
value is taken over. It is at level M1. There is one finding for a promise, or for an indicator that
lacks the same for several.

## Why
W. E. Deming, Out of the Crisis, ch. 9: an operational definition is one that reasonable people can
do business with. 92 % of which calls, in which month?

## Example
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
owner: manager
effective: 2026-01-01
promises:
  arrive:
    wording: {en: "We are there within [[repair.arrive]].", zh: "[[repair.arrive]]内到场。"}
    indicator: time-to-site
    clock: elapsed
    share: at least 92 %
    within: at most 2 h
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
    share: at least 92 %
    within: at most 2 h
    period: calendar-month
```
"""

from collections.abc import Iterator

from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.measurable.no_start_or_stop import ENDS
from pledgebook.rules.measurable.pieces import PUBLIC_WEIGHS, report
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """两个人会量出两个结果的承诺。

## 说明
承诺有数字、有计时方式，却缺操作性定义的某一部分：
指标、统计哪些情形、不计哪些情形，或比例、平均值、数值按什么周期统计。它只有 M1 级。
每条承诺报一次；同一指标让几条承诺都缺同样内容的，只报一次。

## 理由
戴明《转危为安》第九章：操作性定义，是讲道理的人可以据以办事的定义。
92%，是哪些来电的 92%，哪个月的？

## 反例
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
owner: manager
effective: 2026-01-01
promises:
  arrive:
    wording: {zh: "[[repair.arrive]]内到场。", en: "We are there within [[repair.arrive]]."}
    indicator: time-to-site
    clock: elapsed
    share: at least 92 %
    within: at most 2 h
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
    share: at least 92 %
    within: at most 2 h
    period: calendar-month
```
"""


def _check(context: Context) -> Iterator[Diagnostic]:
    return report(context, RULE, 1, lambda missing: not set(ENDS).intersection(missing))


RULE = Rule(
    "MEA006",
    "not-defined",
    Severity.WARNING,
    both(__doc__, MANUAL_ZH),
    _check,
    otherwise=PUBLIC_WEIGHS,
)
