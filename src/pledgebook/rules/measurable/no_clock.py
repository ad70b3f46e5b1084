"""A time in a promise, and no clock to count it by.

## What
A promise gives minutes, hours or days and no `clock`; or it gives working days and its clock is no
calendar of the handbook. “Next day” needs a clock as well. Months and years do not.

A step of a process that takes working days may leave its clock out where only one can be meant: the
calendar of the promise it delivers, else the handbook's only calendar of working days. Where two
can be meant, or none, it is an error. Each process is told of once.

## Why
“7 days” are seven days, or seven working days, which over New Year are a fortnight. A call at five
on Friday with “two hours” is answered at seven, or on Monday.

## Example
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
owner: manager
effective: 2026-01-01
promises:
  arrive:
    wording: {en: "We are there within [[repair.arrive]].", zh: "[[repair.arrive]]内到场。"}
    indicator: time-to-site
    every-case: at most 7 d
```

## Instead
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
owner: manager
effective: 2026-01-01
promises:
  arrive:
    wording: {en: "We are there within [[repair.arrive]].", zh: "[[repair.arrive]]内到场。"}
    indicator: time-to-site
    clock: office
    every-case: at most 7 d
```
"""

from collections.abc import Iterator

from pledgebook.analysis.levels import Missing, levels, statements, unclocked
from pledgebook.analysis.step_clocks import Unclocked
from pledgebook.analysis.step_clocks import unclocked as unclocked_step
from pledgebook.diagnostic import Diagnostic, Severity, Words
from pledgebook.promises.quantity import say
from pledgebook.records.base import Status
from pledgebook.records.process import Process
from pledgebook.records.promise import Promise, bounds_in
from pledgebook.rules.consistent.telling import label, named, quoted, told
from pledgebook.rules.consistent.telling import weight as heavy
from pledgebook.rules.measurable.pieces import alive, weight
from pledgebook.rules.measurable.places import route_of
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """承诺有时间，却没有说怎么计时。

## 说明
承诺写了分钟、小时或天，却没有“clock”；或写的是工作日，而“clock”不是本手册的日历。
“次日”也需要写明；月和年不需要。

流程步骤的用时写工作日而没有写“clock”的，只有一种可能时不必写：所兑现承诺的日历，否则是本手册唯一一份
有休息日的日历。有两份日历可选，或一份也没有，就是错误。每个流程只报一次。

## 理由
“7天”可以是七天，也可以是七个工作日，碰上过年就是半个月。
周五下午五点来电，承诺“两小时”，是当晚七点还是下周一？

## 反例
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
owner: manager
effective: 2026-01-01
promises:
  arrive:
    wording: {zh: "[[repair.arrive]]内到场。", en: "We are there within [[repair.arrive]]."}
    indicator: time-to-site
    every-case: at most 7 d
```

## 改法
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
owner: manager
effective: 2026-01-01
promises:
  arrive:
    wording: {zh: "[[repair.arrive]]内到场。", en: "We are there within [[repair.arrive]]."}
    indicator: time-to-site
    clock: office
    every-case: at most 7 d
```
"""


def _check(context: Context) -> Iterator[Diagnostic]:
    yield from _promises(context)
    for process in context.catalog.of("process"):
        if process.status is not Status.RETIRED:
            yield from _steps(context, process)


def _promises(context: Context) -> Iterator[Diagnostic]:
    known = levels(context.catalog, context.today)
    for pledge in alive(context):
        missing = known[pledge.id].missing
        if Missing.CLOCK not in missing or missing[0] is not Missing.CLOCK:
            continue  # a number without a unit tells of its clock as well
        value = _timed(pledge.promise)
        name = told(lambda language, pledge=pledge: named(pledge, language))
        yield RULE.at(
            context,
            pledge.record,
            route_of(pledge, value),
            both(
                f"“{value}” by no clock: {name['en']} does not say whether it runs at night and on"
                " holidays (level M0 of M3).",
                f"“{value}”没有写明怎么计时：{name['zh']}没有说夜间和节假日算不算（目前 M0，"
                "共到 M3）。",
            ),
            _advice(context),
            severity=weight(pledge),
        )


def _timed(promise: Promise) -> object:
    for statement, clock in statements(promise):
        for bound in bounds_in(statement):
            if unclocked(bound, clock):
                return bound
        if statement.by is not None:
            return statement.by
    return promise


def _steps(context: Context, process: Process) -> Iterator[Diagnostic]:
    found = [
        (step_id, lack)
        for step_id, step in process.steps.items()
        if (lack := unclocked_step(context.catalog, process, step))
    ]
    if not found:
        return
    step_id, first = found[0]
    step = told(lambda n: quoted(process.steps[step_id].title.say(n)))
    time = told(lambda n: quoted(say(first.quantity, n)))
    also = both("this step as well", "此步骤也一样")
    yield RULE.at(
        context,
        process,
        ("steps", step_id, *first.route),
        _which(first, step, time),
        _advice_for_step(first),
        related=tuple(
            label(context, process, ("steps", name, *lack.route), also) for name, lack in found[1:]
        ),
        severity=heavy(process),
    )


def _which(lack: Unclocked, step: Words, time: Words) -> Words:
    if not lack.choices:
        return both(
            f"{step['en']} takes {time['en']}, and the handbook has no calendar to count them by.",
            f"{step['zh']}用时{time['zh']}，而手册没有日历，无从计算。",
        )
    if lack.clock is not None:
        return both(
            f"{step['en']} takes {time['en']}, and “clock: {lack.clock}” knows no working days.",
            f"{step['zh']}用时{time['zh']}，而“clock: {lack.clock}”不分工作日和休息日。",
        )
    names = [quoted(name) for name in lack.choices]
    return both(
        f"{step['en']} takes {time['en']} by no clock: by {' or by '.join(names)}?",
        f"{step['zh']}用时{time['zh']}，没有写明按哪份日历：是{'还是'.join(names)}？",
    )


def _advice_for_step(lack: Unclocked) -> Words:
    if not lack.choices:
        return both(
            "List a calendar under “calendars” in handbook.yml.",
            "请在 handbook.yml 的“calendars”中写上一份日历。",
        )
    clocks = [f"“clock: {name}”" for name in lack.choices]
    return both(f"Write {' or '.join(clocks)} at the step.", f"请在该步骤中写{'或'.join(clocks)}。")


def _advice(context: Context) -> Words:
    calendars = list(context.catalog.handbook.calendars)
    named_ = "".join(f", “clock: {name}”" for name in calendars[:3])
    chinese = "".join(f"、“clock: {name}”" for name in calendars[:3])
    return both(
        f"Write “clock: elapsed”, “clock: days”{named_}.",
        f"请写“clock: elapsed”、“clock: days”{chinese}。",
    )


RULE = Rule(
    "MEA004",
    "no-clock",
    Severity.WARNING,
    both(__doc__, MANUAL_ZH),
    _check,
    otherwise={
        Severity.ERROR: both(
            "in a public commitment in force, and at a step of a process",
            "在已生效的公开服务承诺中，以及在流程的步骤中",
        )
    },
)
