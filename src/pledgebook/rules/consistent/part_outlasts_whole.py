"""A promise that contains another with a longer time.

## What
Between the first and the last event of one promise lies all of another: the events' `after`, or a
process, says so. The other may take longer than the whole: repaired within 12 hours, while the part
it waits for is promised in 24. Where the conditions or exclusions of the whole speak of the other
promise or of its events, the two have been told apart, and there is no finding.

## Why
Upper bounds never contradict; the part may come early. But what we promise for the part does not
make sure of the repair, and with every late part the greater promise breaks first.

## Example
```yaml events/part-ordered.yml
title: {en: Part ordered, zh: 下单}
audience: public
after: [fault-reported]
```
```yaml events/part-arrived.yml
title: {en: Part arrived, zh: 到货}
audience: public
after: [part-ordered]
```
```yaml events/machine-working.yml
title: {en: Machine working, zh: 恢复作业}
audience: public
after: [part-arrived]
```
```yaml indicators/lead-time.yml
title: {en: Lead time, zh: 供件时间}
owner: manager
effective: 2026-01-01
measures: {time: {from: part-ordered, to: part-arrived}}
```
```yaml indicators/standstill.yml
title: {en: Standstill, zh: 停机时间}
owner: manager
effective: 2026-01-01
measures: {time: {from: fault-reported, to: machine-working}}
```
```yaml commitments/110.yml
title: {en: 110, zh: 110}
owner: manager
effective: 2026-01-01
promises:
  repair:
    wording: {en: "Working again within [[110.repair]].", zh: "[[110.repair]]内修好。"}
    indicator: standstill
    clock: elapsed
    every-case: at most 12 h
  parts:
    wording: {en: "The part within [[110.parts]].", zh: "配件[[110.parts]]内到。"}
    indicator: lead-time
    clock: elapsed
    every-case: at most 24 h
```

## Instead
Promise the part sooner, the whole later, or leave such cases out of the whole in so many words.
```yaml events/part-ordered.yml
title: {en: Part ordered, zh: 下单}
audience: public
after: [fault-reported]
```
```yaml events/part-arrived.yml
title: {en: Part arrived, zh: 到货}
audience: public
after: [part-ordered]
```
```yaml events/machine-working.yml
title: {en: Machine working, zh: 恢复作业}
audience: public
after: [part-arrived]
```
```yaml indicators/lead-time.yml
title: {en: Lead time, zh: 供件时间}
owner: manager
effective: 2026-01-01
measures: {time: {from: part-ordered, to: part-arrived}}
```
```yaml indicators/standstill.yml
title: {en: Standstill, zh: 停机时间}
owner: manager
effective: 2026-01-01
measures: {time: {from: fault-reported, to: machine-working}}
```
```yaml commitments/110.yml
title: {en: 110, zh: 110}
owner: manager
effective: 2026-01-01
promises:
  repair:
    wording: {en: "Working again within [[110.repair]].", zh: "[[110.repair]]内修好。"}
    indicator: standstill
    clock: elapsed
    every-case: at most 12 h
  parts:
    wording: {en: "The part within [[110.parts]].", zh: "配件[[110.parts]]内到。"}
    indicator: lead-time
    clock: elapsed
    every-case: at most 8 h
```
"""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from pledgebook.analysis.networks import upper_bound
from pledgebook.analysis.order import within
from pledgebook.analysis.pledges import Pledge
from pledgebook.analysis.written import route_to
from pledgebook.catalog import Catalog
from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.promises.allowance import allowance
from pledgebook.promises.bound import Bound
from pledgebook.promises.clock import measure_of
from pledgebook.promises.limit import EveryCase, Limit
from pledgebook.promises.promise import Aim
from pledgebook.promises.region import meet
from pledgebook.prose.references import references
from pledgebook.records.text import Text
from pledgebook.rules.consistent.telling import (
    alive,
    named,
    said_there,
    say_limit,
    say_subject,
    told,
    weight,
)
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """一条承诺之内包含时间更长的另一条承诺。

## 说明
一条承诺的起止事件之间，完整地包含另一条承诺（由事件的“after”或某个流程可知），而另一条可能比整体还久：
12 小时内修复，所等的配件却承诺 24 小时到。整体承诺的条件或例外已提到另一条承诺或其事件的，
说明已作区分，不算问题。

## 理由
上限之间永远不会矛盾，配件也可能早到。但对配件的承诺保证不了修复，配件每迟一次，先落空的总是更大的那条承诺。

## 反例
```yaml events/part-ordered.yml
title: {zh: 下单, en: Part ordered}
audience: public
after: [fault-reported]
```
```yaml events/part-arrived.yml
title: {zh: 到货, en: Part arrived}
audience: public
after: [part-ordered]
```
```yaml events/machine-working.yml
title: {zh: 恢复作业, en: Machine working}
audience: public
after: [part-arrived]
```
```yaml indicators/lead-time.yml
title: {zh: 供件时间, en: Lead time}
owner: manager
effective: 2026-01-01
measures: {time: {from: part-ordered, to: part-arrived}}
```
```yaml indicators/standstill.yml
title: {zh: 停机时间, en: Standstill}
owner: manager
effective: 2026-01-01
measures: {time: {from: fault-reported, to: machine-working}}
```
```yaml commitments/110.yml
title: {zh: 110, en: 110}
owner: manager
effective: 2026-01-01
promises:
  repair:
    wording: {zh: "[[110.repair]]内修好。", en: "Working again within [[110.repair]]."}
    indicator: standstill
    clock: elapsed
    every-case: at most 12 h
  parts:
    wording: {zh: "配件[[110.parts]]内到。", en: "The part within [[110.parts]]."}
    indicator: lead-time
    clock: elapsed
    every-case: at most 24 h
```

## 改法
请缩短配件的时限、放宽整体的时限，或在整体的承诺中明确写出这类情形除外。
```yaml events/part-ordered.yml
title: {zh: 下单, en: Part ordered}
audience: public
after: [fault-reported]
```
```yaml events/part-arrived.yml
title: {zh: 到货, en: Part arrived}
audience: public
after: [part-ordered]
```
```yaml events/machine-working.yml
title: {zh: 恢复作业, en: Machine working}
audience: public
after: [part-arrived]
```
```yaml indicators/lead-time.yml
title: {zh: 供件时间, en: Lead time}
owner: manager
effective: 2026-01-01
measures: {time: {from: part-ordered, to: part-arrived}}
```
```yaml indicators/standstill.yml
title: {zh: 停机时间, en: Standstill}
owner: manager
effective: 2026-01-01
measures: {time: {from: fault-reported, to: machine-working}}
```
```yaml commitments/110.yml
title: {zh: 110, en: 110}
owner: manager
effective: 2026-01-01
promises:
  repair:
    wording: {zh: "[[110.repair]]内修好。", en: "Working again within [[110.repair]]."}
    indicator: standstill
    clock: elapsed
    every-case: at most 12 h
  parts:
    wording: {zh: "配件[[110.parts]]内到。", en: "The part within [[110.parts]]."}
    indicator: lead-time
    clock: elapsed
    every-case: at most 8 h
```
"""


