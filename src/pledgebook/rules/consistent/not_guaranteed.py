"""A process that may take longer than the promise it delivers.

## What
A process names a promise under `delivers`, and its longest path from the promise's first event to
its last, every step at its most, exceeds the promised time. Where several steps must be done first,
the last of them counts; where ways part, the longest. Each region and class is looked at by itself,
and times by the clock they are given in.

A step without a most time proves nothing either way: the page then says “not shown”, and there is
no finding. Of two versions of a process the one in force is looked at.

## Why
Everyone works to plan and the customer waits longer than we said. The path is the proof, step by
step.

## Example
```yaml processes/repair.yml
title: {en: Repair, zh: 维修}
owner: manager
effective: 2026-01-01
delivers: [110.arrive]
steps:
  answer:
    title: {en: Answer the call, zh: 接电话}
    lane: front-stage
    role: manager
    most: 5 min
    begins: fault-reported
  travel:
    title: {en: Drive to the machine, zh: 开车到机器旁}
    lane: back-stage
    role: manager
    times:
      - {scope: {region: urban}, most: 40 min}
      - {scope: {region: rural}, most: 95 min}
    ends: engineer-arrived
```

## Instead
```yaml processes/repair.yml
title: {en: Repair, zh: 维修}
owner: manager
effective: 2026-01-01
delivers: [110.arrive]
steps:
  answer:
    title: {en: Answer the call, zh: 接电话}
    lane: front-stage
    role: manager
    most: 5 min
    begins: fault-reported
  travel:
    title: {en: Drive to the machine, zh: 开车到机器旁}
    lane: back-stage
    role: manager
    times:
      - {scope: {region: urban}, most: 40 min}
      - {scope: {region: rural}, most: 85 min}
    ends: engineer-arrived
```
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta
from fractions import Fraction

from pledgebook.analysis.blueprints import Timed
from pledgebook.analysis.feasibility import clashes
from pledgebook.analysis.networks import Showing, showings
from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.promises.calendar import EPOCH
from pledgebook.promises.clock import Clock, Working
from pledgebook.promises.journey import Verdict
from pledgebook.promises.quantity import Quantity
from pledgebook.promises.region import Box
from pledgebook.promises.unit import DAY, HOUR, MINUTE, unit_named
from pledgebook.rules.consistent.telling import (
    at_place,
    label,
    listing,
    named,
    quoted,
    said_there,
    say_subject,
    say_term,
    say_time,
    told,
    weight,
)
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """流程可能超过它所兑现的承诺。

## 说明
流程在“delivers”下写明了一条承诺，而从该承诺的起点事件到终点事件，各步骤都取最长时间时，最长的路径超过
承诺的时限。几步都须先完成的，以最后完成的为准；有分支的，以最长的一支为准。每个区域、每类客户分别计算，
时间按各自的时钟计。

步骤没有写最长时间的，既不能证明做得到，也不能证明做不到：页面上写“未证明”，不作为问题。一个流程有两个
版本的，只看正在执行的那个。

## 理由
人人都按计划做了，客户还是等得比我们说的久。路径逐步列出，就是证明。

## 反例
```yaml processes/repair.yml
title: {zh: 维修, en: Repair}
owner: manager
effective: 2026-01-01
delivers: [110.arrive]
steps:
  answer:
    title: {zh: 接电话, en: Answer the call}
    lane: front-stage
    role: manager
    most: 5 min
    begins: fault-reported
  travel:
    title: {zh: 开车到机器旁, en: Drive to the machine}
    lane: back-stage
    role: manager
    times:
      - {scope: {region: urban}, most: 40 min}
      - {scope: {region: rural}, most: 95 min}
    ends: engineer-arrived
```

