"""Bounds that cannot all be kept.

## What
What promises and the steps of a process say of the time between events contradicts itself: going
round from event to event, more time must pass than may. A step whose least time exceeds the promise
is such a case; so is notice of at least seven days before a visit that is promised within three.

Upper bounds alone never contradict, since everything might happen at once.

## Why
Such a promise is broken on the day it is published. The chain of bounds is the proof: read it round
and see.

## Example
```yaml processes/repair.yml
title: {en: Repair, zh: 维修}
owner: manager
effective: 2026-01-01
steps:
  travel:
    title: {en: Drive to the machine, zh: 开车到机器旁}
    lane: back-stage
    role: manager
    least: 2 h
    begins: fault-reported
    ends: engineer-arrived
```

## Instead
```yaml processes/repair.yml
title: {en: Repair, zh: 维修}
owner: manager
effective: 2026-01-01
steps:
  travel:
    title: {en: Drive to the machine, zh: 开车到机器旁}
    lane: back-stage
    role: manager
    least: 10 min
    begins: fault-reported
    ends: engineer-arrived
```
"""

from collections.abc import Iterator

from pledgebook.analysis.feasibility import Clash, clashes
from pledgebook.analysis.said import Said
from pledgebook.analysis.written import route_to
from pledgebook.diagnostic import Diagnostic, Label, Severity
from pledgebook.promises.region import Box, meet
from pledgebook.records.base import Record
from pledgebook.records.walk import Route
from pledgebook.rules.consistent.telling import (
    at_place,
    label,
    listing,
    named,
    quoted,
    rank,
    say_subject,
    say_term,
    told,
    weight,
)
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """几个时限不可能同时做到。

## 说明
各条承诺和流程步骤对事件之间时间的规定自相矛盾：沿事件走一圈，必须花的时间多于允许花的时间。步骤的最短
时间超过承诺就是一例；至少提前七天通知，却又承诺三天内上门，也是一例。

只有上限永远不会矛盾，因为一切可以同时发生。

## 理由
这样的承诺在公布当天就已落空。各时限连成的链就是证明：沿着它读一圈便知。

## 反例
```yaml processes/repair.yml
title: {zh: 维修, en: Repair}
owner: manager
effective: 2026-01-01
steps:
  travel:
    title: {zh: 开车到机器旁, en: Drive to the machine}
    lane: back-stage
    role: manager
    least: 2 h
    begins: fault-reported
    ends: engineer-arrived
```

## 改法
```yaml processes/repair.yml
title: {zh: 维修, en: Repair}
owner: manager
effective: 2026-01-01
steps:
  travel:
    title: {zh: 开车到机器旁, en: Drive to the machine}
    lane: back-stage
    role: manager
    least: 10 min
    begins: fault-reported
    ends: engineer-arrived
```
"""


def _check(context: Context) -> Iterator[Diagnostic]:
    told_of: set[tuple[str, str]] = set()
    for clash in clashes(context.catalog, context.today):
        steps = {(s.timed.process.id, s.timed.step_id) for s in clash.of(least=True) if s.timed}
        if clash.said and not (steps and steps <= told_of):
            told_of |= steps
            yield _found(context, clash)


def _found(context: Context, clash: Clash) -> Diagnostic:
    first = _blamed(clash)
    record, route = _place(first)
    apart, together = clash.of(least=True), clash.of(least=False)
    least, most = (
        told(lambda n, s=said: listing((_says(context, one, n) for one in s), n))
        for said in (apart, together)
    )
    where = told(lambda n: at_place(context.catalog, _cell(clash), n))
    proof_en = f"{least['en']}; {most['en']}" if together else least["en"]
    proof_zh = f"{least['zh']}；{most['zh']}" if together else least["zh"]
    return RULE.at(
        context,
        record,
        route,
        both(
            f"These cannot all be kept{where['en']}: {proof_en}.",
            f"以下各项不可能同时做到{where['zh']}：{proof_zh}。",
        ),
        both(
            "Change one link of the chain: promise more time, ask for less, or shorten the step.",
            "请改动这条链中的一环：放宽承诺、降低要求，或缩短步骤。",
        ),
        related=tuple(_label(context, one) for one in clash.said if one is not first),
        severity=weight(*(_place(one)[0] for one in clash.said)),
    )


def _blamed(clash: Clash) -> Said:
    """Where the finding stands: at the step that takes longest, else at the less public promise."""
    steps = [one for one in clash.of(least=True) if one.timed is not None]
    if steps:
        return max(steps, key=lambda one: one.bound.quantity.size)
    steps = [one for one in clash.said if one.timed is not None]
    if steps:
        return steps[0]
    return max(clash.said, key=lambda one: rank(one.pledge) if one.pledge else (0, False, False))


def _place(said: Said) -> tuple[Record, Route]:
    if said.timed is not None:
        key = "most" if said.bound.is_upper else "least"
        return said.timed.process, (*said.timed.route, key)
    assert said.pledge is not None
    route = route_to(said.pledge, said.limit) if said.limit else said.pledge.route
    return said.pledge.record, route


def _says(context: Context, said: Said, language: str) -> str:
    time = say_term(said.bound, said.clock, language)
    if said.timed is not None:
        name = quoted(said.timed.step.title.say(language))
        return f"{name}需{time}" if language == "zh" else f"{name} takes {time}"
    assert said.pledge is not None
    name = named(said.pledge, language)
    subject = say_subject(context.catalog, said.pledge.subject, language)
    return f"{name}承诺{subject}{time}" if language == "zh" else f"{name} promises {time} {subject}"


def _label(context: Context, said: Said) -> Label:
    record, route = _place(said)
    return label(context, record, route, told(lambda n: _says(context, said, n)))


def _cell(clash: Clash) -> Box:
    """Where the contradiction shows, as far as what was said there depends on it."""
    here: Box = {}
    for one in clash.said:
        if one.timed is None or "times" in one.timed.route:
            axes = one.scope if one.timed is None else _times(one)
            here = meet(here, {a: clash.cell[a] for a in axes if a in clash.cell}) or here
    return here


def _times(said: Said) -> Box:
    assert said.timed is not None
    number = int(said.timed.route[-1])
    scope = said.timed.step.times[number].scope
    return {axis: side for axis, side in said.scope.items() if axis in scope}


RULE = Rule("CON017", "cannot-be-kept", Severity.ERROR, both(__doc__, MANUAL_ZH), _check)