@dataclass(frozen=True, slots=True)
class _Stretch:
    """What a promise says every case takes at most, between two events."""

    pledge: Pledge
    limit: Limit
    ends: tuple[str, str]


def _check(context: Context) -> Iterator[Diagnostic]:
    stretches: dict[tuple[str, str], list[_Stretch]] = {}
    for pledge in alive(context):
        ends = pledge.events
        if ends is None or pledge.meaning.aim is Aim.TARGET:
            continue
        for limit in pledge.meaning.limits:
            if isinstance(limit.statistic, EveryCase) and upper_bound(limit) is not None:
                stretches.setdefault(ends, []).append(_Stretch(pledge, limit, ends))
    for part in stretches:
        around = [w for w in stretches if within(context.catalog, context.today, part, w)]
        if around:
            yield from _compared(
                context, [s for w in around for s in stretches[w]], stretches[part]
            )


def _compared(
    context: Context, wholes: list[_Stretch], parts: list[_Stretch]
) -> Iterator[Diagnostic]:
    """One finding for each part, at the tightest of the wholes that it outlasts."""
    told_of: set[Hashable] = set()
    for part in parts:
        outlasted = [
            whole
            for whole in wholes
            if meet(whole.limit.scope, part.limit.scope) is not None
            and _longer(part.limit, whole.limit)
            and not _told_apart(context.catalog, whole.pledge, part)
        ]
        if outlasted and part.pledge.id not in told_of:
            told_of.add(part.pledge.id)
            tightest = min(outlasted, key=lambda whole: _size(whole.limit))
            yield _found(context, tightest, part)


