"""A breach for which a banded remedy gives nothing.

## What
A remedy is given in bands of the measured value, and a value that breaks the promise lies in none
of them, be it a single point at a boundary. Where the promise's own figure is measured otherwise
than the bands, only what lies between two bands is looked at.

## Why
“Below 99 %: 30 %. Above 99 %: 10 %.” At 99 % sharp the promise is broken and nothing is owed. It is
always the customer who finds out.

## Example
```yaml commitments/uptime.yml
title: {en: Uptime, zh: 可用率}
owner: manager
effective: 2026-01-01
promises:
  uptime:
    wording: {en: "It runs [[uptime.uptime]] of each month.", zh: "每月可用率[[uptime.uptime]]。"}
    value: at least 99.9 %
    period: calendar-month
    remedy:
      bands:
        - {above: 99 %, below: 99.9 %, credit: 10 %}
        - {below: 99 %, credit: 30 %}
```

## Instead
```yaml commitments/uptime.yml
title: {en: Uptime, zh: 可用率}
owner: manager
effective: 2026-01-01
promises:
  uptime:
    wording: {en: "It runs [[uptime.uptime]] of each month.", zh: "每月可用率[[uptime.uptime]]。"}
    value: at least 99.9 %
    period: calendar-month
    remedy:
      bands:
        - {from: 99 %, below: 99.9 %, credit: 10 %}
        - {below: 99 %, credit: 30 %}
```
"""

from collections.abc import Iterator

from pledgebook.analysis.pledges import Pledge
from pledgebook.analysis.remedies import Table, broken, say_interval, tables
from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.promises.interval import Interval
from pledgebook.promises.region import left_over
from pledgebook.rules.consistent.telling import alive, named, told
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """分档的补偿漏掉了某种违约。

## 说明
补偿按测得的数值分档，而某个违反承诺的数值不在任何一档之内，哪怕只是端点上的一个值。承诺自己的数字与分档
不是同一种量时，只看两档之间。

## 理由
“低于 99 % 赔 30 %，高于 99 % 赔 10 %。”正好 99 % 时，承诺没有做到，却什么也不用赔。
发现这一点的总是客户。

## 反例
```yaml commitments/uptime.yml
title: {zh: 可用率, en: Uptime}
owner: manager
effective: 2026-01-01
promises:
  uptime:
    wording: {zh: "每月可用率[[uptime.uptime]]。", en: "It runs [[uptime.uptime]] of each month."}
    value: at least 99.9 %
    period: calendar-month
    remedy:
      bands:
        - {above: 99 %, below: 99.9 %, credit: 10 %}
        - {below: 99 %, credit: 30 %}
```

## 改法
```yaml commitments/uptime.yml
title: {zh: 可用率, en: Uptime}
owner: manager
effective: 2026-01-01
promises:
  uptime:
    wording: {zh: "每月可用率[[uptime.uptime]]。", en: "It runs [[uptime.uptime]] of each month."}
    value: at least 99.9 %
    period: calendar-month
    remedy:
      bands:
        - {from: 99 %, below: 99.9 %, credit: 10 %}
        - {below: 99 %, credit: 30 %}
```
"""


def _check(context: Context) -> Iterator[Diagnostic]:
    for pledge in alive(context):
        for table in tables(pledge):
            gap = None if table.rest else _gap(pledge, table)
            if gap is None:
                continue
            name = told(lambda n, pledge=pledge: named(pledge, n))
            at = told(lambda n, gap=gap, unit=table.unit: say_interval(gap, unit, n))
            yield RULE.at(
                context,
                pledge.record,
                table.route,
                both(
                    f"The remedy of {name['en']} gives nothing for one breach: {at['en']}.",
                    f"{name['zh']}的补偿在以下数值没有规定：{at['zh']}。",
                ),
                both(
                    "Add a band for it, or let a neighbouring band hold its boundary (“from”,"
                    " “up-to”); write what is owed even where it is little.",
                    "请补上一档，或让相邻的一档含端点（“from”“up-to”）；应付的再少也要写明。",
                ),
            )


def _gap(pledge: Pledge, table: Table) -> Interval | None:
    """Values that break the promise and lie in no band."""
    rows = [row.interval for row in table.rows]
    whole = broken(pledge, table.unit)
    if whole is None:
        low, high = min(row.low for row in rows), max(row.high for row in rows)
        whole = Interval(low, high, low_open=True, high_open=True)
    left = left_over({"value": whole}, [{"value": row} for row in rows])
    gap = left["value"] if left else None
    return gap if isinstance(gap, Interval) else None


RULE = Rule("CON013", "bands-leave-gap", Severity.WARNING, both(__doc__, MANUAL_ZH), _check)
