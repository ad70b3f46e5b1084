"""A time in a promise, and no clock to count it by.

## What
A promise gives minutes, hours or days and no `clock`; or it gives working days and its clock is no
calendar of the handbook. “Next day” needs a clock as well. Months and years do not.

## Why
“7 days” are seven days, or seven working days, which over New Year are a fortnight. A call at five
on Friday with “two hours” is answered at seven, or on Monday.

## Example
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
owner: manager
effective: 2026-01-01
promises:
  arrive:
    wording: {en: "We are there within [[repair.arrive]].", zh: "[[repair.arrive]]内到场。"}
    indicator: time-to-site
    every-case: at most 7 d
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
    clock: office
    every-case: at most 7 d
```
"""

from collections.abc import Iterator

from pledgebook.analysis.levels import Missing, bounds_of, levels, statements, unclocked
from pledgebook.diagnostic import Diagnostic, Severity, Words
from pledgebook.records.promise import Promise
from pledgebook.rules.consistent.telling import named, told
from pledgebook.rules.measurable.pieces import PUBLIC_WEIGHS, alive, weight
from pledgebook.rules.measurable.places import route_of
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """承诺有时间，却没有说怎么计时。

## 说明
承诺写了分钟、小时或天，却没有“clock”；或写的是工作日，而“clock”不是本手册的日历。
“次日”也需要写明；月和年不需要。

## 理由
“7天”可以是七天，也可以是七个工作日，碰上过年就是半个月。
周五下午五点来电，承诺“两小时”，是当晚七点还是下周一？

## 反例
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
owner: manager
effective: 2026-01-01
promises:
  arrive:
    wording: {zh: "[[repair.arrive]]内到场。", en: "We are there within [[repair.arrive]]."}
    indicator: time-to-site
    every-case: at most 7 d
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
    clock: office
    every-case: at most 7 d
```
"""


def _check(context: Context) -> Iterator[Diagnostic]:
    known = levels(context.catalog, context.today)
    for pledge in alive(context):
        missing = known[pledge.id].missing
        if Missing.CLOCK not in missing or missing[0] is not Missing.CLOCK:
            continue  # a number without a unit tells of its clock as well
        value = _timed(pledge.promise)
        name = told(lambda language, pledge=pledge: named(pledge, language))
        yield RULE.at(
            context,
            pledge.record,
            route_of(pledge, value),
            both(
                f"“{value}” by no clock: {name['en']} does not say whether it runs at night and on"
                " holidays (level M0 of M3).",
                f"“{value}”没有写明怎么计时：{name['zh']}没有说夜间和节假日算不算（目前 M0，"
                "共到 M3）。",
            ),
            _advice(context),
            severity=weight(pledge),
        )


def _timed(promise: Promise) -> object:
    for statement, clock in statements(promise):
        for bound in bounds_of(statement):
            if unclocked(bound, clock):
                return bound
        if statement.by is not None:
            return statement.by
    return promise


def _advice(context: Context) -> Words:
    calendars = list(context.catalog.handbook.calendars)
    named_ = "".join(f", “clock: {name}”" for name in calendars[:3])
    chinese = "".join(f"、“clock: {name}”" for name in calendars[:3])
    return both(
        f"Write “clock: elapsed”, “clock: days”{named_}.",
        f"请写“clock: elapsed”、“clock: days”{chinese}。",
    )


RULE = Rule(
    "MEA004",
    "no-clock",
    Severity.WARNING,
    both(__doc__, MANUAL_ZH),
    _check,
    otherwise=PUBLIC_WEIGHS,
)
