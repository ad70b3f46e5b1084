"""A share that staff recite to one customer.

## What
A line that is said word for word, a turn or a line that helps, inserts a promise that binds a
share of the cases: `[[hotline.call-back]]` where 95 % are called back within ten minutes.

## Why
“The engineer rings you, 95 % within ten minutes” is true, and no answer. The customer has this one
case, cannot tell on which side of the share it falls, and hears that five in a hundred are
forgotten. A share is for those who count the month's cases, not for whoever stands beside a machine
that will not move.

## Example
```yaml scripts/report.yml
title: {en: Taking a report, zh: 接报修}
owner: manager
effective: 2026-01-01
promises: [repair.arrive]
turns:
  next:
    verbatim: true
    says: {en: "We come to you: [[repair.arrive]].", zh: "我们上门：[[repair.arrive]]。"}
```
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
owner: manager
effective: 2026-01-01
promises:
  arrive:
    wording: {en: "On site: [[repair.arrive]].", zh: "到场：[[repair.arrive]]。"}
    indicator: time-to-site
    clock: elapsed
    share: at least 95 %
    within: at most 45 min
    period: calendar-month
```

## Instead
```yaml scripts/report.yml
title: {en: Taking a report, zh: 接报修}
owner: manager
effective: 2026-01-01
promises: [repair.arrive]
turns:
  next:
    verbatim: true
    says:
      en: "The engineer rings you before setting off, with a name and a time."
      zh: "工程师出发前先给您打电话，报姓名和几点到。"
```
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
owner: manager
effective: 2026-01-01
promises:
  arrive:
    wording: {en: "On site: [[repair.arrive]].", zh: "到场：[[repair.arrive]]。"}
    indicator: time-to-site
    clock: elapsed
    share: at least 95 %
    within: at most 45 min
    period: calendar-month
```
"""

from collections.abc import Iterator

from pledgebook.analysis.pledges import pledge_named
from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.promises.bound import Bound
from pledgebook.prose.references import ProseReference, references
from pledgebook.records.base import Status
from pledgebook.records.promise import Promise, Statement
from pledgebook.records.promise_saying import say_promise
from pledgebook.records.promise_values import statement_of
from pledgebook.records.script import Script
from pledgebook.records.walk import Route
from pledgebook.rules.consistent.telling import told
from pledgebook.rules.measurable.places import narrowed
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """把比例念给一位客户听。

## 说明
要照原话说的一句（对话或有用的话），填入了只限定一定比例的承诺，
例如“95% 在 10 分钟内回电”时写 `[[hotline.call-back]]`。

## 理由
“工程师会给您打电话，95% 在 10 分钟内”，句句属实，却等于没回答。
客户只有这一次，不知道自己算在哪一边，只听出每一百人有五个没人管。
比例是给按月统计的人看的，不是说给守着停机设备的人听的。

## 反例
```yaml scripts/report.yml
title: {zh: 接报修, en: Taking a report}
owner: manager
effective: 2026-01-01
promises: [repair.arrive]
turns:
  next:
    verbatim: true
    says: {zh: "我们上门：[[repair.arrive]]。", en: "We come to you: [[repair.arrive]]."}
```
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
owner: manager
effective: 2026-01-01
promises:
  arrive:
    wording: {zh: "到场：[[repair.arrive]]。", en: "On site: [[repair.arrive]]."}
    indicator: time-to-site
    clock: elapsed
    share: at least 95 %
    within: at most 45 min
    period: calendar-month
```

## 改法
```yaml scripts/report.yml
title: {zh: 接报修, en: Taking a report}
owner: manager
effective: 2026-01-01
promises: [repair.arrive]
turns:
  next:
    verbatim: true
    says:
      zh: "工程师出发前先给您打电话，报姓名和几点到。"
      en: "The engineer rings you before setting off, with a name and a time."
```
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
owner: manager
effective: 2026-01-01
promises:
  arrive:
    wording: {zh: "到场：[[repair.arrive]]。", en: "On site: [[repair.arrive]]."}
    indicator: time-to-site
    clock: elapsed
    share: at least 95 %
    within: at most 45 min
    period: calendar-month
```
"""


def _check(context: Context) -> Iterator[Diagnostic]:
    for script in context.catalog.of("script"):
        for route, text in script.recited() if script.status is not Status.RETIRED else ():
            for language, words in text.items():
                found = next(_shares(context, words), None)
                if found is not None:
                    yield _found(context, script, (*route, language), words, *found)
                    break


def _shares(context: Context, words: str) -> Iterator[tuple[ProseReference, Promise]]:
    for reference in references(words) if "[[" in words else ():
        pledge = pledge_named(context.catalog, reference.target, context.today)
        if pledge is not None and reference.words is None:
            stated = _stated(pledge.promise, reference.case)
            if any(_is_share(one) for whole in stated for one in (whole, *whole.limits)):
                yield reference, pledge.promise


def _stated(promise: Promise, case: str | None) -> tuple[Statement, ...]:
    """What the reference inserts: one case, or all there is."""
    if case is None:
        return promise, *(statement_of(promise, one) for one in promise.cases)
    return tuple(statement_of(promise, one) for one in promise.cases if one.is_for(case))


def _is_share(statement: Statement) -> bool:
    share, within = statement.share, statement.within
    return isinstance(share, Bound) and isinstance(within, Bound) and share.quantity.size != 1


def _found(
    context: Context,
    script: Script,
    route: Route,
    words: str,
    reference: ProseReference,
    promise: Promise,
) -> Diagnostic:
    said = told(lambda language: say_promise(promise, language, case=reference.case))
    return RULE.at(
        context,
        script,
        route,
        both(
            f"One customer is told a share: “{said['en']}”. They have one case, and cannot tell on"
            " which side of it that falls.",
            f"这句要照念给一位客户，填入的却是比例：“{said['zh']}”。"
            "他只有这一次，不知道自己算在哪一边。",
        ),
        both(
            "Say what holds every time, or what is done next and when they will hear.",
            "请改说每一次都做得到的，或者说清接下来怎么做、什么时候再告知。",
        ),
        span=narrowed(context.catalog.at(script, *route), words, reference.start, reference.end),
        offending=reference.written,
    )


RULE = Rule("WRD004", "share-recited", Severity.WARNING, both(__doc__, MANUAL_ZH), _check)
