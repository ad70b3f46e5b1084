"""A promise counted from or to another event by what cites it.

## What
- A process delivers a promise of time, and its steps begin or end with other events than the
  promise's clock: the promise's first or last event happens nowhere in it, though others do.
- A script starts when the promise's clock has stopped, and quotes the promise all the same.
- A sentence in a script, course or guide gives the promise with `[[…]]` and counts it from another
  event, named or cited: “within [[110.arrive]] of dispatch”.

## Why
45 minutes from the call and 45 minutes from the dispatch are two promises. Staff who count from the
later event believe they kept what the customer saw broken.

## Example
```yaml events/engineer-assigned.yml
title: {en: Engineer assigned, zh: 派工}
audience: public
```
```yaml processes/repair.yml
title: {en: Repair, zh: 维修}
owner: manager
effective: 2026-01-01
delivers: [110.arrive]
steps:
  travel:
    title: {en: Drive to the machine, zh: 开车到机器旁}
    lane: back-stage
    role: manager
    begins: engineer-assigned
    ends: engineer-arrived
```

## Instead
```yaml events/engineer-assigned.yml
title: {en: Engineer assigned, zh: 派工}
audience: public
```
```yaml processes/repair.yml
title: {en: Repair, zh: 维修}
owner: manager
effective: 2026-01-01
delivers: [110.arrive]
steps:
  assign:
    title: {en: Assign an engineer, zh: 派工}
    lane: back-stage
    role: manager
    begins: fault-reported
    ends: engineer-assigned
  travel:
    title: {en: Drive to the machine, zh: 开车到机器旁}
    lane: back-stage
    role: manager
    ends: engineer-arrived
```
"""

from collections.abc import Iterator

from pledgebook.analysis.blueprints import Blueprint, blueprints
from pledgebook.analysis.networks import showings
from pledgebook.analysis.order import order
from pledgebook.analysis.pledges import Pledge, pledge_named
from pledgebook.diagnostic import Diagnostic, Label, Severity
from pledgebook.promises.journey import Lack
from pledgebook.records.base import Status
from pledgebook.records.script import Script
from pledgebook.rules.consistent.counted import Counted, counted_from
from pledgebook.rules.consistent.telling import label, named, say_subject, title, told, weight
from pledgebook.rules.measurable.places import narrowed
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """引用承诺之处用了另一个起止事件。

## 说明
- 流程兑现一条时限承诺，而步骤的起止事件与承诺的时钟不同：承诺的起点或终点事件在流程中没有出现，
  别的事件却有。
- 话术在承诺的时钟已经停止之后才开始，却仍引用该承诺。
- 话术、课程或指南中的一句话用 `[[…]]` 写出承诺，却从另一个事件算起（写出名称或引用）：
  “派工后 [[110.arrive]]内”。

## 理由
从来电算起的 45 分钟和从派工算起的 45 分钟是两条承诺。员工按后一个事件计算，自以为做到了，
而客户看到的是没做到。

## 反例
```yaml events/engineer-assigned.yml
title: {zh: 派工, en: Engineer assigned}
audience: public
```
```yaml processes/repair.yml
title: {zh: 维修, en: Repair}
owner: manager
effective: 2026-01-01
delivers: [110.arrive]
steps:
  travel:
    title: {zh: 开车到机器旁, en: Drive to the machine}
    lane: back-stage
    role: manager
    begins: engineer-assigned
    ends: engineer-arrived
```

## 改法
```yaml events/engineer-assigned.yml
title: {zh: 派工, en: Engineer assigned}
audience: public
```
```yaml processes/repair.yml
title: {zh: 维修, en: Repair}
owner: manager
effective: 2026-01-01
delivers: [110.arrive]
steps:
  assign:
    title: {zh: 派工, en: Assign an engineer}
    lane: back-stage
    role: manager
    begins: fault-reported
    ends: engineer-assigned
  travel:
    title: {zh: 开车到机器旁, en: Drive to the machine}
    lane: back-stage
    role: manager
    ends: engineer-arrived
```
"""


def _check(context: Context) -> Iterator[Diagnostic]:
    for made in blueprints(context.catalog, context.today):
        told_of: set[tuple[str, ...]] = set()
        for place, pledge in _named(context, made.process.delivers):
            for finding in _in_process(context, made, place, pledge):
                if finding.route not in told_of:  # of several promises from one event, the first
                    told_of.add(finding.route)
                    yield finding
    for script in context.catalog.of("script"):
        if script.starts and script.status is not Status.RETIRED:
            for place, pledge in _named(context, script.promises):
                yield from _in_script(context, script, place, pledge)
    for counted in counted_from(context):
        yield _in_prose(context, counted)


def _named(context: Context, names: tuple[str, ...]) -> Iterator[tuple[int, Pledge]]:
    for place, name in enumerate(names):
        pledge = pledge_named(context.catalog, name, context.today)
        if pledge is not None and pledge.record.status is not Status.RETIRED:
            yield place, pledge


