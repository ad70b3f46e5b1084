"""A word in a promise that claims more than anyone can show.

## What
A promise says 国家级, 最高级 or 最佳, which Chinese advertising law forbids (an error where the
record is public), or 第一, 唯一, 绝对, “the best”, “number one”, “100%” and the like, which
practitioners avoid (a warning). “100%” is a number where the promise is bound to it.

## Why
Advertising Law of China, art. 9(3) and 57: such words cost from 200,000 to one million yuan. And no
one can keep them: one failure makes the whole sentence untrue.

## Example
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
owner: manager
effective: 2026-01-01
promises:
  arrive:
    wording:
      en: "The best service: we are there within [[repair.arrive]]."
      zh: "最佳服务：[[repair.arrive]]内到场。"
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
    wording: {en: "We are there within [[repair.arrive]].", zh: "[[repair.arrive]]内到场。"}
    indicator: time-to-site
    clock: elapsed
    every-case: at most 2 h
```
"""

from collections.abc import Iterator

from pledgebook.diagnostic import Diagnostic, Severity, Words
from pledgebook.prose.soft_words import Soft
from pledgebook.records.base import Audience
from pledgebook.rules.measurable.softness import findings
from pledgebook.rules.measurable.vagueness import SoftWord
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """承诺中有谁也无法证明的绝对化用语。

## 说明
承诺里写了“国家级”“最高级”“最佳”（广告法禁止，公开记录报错误），
或“第一”“唯一”“绝对”“100%”等业内避用的词（警告）。承诺的界限就是 100% 的，那是数字，不报。

## 理由
《广告法》第九条第三项、第五十七条：罚款二十万元以上一百万元以下。
而且谁也做不到：失手一次，整句话就是假的。

## 反例
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
owner: manager
effective: 2026-01-01
promises:
  arrive:
    wording:
      zh: "最佳服务：[[repair.arrive]]内到场。"
      en: "The best service: we are there within [[repair.arrive]]."
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
    wording: {zh: "[[repair.arrive]]内到场。", en: "We are there within [[repair.arrive]]."}
    indicator: time-to-site
    clock: elapsed
    every-case: at most 2 h
```
"""


def _check(context: Context) -> Iterator[Diagnostic]:
    advice = both(
        "Say what can be shown, with its number and its source.",
        "请改说可以证明的话，并给出数字和出处。",
    )
    return findings(context, RULE, _is_absolute, _say, advice, _weight)


def _is_absolute(word: SoftWord) -> bool:
    return word.kind in (Soft.STATUTE, Soft.PRACTICE)


def _say(word: SoftWord, promise: Words) -> Words:
    if word.kind is Soft.STATUTE:
        return both(
            f"“{word.written}” in the promise {promise['en']} is forbidden by the Advertising Law"
            " of China, art. 9(3).",
            f"承诺{promise['zh']}中的“{word.written}”为《广告法》第九条第三项所禁止。",
        )
    return both(
        f"“{word.written}” in the promise {promise['en']} claims what nobody can show.",
        f"承诺{promise['zh']}中的“{word.written}”谁也无法证明。",
    )


def _weight(word: SoftWord) -> Severity | None:
    public = word.passage.pledge.record.audience is Audience.PUBLIC
    return Severity.ERROR if word.kind is Soft.STATUTE and public else None


RULE = Rule(
    "MEA011",
    "absolute-word",
    Severity.WARNING,
    both(__doc__, MANUAL_ZH),
    _check,
    otherwise={
        Severity.ERROR: both(
            "of a public record, where advertising law forbids the word",
            "公开的记录写了广告法禁用的词时",
        )
    },
)
