"""A promise or requirement weaker than the one it refines.

## What
A record `extends` another, and gives a part of the same id anew: a promise that does not make sure
of the parent's promise (a looser figure, a figure of another kind, a hedge, a further condition, a
smaller remedy), or a requirement with a looser bound. What holds in the child's own scope is
compared.

Where neither makes sure of the other, the finding says that they cannot be compared, and why.

## Why
Whoever reads the general standard takes it to hold for every product and region, and customers are
told so. A refinement may promise more, and may leave out what it inherits; it never takes back.

## Example
```yaml commitments/110-rural.yml
title: {en: 110 in the country, zh: 110 乡村}
owner: manager
effective: 2026-01-01
extends: "110"
promises:
  arrive:
    wording: {en: "We are there in [[110-rural.arrive]].", zh: "[[110-rural.arrive]]内到达。"}
    indicator: time-to-site
    clock: elapsed
    scope: {region: rural}
    every-case: at most 3 h
```

## Instead
```yaml commitments/110-rural.yml
title: {en: 110 in the country, zh: 110 乡村}
owner: manager
effective: 2026-01-01
extends: "110"
promises:
  arrive:
    wording: {en: "We are there in [[110-rural.arrive]].", zh: "[[110-rural.arrive]]内到达。"}
    indicator: time-to-site
    clock: elapsed
    scope: {region: rural}
    every-case: at most 80 min
```
"""

from collections.abc import Iterator
from dataclasses import replace

from pledgebook.analysis.inheritance import ancestors
from pledgebook.analysis.pledges import Pledge, by_id, surroundings, universe
from pledgebook.analysis.written import route_to
from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.promises.bound import Bound, say_bound
from pledgebook.promises.limit import EveryCase, Limit
from pledgebook.promises.promise import Promise as Meaning
from pledgebook.promises.region import Box, meet
from pledgebook.promises.strength import Gap, gaps, limit_gaps
from pledgebook.records.base import Record, Status
from pledgebook.records.service import Requirement, Service
from pledgebook.rules.consistent.reasons import IN_WORDS, UNPROVEN, reasons
from pledgebook.rules.consistent.telling import (
    alive,
    label,
    named,
    quoted,
    said_there,
    told,
    weight,
)
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """承诺或要求弱于它所细化的上级。

## 说明
一条记录用“extends”细化另一条，并重写了同一编号的部分：承诺不能保证上级的承诺（数字更松、数字是另一种、
加了留有余地的词、多了条件、补偿更少），或要求的界限更松。只比较下级自己的适用范围。

两者互相都推不出的，问题会写明不可比较以及原因。

## 理由
读到总标准的人会认为它对每款产品、每个区域都有效，对客户也是这样说的。细化可以承诺得更多，可以不写继承
来的部分，但绝不能收回。

## 反例
```yaml commitments/110-rural.yml
title: {zh: 110 乡村, en: 110 in the country}
owner: manager
effective: 2026-01-01
extends: "110"
promises:
  arrive:
    wording: {zh: "[[110-rural.arrive]]内到达。", en: "We are there in [[110-rural.arrive]]."}
    indicator: time-to-site
    clock: elapsed
    scope: {region: rural}
    every-case: at most 3 h
```

## 改法
```yaml commitments/110-rural.yml
title: {zh: 110 乡村, en: 110 in the country}
owner: manager
effective: 2026-01-01
extends: "110"
promises:
  arrive:
    wording: {zh: "[[110-rural.arrive]]内到达。", en: "We are there in [[110-rural.arrive]]."}
    indicator: time-to-site
    clock: elapsed
    scope: {region: rural}
    every-case: at most 80 min
```
"""

_HELP = both(
    "Promise at least as much as the parent does, or leave this part out to inherit it.",
    "请至少做到上级所承诺的，或不写这一部分而直接继承。",
)


def _check(context: Context) -> Iterator[Diagnostic]:
    known = by_id(context.catalog, context.today)
    for pledge in alive(context):
        if not getattr(pledge.record, "extends", None) or not pledge.meaning.limits:
            continue
        for ancestor in ancestors(context.catalog, pledge.record):
            parent = known.get(f"{ancestor.id}.{pledge.part_id}")
            if parent is not None:
                if parent.meaning.limits and ancestor.status is not Status.RETIRED:
                    yield from _promise(context, pledge, parent)
                break
    for service in context.catalog.of("service"):
        if service.extends and service.status is not Status.RETIRED:
            yield from _requirements(context, service)


