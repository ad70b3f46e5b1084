"""A remedy smaller than one promised elsewhere for the same breach.

## What
Two promises bound the same thing, and the one with no stronger figure gives the customer less when
it is broken: a smaller payment at some value, nothing at all (`remedy: none`), or less for further
delay. A promise that says nothing of a remedy is not compared, nor one that refines the other.

## Why
The breach is the same and so is the customer; what is owed depends on which page somebody opens.

## Example
```yaml services/emergency.yml
title: {en: Emergency service, zh: 抢修服务}
owner: manager
effective: 2026-01-01
promises:
  arrive:
    wording: {en: "On site within [[emergency.arrive]].", zh: "[[emergency.arrive]]内到场。"}
    indicator: time-to-site
    clock: elapsed
    every-case: at most 2 h
    remedy: {pay: 40 GBP, claim: automatic}
  in-town:
    wording: {en: "In town within [[emergency.in-town]].", zh: "城区[[emergency.in-town]]内到场。"}
    indicator: time-to-site
    clock: elapsed
    scope: {region: urban}
    every-case: at most 2 h
    remedy: {pay: 95 GBP, claim: automatic}
```

## Instead
```yaml services/emergency.yml
title: {en: Emergency service, zh: 抢修服务}
owner: manager
effective: 2026-01-01
promises:
  arrive:
    wording: {en: "On site within [[emergency.arrive]].", zh: "[[emergency.arrive]]内到场。"}
    indicator: time-to-site
    clock: elapsed
    every-case: at most 2 h
    remedy: {pay: 95 GBP, claim: automatic}
```
"""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import replace

from pledgebook.analysis.inheritance import ancestors
from pledgebook.analysis.pledges import Pledge, universe
from pledgebook.analysis.written import holder_of
from pledgebook.catalog import Catalog
from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.promises.implication import implies
from pledgebook.promises.limit import Limit
from pledgebook.promises.normal import normal
from pledgebook.promises.promise import Remedy
from pledgebook.promises.redress import RemedyGap, RemedyGapKind, remedy_gaps
from pledgebook.promises.region import Box, meet
from pledgebook.records.promise import Silence
from pledgebook.records.remedy import Remedy as Written
from pledgebook.rules.consistent.reasons import say_remedy_gap
from pledgebook.rules.consistent.telling import (
    alive,
    at_place,
    label,
    named,
    rank,
    say_subject,
    told,
    weight,
)
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """同样的违约，补偿少于别处所承诺的。

## 说明
两条承诺约束同一件事，其中数字并不更严的一条，没做到时给客户的却更少：某个数值上付得少、什么也不给
（`remedy: none`），或继续拖延时补得少。没有写补偿的承诺不比较，细化关系的也不比较。

## 理由
违约是同一件，客户是同一位，赔多少却要看翻到哪一页。

## 反例
```yaml services/emergency.yml
title: {zh: 抢修服务, en: Emergency service}
owner: manager
effective: 2026-01-01
promises:
  arrive:
    wording: {zh: "[[emergency.arrive]]内到场。", en: "On site within [[emergency.arrive]]."}
    indicator: time-to-site
    clock: elapsed
    every-case: at most 2 h
    remedy: {pay: 40 GBP, claim: automatic}
  in-town:
    wording: {zh: "城区[[emergency.in-town]]内到场。", en: "In town within [[emergency.in-town]]."}
    indicator: time-to-site
    clock: elapsed
    scope: {region: urban}
    every-case: at most 2 h
    remedy: {pay: 95 GBP, claim: automatic}
```

## 改法
```yaml services/emergency.yml
title: {zh: 抢修服务, en: Emergency service}
owner: manager
effective: 2026-01-01
promises:
  arrive:
    wording: {zh: "[[emergency.arrive]]内到场。", en: "On site within [[emergency.arrive]]."}
    indicator: time-to-site
    clock: elapsed
    every-case: at most 2 h
    remedy: {pay: 95 GBP, claim: automatic}
```
"""