def _in_process(
    context: Context, made: Blueprint, place: int, pledge: Pledge
) -> Iterator[Diagnostic]:
    """The event of the promise that the process lacks, if it names another in its place."""
    ends = pledge.events
    if ends is None or not made.events:
        return
    start, stop = (event in made.events for event in ends)
    steps = made.process.steps
    if not start:
        first = next(step_id for step_id, step in steps.items() if step.begins or step.ends)
        key = "begins" if steps[first].begins else "ends"
        yield _process(context, made, pledge, (first, key, ends[0]))
    elif not stop:
        last = [step_id for step_id, step in steps.items() if step.begins or step.ends][-1]
        key = "ends" if steps[last].ends else "begins"
        yield _process(context, made, pledge, (last, key, ends[1]))
    elif any(
        showing.outcome.lack is Lack.NO_PATH
        for showing in showings(context.catalog, context.today)
        if showing.process is made.process and showing.place == place
    ):
        step_id = next(name for name, step in steps.items() if ends[1] in (step.begins, step.ends))
        key = "ends" if steps[step_id].ends == ends[1] else "begins"
        yield _process(context, made, pledge, (step_id, key, ends[1]))


def _process(
    context: Context, made: Blueprint, pledge: Pledge, at: tuple[str, str, str]
) -> Diagnostic:
    catalog, process = context.catalog, made.process
    step_id, key, wanted = at
    there = str(getattr(process.steps[step_id], key))
    name = told(lambda n: named(pledge, n))
    subject = told(lambda n: say_subject(catalog, pledge.subject, n))
    mine, its = (told(lambda n, e=event: title(catalog, e, n)) for event in (there, wanted))
    way = told(lambda n: title(catalog, process.id, n))
    out_of_order = there == wanted
    return RULE.at(
        context,
        process,
        ("steps", step_id, key),
        both(
            f"{name['en']} runs {subject['en']}; in {way['en']} no way leads from the one to the"
            " other.",
            f"{name['zh']}{subject['zh']}计算，而{way['zh']}中前者到不了后者。",
        )
        if out_of_order
        else both(
            f"{name['en']} runs {subject['en']}; {way['en']} delivers it without {its['en']} and"
            f" has {mine['en']} here.",
            f"{name['zh']}{subject['zh']}计算；{way['zh']}兑现它，却没有{its['zh']}，此处是{mine['zh']}。",
        ),
        both(
            f"Say at which step {its['en']} happens, or do not name the promise under “delivers”.",
            f"请写明{its['zh']}发生在哪一步，或不要在“delivers”下写这条承诺。",
        ),
        related=_defined(context, pledge),
        severity=weight(process, pledge.record),
    )


def _defined(context: Context, pledge: Pledge) -> tuple[Label, ...]:
    if pledge.indicator is None:
        return ()
    subject = told(lambda n: say_subject(context.catalog, pledge.subject, n))
    there = {"en": f"measured {subject['en']}", "zh": f"{subject['zh']}计算"}
    return (label(context, pledge.indicator, ("measures", "time"), there),)


def _in_script(
    context: Context, script: Script, place: int, pledge: Pledge
) -> Iterator[Diagnostic]:
    catalog, ends = context.catalog, pledge.events
    target = catalog.resolve(str(script.starts))
    if ends is None or target is None or target.id == ends[0]:
        return
    if target.id != ends[1] and target.id not in order(catalog).later(ends[1]):
        return
    name = told(lambda n: named(pledge, n))
    starts, stop = (told(lambda n, e=event: title(catalog, e, n)) for event in (target.id, ends[1]))
    yield RULE.at(
        context,
        script,
        ("promises", str(place)),
        both(
            f"This script starts at {starts['en']}, when the time of {name['en']} is over: it runs"
            f" to {stop['en']}.",
            f"本话术从{starts['zh']}开始，而{name['zh']}的时间到{stop['zh']}为止，此时已经结束。",
        ),
        both(
            "Correct the event at which the script starts, or quote a promise that still runs.",
            "请改正话术的起点事件，或引用仍在计时的承诺。",
        ),
        related=(
            label(context, script, ("starts",), both("the script starts here", "话术的起点")),
            *_defined(context, pledge),
        ),
        severity=Severity.WARNING,
    )


def _in_prose(context: Context, counted: Counted) -> Diagnostic:
    catalog, speech, pledge = context.catalog, counted.speech, counted.pledge
    route = (*speech.route, counted.language)
    text = speech.text.in_(counted.language) or ""
    ends = pledge.events
    assert ends is not None
    name = told(lambda n: named(pledge, n))
    mine, its = (told(lambda n, e=e: title(catalog, e, n)) for e in (counted.event, ends[0]))
    return RULE.at(
        context,
        speech.record,
        route,
        both(
            f"{name['en']} is counted here from {mine['en']}; its time runs from {its['en']}.",
            f"此处从{mine['zh']}计算{name['zh']}，而它从{its['zh']}起算。",
        ),
        both(
            f"Count it from {its['en']}, as it is promised.",
            f"请按承诺从{its['zh']}起算。",
        ),
        span=narrowed(catalog.at(speech.record, *route), text, counted.start, counted.end),
        offending=text[counted.start : counted.end],
        related=_defined(context, pledge),
        severity=weight(speech.record, pledge.record),
    )


RULE = Rule(
    "CON021",
    "other-event",
    Severity.ERROR,
    both(__doc__, MANUAL_ZH),
    _check,
    otherwise={
        Severity.WARNING: both(
            "where a script starts after the promised time", "话术开始得比承诺的时间晚时"
        )
    },
)
