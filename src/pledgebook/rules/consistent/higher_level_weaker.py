"""A higher level that is promised less than a lower one.

## What
A dimension is `ordered`, its values written from the highest to the lowest, and of the same thing
the higher value is promised less than a lower one: in the cases of a promise, in promises with a
scope, or in the promises of two products by their level.

Where neither makes sure of the other, the finding says that they cannot be compared, and why.

## Why
A customer pays for the higher level. That the lower one gets the engineer sooner is found out on
the site where both stand.

## Example
```yaml dimensions/level.yml
title: {en: Level, zh: 等级}
audience: public
ordered: true
values:
  gold: {title: {en: Gold, zh: 金}}
  silver: {title: {en: Silver, zh: 银}}
```
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
      - {level: gold, every-case: at most 90 min}
      - {level: silver, every-case: at most 45 min}
```

## Instead
```yaml dimensions/level.yml
title: {en: Level, zh: 等级}
audience: public
ordered: true
values:
  gold: {title: {en: Gold, zh: 金}}
  silver: {title: {en: Silver, zh: 银}}
```
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
      - {level: gold, every-case: at most 45 min}
      - {level: silver, every-case: at most 90 min}
```
"""

from collections import defaultdict
from collections.abc import Hashable, Iterator
from dataclasses import replace
from itertools import combinations, pairwise

from pledgebook.analysis.pledges import Pledge, by_id, pledge_named, universe
from pledgebook.analysis.written import route_to
from pledgebook.diagnostic import Diagnostic, Severity, Words
from pledgebook.promises.interval import Members
from pledgebook.promises.limit import Limit
from pledgebook.promises.strength import Gap, GapKind, limit_gaps
from pledgebook.records.base import Record, Status
from pledgebook.records.product import Product
from pledgebook.records.vocabulary import Dimension
from pledgebook.records.walk import Route
from pledgebook.rules.consistent.reasons import UNPROVEN, reasons
from pledgebook.rules.consistent.telling import alive, named, said_there, title, told, weight
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """较高等级得到的承诺反而较少。

## 说明
某个维度是有次序的（“ordered”），取值从高到低排列，而对同一件事，较高的取值得到的承诺少于较低的：
可能出现在一条承诺的各种情形中、带适用范围的承诺中，或两款产品按等级适用的承诺中。

两者互相都推不出的，问题会写明不可比较以及原因。

## 理由
客户为较高等级付了钱。较低等级的工程师反而先到，在两台机器并排的工地上一眼就看得出来。

## 反例
```yaml dimensions/level.yml
title: {zh: 等级, en: Level}
audience: public
ordered: true
values:
  gold: {title: {zh: 金, en: Gold}}
  silver: {title: {zh: 银, en: Silver}}
```
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
      - {level: gold, every-case: at most 90 min}
      - {level: silver, every-case: at most 45 min}
```

## 改法
```yaml dimensions/level.yml
title: {zh: 等级, en: Level}
audience: public
ordered: true
values:
  gold: {title: {zh: 金, en: Gold}}
  silver: {title: {zh: 银, en: Silver}}
```
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
      - {level: gold, every-case: at most 45 min}
      - {level: silver, every-case: at most 90 min}
```
"""

_HELP = both(
    "Promise the higher level at least as much, or correct the order of the dimension's values.",
    "请让较高等级得到的承诺不少于较低等级，或改正维度取值的次序。",
)
_Group = list[Pledge]


def _check(context: Context) -> Iterator[Diagnostic]:
    ordered = [d for d in context.catalog.of("dimension") if d.ordered and len(d.values) > 1]
    if not ordered:
        return
    by_subject: dict[Hashable, _Group] = defaultdict(list)
    for pledge in alive(context):
        by_subject[pledge.subject, pledge.meaning.aim].append(pledge)
    for dimension in ordered:
        for group in by_subject.values():
            yield from _among(context, dimension, group)
        yield from _products(context, dimension)


def _among(context: Context, dimension: Dimension, group: _Group) -> Iterator[Diagnostic]:
    limits = [limit for pledge in group for limit in pledge.meaning.limits]
    special = [limit for limit in limits if dimension.id in limit.scope]
    if len(special) < 2:
        return
    general = [limit for limit in limits if dimension.id not in limit.scope]
    at_value = [
        (value, here) for value in dimension.values if (here := _at(special, dimension, value))
    ]
    told_of: set[object] = set()
    for (high, mine), (low, its) in pairwise(at_value):
        for gap in limit_gaps([*mine, *general], its, universe(context.catalog)):
            if gap.nearest is None or gap.wanted is None or gap.nearest.origin in told_of:
                continue
            told_of.add(gap.nearest.origin)
            yield _found(context, dimension, (high, low), gap)


