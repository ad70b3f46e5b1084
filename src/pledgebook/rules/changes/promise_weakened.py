"""A promise is worth less than it was.

## What
The new version of a promise no longer makes sure of what the old one did: a looser limit, an
average instead of every case, working hours instead of hours, a clock that starts later, a
narrower scope, a hedge, one more condition or exclusion, a smaller remedy. A hedge counts whether
it stands under `hedge` or in the wording beside the number (what MEA012 finds), in any language.
What is announced for a later day counts from that day. Promises are compared by what they mean
(who keeps the new one, does he keep the old one?), not by their words.

A calendar weakens every promise that counts by it: fewer hours or days of the week, or a day off to
come in a year whose days off were announced already. The days off of another year do not; they were
not known when the promise was made. What other promises of the same indicator keep, as where one is
divided in two or moved to another record, is told as kept by them, and needs no approval. The
finding stands where the edit was made, in an indicator or a calendar too.

## Why
Customers were told the old promise, and some bought because of it. A change of one word ("2 h" to
"2 working hours") can take back half of it and is easily read over.

## Example
```yaml before/commitments/110.yml
title: {en: 110, zh: 110}
owner: manager
effective: 2026-01-01
audience: public
promises:
  arrive:
    wording: {en: "We are there within [[110.arrive]].", zh: "[[110.arrive]]内到达。"}
    indicator: time-to-site
    clock: elapsed
    every-case: at most 2 h
```
```yaml commitments/110.yml
title: {en: 110, zh: 110}
owner: manager
effective: 2026-01-01
audience: public
promises:
  arrive:
    wording: {en: "We are there within [[110.arrive]].", zh: "[[110.arrive]]内到达。"}
    indicator: time-to-site
    clock: elapsed
    every-case: at most 4 h
```

## Instead
Keep the promise, or weaken it in the open: with a reason, an approval and a day, as the handbook's
`review` section asks for.
```yaml before/commitments/110.yml
title: {en: 110, zh: 110}
owner: manager
effective: 2026-01-01
audience: public
promises:
  arrive:
    wording: {en: "We are there within [[110.arrive]].", zh: "[[110.arrive]]内到达。"}
    indicator: time-to-site
    clock: elapsed
    every-case: at most 2 h
```
```yaml commitments/110.yml
title: {en: 110, zh: 110}
owner: manager
effective: 2026-01-01
audience: public
promises:
  arrive:
    wording: {en: "We are there within [[110.arrive]].", zh: "[[110.arrive]]内到达。"}
    indicator: time-to-site
    clock: elapsed
    every-case: at most 2 h
```
"""

from collections.abc import Iterator

from pledgebook.changes.change import Verdict
from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.changes.found import each, said_of
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """承诺不如从前。

## 说明
新的承诺已不能保证旧的承诺：界限放松、由每一例改为平均、由小时改为工作小时、计时起点推后、适用范围变窄、
多了留有余地的词、多了条件或例外、补偿变少。留有余地的词写在“hedge”里，还是写在措辞中的数字旁
（MEA012 所查的那些），都一样算，逐个语言看。已公布、将来才生效的变化自生效之日起算。比较的是含义
（做到新的，是否就做到了旧的），不是字句。

日历会使凡按它计时的承诺变弱：每周的上班时间或上班日减少，或在休息日已经公布的年份里再加一个将来的休息日。
别的年份的休息日不算：作出承诺时还不知道。同一指标的其他承诺接着承诺的（例如一条拆成两条，或移到另一条
记录），说明由谁继续承诺，不须批准。问题标在真正改动的地方，包括指标和日历。

## 理由
客户听到的是旧的承诺，有人正是为此购买。改动一个词（“2 小时”改为“2 工作小时”）就可能收回一半，
而读的人很容易看漏。

## 反例
```yaml before/commitments/110.yml
title: {zh: 110, en: 110}
owner: manager
effective: 2026-01-01
audience: public
promises:
  arrive:
    wording: {zh: "[[110.arrive]]内到达。", en: "We are there within [[110.arrive]]."}
    indicator: time-to-site
    clock: elapsed
    every-case: at most 2 h
```
```yaml commitments/110.yml
title: {zh: 110, en: 110}
owner: manager
effective: 2026-01-01
audience: public
promises:
  arrive:
    wording: {zh: "[[110.arrive]]内到达。", en: "We are there within [[110.arrive]]."}
    indicator: time-to-site
    clock: elapsed
    every-case: at most 4 h
```

## 改法
保留原来的承诺；确要降低的，按手册“review”一节的要求公开进行：写明理由、取得批准、定好日期。
```yaml before/commitments/110.yml
title: {zh: 110, en: 110}
owner: manager
effective: 2026-01-01
audience: public
promises:
  arrive:
    wording: {zh: "[[110.arrive]]内到达。", en: "We are there within [[110.arrive]]."}
    indicator: time-to-site
    clock: elapsed
    every-case: at most 2 h
```
```yaml commitments/110.yml
title: {zh: 110, en: 110}
owner: manager
effective: 2026-01-01
audience: public
promises:
  arrive:
    wording: {zh: "[[110.arrive]]内到达。", en: "We are there within [[110.arrive]]."}
    indicator: time-to-site
    clock: elapsed
    every-case: at most 2 h
```
"""


def _check(context: Context) -> Iterator[Diagnostic]:
    on = context.compared
    changes = each(on, Verdict.WEAKENED, of_promises=True)
    return said_of(
        RULE,
        on,
        changes,
        both(
            "{name} is promised less: {reason}.",
            "{name}的承诺变弱：{reason}。",
        ),
    )


RULE = Rule("CHG001", "promise-weakened", Severity.WARNING, both(__doc__, MANUAL_ZH), _check)
