"""A word that is never to be used.

## What
A text holds a word that a term lists under `banned`. English words are found in every form and
case, Chinese ones also with spaces between the characters. What customers say, lines never to say
and the term itself may hold it; a word alone in quotation marks, as “best”, is only spoken of.
In a promise, words that cannot be measured are left to the rules on promises.

## Why
Words such as “the best” cost a fine (in China: Advertising Law, art. 9), others cost the customer's
patience. The term says why it is banned.

## Example
```yaml terms/superlatives.yml
title: {en: Superlatives, zh: 绝对化用语}
banned:
  - {words: {en: best, zh: 最佳}, because: {en: Nobody can show it., zh: 无法证明。}}
```
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
summary: {en: The best repair in town., zh: 全城最佳维修。}
```

## Instead
Say what can be shown.
```yaml terms/superlatives.yml
title: {en: Superlatives, zh: 绝对化用语}
banned:
  - {words: {en: best, zh: 最佳}, because: {en: Nobody can show it., zh: 无法证明。}}
```
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
summary: {en: "On site within [[110.arrive@urban]].", zh: "[[110.arrive@urban]]内到场。"}
```
"""

from collections.abc import Iterator

from pledgebook.diagnostic import Diagnostic, Severity, Words
from pledgebook.rules.rule import Context, Rule, both
from pledgebook.rules.words.lists import Unwanted, findings

MANUAL_ZH = """禁用的词。

## 说明
文字中出现了术语记录在“banned”中列出的词。
英文不论大小写和词形，中文即使字间有空格，都会找到。
客户说的话、禁用语和该术语自身可以出现；单独放在引号里的词（如“最佳”）只是提到，不算使用。
承诺里无法衡量的词，由检查承诺的规则报告。

## 理由
“最佳”一类的词会招来罚款（《广告法》第九条），有的词则让客户反感。术语记录中写有禁用的原因。

## 反例
```yaml terms/superlatives.yml
title: {zh: 绝对化用语, en: Superlatives}
banned:
  - {words: {zh: 最佳, en: best}, because: {zh: 无法证明。, en: Nobody can show it.}}
```
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
summary: {zh: 全城最 佳维修。, en: The best repair in town.}
```

## 改法
说可以证明的话。
```yaml terms/superlatives.yml
title: {zh: 绝对化用语, en: Superlatives}
banned:
  - {words: {zh: 最佳, en: best}, because: {zh: 无法证明。, en: Nobody can show it.}}
```
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
summary: {zh: "[[110.arrive@urban]]内到场。", en: "On site within [[110.arrive@urban]]."}
```
"""


def _check(context: Context) -> Iterator[Diagnostic]:
    return findings(context, RULE, "banned", _say)


def _say(unwanted: Unwanted, written: str) -> tuple[Words, Words]:
    because, instead = unwanted.variant.because, unwanted.variant.instead
    english = f": {because.say('en').rstrip('.。')}" if because else ""
    chinese = f"：{because.say('zh').rstrip('.。')}" if because else ""
    message = both(
        f"“{written}” is not to be used{english}.",
        f"“{written}”禁止使用{chinese}。",
    )
    if instead is None:
        return message, both(
            "Leave it out, or say what can be shown.", "请删去，或改说可以证明的话。"
        )
    better = instead.say(unwanted.language)
    return message, both(f"Instead: “{better}”.", f"可改为：“{better}”。")


RULE = Rule("WRD002", "banned-word", Severity.WARNING, both(__doc__, MANUAL_ZH), _check)
