"""A promise that is worth more than it was, or new.

## What
The new version of a promise makes sure of the old one and of more; or the promise is new, and no
former one made sure of as much.

## Why
More was promised than yesterday: the processes, stocks and people behind it should know before the
customers do.

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
    every-case: at most 1 h
```

## Instead
Nothing need be done. Read what leans on the promise, and see that it can be kept.
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

MANUAL_ZH = """承诺变强，或者是新的承诺。

## 说明
新的承诺保证旧的承诺而且更多，或者承诺是新的，此前没有哪条承诺过这么多。

## 理由
今天承诺得比昨天多：背后的流程、库存和人员应当比客户先知道。

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
    every-case: at most 1 h
```

## 改法
不必改。请看依赖它的记录，确认做得到。
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
    changes = each(on, Verdict.STRENGTHENED, Verdict.ADDED, of_promises=True)
    return said_of(
        RULE,
        on,
        changes,
        both(
            "{name} is promised more: {reason}.",
            "{name}的承诺变强：{reason}。",
        ),
    )


RULE = Rule("CHG004", "promise-strengthened", Severity.INFO, both(__doc__, MANUAL_ZH), _check)
