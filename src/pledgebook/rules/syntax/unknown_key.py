"""A key that this record does not have.

## What
A key is not one of those that this type of record knows. Mostly it is a slip of the keyboard, or it
is indented too far or not far enough.

## Why
What stands under an unknown key would appear on no page and be checked by no rule: a promise
written under `promisses` would not be one.

## Example
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
summery: {en: We ring first., zh: 先打电话。}
```

## Instead
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
summary: {en: We ring first., zh: 先打电话。}
```
"""

from pledgebook.diagnostic import Diagnostic, Severity, Words
from pledgebook.rules.names import near_words, nearest
from pledgebook.rules.rule import Rule, both
from pledgebook.source import Span

MANUAL_ZH = """这类记录没有的键。

## 说明
写了这类记录不认识的键。多半是打错了字，或者缩进多了、少了。

## 理由
写在未知键下面的内容，不会出现在任何页面上，也没有规则检查它：写在“promisses”下的承诺就不算承诺。

## 反例
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
summery: {zh: 先打电话。, en: We ring first.}
```

## 改法
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
summary: {zh: 先打电话。, en: We ring first.}
```
"""

RULE = Rule("SYN011", "unknown-key", Severity.ERROR, both(__doc__, MANUAL_ZH))

_LISTED = both(
    "Check its spelling and its indentation; “pledgebook new TYPE” writes a record with every key.",
    "请检查拼写和缩进；“pledgebook new 类型”会写出一条列有所有键的记录。",
)


def wide_colon(key: str) -> tuple[Words, Words]:
    """Message and advice where a full-width colon made one key of a key and its value."""
    return (
        both(
            f"“{key}” is one single key, since its colon is full-width.",
            f"“{key}”整个成了一个键，因为冒号是全角的。",
        ),
        both("Write “: ”: a half-width colon and a space.", "请写“: ”，即半角冒号加一个空格。"),
    )


def found(span: Span, key: str, known: list[str]) -> Diagnostic:
    """The finding: ``key`` is not among the ``known`` ones."""
    if "：" in key:
        return RULE.finding(span, *wide_colon(key), offending=key)
    return RULE.finding(
        span,
        both(f"“{key}” is not a key here.", f"此处没有“{key}”这个键。"),
        near_words(nearest(key, known), known, _LISTED),
        offending=key,
    )