def _at(limits: list[Limit], dimension: Dimension, value: str) -> list[Limit]:
    """The limits that hold for a value, that side of their scope taken away."""
    found = []
    for limit in limits:
        side = limit.scope[dimension.id]
        if isinstance(side, Members) and not side.meet(Members(frozenset({value}))).is_empty:
            rest = {axis: s for axis, s in limit.scope.items() if axis != dimension.id}
            found.append(replace(limit, scope=rest))
    return found


def _found(context: Context, dimension: Dimension, values: tuple[str, str], gap: Gap) -> Diagnostic:
    assert gap.nearest is not None
    assert gap.wanted is not None
    known = by_id(context.catalog, context.today)
    pledge, other = known[str(gap.nearest.origin)], known[str(gap.wanted.origin)]
    levels = [
        told(lambda n, v=value: title(context.catalog, f"{dimension.id}.{v}", n))
        for value in values
    ]
    return _told(
        context,
        (pledge.record, route_to(pledge, gap.nearest)),
        (levels[0], levels[1]),
        (pledge, other),
        gap,
    )


def _products(context: Context, dimension: Dimension) -> Iterator[Diagnostic]:
    """Products of two levels, by the promises that apply to each."""
    order = {f"{dimension.id}.{value}": place for place, value in enumerate(dimension.values)}
    by_subject: dict[Hashable, list[tuple[int, Product, int, Pledge]]] = defaultdict(list)
    for product in context.catalog.of("product"):
        if product.level not in order or product.status is Status.RETIRED:
            continue
        for place, name in enumerate(product.promises):
            pledge = pledge_named(context.catalog, name, context.today)
            if pledge is not None:
                by_subject[pledge.subject].append((order[product.level], product, place, pledge))
    for applying in by_subject.values():
        if len({pledge.id for *_, pledge in applying}) > 1:
            yield from _compared(context, sorted(applying, key=lambda one: one[0]))


def _compared(
    context: Context, applying: list[tuple[int, Product, int, Pledge]]
) -> Iterator[Diagnostic]:
    told_of: set[tuple[str, str]] = set()
    for (level, product, place, pledge), (lower, other, _, its) in combinations(applying, 2):
        if level == lower or (product.id, pledge.id) in told_of or pledge is its:
            continue
        found = limit_gaps(pledge.meaning.limits, its.meaning.limits, universe(context.catalog))
        less = [gap for gap in found if gap.kind is not GapKind.SCOPE and gap.wanted]
        if less:
            told_of.add((product.id, pledge.id))
            levels = [told(lambda n, p=p: f"“{p.title.say(n)}”") for p in (product, other)]
            route = ("promises", str(place))
            pair = (levels[0], levels[1])
            yield _told(context, (product, route), pair, (pledge, its), less[0])


def _told(
    context: Context,
    place: tuple[Record, Route],
    levels: tuple[Words, Words],
    pledges: tuple[Pledge, Pledge],
    gap: Gap,
) -> Diagnostic:
    (high, low), (pledge, other) = levels, pledges
    why = told(lambda n: reasons(context.catalog, [gap], n))
    name = told(lambda n: named(pledge, n))
    unproven = gap.kind in UNPROVEN
    assert gap.wanted is not None
    return RULE.at(
        context,
        place[0],
        place[1],
        both(
            f"{name['en']} cannot be compared between {high['en']} and the lower {low['en']}:"
            f" {why['en']}.",
            f"{name['zh']}在{high['zh']}与较低的{low['zh']}之间不可比较：{why['zh']}。",
        )
        if unproven
        else both(
            f"{high['en']} is above {low['en']} and is promised less by {name['en']}: {why['en']}.",
            f"{high['zh']}高于{low['zh']}，{name['zh']}给它的承诺却较少：{why['zh']}。",
        ),
        _HELP,
        related=(said_there(context, other, gap.wanted),),
        severity=Severity.WARNING if unproven else weight(place[0], pledge.record, other.record),
    )


RULE = Rule(
    "CON015",
    "higher-level-weaker",
    Severity.ERROR,
    both(__doc__, MANUAL_ZH),
    _check,
    otherwise={Severity.WARNING: both("where it cannot be shown", "无法证明时")},
)