_MATTERS = (RemedyGapKind.NOTHING, RemedyGapKind.LESS, RemedyGapKind.FURTHER)


def _check(context: Context) -> Iterator[Diagnostic]:
    by_subject: dict[Hashable, list[Pledge]] = defaultdict(list)
    for pledge in alive(context):
        says = isinstance(pledge.promise.remedy, Written) or pledge.promise.remedy is Silence.NONE
        if says and isinstance(pledge.subject, tuple) and pledge.subject[0] != "promise":
            by_subject[pledge.subject].append(pledge)
    for group in by_subject.values():
        if len(group) > 1 and any(pledge.meaning.remedies for pledge in group):
            yield from _in_group(context, sorted(group, key=rank))


def _in_group(context: Context, group: Sequence[Pledge]) -> Iterator[Diagnostic]:
    generous = [pledge for pledge in group if pledge.meaning.remedies]
    for pledge in group:
        for other in generous:
            gap = None if pledge is other else _less(context.catalog, pledge, other)
            if gap is not None:
                yield _found(context, pledge, other, gap)
                break


def _less(catalog: Catalog, pledge: Pledge, other: Pledge) -> RemedyGap | None:
    """In what the remedy of ``pledge`` is less where it breaks what the other promises too."""
    lines = [{r.id for r in (p.record, *ancestors(catalog, p.record))} for p in (pledge, other)]
    if pledge.record is not other.record and lines[0] & lines[1]:
        return None
    here = _shared(pledge, other)
    if here is None:
        return None
    mine, its = (_within(p.meaning.remedies, here) for p in (pledge, other))
    found = remedy_gaps(mine, its, universe(catalog))
    return next((gap for gap in found if gap.kind in _MATTERS), None)


def _shared(pledge: Pledge, other: Pledge) -> Box | None:
    """Where a breach of the one is surely a breach of the other, so that both remedies are owed."""
    for its in _limits(other):
        for mine in _limits(pledge):
            both_hold = meet(mine.scope, its.scope)
            if both_hold is not None and mine.period == its.period and implies(its, mine):
                return both_hold
    return None


def _limits(pledge: Pledge) -> list[Limit]:
    return [one for limit in pledge.meaning.limits for one in normal(limit)]


def _within(remedies: Sequence[Remedy], here: Box) -> list[Remedy]:
    return [
        replace(remedy, scope=scope)
        for remedy in remedies
        if (scope := meet(remedy.scope, here)) is not None
    ]


def _found(context: Context, pledge: Pledge, other: Pledge, gap: RemedyGap) -> Diagnostic:
    catalog = context.catalog
    name, its = told(lambda n: named(pledge, n)), told(lambda n: named(other, n))
    subject = told(lambda n: say_subject(catalog, pledge.subject, n))
    place = told(lambda n: at_place(catalog, gap.where, n))
    less = told(lambda n: say_remedy_gap(gap, n))
    return RULE.at(
        context,
        pledge.record,
        holder_of(pledge, "remedy"),
        both(
            f"For the same breach {name['en']} gives less than {its['en']}: {less['en']}"
            f" ({subject['en']}{place['en']}).",
            f"对同样的违约，{name['zh']}给的少于{its['zh']}：{less['zh']}（{subject['zh']}）"
            f"{place['zh']}。",
        ),
        both(
            "Give as much in both, or keep the promise in one place.",
            "请在两处给同样的补偿，或只在一处承诺。",
        ),
        related=(
            label(
                context,
                other.record,
                holder_of(other, "remedy"),
                both("more is promised here", "此处承诺得更多"),
            ),
        ),
        severity=weight(pledge.record, other.record),
    )


RULE = Rule("CON025", "remedy-less", Severity.ERROR, both(__doc__, MANUAL_ZH), _check)
