"""A bound that does not fit the indicator it is measured by.

## What
- A promise, its condition or a target bounds money, and its indicator is in minutes: the two
  cannot be compared. Minutes, hours, days and months can, and so can all that is counted; two
  currencies cannot.
- A promise or a target says “at least 20 min” where the indicator says `better: lower`. (“At most”
  where it says `better: higher` poses as a guarantee: ceiling-as-guarantee.)

The share in “95 % of cases within 2 h”, a ratio, how often something is done, and an indicator
without unit or without `better` are let pass.

## Why
What cannot be compared with the measured figure is never found broken, nor kept. And a bound that
points the wrong way is kept best by those who serve worst. Both come from copying: of a bound, or
of the indicator's name.

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
    every-case: at least 45 min
  price:
    wording: {en: "A visit costs [[repair.price]].", zh: "上门一次收费[[repair.price]]。"}
    indicator: time-to-site
    every-case: at most 80 CNY
```

## Instead
```yaml indicators/price-of-visit.yml
title: {en: Price of a visit, zh: 上门费}
owner: manager
effective: 2026-01-01
measures: {amount: {of: {en: what the customer pays, zh: 客户支付的上门费}}}
unit: CNY
better: lower
population: {en: Every visit., zh: 每次上门。}
no-exclusions: {en: None., zh: 无。}
data-source: {en: The invoices., zh: 发票存根。}
collector: manager
frequency: {en: Monthly, zh: 每月}
```
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
owner: manager
effective: 2026-01-01
promises:
  arrive:
    wording: {en: "We are there within [[repair.arrive]].", zh: "[[repair.arrive]]内到场。"}
    indicator: time-to-site
    clock: elapsed
    every-case: at most 45 min
  price:
    wording: {en: "A visit costs [[repair.price]].", zh: "上门一次收费[[repair.price]]。"}
    indicator: price-of-visit
    every-case: at most 80 CNY
```
"""

from collections.abc import Iterator

from pledgebook.catalog import Catalog
from pledgebook.diagnostic import Diagnostic, Label, Severity, Words
from pledgebook.promises.bound import Bound, say_bound
from pledgebook.records.indicator import Better, Indicator
from pledgebook.rules.consistent.telling import told
from pledgebook.rules.measurable.bounded import Bounded, bounded
from pledgebook.rules.measurable.measured import pull_of, scales_measured
from pledgebook.rules.measurable.pieces import PUBLIC_WEIGHS
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """界限与所用的指标对不上。

## 说明
- 承诺、承诺的触发条件或目标限定的是金额，而所用的指标以分钟计量，两者无法比较。
  分、时、日、月可以互相比较，各种计数也可以；不同币种不可以。
- 承诺或目标写“at least 20 min”，而指标写明越低越好（`better: lower`）。
  （指标越高越好却只写上限的，由 ceiling-as-guarantee 指出。）

“95% 的情况在 2 小时内”中的比例、比率、做几次的次数，以及没有写单位或没有写 `better` 的指标，不报。

## 理由
与量得的数无法比较的界限，永远查不出没做到，也证明不了做到了。方向写反的界限，服务越差反而越算做到。
两者多半是复制界限或指标名时带来的。

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
    every-case: at least 45 min
  price:
    wording: {zh: "上门一次收费[[repair.price]]。", en: "A visit costs [[repair.price]]."}
    indicator: time-to-site
    every-case: at most 80 CNY
```

## 改法
```yaml indicators/price-of-visit.yml
title: {zh: 上门费, en: Price of a visit}
owner: manager
effective: 2026-01-01
measures: {amount: {of: {zh: 客户支付的上门费, en: what the customer pays}}}
unit: CNY
better: lower
population: {zh: 每次上门。, en: Every visit.}
no-exclusions: {zh: 无。, en: None.}
data-source: {zh: 发票存根。, en: The invoices.}
collector: manager
frequency: {zh: 每月, en: Monthly}
```
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
owner: manager
effective: 2026-01-01
promises:
  arrive:
    wording: {zh: "[[repair.arrive]]内到场。", en: "We are there within [[repair.arrive]]."}
    indicator: time-to-site
    clock: elapsed
    every-case: at most 45 min
  price:
    wording: {zh: "上门一次收费[[repair.price]]。", en: "A visit costs [[repair.price]]."}
    indicator: price-of-visit
    every-case: at most 80 CNY
```
"""

