"""A figure of a code that its promise does not give.

## What
A figure names the promise whose value it is, and that promise gives another number today. The
number counts, not the unit: the 1 of 110 may be one hour or one day. Of cases that differ, one is
enough. A number that its `meaning` gives must be the promise's as well.

## Why
The code is the shortest form of the promise, printed on vans and caps. When the promise is changed
and the code is not, the van says something untrue.

## Example
```yaml commitments/24.yml
title: {en: 2, zh: 2}
owner: manager
effective: 2026-01-01
code: "2"
figures:
  - {figure: "2", meaning: {en: hours to arrive, zh: 到场小时数}, promise: 24.arrive}
promises:
  arrive:
    wording: {en: "We are there within [[24.arrive]].", zh: "[[24.arrive]]内到达。"}
    clock: elapsed
    every-case: at most 3 h
```

## Instead
```yaml commitments/24.yml
title: {en: 2, zh: 2}
owner: manager
effective: 2026-01-01
code: "2"
figures:
  - {figure: "2", meaning: {en: hours to arrive, zh: 到场小时数}, promise: 24.arrive}
promises:
  arrive:
    wording: {en: "We are there within [[24.arrive]].", zh: "[[24.arrive]]内到达。"}
    clock: elapsed
    every-case: at most 2 h
```
"""

from collections.abc import Iterator

from pledgebook.analysis.codes import Code, codes, differs
from pledgebook.analysis.pledges import Pledge, pledge_named
from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.records.commitment import Figure
from pledgebook.records.walk import Route
from pledgebook.rules.consistent.telling import label, named, said_there, say_limit, told
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """代码中某一位的数字与其承诺不符。

## 说明
某一位写明了它代表哪条承诺，而该承诺今天给出的是另一个数字。只比数字，不比单位：110 的 1 可以是
一小时，也可以是一天。情形不同的，有一种相符即可。“meaning”中写出的数字，也须是该承诺的数字。

## 理由
代码是承诺的最短说法，印在车上和帽子上。承诺改了而代码没改，车上写的就不是真话。

## 反例
```yaml commitments/24.yml
title: {zh: 2, en: 2}
owner: manager
effective: 2026-01-01
code: "2"
figures:
  - {figure: "2", meaning: {zh: 到场小时数, en: hours to arrive}, promise: 24.arrive}
promises:
  arrive:
    wording: {zh: "[[24.arrive]]内到达。", en: "We are there within [[24.arrive]]."}
    clock: elapsed
    every-case: at most 3 h
```

## 改法
```yaml commitments/24.yml
title: {zh: 2, en: 2}
owner: manager
effective: 2026-01-01
code: "2"
figures:
  - {figure: "2", meaning: {zh: 到场小时数, en: hours to arrive}, promise: 24.arrive}
promises:
  arrive:
    wording: {zh: "[[24.arrive]]内到达。", en: "We are there within [[24.arrive]]."}
    clock: elapsed
    every-case: at most 2 h
```
"""


def _check(context: Context) -> Iterator[Diagnostic]:
    for code in codes(context.catalog):
        for number, figure in enumerate(code.figures):
            pledge = pledge_named(context.catalog, figure.promise, context.today)
            if pledge is None:
                continue
            route = differs(code, number, figure, pledge.promise)
            if route is not None:
                yield _found(context, code, route, figure, pledge)


def _found(
    context: Context, code: Code, route: Route, figure: Figure, pledge: Pledge
) -> Diagnostic:
    limits = pledge.meaning.limits
    name = told(lambda language: named(pledge, language))
    said = told(lambda language: say_limit(limits[0], language)) if limits else {}
    place = (
        said_there(context, pledge, limits[0])
        if limits
        else label(context, pledge.record, pledge.route, both("the promise", "该承诺"))
    )
    which = f" of {code.text}" if code.text else ""
    return RULE.at(
        context,
        code.record,
        route,
        both(
            f"The figure “{figure.figure}”{which} is said to be the value of {name['en']},"
            f" which promises {said.get('en', 'no such number')}.",
            f"代码 {code.text} 的“{figure.figure}”据称是{name['zh']}的数值，"
            f"而该承诺是{said.get('zh', '没有这个数字的')}。",
        ),
        both(
            "Correct the figure, or the promise, or name the promise that gives this number.",
            "请改正这一位或该承诺，或指明给出这个数字的承诺。",
        ),
        related=(place,),
    )


RULE = Rule("CON003", "figure-unlike-promise", Severity.ERROR, both(__doc__, MANUAL_ZH), _check)
