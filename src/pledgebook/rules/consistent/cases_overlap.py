"""Two cases of a promise that hold for the same customers.

## What
Two cases of one promise say the same kind of thing (every case, a share, a mean) and meet: for some
values of the dimensions both hold. A region and a county within it meet, and so do a region and a
class of customer.

## Why
Whoever belongs to both gets two figures, and everybody takes the one that suits. Where the two
figures agree it is a warning, since the next change will part them.

## Example
```yaml commitments/110.yml
title: {en: 110, zh: 110}
owner: manager
effective: 2026-01-01
promises:
  arrive:
    wording: {en: "We are there within [[110.arrive]].", zh: "[[110.arrive]]内到达。"}
    indicator: time-to-site
    clock: elapsed
    cases:
      - {region: urban, every-case: at most 45 min}
      - {region: [urban, rural], every-case: at most 90 min}
```

## Instead
```yaml commitments/110.yml
title: {en: 110, zh: 110}
owner: manager
effective: 2026-01-01
promises:
  arrive:
    wording: {en: "We are there within [[110.arrive]].", zh: "[[110.arrive]]内到达。"}
    indicator: time-to-site
    clock: elapsed
    cases:
      - {region: urban, every-case: at most 45 min}
      - {region: rural, every-case: at most 90 min}
```
"""

from collections.abc import Iterator

from pledgebook.analysis.pledges import Pledge, surroundings, universe
from pledgebook.analysis.written import holder_of
from pledgebook.catalog import Catalog
from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.promises.region import Box, disjoint, meet
from pledgebook.records.promise import STATED, Case
from pledgebook.records.promise_saying import say_statement
from pledgebook.rules.consistent.telling import (
    alive,
    label,
    named,
    say_place,
    told,
    weight,
)
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """一条承诺的两种情形适用于同一批客户。

## 说明
一条承诺的两种情形说的是同类的事（每一例、占比、平均），并且有重叠：维度的某些取值同时属于两者。
一个区域与其下的县会重叠，一个区域与一类客户也会。

## 理由
同时属于两者的客户有两个数字，各人会挑对自己有利的那个。两个数字相同时只是警告，
因为下一次修改就会让它们分开。

## 反例
```yaml commitments/110.yml
title: {zh: 110, en: 110}
owner: manager
effective: 2026-01-01
promises:
  arrive:
    wording: {zh: "[[110.arrive]]内到达。", en: "We are there within [[110.arrive]]."}
    indicator: time-to-site
    clock: elapsed
    cases:
      - {region: urban, every-case: at most 45 min}
      - {region: [urban, rural], every-case: at most 90 min}
```

## 改法
```yaml commitments/110.yml
title: {zh: 110, en: 110}
owner: manager
effective: 2026-01-01
promises:
  arrive:
    wording: {zh: "[[110.arrive]]内到达。", en: "We are there within [[110.arrive]]."}
    indicator: time-to-site
    clock: elapsed
    cases:
      - {region: urban, every-case: at most 45 min}
      - {region: rural, every-case: at most 90 min}
```
"""

_FIGURES = tuple(name for name in STATED if name not in ("period", "every", "window", "cut_off"))


def _check(context: Context) -> Iterator[Diagnostic]:
    for pledge in alive(context):
        cases = pledge.promise.cases
        for later, case in enumerate(cases):
            for earlier, other in enumerate(cases[:later]):
                box = _shared(context.catalog, case, other)
                if box is not None:
                    yield _found(context, pledge, (later, earlier), box)


def _shared(catalog: Catalog, a: Case, b: Case) -> Box | None:
    if not _stated(a) & _stated(b):
        return None
    around = surroundings(catalog)
    boxes = around.box(a.scope), around.box(b.scope)
    return None if disjoint(boxes, universe(catalog)) else meet(*boxes)


def _stated(case: Case) -> set[str]:
    return {name for name in _FIGURES if getattr(case, name) not in (None, ())}


def _found(context: Context, pledge: Pledge, pair: tuple[int, int], box: Box) -> Diagnostic:
    catalog, promise = context.catalog, pledge.promise
    case, other = (promise.cases[number] for number in pair)
    here, there = ((*holder_of(pledge, "cases"), str(number)) for number in pair)
    place = told(lambda n: say_place(catalog, box, n))
    name = told(lambda n: named(pledge, n))
    mine, its = (
        told(lambda n, c=c: say_statement(c, n, c.clock or promise.clock, lambda name, _: name))
        for c in (case, other)
    )
    alike = all(getattr(case, field) == getattr(other, field) for field in _FIGURES)
    return RULE.at(
        context,
        pledge.record,
        here,
        both(
            f"For {place['en']} two cases of {name['en']} hold: {mine['en']} and {its['en']}.",
            f"{name['zh']}有两种情形同时适用于{place['zh']}：{mine['zh']} 与 {its['zh']}。",
        ),
        both(
            "Let each case hold for values of its own; what holds for the rest needs no dimension"
            " and stands beside “cases”.",
            "请让每种情形各有自己的取值；其余情形的数字不写维度，与“cases”并列。",
        ),
        related=(label(context, pledge.record, there, both("the other case", "另一种情形")),),
        severity=Severity.WARNING if alike else weight(pledge.record),
    )


RULE = Rule(
    "CON009",
    "cases-overlap",
    Severity.ERROR,
    both(__doc__, MANUAL_ZH),
    _check,
    otherwise={Severity.WARNING: both("where both promise the same", "两种情形承诺的相同时")},
)