_MEASURED = {
    "time": ("h", "is a time", "量的是时间"),
    "ratio": ("%", "is a share", "量的是比例"),
    "count": ("times", "is a number of things", "量的是数目"),
}
"""A unit to write, and what an indicator without a unit of its own measures."""


def _check(context: Context) -> Iterator[Diagnostic]:
    for one in bounded(context):
        tell = _other_way if one.points_away else _other_unit
        message, help_ = tell(one)
        yield RULE.at(
            context,
            one.record,
            one.routes[0],
            message,
            help_,
            related=(
                *(
                    Label(context.catalog.at(one.record, *route), both("and here", "此处也是"))
                    for route in one.routes[1:]
                ),
                _where_measured(context.catalog, one),
            ),
            severity=one.severity,
        )


def _other_unit(one: Bounded) -> tuple[Words, Words]:
    said, name, title = _said(one.bound), one.name, _title(one.indicator)
    unit, english, chinese = _measuring(one.indicator)
    form = f"{one.bound.comparator} … {unit}"
    own = one.bound.quantity.unit.symbol
    return both(
        f"{name['en']} says {said['en']}, and {title['en']}, by which it is measured, {english}:"
        " the two cannot be compared.",
        f"{name['zh']}写的是{said['zh']}，而所用的指标{title['zh']}{chinese}，两者无法比较。",
    ), both(
        f"Write the bound as “{form}”, or name an indicator that is measured in {own}.",
        f"请把界限写成“{form}”，或改用以 {own} 计量的指标。",
    )


def _other_way(one: Bounded) -> tuple[Words, Words]:
    said, name, title = _said(one.bound), one.name, _title(one.indicator)
    turned = Bound(one.bound.comparator.mirrored, one.bound.quantity)
    asks = "higher" if one.indicator.better is Better.LOWER else "lower"
    less, more = ("less", "越低越好") if asks == "higher" else ("more", "越高越好")
    most, limit = ("most", "上限") if pull_of(turned) is Better.LOWER else ("least", "下限")
    return both(
        f"{name['en']} asks for {said['en']}, and of {title['en']} {less} is better: the worse it"
        " goes, the better this is kept.",
        f"{name['zh']}要求{said['zh']}，而指标{title['zh']}{more}：情况越差，反而越算做到。",
    ), both(
        f"Say the {most} that it may be: “{turned}”; or correct the indicator: “better: {asks}”.",
        f"请写{limit}：“{turned}”；若是指标写反了，请改为“better: {asks}”。",
    )


def _where_measured(catalog: Catalog, one: Bounded) -> Label:
    indicator = one.indicator
    if one.points_away:
        less = indicator.better is Better.LOWER
        words = both(
            f"{'less' if less else 'more'} is better",
            f"此处写明越{'低' if less else '高'}越好",
        )
        return Label(catalog.at(indicator, "better"), words)
    if indicator.unit is not None:
        words = both(f"measured in “{indicator.unit}”", f"以“{indicator.unit}”计量")
        return Label(catalog.at(indicator, "unit"), words)
    return Label(catalog.at(indicator, "measures"), both("what is measured", "量的是什么"))


def _measuring(indicator: Indicator) -> tuple[str, str, str]:
    if indicator.unit is not None:
        unit = indicator.unit
        return unit, f"is in “{unit}”", f"以“{unit}”计量"
    return _MEASURED[min(scales_measured(indicator))]


def _said(bound: Bound) -> Words:
    return told(lambda language: say_bound(bound, language))


def _title(indicator: Indicator) -> Words:
    return told(lambda language: f"“{indicator.title.say(language)}”")


RULE = Rule(
    "MEA018",
    "bound-unlike-indicator",
    Severity.WARNING,
    both(__doc__, MANUAL_ZH),
    _check,
    otherwise=PUBLIC_WEIGHS,
)