def _promise(context: Context, pledge: Pledge, parent: Pledge) -> Iterator[Diagnostic]:
    catalog = context.catalog
    here = _domain(context, pledge)
    limits = tuple(
        replace(limit, scope=scope)
        for limit in parent.meaning.limits
        if (scope := meet(limit.scope, here)) is not None
    )
    wanted: Meaning = replace(parent.meaning, limits=limits)
    less = gaps(pledge.meaning, wanted, universe(catalog))
    if not less:
        return
    name, its = told(lambda n: named(pledge, n)), told(lambda n: named(parent, n))
    why = told(lambda n: reasons(catalog, less, n))
    kinds = {gap.kind for gap in less}
    unproven = kinds <= UNPROVEN
    weak = unproven or kinds <= IN_WORDS
    yield RULE.at(
        context,
        pledge.record,
        _place(pledge, less),
        both(
            f"{name['en']} cannot be compared with {its['en']}, which it refines: {why['en']}.",
            f"{name['zh']}与它所细化的{its['zh']}不可比较：{why['zh']}。",
        )
        if unproven
        else both(
            f"{name['en']} is weaker than {its['en']}, which it refines: {why['en']}.",
            f"{name['zh']}弱于它所细化的{its['zh']}：{why['zh']}。",
        ),
        _HELP,
        related=(said_there(context, parent, _limit(less, parent)),),
        severity=Severity.WARNING if weak else weight(pledge.record, parent.record),
    )


def _domain(context: Context, pledge: Pledge) -> Box:
    around = surroundings(context.catalog)
    applies = getattr(pledge.record, "applies", {})
    return (
        meet(
            around.box(applies),
            around.box(pledge.promise.scope),
        )
        or {}
    )


def _place(pledge: Pledge, less: tuple[Gap, ...]) -> tuple[str, ...]:
    near = next((gap.nearest for gap in less if isinstance(gap.nearest, Limit)), None)
    return route_to(pledge, near) if near is not None else pledge.route


def _limit(less: tuple[Gap, ...], parent: Pledge) -> Limit:
    wanted = next((gap.wanted for gap in less if isinstance(gap.wanted, Limit)), None)
    return wanted or parent.meaning.limits[0]


def _requirements(context: Context, service: Service) -> Iterator[Diagnostic]:
    for part_id, requirement in service.requirements.items():
        for ancestor in ancestors(context.catalog, service):
            its = getattr(ancestor, "requirements", {}).get(part_id)
            if its is not None:
                if _asks_less(context, requirement, its):
                    yield _requirement(context, (service, ancestor), part_id, its.bound)
                break


def _asks_less(context: Context, mine: Requirement, its: Requirement) -> bool:
    """Whether a bound is looser than the one it refines, in a part of the world where both hold."""
    box = surroundings(context.catalog).box
    if mine.bound is None or its.bound is None or meet(box(mine.applies), box(its.applies)) is None:
        return False
    return _looser(mine.bound, its.bound)


def _looser(mine: Bound, its: Bound) -> bool:
    return bool(limit_gaps([Limit(EveryCase(mine))], [Limit(EveryCase(its))]))


def _requirement(
    context: Context, records: tuple[Service, Record], part_id: str, its: Bound
) -> Diagnostic:
    service, parent = records
    bound = service.requirements[part_id].bound
    assert bound is not None
    route = ("requirements", part_id, "bound")
    mine, theirs = told(lambda n: say_bound(bound, n)), told(lambda n: say_bound(its, n))
    title = told(lambda n: quoted(parent.title.say(n)))
    there = {
        "en": f"asked for here: {theirs['en']}",
        "zh": f"此处要求：{theirs['zh']}",
    }
    return RULE.at(
        context,
        service,
        route,
        both(
            f"The requirement “{part_id}” asks for {mine['en']}, {title['en']}, which this"
            f" standard refines, for {theirs['en']}.",
            f"要求“{part_id}”为{mine['zh']}，而本标准所细化的{title['zh']}为{theirs['zh']}。",
        ),
        _HELP,
        related=(label(context, parent, route, there),),
        severity=weight(service, parent),
    )


RULE = Rule(
    "CON014",
    "weaker-than-parent",
    Severity.ERROR,
    both(__doc__, MANUAL_ZH),
    _check,
    otherwise={
        Severity.WARNING: both(
            "where it cannot be shown, or differs in words only", "无法证明、或只是文字不同时"
        )
    },
)
