"""A word for which the handbook has another.

## What
A text holds a word that a term lists under `forbidden`: a variant of the term that is not used
here. It is found in every form and case, but not within a longer term that is preferred.

## Why
One thing, one word (INCOSE Guide to Writing Requirements, R4). A customer who hears three words for
one charge believes in three charges, and a search finds a third of the pages.

## Example
```yaml terms/call-out-charge.yml
title: {en: call-out charge, zh: 上门费}
forbidden:
  - {words: {en: visiting fee, zh: 出车费}}
```
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
summary: {en: There are no visiting fees., zh: 不收出车费。}
```

## Instead
```yaml terms/call-out-charge.yml
title: {en: call-out charge, zh: 上门费}
forbidden:
  - {words: {en: visiting fee, zh: 出车费}}
```
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
summary: {en: There is no call-out charge., zh: 不收上门费。}
```
"""

from collections.abc import Iterator

from pledgebook.diagnostic import Diagnostic, Severity, Words
from pledgebook.rules.rule import Context, Rule, both
from pledgebook.rules.words.lists import Unwanted, findings

MANUAL_ZH = """手册另有规定用语的词。

## 说明
文字中出现了术语记录在“forbidden”中列出的词，即本手册不用的叫法。不论大小写和词形都会找到；但它若只是某个规定用语的一部分，则不算。

## 理由
一物一词（INCOSE《需求编写指南》R4）。同一笔费用听到三种叫法，客户会以为有三笔费用，搜索也只能找到三分之一的页面。

## 反例
```yaml terms/call-out-charge.yml
title: {zh: 上门费, en: call-out charge}
forbidden:
  - {words: {zh: 出车费, en: visiting fee}}
```
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
summary: {zh: 不收出车费。, en: There are no visiting fees.}
```

## 改法
```yaml terms/call-out-charge.yml
title: {zh: 上门费, en: call-out charge}
forbidden:
  - {words: {zh: 出车费, en: visiting fee}}
```
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
summary: {zh: 不收上门费。, en: There is no call-out charge.}
```
"""


def _check(context: Context) -> Iterator[Diagnostic]:
    return findings(context, RULE, "forbidden", _say)


def _say(unwanted: Unwanted, written: str) -> tuple[Words, Words]:
    because = unwanted.variant.because
    better = (unwanted.variant.instead or unwanted.term.title).say(unwanted.language)
    english = f": {because.say('en').rstrip('.。')}" if because else ""
    chinese = f"：{because.say('zh').rstrip('.。')}" if because else ""
    return (
        both(
            f"“{written}” is not our word for this{english}.",
            f"“{written}”不是本手册的用语{chinese}。",
        ),
        both(f"Instead: “{better}”.", f"请改为：“{better}”。"),
    )


RULE = Rule("WRD003", "forbidden-variant", Severity.WARNING, both(__doc__, MANUAL_ZH), _check)
