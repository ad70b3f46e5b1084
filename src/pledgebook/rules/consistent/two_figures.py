"""Two promises of one thing with two figures.

## What
Two promises measure the same thing (the same two events, or the same indicator), for the same
cases, by the same statistic, aim and clock, and give different figures. 60 minutes and 1 hour are
the same figure; so are “at least 92 % within” and “at most 8 % over”. A target beside a guarantee
is no contradiction, nor is a region with a figure of its own.

The finding stands at the less public of the two, and points to the other.

## Why
A customer holds us to the better figure and staff work to the worse one. Only one of them can be
what we promise.

## Example
```yaml services/emergency.yml
title: {en: Emergency service, zh: 抢修服务}
owner: manager
effective: 2026-01-01
promises:
  arrive:
    wording: {en: "To towns in [[emergency.arrive]].", zh: "城区[[emergency.arrive]]到。"}
    indicator: time-to-site
    clock: elapsed
    scope: {region: urban}
    every-case: at most 1 h
```

## Instead
Keep the promise in one place and deliver it from the other.
```yaml services/emergency.yml
title: {en: Emergency service, zh: 抢修服务}
owner: manager
effective: 2026-01-01
delivers: [110.arrive]
```
"""

from collections import defaultdict
from collections.abc import Hashable, Iterator
from dataclasses import dataclass

from pledgebook.analysis.figures import figures, limits_of
from pledgebook.analysis.inheritance import ancestors
from pledgebook.analysis.pledges import Pledge, universe
from pledgebook.analysis.written import route_to
from pledgebook.catalog import Catalog
from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.promises.implication import implies
from pledgebook.promises.limit import Limit
from pledgebook.rules.consistent.telling import (
    alive,
    at_place,
    named,
    rank,
    said_there,
    say_limit,
    say_subject,
    told,
    weight,
)
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """同一件事有两个不同的承诺数字。

## 说明
两条承诺衡量同一件事（起止事件相同，或指标相同），适用的情形、统计方式、目的和时钟也相同，数字却不同。
60 分钟与 1 小时是同一个数字；“至少 92 % 在时限内”与“至多 8 % 超时”也是。目标与保证并列不算矛盾，
某个区域另有数字也不算。

问题标在两处中较不公开的一处，并指向另一处。

## 理由
客户按好的那个数字要求我们，员工按差的那个数字干活。我们的承诺只能是其中之一。

## 反例
```yaml services/emergency.yml
title: {zh: 抢修服务, en: Emergency service}
owner: manager
effective: 2026-01-01
promises:
  arrive:
    wording: {zh: "城区[[emergency.arrive]]到。", en: "To towns in [[emergency.arrive]]."}
    indicator: time-to-site
    clock: elapsed
    scope: {region: urban}
    every-case: at most 1 h
```

## 改法
承诺只写在一处，另一处用“delivers”交付它。
```yaml services/emergency.yml
title: {zh: 抢修服务, en: Emergency service}
owner: manager
effective: 2026-01-01
delivers: [110.arrive]
```
"""


@dataclass(frozen=True, slots=True)
class _Said:
    """A promise with one of its limits, in normal form and as written."""

    pledge: Pledge
    limit: Limit
    written: Limit


def _check(context: Context) -> Iterator[Diagnostic]:
    by_subject: dict[Hashable, list[Pledge]] = defaultdict(list)
    for pledge in alive(context):
        if isinstance(pledge.subject, tuple) and pledge.subject[0] != "promise":
            by_subject[pledge.subject].append(pledge)
    for group in by_subject.values():
        if len(group) > 1:
            yield from _in_group(context, sorted(group, key=rank))


def _in_group(context: Context, group: list[Pledge]) -> Iterator[Diagnostic]:
    known: dict[Hashable, list[tuple[Hashable, _Said]]] = defaultdict(list)
    for pledge in group:
        against = None
        for limit, written in limits_of(context.catalog, pledge):
            here = _Said(pledge, limit, written)
            for key, figure in figures(limit, universe(context.catalog)):
                earlier = known[pledge.meaning.aim, key]
                others = (said for other, said in earlier if other != figure)
                against = against or next(
                    ((here, said) for said in others if _clash(context.catalog, here, said)), None
                )
                earlier.append((figure, here))
        if against is not None:
            yield _found(context, *against)


def _clash(catalog: Catalog, a: _Said, b: _Said) -> bool:
    """Whether nothing but the figures tells the two apart. Conditions in words may; and a
    standard that refines another holds for fewer cases, so that it may promise more."""
    mine, its = a.pledge, b.pledge
    conditions = mine.meaning.conditions, its.meaning.conditions
    if mine.record is its.record:
        return mine.part_id != its.part_id and conditions[0] == conditions[1]
    if all(conditions) and conditions[0] != conditions[1]:
        return False
    scopes = [getattr(pledge.record, "scope", None) for pledge in (mine, its)]
    if all(scopes) and scopes[0] != scopes[1]:
        return False
    lines = [{r.id for r in (p.record, *ancestors(catalog, p.record))} for p in (mine, its)]
    if lines[0] & lines[1]:
        return False  # the rule about what a standard refines looks at these
    more = (len(lines[0]) > 1 and implies(a.limit, b.limit)) or (
        len(lines[1]) > 1 and implies(b.limit, a.limit)
    )
    return not more


def _found(context: Context, here: _Said, there: _Said) -> Diagnostic:
    catalog, pledge, other = context.catalog, here.pledge, there.pledge
    mine, theirs = (told(lambda n, s=s: say_limit(s.limit, n)) for s in (here, there))
    name, its_name = (told(lambda n, s=s: named(s.pledge, n)) for s in (here, there))
    subject = told(lambda n: say_subject(catalog, pledge.subject, n))
    place = told(lambda n: at_place(catalog, there.limit.scope, n))
    return RULE.at(
        context,
        pledge.record,
        route_to(pledge, here.written),
        both(
            f"{name['en']} promises {mine['en']}; {its_name['en']} promises {theirs['en']}."
            f" Both speak of the same thing: {subject['en']}{place['en']}.",
            f"{name['zh']}承诺{mine['zh']}；{its_name['zh']}承诺{theirs['zh']}。"
            f"两者说的是同一件事：{subject['zh']}{place['zh']}。",
        ),
        both(
            f"Agree on one figure and write it once: cite [[{other.id}]] here, or say for which"
            " cases this promise differs.",
            f"请确定一个数字，只写一处：此处引用 [[{other.id}]]，或写明本承诺适用于哪些不同情形。",
        ),
        related=(said_there(context, other, there.written),),
        severity=weight(pledge.record, other.record),
    )


RULE = Rule("CON001", "two-figures", Severity.ERROR, both(__doc__, MANUAL_ZH), _check)
