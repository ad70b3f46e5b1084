"""A number in a promise without a unit.

## What
A bound is a bare number, `at most 20`, where a time, a share or an amount is measured. Counts, such
as three inspections in a year, need no unit.

## Why
A call centre's 80/20 means 20 seconds; other desks answer the same figures in minutes. INCOSE Guide
to Writing Requirements, R6.

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
    every-case: at most 20
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
    every-case: at most 20 min
```
"""

from collections.abc import Iterator

from pledgebook.analysis.codes import bare_figures
from pledgebook.analysis.levels import Missing, bounds_today, levels
from pledgebook.analysis.pledges import Pledge
from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.promises.bound import Bound
from pledgebook.rules.consistent.telling import named, told
from pledgebook.rules.measurable.pieces import PUBLIC_WEIGHS, alive, weight
from pledgebook.rules.measurable.places import route_of
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """承诺中的数字没有单位。

## 说明
量的是时间、比例或金额，界限却只是光秃秃的数字：`at most 20`。计次的（如一年三次巡检）不需要单位。

## 理由
客服中心的 80/20 是 20 秒，别的柜台同样的数字却是分钟（INCOSE《需求编写指南》R6）。

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
    every-case: at most 20
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
    every-case: at most 20 min
```
"""


def _check(context: Context) -> Iterator[Diagnostic]:
    known = levels(context.catalog, context.today)
    of_codes = {found[3].id for found in bare_figures(context.catalog, context.today)}
    for pledge in alive(context):
        missing = known[pledge.id].missing
        if Missing.UNIT not in missing or pledge.id in of_codes:
            continue  # a figure of a code without a unit has a finding of its own
        bare = [b for b in bounds_today(pledge.promise) if b.quantity.dimension == "count"]
        example = f"{bare[0]} {_unit(pledge, bare[0])}"
        name = told(lambda language, pledge=pledge: named(pledge, language))
        no_clock = Missing.CLOCK in missing
        yield RULE.at(
            context,
            pledge.record,
            route_of(pledge, bare[0]),
            both(
                f"{name['en']} says “{bare[0]}” and not of what (level M0 of M3)"
                f"{'; nor does it name a clock' if no_clock else ''}.",
                f"{name['zh']}写“{bare[0]}”，没有单位（目前 M0，共到 M3）"
                f"{'，也没有写明计时方式' if no_clock else ''}。",
            ),
            both(f"Add the unit, as “{example}”.", f"请补上单位，如“{example}”。"),
            severity=weight(pledge),
        )


def _unit(pledge: Pledge, bound: Bound) -> str:
    statements = (pledge.promise, *pledge.promise.cases, *pledge.promise.limits)
    if any(statement.share is bound for statement in statements):
        return "%"
    indicator = pledge.indicator
    return indicator.unit if indicator and indicator.unit else "min"


RULE = Rule(
    "MEA003",
    "number-without-unit",
    Severity.WARNING,
    both(__doc__, MANUAL_ZH),
    _check,
    otherwise=PUBLIC_WEIGHS,
)
