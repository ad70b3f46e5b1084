"""A promise that became another one.

## What
The new version of a promise makes sure of something the old one did not, and no longer of
something it did; or other cases are counted, or another thing is measured, so that nobody can say
which is more. Of another clock a day is named on which one waits longer, and one on which one waits
less.

So it is where an event that starts or stops its clock is seen otherwise, or a place it holds in is
defined otherwise: one finding then names all the promises concerned. Spelling put right is none:
the same words in the same order, each of five letters or more with one letter amiss at most,
figures and Chinese characters as they were.

Its wording may also gain, or lose, a condition or an exception that its keys do not say (“if”,
“once”, “unless”, “except”, “subject to”, “provided that”; 如果、若、前提、除外、须先), in any
language. No news is one that shares half of its words with the promise's `conditions`,
`exclusions`, cases and the like, or with an occasion that the older wording named: “After a fault
on our network” and “If our network fails” are one.

## Why
Some customer gets less, even where others get more. A change that cannot be compared is treated as
a possible weakening until a person has read it.

## Example
A tighter limit, bought with a new condition:
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
    conditions: {en: "The road is open.", zh: 道路畅通。}
    every-case: at most 1 h
```

## Instead
Change one thing at a time, so that each can be judged by itself.
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
"""

from collections.abc import Iterator

from pledgebook.changes.change import Verdict
from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.changes.found import each, said_of
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """承诺变成了另一条。

## 说明
新的承诺保证了旧的没有保证的，又不再保证旧的保证过的；或者统计的情形、衡量的内容变了，说不清哪个更多。
换了时钟的，举出等得更久的一天和等得更短的一天。

起止事件换了判断标志、适用地点换了界定，也属此类：同一原因只报一次，列出所涉的各条承诺。改正拼写不算：
词和次序相同，五个字母以上的词至多差一个字母，数字和汉字一个不差。

措辞多了或少了各项里没有写的条件、例外（“如果”“若”“前提”“除外”“须先”，if、once、unless、except
等），也属此类，逐个语言看。与“conditions”“exclusions”、各情形等有一半字词相同的不算；与旧措辞所说的
场合有一半字词相同的也不算：“网络故障后”与“如果网络发生故障”是一回事。

## 理由
总有客户得到的变少，哪怕别的客户得到的变多。不可比较的变化，在有人读过之前按可能变弱处理。

## 反例
界限收紧，却附上了新的条件：
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
    conditions: {zh: 道路畅通。, en: "The road is open."}
    every-case: at most 1 h
```

## 改法
一次只改一处，便于分别判断。
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
"""


def _check(context: Context) -> Iterator[Diagnostic]:
    on = context.compared
    changes = each(on, Verdict.INCOMPARABLE, of_promises=True)
    return said_of(
        RULE,
        on,
        changes,
        both(
            "{name} became another promise: {reason}.",
            "{name}变成了另一条承诺：{reason}。",
        ),
    )


RULE = Rule("CHG003", "promise-incomparable", Severity.WARNING, both(__doc__, MANUAL_ZH), _check)
