"""Two limits in different units, and no word on which counts.

## What
The words of a promise say “60 months or 400,000 kilometres” and not whichever comes first or
last; or the promise bounds every case twice in units that cannot be compared.

## Why
Does the cover end with the first of the two or the last? For a machine that works day and night
the difference is years. China's rules on family cars add 以先到者为准 each time; a maker of
vehicles has published the sentence without.

## Example
```yaml services/warranty.yml
title: {en: Warranty, zh: 质保}
owner: manager
effective: 2026-01-01
promises:
  cover:
    wording: {en: "Covered for 2 years or 2,000 machine hours.", zh: 质保2年或2000台时。}
    clock: days
    every-case: {first-of: [at least 2 y, at least 2000 machine-h]}
```

## Instead
```yaml services/warranty.yml
title: {en: Warranty, zh: 质保}
owner: manager
effective: 2026-01-01
promises:
  cover:
    wording:
      en: "Covered for 2 years or 2,000 machine hours, whichever comes first."
      zh: 质保2年或2000台时，以先到者为准。
    clock: days
    every-case: {first-of: [at least 2 y, at least 2000 machine-h]}
```
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from pledgebook.analysis.levels import statements
from pledgebook.analysis.pledges import Pledge
from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.promises.bound import Bound
from pledgebook.promises.quantity import Quantity
from pledgebook.records.walk import Route
from pledgebook.rules.consistent.telling import named, told
from pledgebook.rules.measurable.literals import literals
from pledgebook.rules.measurable.pieces import PUBLIC_WEIGHS, alive, weight
from pledgebook.rules.measurable.places import passages, route_of
from pledgebook.rules.rule import Context, Rule, both
from pledgebook.source import Span

MANUAL_ZH = """两个不同单位的界限，没有说以哪个为准。

## 说明
承诺的文字写“60个月或40万公里”，却没写先到为准还是后到为准；
或承诺对每一次写了两个无法比较的界限。

## 理由
先到的算，还是后到的算？昼夜干活的机器，差的是几年。
家用汽车三包规定每次都写“以先到者为准”；真有车企公布时漏了这几个字。

## 反例
```yaml services/warranty.yml
title: {zh: 质保, en: Warranty}
owner: manager
effective: 2026-01-01
promises:
  cover:
    wording: {zh: 质保2年或2000台时。, en: "Covered for 2 years or 2,000 machine hours."}
    clock: days
    every-case: {first-of: [at least 2 y, at least 2000 machine-h]}
```

## 改法
```yaml services/warranty.yml
title: {zh: 质保, en: Warranty}
owner: manager
effective: 2026-01-01
promises:
  cover:
    wording:
      zh: 质保2年或2000台时，以先到者为准。
      en: "Covered for 2 years or 2,000 machine hours, whichever comes first."
    clock: days
    every-case: {first-of: [at least 2 y, at least 2000 machine-h]}
```
"""

_OR = re.compile(r"\s*,?\s*(?:\bor\b|/|或者?)[^。；;.\d]{0,16}$|\s*/\s*", re.IGNORECASE)
_COMBINED = re.compile(
    r"whichever|first to|earlier|later|sooner|both|先到|后到|先者|后者|为准|先达|孰|同时",
    re.IGNORECASE,
)


def _check(context: Context) -> Iterator[Diagnostic]:
    for pledge in alive(context):
        place = _in_bounds(context, pledge) or _in_words(context, pledge)
        if place is None:
            continue
        route, span = place
        name = told(lambda language, pledge=pledge: named(pledge, language))
        yield RULE.at(
            context,
            pledge.record,
            route,
            both(
                f"{name['en']} has two limits and does not say which of them counts.",
                f"{name['zh']}有两个界限，没有说以哪个为准。",
            ),
            both(
                "Say “whichever comes first” (or last), and write first-of or last-of.",
                "请写明“以先到者为准”（或后到），并用 first-of 或 last-of。",
            ),
            span=span,
            severity=weight(pledge),
        )


def _in_words(context: Context, pledge: Pledge) -> tuple[Route, Span] | None:
    for passage in passages(context, pledge):
        if passage.field != "wording" or _COMBINED.search(passage.text):
            continue
        found = [one for one in literals(passage.text) if len(one.quantities) == 1]
        for one, other in pairwise(found):
            between = passage.text[one.end : other.start]
            scales = {_scale(one.quantities[0]), _scale(other.quantities[0])}
            if _OR.fullmatch(between) and len(scales) == 2 and not _is_paid(scales):
                return passage.route, passage.span(context, one.start, other.end)
    return None


def _in_bounds(context: Context, pledge: Pledge) -> tuple[Route, Span] | None:
    for statement, _ in statements(pledge.promise):
        bounds = [s.every_case for s in (statement, *statement.limits)]
        found = [bound for bound in bounds if isinstance(bound, Bound)]
        for one, other in pairwise(found):
            alike = one.is_upper == other.is_upper
            if alike and _scale(one.quantity) != _scale(other.quantity):
                route = route_of(pledge, other)
                return route, context.catalog.at(pledge.record, *route)
    return None


def _scale(quantity: Quantity) -> str:
    # Months and days are both time: two weeks and a month are two limits, not a riddle.
    return "time" if quantity.dimension == "months" else quantity.dimension


def _is_paid(scales: set[str]) -> bool:
    """“Within 12 hours, or we pay 95 pounds” has one limit."""
    return any(scale == "ratio" or scale.startswith("money") for scale in scales)


RULE = Rule(
    "MEA015",
    "no-combiner",
    Severity.WARNING,
    both(__doc__, MANUAL_ZH),
    _check,
    otherwise=PUBLIC_WEIGHS,
)
