"""Cases of a promise that leave some customers without a figure.

## What
A promise has cases, and for a value of their dimensions none of them holds, nor is there a figure
beside `cases` for the rest. A case whose source gives no figure is written as `unstated` and counts
as said. The values of the dimension are those of its record; in a tree, its leaves.

## Why
“45 minutes in town, 90 in the country” leaves the islanders with a wording and no promise. Staff on
the telephone will make one up.

## Example
```yaml commitments/110.yml
title: {en: 110, zh: 110}
owner: manager
effective: 2026-01-01
promises:
  arrive:
    wording: {en: "We are there within [[110.arrive]].", zh: "[[110.arrive]]内到达。"}
    indicator: time-to-site
    clock: elapsed
    cases:
      - {region: urban, every-case: at most 45 min}
```

## Instead
Give the missing case, or say with `scope` where the promise holds at all.
```yaml commitments/110.yml
title: {en: 110, zh: 110}
owner: manager
effective: 2026-01-01
promises:
  arrive:
    wording: {en: "In town we are there within [[110.arrive]].", zh: "城区[[110.arrive]]内到达。"}
    indicator: time-to-site
    clock: elapsed
    scope: {region: urban}
    every-case: at most 45 min
```
"""

from collections.abc import Iterator

from pledgebook.analysis.pledges import surroundings, universe
from pledgebook.analysis.written import holder_of
from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.promises.interval import Members
from pledgebook.promises.region import Box, Universe, left_over
from pledgebook.records.promise_values import holds_elsewhere
from pledgebook.rules.consistent.telling import alive, named, say_place, told
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """承诺的各种情形漏掉了一部分客户。

## 说明
承诺分情形，而维度的某个取值不属于其中任何一种，“cases”旁也没有写其余情形的数字。来源未给出数字的情形写
“unstated”，视为已说明。维度的取值以维度记录为准；有层级的，以最末一级为准。

## 理由
“城区 45 分钟，农村 90 分钟”，海岛上的客户就只有一句话，没有承诺。接电话的人只好自己编一个。

## 反例
```yaml commitments/110.yml
title: {zh: 110, en: 110}
owner: manager
effective: 2026-01-01
promises:
  arrive:
    wording: {zh: "[[110.arrive]]内到达。", en: "We are there within [[110.arrive]]."}
    indicator: time-to-site
    clock: elapsed
    cases:
      - {region: urban, every-case: at most 45 min}
```

## 改法
补上缺少的情形，或用“scope”写明承诺只在哪里有效。
```yaml commitments/110.yml
title: {zh: 110, en: 110}
owner: manager
effective: 2026-01-01
promises:
  arrive:
    wording: {zh: "城区[[110.arrive]]内到达。", en: "In town we are there within [[110.arrive]]."}
    indicator: time-to-site
    clock: elapsed
    scope: {region: urban}
    every-case: at most 45 min
```
"""


def _check(context: Context) -> Iterator[Diagnostic]:
    catalog = context.catalog
    around, values = surroundings(catalog), universe(catalog)
    for pledge in alive(context):
        promise = pledge.promise
        if not promise.cases or holds_elsewhere(promise):
            continue
        boxes = [around.box(case.scope) for case in promise.cases]
        if any(dimension not in values for box in boxes for dimension in box):
            continue  # an unknown dimension is another rule's to say
        left = left_over(around.box(promise.scope), boxes, values)
        if left is None:
            continue
        box = _plainly(left, values)
        place = told(lambda n, box=box: say_place(catalog, box, n))
        name = told(lambda n, pledge=pledge: named(pledge, n))
        yield RULE.at(
            context,
            pledge.record,
            holder_of(pledge, "cases"),
            both(
                f"{name['en']} promises nothing for {place['en']}.",
                f"{name['zh']}对{place['zh']}没有任何承诺。",
            ),
            both(
                "Add a case for it; “unstated” where the source gives no figure; or say with"
                " “scope” where the promise holds.",
                "请为其补一种情形；来源没有数字的写“unstated”；或用“scope”写明承诺适用的范围。",
            ),
        )


def _plainly(box: Box, values: Universe) -> Box:
    """The box without “all but”, which no reader wants to work out."""
    return {
        axis: Members(values[axis] - side.names)
        if isinstance(side, Members) and side.outside and axis in values
        else side
        for axis, side in box.items()
    }


RULE = Rule("CON010", "cases-leave-gap", Severity.WARNING, both(__doc__, MANUAL_ZH), _check)