def _size(limit: Limit) -> Fraction:
    bound = upper_bound(limit)
    return bound.quantity.size if bound else Fraction(0)


def _longer(part: Limit, whole: Limit) -> bool:
    """Whether the part may surely take longer, whatever the clocks."""
    mine, its = upper_bound(part), upper_bound(whole)
    assert mine is not None
    assert its is not None
    if measure_of(part.clock, mine.quantity) == measure_of(whole.clock, its.quantity):
        return mine.quantity.size > its.quantity.size
    ends = _longest(part, mine), _longest(whole, its)
    return ends[0] is not None and ends[1] is not None and ends[0] > ends[1]


def _longest(limit: Limit, bound: Bound) -> Fraction | None:
    room = allowance(limit.clock, bound.quantity)
    return room.longest if room else None


def _told_apart(catalog: Catalog, whole: Pledge, part: _Stretch) -> bool:
    """Whether the whole's conditions or exclusions speak of the part."""
    texts = [
        text
        for texts in (whole.promise.conditions, whole.promise.exclusions)
        if isinstance(texts, tuple)
        for text in texts
        if isinstance(text, Text)
    ]
    names = {part.pledge.id, part.pledge.record.id, *part.ends}
    for text in texts:
        for _, words in text.items():
            for found in references(words):
                target = catalog.resolve(found.target)
                if target and target.id in names:
                    return True
    return False


def _found(context: Context, whole: _Stretch, part: _Stretch) -> Diagnostic:
    catalog = context.catalog
    name, its = (told(lambda n, s=s: named(s.pledge, n)) for s in (whole, part))
    mine, longer = (told(lambda n, s=s: say_limit(s.limit, n)) for s in (whole, part))
    subject, inner = (
        told(lambda n, s=s: say_subject(catalog, s.pledge.subject, n)) for s in (whole, part)
    )
    return RULE.at(
        context,
        whole.pledge.record,
        route_to(whole.pledge, whole.limit),
        both(
            f"{name['en']} promises {mine['en']} {subject['en']}. Within it lies {its['en']},"
            f" which may take longer: {longer['en']} {inner['en']}.",
            f"{name['zh']}承诺{subject['zh']}{mine['zh']}，其中包含的{its['zh']}可能更久："
            f"{inner['zh']}{longer['zh']}。",
        ),
        both(
            f"Promise the part sooner or the whole later, or cite [[{part.pledge.id}]] among the"
            " exclusions of the whole.",
            f"请缩短部分的时限或放宽整体的时限，或在整体的例外中引用 [[{part.pledge.id}]]。",
        ),
        related=(said_there(context, part.pledge, part.limit),),
        severity=weight(whole.pledge.record, part.pledge.record),
    )


RULE = Rule("CON020", "part-outlasts-whole", Severity.ERROR, both(__doc__, MANUAL_ZH), _check)
