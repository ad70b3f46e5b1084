"""A list in a promise that does not end.

## What
A text of a promise, its exclusions above all, ends in “etc.”, “such as …”, “and so on”.

## Why
Nobody can tell what else belongs to it: an exclusion that ends in “etc.” excludes whatever the
company will wish it did. INCOSE Guide to Writing Requirements, R9.

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
    exclusions: [{en: "Snow, floods, etc.", zh: 大雪、洪水等等。}]
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
    exclusions: [{en: Roads closed by the police., zh: 道路被交警封闭。}]
```
"""

from collections.abc import Iterator

from pledgebook.diagnostic import Diagnostic, Severity, Words
from pledgebook.prose.soft_words import Soft
from pledgebook.rules.measurable.softness import findings
from pledgebook.rules.measurable.vagueness import SoftWord
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """承诺中的列举没有尽头。

## 说明
承诺的文字，特别是除外情形，用“等等”“包括但不限于”“诸如”收尾。

## 理由
没人说得清还包括什么：除外情形写到“等等”，企业以后想排除什么都行（INCOSE《需求编写指南》R9）。

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
    exclusions: [{zh: 大雪、洪水等等。, en: "Snow, floods, etc."}]
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
    exclusions: [{zh: 道路被交警封闭。, en: Roads closed by the police.}]
```
"""


def _check(context: Context) -> Iterator[Diagnostic]:
    advice = both(
        "List all of them, or name the class they belong to and define it.",
        "请列全，或写出它们所属的类别并给出定义。",
    )
    return findings(context, RULE, _is_open, _say, advice)


def _is_open(word: SoftWord) -> bool:
    return word.kind is Soft.OPEN_ENDED and not word.numbered


def _say(word: SoftWord, promise: Words) -> Words:
    return both(
        f"“{word.written}” leaves open what else belongs to the promise {promise['en']}.",
        f"承诺{promise['zh']}写到“{word.written}”，还包括什么说不清。",
    )


RULE = Rule("MEA010", "open-ended-list", Severity.WARNING, both(__doc__, MANUAL_ZH), _check)
