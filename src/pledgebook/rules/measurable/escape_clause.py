"""A way out of a promise.

## What
A sentence of a promise says “where possible”, “we try to”, “if necessary” or the like, and no
number stands beside it. With a number it is a hedged-number instead. The Chinese circle “what can
be done in time shall be done in time” (能够…的，应当…) is found as well.

## Why
Whoever promises to try has kept the promise by trying. INCOSE Guide to Writing Requirements, R8. A
real ordinance: what can be settled in five working days shall be settled in time.

## Example
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
    remedy: {in-kind: {en: A loan machine where possible., zh: 尽量提供备用机。}}
```

## Instead
Say in which cases, so that both sides can tell.
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
    remedy: {in-kind: {en: A loan machine of the same class., zh: 提供同级备用机。}}
```
"""

from collections.abc import Iterator

from pledgebook.diagnostic import Diagnostic, Severity, Words
from pledgebook.prose.soft_words import Soft
from pledgebook.rules.measurable.softness import findings
from pledgebook.rules.measurable.vagueness import SoftWord
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """给承诺留了退路。

## 说明
承诺的某一句用了“尽量”“原则上”“必要时”之类的说法，旁边没有数字。
有数字的由 hedged-number 报告。“能够……的，应当……”这类循环说法也会找到。

## 理由
答应“尽量”的人，只要试过就算做到了（INCOSE《需求编写指南》R8）。
真实的条文：能够在五个工作日内办理完毕的，应当及时办理。

## 反例
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
    remedy: {in-kind: {zh: 尽量提供备用机。, en: A loan machine where possible.}}
```

## 改法
写明哪些情形，双方都能判断。
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
    remedy: {in-kind: {zh: 提供同级备用机。, en: A loan machine of the same class.}}
```
"""


def _check(context: Context) -> Iterator[Diagnostic]:
    advice = both(
        "Say in which cases it holds, or leave the words out.",
        "请写明在哪些情形下成立，或删去这几个字。",
    )
    return findings(context, RULE, _is_escape, _say, advice)


def _is_escape(word: SoftWord) -> bool:
    told_elsewhere = word.unbounded and word.passage.field == "wording"
    return word.kind is Soft.ESCAPE and not word.numbered and not told_elsewhere


def _say(word: SoftWord, promise: Words) -> Words:
    return both(
        f"“{word.written}” lets us off the promise {promise['en']} whenever we like.",
        f"“{word.written}”给承诺{promise['zh']}留了退路：想不做就可以不做。",
    )


RULE = Rule("MEA009", "escape-clause", Severity.WARNING, both(__doc__, MANUAL_ZH), _check)
