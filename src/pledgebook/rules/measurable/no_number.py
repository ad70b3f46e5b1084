"""A promise that gives no number.

## What
Nothing in the promise can be kept or broken: it has no bound, no deadline, no hours of cover and no
duty; or its only figure is “about” so much, which every outcome satisfies. It is at level M0. A
number that stands in the words alone must become a bound before anything can be measured by it.

## Why
“Promptly” is one thing to the customer who waits and another to the company. INCOSE Guide to
Writing Requirements, R7; two of the ten commitments of a power company have no number either.

## Example
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
owner: manager
effective: 2026-01-01
promises:
  arrive:
    wording: {en: We come promptly., zh: 我们及时到场。}
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
    every-case: at most 2 h
```
"""

from collections.abc import Iterator

from pledgebook.analysis.levels import Missing, bounds_today, levels
from pledgebook.analysis.pledges import Pledge
from pledgebook.diagnostic import Diagnostic, Severity, Words
from pledgebook.promises.bound import Bound
from pledgebook.promises.quantity import Quantity
from pledgebook.prose.soft_words import Soft
from pledgebook.rules.consistent.telling import named, told
from pledgebook.rules.measurable.literals import Literal, literals
from pledgebook.rules.measurable.lost_number import lost_numbers
from pledgebook.rules.measurable.pieces import PUBLIC_WEIGHS, alive, weight
from pledgebook.rules.measurable.places import Passage, passages, route_of
from pledgebook.rules.measurable.vagueness import SoftWord, soft_words_in
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """没有数字的承诺。

## 说明
这条承诺无所谓做到做不到：没有界限、时刻、开放时间，也没有义务；
或者唯一的数字是“约”多少，怎样都算做到。它只有 M0 级。
只写在文字里的数字，先要写成界限，才量得了。

## 理由
“及时”二字，等的人和被等的人各有一种理解（INCOSE《需求编写指南》R7）。
某供电企业的十项承诺中，也有两项没有数字。

## 反例
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
owner: manager
effective: 2026-01-01
promises:
  arrive:
    wording: {zh: 我们及时到场。, en: We come promptly.}
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
    every-case: at most 2 h
```
"""

_ADVICE = both(
    "Write what is bounded: “every-case: at most 2 h”, “share: at least 95 %” with “within: …”.",
    "请写明限定什么：“every-case: at most 2 h”，或“share: at least 95 %”加“within: …”。",
)


def _check(context: Context) -> Iterator[Diagnostic]:
    known = levels(context.catalog, context.today)
    lost = lost_numbers(context)
    soft: dict[str, SoftWord] = {}
    for word in soft_words_in(context):
        if word.passage.field == "wording" and word.kind in (Soft.VAGUE, Soft.HEDGE, Soft.ESCAPE):
            soft.setdefault(word.passage.pledge.id, word)
    for pledge in alive(context):
        missing = known[pledge.id].missing
        if Missing.COMPARATOR in missing:
            yield _about(context, pledge)
        elif Missing.NUMBER in missing and pledge.id not in lost:
            yield _none(context, pledge, soft.get(pledge.id))


def _about(context: Context, pledge: Pledge) -> Diagnostic:
    bound = bounds_today(pledge.promise)[0]
    name = told(lambda language: named(pledge, language))
    return RULE.at(
        context,
        pledge.record,
        route_of(pledge, bound),
        both(
            f"{name['en']} promises “{bound}”, which every outcome satisfies (level M0 of M3).",
            f"{name['zh']}承诺的是“{bound}”，怎样都算做到（目前 M0，共到 M3）。",
        ),
        both(
            f"Say “at most {bound.quantity}” or “at least {bound.quantity}”.",
            f"请写“at most {bound.quantity}”或“at least {bound.quantity}”。",
        ),
        severity=weight(pledge),
    )


def _none(context: Context, pledge: Pledge, soft: SoftWord | None) -> Diagnostic:
    name = told(lambda language: named(pledge, language))
    written = None if soft else _written(context, pledge)
    if pledge.promise.set_by is not None:
        message = both(
            f"{name['en']} gives no number: somebody else sets it (level M0 of M3).",
            f"{name['zh']}没有数字，要由别处另定（目前 M0，共到 M3）。",
        )
    elif soft is not None:
        message = both(
            f"{name['en']} gives no number, and “{soft.written}” is none (level M0 of M3).",
            f"{name['zh']}没有数字，“{soft.written}”不是数字（目前 M0，共到 M3）。",
        )
    elif written is not None:
        message = both(
            f"{name['en']} says “{written[1].words}”, but nothing is bound to it (level M0 of M3).",
            f"{name['zh']}的文字说“{written[1].words}”，却没有写成界限（目前 M0，共到 M3）。",
        )
    else:
        message = both(
            f"{name['en']} gives no number: it can be neither kept nor broken (level M0 of M3).",
            f"{name['zh']}没有数字，谈不上做到做不到（目前 M0，共到 M3）。",
        )
    span = soft.passage.span(context, soft.start, soft.end) if soft else None
    if written is not None:
        passage, literal = written
        span = passage.span(context, literal.start, literal.end)
    return RULE.at(
        context,
        pledge.record,
        pledge.route,
        message,
        _bind(written[1]) if written else _ADVICE,
        span=span,
        offending=pledge.part_id,
        severity=weight(pledge),
    )


def _written(context: Context, pledge: Pledge) -> tuple[Passage, Literal] | None:
    for passage in passages(context, pledge):
        if passage.field == "wording":
            for literal in literals(passage.text):
                return passage, literal
    return None


def _bind(literal: Literal) -> Words:
    said = literal.found.said
    if isinstance(said, Bound):
        return both(f"Write “every-case: {said}”.", f"请写“every-case: {said}”。")
    if isinstance(said, Quantity):
        return both(f"Write “every-case: at most {said}”.", f"请写“every-case: at most {said}”。")
    return _ADVICE


RULE = Rule(
    "MEA001",
    "no-number",
    Severity.WARNING,
    both(__doc__, MANUAL_ZH),
    _check,
    otherwise=PUBLIC_WEIGHS,
)
