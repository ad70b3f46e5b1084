"""Two bands of a remedy that both hold for some value.

## What
A remedy gives more or less by the measured value, in bands, and two of its bands share a value.
Mind the boundaries: `from` and `up-to` hold at their own value, `above` and `below` do not.

## Why
At that value two amounts are owed. The customer will claim the greater one, and be right.

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
        - {from: 99 %, below: 99.9 %, credit: 10 %}
        - {up-to: 99 %, credit: 30 %}
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

from pledgebook.analysis.remedies import say_interval, tables
from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.consistent.telling import alive, label, named, told
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """补偿的两档对同一数值都成立。

## 说明
补偿按测得的数值分档，而其中两档含有同一个数值。注意端点：“from”“up-to”含端点，“above”“below”不含。

## 理由
在那个数值上应付两个金额。客户会要大的那个，而且有理。

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
        - {from: 99 %, below: 99.9 %, credit: 10 %}
        - {up-to: 99 %, credit: 30 %}
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
            for later, row in enumerate(table.rows):
                for other in table.rows[:later]:
                    both_hold = row.interval.meet(other.interval)
                    if both_hold.is_empty:
                        continue
                    name = told(lambda n, pledge=pledge: named(pledge, n))
                    at = told(lambda n, i=both_hold, u=table.unit: say_interval(i, u, n))
                    first = label(context, pledge.record, other.route, both("the other", "另一档"))
                    yield RULE.at(
                        context,
                        pledge.record,
                        row.route,
                        both(
                            f"Two bands of the remedy of {name['en']} hold at once: {at['en']}.",
                            f"{name['zh']}的补偿有两档同时成立：{at['zh']}。",
                        ),
                        both(
                            "Let one end where the other begins, and one of the two leave the"
                            " boundary out: “from” with “below”, or “above” with “up-to”.",
                            "请让一档止于另一档的起点，并由其中一档不含端点："
                            "“from”配“below”，或“above”配“up-to”。",
                        ),
                        related=(first,),
                    )


RULE = Rule("CON012", "bands-overlap", Severity.ERROR, both(__doc__, MANUAL_ZH), _check)
