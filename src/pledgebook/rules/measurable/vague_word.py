"""A vague word in a promise, and no number beside it.

## What
A sentence of a promise says “promptly”, “reasonable”, “generally” or the like and gives no number.
With a number in the same sentence such a word does no harm and is let pass. A promise that gives
no number at all is found by no-number instead.

## Why
Two people who read “promptly” expect two different things, and neither can show that it was not
kept. INCOSE Guide to Writing Requirements, R7. Chinese statutes say 及时 thousands of times; a
promise to a customer is no statute.

## Example
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
owner: manager
effective: 2026-01-01
promises:
  arrive:
    wording:
      en: "We are there within [[repair.arrive]]. We ring back promptly."
      zh: "[[repair.arrive]]内到场。我们及时回电话。"
    indicator: time-to-site
    clock: elapsed
    every-case: at most 2 h
```

## Instead
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
owner: manager
effective: 2026-01-01
promises:
  arrive:
    wording:
      en: "We are there within [[repair.arrive]]."
      zh: "[[repair.arrive]]内到场。"
    indicator: time-to-site
    clock: elapsed
    every-case: at most 2 h
```
"""

from collections.abc import Iterator

from pledgebook.diagnostic import Diagnostic, Severity, Words
from pledgebook.prose.soft_words import Soft
from pledgebook.rules.measurable.softness import findings
from pledgebook.rules.measurable.vagueness import SoftWord
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """承诺中有含糊的词，旁边没有数字。

## 说明
承诺的某一句用了“及时”“合理”“一般”之类的词，却没有给出数字。
同一句里有数字时，这类词无碍，不报。整条承诺都没有数字的，由 no-number 报告。

## 理由
“及时”二字，两个人读出两个意思，谁也没法证明没做到（INCOSE《需求编写指南》R7）。
法律条文里“及时”出现几千次；对客户的承诺不是法律条文。

## 反例
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
owner: manager
effective: 2026-01-01
promises:
  arrive:
    wording:
      zh: "[[repair.arrive]]内到场。我们及时回电话。"
      en: "We are there within [[repair.arrive]]. We ring back promptly."
    indicator: time-to-site
    clock: elapsed
    every-case: at most 2 h
```

## 改法
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
owner: manager
effective: 2026-01-01
promises:
  arrive:
    wording:
      zh: "[[repair.arrive]]内到场。"
      en: "We are there within [[repair.arrive]]."
    indicator: time-to-site
    clock: elapsed
    every-case: at most 2 h
```
"""


def _check(context: Context) -> Iterator[Diagnostic]:
    advice = both(
        "Say how soon, how much or how many, or leave the word out.",
        "请写明多久、多少，或删去该词。",
    )
    return findings(context, RULE, _is_vague, _say, advice)


def _is_vague(word: SoftWord) -> bool:
    told_elsewhere = word.unbounded and word.passage.field == "wording"
    return word.kind in (Soft.VAGUE, Soft.HEDGE) and not word.numbered and not told_elsewhere


def _say(word: SoftWord, promise: Words) -> Words:
    return both(
        f"In the promise {promise['en']} “{word.written}” cannot be measured.",
        f"承诺{promise['zh']}中的“{word.written}”无法衡量。",
    )


RULE = Rule("MEA008", "vague-word", Severity.WARNING, both(__doc__, MANUAL_ZH), _check)