## 改法
```yaml processes/repair.yml
title: {zh: 维修, en: Repair}
owner: manager
effective: 2026-01-01
delivers: [110.arrive]
steps:
  answer:
    title: {zh: 接电话, en: Answer the call}
    lane: front-stage
    role: manager
    most: 5 min
    begins: fault-reported
  travel:
    title: {zh: 开车到机器旁, en: Drive to the machine}
    lane: back-stage
    role: manager
    times:
      - {scope: {region: urban}, most: 40 min}
      - {scope: {region: rural}, most: 85 min}
    ends: engineer-arrived
```
"""

MOST_STEPS = 8


def _check(context: Context) -> Iterator[Diagnostic]:
    broken: dict[tuple[str, str], list[Showing]] = defaultdict(list)
    for showing in showings(context.catalog, context.today):
        if showing.outcome.verdict is Verdict.NOT_GUARANTEED:
            broken[showing.process.id, showing.pledge.id].append(showing)
    if not broken:
        return
    impossible = {
        (clash.process.id, said.timed.step_id)
        for clash in clashes(context.catalog, context.today)
        for said in clash.said
        if clash.process and said.timed
    }
    told_of: list[Showing] = []
    worst = [(max(all_, key=_excess), len(all_)) for all_ in broken.values()]
    for showing, cells in sorted(worst, key=lambda pair: len(pair[0].steps)):
        steps = {(showing.process.id, step.step_id) for step in showing.steps}
        if steps & impossible:
            continue  # what cannot be kept at all is said by its own rule
        if not any(_follows(showing, other) for other in told_of):
            told_of.append(showing)
            yield _found(context, showing, cells)


def _follows(showing: Showing, other: Showing) -> bool:
    """Whether this way is too long only because a stretch of it, told of already, is."""
    mine, its = ({step.step_id for step in s.steps} for s in (showing, other))
    if showing.process is not other.process or not its <= mine:
        return False
    return _excess(showing) <= _excess(other)


def _excess(showing: Showing) -> Fraction:
    longest = showing.outcome.longest
    return Fraction(0) if longest is None else longest - showing.bound.quantity.size


def _found(context: Context, showing: Showing, cells: int) -> Diagnostic:
    catalog, pledge, process = context.catalog, showing.pledge, showing.process
    name = told(lambda n: named(pledge, n))
    way = told(lambda n: quoted(process.title.say(n)))
    subject = told(lambda n: say_subject(catalog, pledge.subject, n))
    where = told(lambda n: at_place(catalog, _place(showing), n))
    time = told(lambda n: _say_longest(showing, n))
    most = told(lambda n: say_term(showing.bound, showing.limit.clock, n))
    chain = told(lambda n: _chain(showing.steps, n))
    more = ("", "") if cells == 1 else (" It is not the only such case.", "这样的情形不止一种。")
    return RULE.at(
        context,
        process,
        ("delivers", str(showing.place)),
        both(
            f"{way['en']} may take {time['en']} {subject['en']}{where['en']}; {name['en']}"
            f" promises {most['en']}. The longest way: {chain['en']}.{more[0]}",
            f"{way['zh']}{subject['zh']}{where['zh']}可能需要{time['zh']}，而{name['zh']}承诺"
            f"{most['zh']}。最长的路径：{chain['zh']}。{more[1]}",
        ),
        both(
            "Shorten steps on this way or do them side by side, or promise what the process can"
            " keep.",
            "请缩短这条路径上的步骤或让它们并行，或改为流程能做到的承诺。",
        ),
        related=(
            said_there(context, pledge, showing.limit),
            *(
                label(context, process, (*step.route, "most"), told(lambda n, s=step: _step(s, n)))
                for step in showing.steps
                if step.most is not None and step.most.value
            ),
        ),
        severity=weight(process, pledge.record),
    )


def _place(showing: Showing) -> Box:
    """The part of the cell that matters: what promise or steps distinguish."""
    axes = set(showing.limit.scope)
    for step in showing.steps:
        if "times" in step.route:
            axes |= set(step.step.times[int(step.route[-1])].scope)
    return {axis: side for axis, side in showing.cell.items() if axis in axes}


def _say_longest(showing: Showing, language: str) -> str:
    outcome, zh = showing.outcome, language == "zh"
    sums = [say_time(_short(time, clock), clock, language) for clock, time in showing.sums]
    if outcome.start_at is not None and not sums:
        day = EPOCH + timedelta(days=int(outcome.start_at // DAY))
        minute = int(outcome.start_at % DAY // MINUTE)
        face = f"{minute // 60:02d}:{minute % 60:02d}"
        if zh:
            return f"更久（例如从星期{'一二三四五六日'[day.weekday()]} {face} 开始）"
        return f"longer, for instance from a {day:%A} at {face} on,"
    return ("加 " if zh else " and ").join(sums)


def _short(time: Quantity, clock: Clock) -> Quantity:
    """A time in the largest unit that leaves a short number; eight hours of an office are not a
    third of a day, and days, as they are counted, stay days."""
    if time.dimension != "time" or time.unit.size >= DAY:
        return time
    sizes = (("d", DAY), ("h", HOUR), ("min", MINUTE), ("s", Fraction(1)))
    for symbol, size in sizes[isinstance(clock, Working) :]:
        unit, value = unit_named(symbol), time.size / size
        if unit is not None and value >= 1 and value.denominator in (1, 2, 4):
            return Quantity(value, unit)
    minute = unit_named("min")
    assert minute is not None
    return Quantity(Fraction(round(time.size / MINUTE)), minute)


def _chain(steps: Sequence[Timed], language: str) -> str:
    timed = [step for step in steps if step.most is None or step.most.value]
    shown = timed[:MOST_STEPS]
    words = listing((_step(step, language) for step in shown), language)
    left = len(timed) - len(shown)
    if not left:
        return words
    return f"{words}，以及另外 {left} 步" if language == "zh" else f"{words} and {left} more steps"


def _step(step: Timed, language: str) -> str:
    title = quoted(step.step.title.say(language))
    if step.most is None:
        return f"{title}（无上限）" if language == "zh" else f"{title} (no limit)"
    return f"{title} {say_time(step.most, step.clock, language)}"


RULE = Rule("CON018", "not-guaranteed", Severity.ERROR, both(__doc__, MANUAL_ZH), _check)
