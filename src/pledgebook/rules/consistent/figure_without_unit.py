"""A figure of a code whose promise gives the number without a unit.

## What
A figure is the value of a promise, and the promise gives that number bare: `at most 20`, of what?

## Why
A call centre's 80/20 is 20 seconds; the same figures are used elsewhere with minutes. A code needs
its units, or it says nothing.

## Example
```yaml commitments/20.yml
title: {en: 20, zh: 20}
owner: manager
effective: 2026-01-01
code: "20"
figures:
  - {figure: "20", meaning: {en: time to answer, zh: 接听时间}, promise: 20.answer}
promises:
  answer:
    wording: {en: "We answer within [[20.answer]].", zh: "[[20.answer]]内接听。"}
    clock: elapsed
    every-case: at most 20
```

## Instead
```yaml commitments/20.yml
title: {en: 20, zh: 20}
owner: manager
effective: 2026-01-01
code: "20"
figures:
  - {figure: "20", meaning: {en: time to answer, zh: 接听时间}, promise: 20.answer}
promises:
  answer:
    wording: {en: "We answer within [[20.answer]].", zh: "[[20.answer]]内接听。"}
    clock: elapsed
    every-case: at most 20 s
```
"""

from collections.abc import Iterator

from pledgebook.analysis.codes import bare_figures
from pledgebook.analysis.written import route_to
from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.promises.bound import Bound
from pledgebook.promises.limit import Count, Limit
from pledgebook.rules.consistent.telling import label
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """代码中某一位的承诺只有数字，没有单位。

## 说明
某一位是一条承诺的数值，而该承诺给出的是光秃秃的数字：`at most 20`，不知道 20 什么。

## 理由
客服中心的 80/20 是 20 秒，别处同样的数字却是分钟。代码离开单位，等于什么也没说。

## 反例
```yaml commitments/20.yml
title: {zh: 20, en: 20}
owner: manager
effective: 2026-01-01
code: "20"
figures:
  - {figure: "20", meaning: {zh: 接听时间, en: time to answer}, promise: 20.answer}
promises:
  answer:
    wording: {zh: "[[20.answer]]内接听。", en: "We answer within [[20.answer]]."}
    clock: elapsed
    every-case: at most 20
```

## 改法
```yaml commitments/20.yml
title: {zh: 20, en: 20}
owner: manager
effective: 2026-01-01
code: "20"
figures:
  - {figure: "20", meaning: {zh: 接听时间, en: time to answer}, promise: 20.answer}
promises:
  answer:
    wording: {zh: "[[20.answer]]内接听。", en: "We answer within [[20.answer]]."}
    clock: elapsed
    every-case: at most 20 s
```
"""


def _check(context: Context) -> Iterator[Diagnostic]:
    for code, number, figure, pledge, bound in bare_figures(context.catalog, context.today):
        limit = next((one for one in pledge.meaning.limits if _has(one, bound)), None)
        figure_here = both("the figure", "代码中的这一位")
        yield RULE.at(
            context,
            pledge.record,
            route_to(pledge, limit) if limit else pledge.route,
            both(
                f"The figure “{figure.figure}”{f' of {code.text}' if code.text else ''} is"
                " promised as a bare number, without a unit.",
                f"代码 {code.text} 的“{figure.figure}”在承诺中只有数字，没有单位。",
            ),
            both(
                f"Write its unit beside it, as “{bound} min” or “{bound} visits”.",
                f"请在数字后写明单位，例如“{bound} min”或“{bound} visits”。",
            ),
            related=(label(context, code.record, code.at(number), figure_here),),
        )


def _has(limit: Limit, bound: Bound) -> bool:
    statistic = limit.statistic
    if isinstance(statistic, Count):
        return False
    return any(getattr(statistic, name, None) is bound for name in ("term", "bound", "within"))


RULE = Rule("CON007", "figure-without-unit", Severity.ERROR, both(__doc__, MANUAL_ZH), _check)
