"""The words of a promise give another number than its bound.

## What
The wording says two hours and the bound three; or two days and the bound two working days, which
is a warning. A number is compared with every figure the promise holds on its day, cases, remedy and
announced values included. References, as `[[110.arrive]]`, always agree.

## Why
The customer reads the words, the dispatcher works by the bound, and both are right. The number
should stand once.

## Example
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
owner: manager
effective: 2026-01-01
promises:
  arrive:
    wording: {en: We are there within two hours., zh: 两小时内到场。}
    indicator: time-to-site
    clock: elapsed
    every-case: at most 3 h
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
    clock: elapsed
    every-case: at most 3 h
```
"""

from collections.abc import Iterator

from pledgebook.diagnostic import Diagnostic, Label, Severity
from pledgebook.rules.consistent.telling import named, told
from pledgebook.rules.measurable.agreement import Disagreement, disagreements
from pledgebook.rules.measurable.pieces import alive
from pledgebook.rules.measurable.places import route_of
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """承诺的文字与界限数字不一。

## 说明
文字说两小时，界限写三小时；或文字说两天，界限是两个工作日（报警告）。
文字中的数字与当日有效的全部数字比较，包括各情形、赔付和已预告的值。
引用（如 `[[110.arrive]]`）永远一致。

## 理由
客户读文字，调度按界限，双方都有道理。数字只该写一处。

## 反例
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
owner: manager
effective: 2026-01-01
promises:
  arrive:
    wording: {zh: 两小时内到场。, en: We are there within two hours.}
    indicator: time-to-site
    clock: elapsed
    every-case: at most 3 h
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
    clock: elapsed
    every-case: at most 3 h
```
"""


def _check(context: Context) -> Iterator[Diagnostic]:
    for pledge in alive(context):
        found = list(disagreements(context, pledge))
        if found:
            yield _finding(context, found)


def _finding(context: Context, found: list[Disagreement]) -> Diagnostic:
    first, *others = found
    passage, pledge = first.passage, first.passage.pledge
    name = told(lambda language: named(pledge, language))
    stated = told(first.say)
    bound = context.catalog.at(pledge.record, *route_of(pledge, first.stated))
    also = both("and here", "此处也不一致")
    return RULE.at(
        context,
        pledge.record,
        passage.route,
        both(
            f"The words of {name['en']} say “{first.literal.words}”; the bound is {stated['en']}.",
            f"{name['zh']}的文字说“{first.literal.words}”，界限却是{stated['zh']}。",
        ),
        both(
            f"Put “[[{pledge.id}]]” in place of the number, so that it stands once.",
            f"请用“[[{pledge.id}]]”代替文字中的数字，使数字只写一处。",
        ),
        span=passage.span(context, first.literal.start, first.literal.end),
        severity=Severity.WARNING if first.is_clock_only else None,
        related=(
            Label(bound, both("bound here", "界限写在此处")),
            *(
                Label(other.passage.span(context, other.literal.start, other.literal.end), also)
                for other in others
            ),
        ),
    )


RULE = Rule(
    "MEA016",
    "wording-unlike-bound",
    Severity.ERROR,
    both(__doc__, MANUAL_ZH),
    _check,
    otherwise={Severity.WARNING: both("where only the clock differs", "只是计时方式不同时")},
)
