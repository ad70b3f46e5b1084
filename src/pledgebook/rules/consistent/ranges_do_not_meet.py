"""Numeric ranges of a dimension that overlap or leave a gap.

## What
The values of a dimension are ranges, each from a quantity to below another, and two of them overlap
or something lies between them. The end of one must be the beginning of the next: `below: 2 y` is
followed by `from: 2 y`. Values within different values of a tree are not compared.

## Why
A machine of exactly two years belongs to both or to neither, and with it every promise by age.

## Example
```yaml dimensions/age.yml
title: {en: Age, zh: 机龄}
values:
  young: {title: {en: Young, zh: 新机}, from: 0 y, below: 2 y}
  old: {title: {en: Old, zh: 旧机}, from: 3 y}
```

## Instead
```yaml dimensions/age.yml
title: {en: Age, zh: 机龄}
values:
  young: {title: {en: Young, zh: 新机}, from: 0 y, below: 2 y}
  old: {title: {en: Old, zh: 旧机}, from: 2 y}
```
"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from math import inf

from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.promises.interval import Interval
from pledgebook.promises.quantity import say
from pledgebook.records.base import Status
from pledgebook.records.vocabulary import Dimension, DimensionValue
from pledgebook.rules.consistent.telling import label, quoted, told
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """维度的数值区间有重叠或空档。

## 说明
维度的取值是区间，各从一个量起、到另一个量以下，而其中两个有重叠，或两者之间有空档。前一个的终点须是
后一个的起点：`below: 2 y` 之后是 `from: 2 y`。层级中不属于同一上级的取值不相比较。

## 理由
正好两年的机器同时属于两段，或哪一段都不属于，按机龄作出的承诺也就跟着说不清。

## 反例
```yaml dimensions/age.yml
title: {zh: 机龄, en: Age}
values:
  young: {title: {zh: 新机, en: Young}, from: 0 y, below: 2 y}
  old: {title: {zh: 旧机, en: Old}, from: 3 y}
```

## 改法
```yaml dimensions/age.yml
title: {zh: 机龄, en: Age}
values:
  young: {title: {zh: 新机, en: Young}, from: 0 y, below: 2 y}
  old: {title: {zh: 旧机, en: Old}, from: 2 y}
```
"""

_Range = tuple[str, DimensionValue, Interval]


def _check(context: Context) -> Iterator[Diagnostic]:
    for dimension in context.catalog.of("dimension"):
        if dimension.status is Status.RETIRED:
            continue
        for ranges in _ranges(dimension).values():
            ordered = sorted(ranges, key=lambda r: (r[2].low, r[2].high))
            for before, after in pairwise(ordered):
                if before[2].high != after[2].low:
                    yield _found(context, dimension, before, after)


def _ranges(dimension: Dimension) -> dict[tuple[str | None, str], list[_Range]]:
    """Ranges by the value they are part of and by what their ends measure."""
    found: dict[tuple[str | None, str], list[_Range]] = defaultdict(list)
    for name, value in dimension.values.items():
        ends = [end for end in (value.from_, value.below) if end is not None]
        if not ends:
            continue
        low = value.from_.size if value.from_ else -inf
        high = value.below.size if value.below else inf
        kind = value.within, ends[0].dimension
        found[kind].append((name, value, Interval(low, high, high_open=True)))
    return found


def _found(context: Context, dimension: Dimension, before: _Range, after: _Range) -> Diagnostic:
    (first, its, left), (name, mine, right) = before, after
    overlap = left.high > right.low
    titles = {n: (quoted(its.title.say(n)), quoted(mine.title.say(n))) for n in ("en", "zh")}
    begin = told(lambda n: say(mine.from_, n) if mine.from_ else "…")
    end = told(lambda n: say(its.below, n) if its.below else "…")
    route = ("values", name, "from") if mine.from_ else ("values", name)
    there = ("values", first, "below") if its.below else ("values", first)
    verb, verb_zh = ("overlap", "重叠") if overlap else ("leave a gap", "之间有空档")
    return RULE.at(
        context,
        dimension,
        route,
        both(
            f"{titles['en'][0]} and {titles['en'][1]} {verb}: the first ends at {end['en']}, the"
            f" second begins at {begin['en']}.",
            f"{titles['zh'][0]}与{titles['zh'][1]}{verb_zh}：前者到 {end['zh']} 止，"
            f"后者从 {begin['zh']} 起。",
        ),
        both(
            "Let the second begin where the first ends; the end itself belongs to the second.",
            "请让后者从前者的终点开始；终点本身属于后者。",
        ),
        related=(label(context, dimension, there, both("the first ends here", "前者止于此")),),
    )


RULE = Rule("CON011", "ranges-do-not-meet", Severity.ERROR, both(__doc__, MANUAL_ZH), _check)
