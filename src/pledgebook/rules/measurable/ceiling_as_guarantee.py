"""A ceiling that poses as a guarantee.

## What
Of something customers want more of (an indicator that is better the higher), the promise bounds
only the most they can get; or its words say “for up to …”, “a maximum of …”, 最长, 最高可达 of a
cover or a payment.

## Why
“Covered for a maximum of 36 months” is kept by covering nothing at all. A maker of vehicles has
published this sentence.

## Example
```yaml indicators/length-of-cover.yml
title: {en: Length of cover, zh: 保修期}
owner: manager
effective: 2026-01-01
measures: {level: {of: {en: months of cover, zh: 保修月数}}}
unit: mo
better: higher
```
```yaml services/warranty.yml
title: {en: Warranty, zh: 质保}
owner: manager
effective: 2026-01-01
promises:
  cover:
    wording: {en: "Covered for [[warranty.cover]].", zh: "质保[[warranty.cover]]。"}
    indicator: length-of-cover
    clock: days
    every-case: at most 36 mo
```

## Instead
```yaml services/warranty.yml
title: {en: Warranty, zh: 质保}
owner: manager
effective: 2026-01-01
promises:
  cover:
    wording: {en: "Covered for [[warranty.cover]].", zh: "质保[[warranty.cover]]。"}
    indicator: length-of-cover
    clock: days
    every-case: at least 36 mo
```
"""

import re
from collections.abc import Iterator

from pledgebook.analysis.pledges import Pledge
from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.promises.language import base_of
from pledgebook.records.indicator import Better
from pledgebook.records.walk import Route
from pledgebook.rules.consistent.telling import named, told
from pledgebook.rules.measurable.measured import contrary
from pledgebook.rules.measurable.pieces import PUBLIC_WEIGHS, alive, weight
from pledgebook.rules.measurable.places import passages, route_of
from pledgebook.rules.rule import Context, Rule, both
from pledgebook.source import Span

MANUAL_ZH = """上限冒充保证。

## 说明
客户想多得的东西（指标越高越好），承诺只限定了最多能得多少；
或其文字说保修、赔付“最长”“最高可达”“最多”若干。

## 理由
“保修最长 36 个月”，一天不保也算做到。真有车企这样公布过。

## 反例
```yaml indicators/length-of-cover.yml
title: {zh: 保修期, en: Length of cover}
owner: manager
effective: 2026-01-01
measures: {level: {of: {zh: 保修月数, en: months of cover}}}
unit: mo
better: higher
```
```yaml services/warranty.yml
title: {zh: 质保, en: Warranty}
owner: manager
effective: 2026-01-01
promises:
  cover:
    wording: {zh: "质保[[warranty.cover]]。", en: "Covered for [[warranty.cover]]."}
    indicator: length-of-cover
    clock: days
    every-case: at most 36 mo
```

## 改法
```yaml services/warranty.yml
title: {zh: 质保, en: Warranty}
owner: manager
effective: 2026-01-01
promises:
  cover:
    wording: {zh: "质保[[warranty.cover]]。", en: "Covered for [[warranty.cover]]."}
    indicator: length-of-cover
    clock: days
    every-case: at least 36 mo
```
"""

_CEILING = {
    "en": re.compile(
        r"\bfor (?:up to|(?:a )?maximum of|at most)\b"
        r"|\b(?:cover|warrant|guarantee|compensat|refund|discount|credit)[^.;!?]{0,60}?"
        r"(?P<words>\b(?:up to|maximum of))(?=\s*(?:\d|\[\[|[A-Z£€$]))",
        re.IGNORECASE,
    ),
    "zh": re.compile(
        r"(?:保修|质保|三包|包修|保障|赔偿|赔付|补偿|返还|优惠|免费)[^。；！？]{0,20}?"
        r"(?P<words>最长|最高可达|最多可?|最高|高达|长达)"
    ),
}


def _check(context: Context) -> Iterator[Diagnostic]:
    for pledge in alive(context):
        place = _in_bound(context, pledge) or _in_words(context, pledge)
        if place is None:
            continue
        route, span = place
        name = told(lambda language, pledge=pledge: named(pledge, language))
        yield RULE.at(
            context,
            pledge.record,
            route,
            both(
                f"A ceiling poses as a guarantee: {name['en']} is kept by giving nothing at all.",
                f"上限冒充保证：{name['zh']}什么都不给也算做到。",
            ),
            both(
                "Say the least that the customer gets: at least …",
                "请写客户至少得到多少：at least …（不少于……）。",
            ),
            span=span,
            severity=weight(pledge),
        )


def _in_bound(context: Context, pledge: Pledge) -> tuple[Route, Span] | None:
    if pledge.indicator is None or pledge.indicator.better is not Better.HIGHER:
        return None
    bound = contrary(pledge.promise, pledge.indicator)
    if bound is None:
        return None
    route = route_of(pledge, bound)
    return route, context.catalog.at(pledge.record, *route)


def _in_words(context: Context, pledge: Pledge) -> tuple[Route, Span] | None:
    for passage in passages(context, pledge):
        pattern = _CEILING.get(base_of(passage.language))
        match = pattern.search(passage.text) if pattern and passage.field == "wording" else None
        if match is not None:
            group = "words" if match["words"] else 0
            return passage.route, passage.span(context, match.start(group), match.end(group))
    return None


RULE = Rule(
    "MEA014",
    "ceiling-as-guarantee",
    Severity.WARNING,
    both(__doc__, MANUAL_ZH),
    _check,
    otherwise=PUBLIC_WEIGHS,
)
