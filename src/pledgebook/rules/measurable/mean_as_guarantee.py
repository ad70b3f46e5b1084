"""A mean that poses as a guarantee.

## What
The words of a promise that is no target give a number, and it is bound only as a mean. A mean
beside a bound on every case, or on a share of the cases, is let pass.

## Why
No customer can tell from one visit whether a mean was kept. One who waited five hours has no claim,
since somebody else waited ten minutes. A power company's newer commitments turned “within 45
minutes” into “a mean of about 45 minutes”, and sound the same.

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
    mean: at most 45 min
    period: calendar-month
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
    period: calendar-month
    limits:
      - mean: at most 45 min
      - every-case: at most 2 h
```
"""

from collections.abc import Iterator

from pledgebook.analysis.levels import statements
from pledgebook.analysis.pledges import Pledge
from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.promises.bound import Bound
from pledgebook.prose.references import references
from pledgebook.records.promise import Aim, Statement
from pledgebook.rules.consistent.telling import named, told
from pledgebook.rules.measurable.literals import literals
from pledgebook.rules.measurable.pieces import alive
from pledgebook.rules.measurable.places import passages, route_of
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """平均值冒充保证。

## 说明
一条承诺不是目标，文字给出了数字，却只限定了平均值。
与限定每一次、或限定一定比例并列的平均值不报。

## 理由
客户从自己那一次，看不出平均值做没做到。等了五小时的人无从主张，因为别人只等了十分钟。
某供电企业的新版承诺把“不超过45分钟”改成“平均一般为45分钟”，读起来却一样。

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
    mean: at most 45 min
    period: calendar-month
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
    period: calendar-month
    limits:
      - mean: at most 45 min
      - every-case: at most 2 h
```
"""


def _check(context: Context) -> Iterator[Diagnostic]:
    for pledge in alive(context):
        means = [m for s, _ in statements(pledge.promise) if (m := _only_mean(s)) is not None]
        if not means or pledge.promise.aim is Aim.TARGET or not _gives_number(context, pledge):
            continue
        name = told(lambda language, pledge=pledge: named(pledge, language))
        yield RULE.at(
            context,
            pledge.record,
            route_of(pledge, means[0]),
            both(
                f"A mean poses as a guarantee: no customer can tell from one case whether"
                f" {name['en']} was kept.",
                f"平均值冒充保证：客户从自己那一次，看不出{name['zh']}做没做到。",
            ),
            both(
                "Bind every case, or a share of the cases, beside it; or write aim: target.",
                "请并列限定每一次（limits）或一定比例，否则写 aim: target。",
            ),
        )


def _gives_number(context: Context, pledge: Pledge) -> bool:
    return any(
        references(passage.text) or literals(passage.text)
        for passage in passages(context, pledge)
        if passage.field == "wording"
    )


def _only_mean(statement: Statement) -> Bound | None:
    """The mean, where nothing beside it binds a single case."""
    found = [statement, *statement.limits]
    others = ("every_case", "within", "value", "total", "count", "by", "open")
    if any(getattr(one, name) is not None for one in found for name in others):
        return None
    means = [one.mean for one in found if isinstance(one.mean, Bound)]
    return means[0] if means else None


RULE = Rule("MEA013", "mean-as-guarantee", Severity.WARNING, both(__doc__, MANUAL_ZH), _check)
