"""A sign by which YAML repeats or retypes a value.

## What
`&name`, `*name`, `!type` and `<<` are YAML's anchors, aliases, tags and merge keys. The handbook
uses none of them. Mostly they are no YAML at all, but text that happens to begin with such a sign.

## Why
A value that is written elsewhere cannot be read where it stands, and a reader who changes it there
does not see what else changes. Some such files grow without bound when they are read.

## Example
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
summary: {en: &rule Ring first., zh: 先打电话。}
purpose: {en: *rule, zh: 先打电话。}
```

## Instead
Write the words out. A standard that refines another says `extends`; a number that is promised is
cited, as `[[110.arrive]]`.
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
summary: {en: Ring first., zh: 先打电话。}
purpose: {en: Nobody waits for a van that is not coming., zh: 不让客户空等。}
```
"""

from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.rule import Rule, both
from pledgebook.source import Span

MANUAL_ZH = """用于重复或改变取值的 YAML 记号。

## 说明
“&名称”“*名称”“!类型”和“<<”分别是 YAML 的锚点、别名、标签和合并键，手册一概不用。
多数时候它们并不是 YAML 记号，只是文字恰好以这样的符号开头。

## 理由
写在别处的值，在此处读不出来；在别处改了它，也看不到还有哪里跟着变。有些这样的文件一读就会无限膨胀。

## 反例
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
summary: {zh: &rule 先打电话。, en: Ring first.}
purpose: {zh: *rule, en: Ring first.}
```

## 改法
直接写出文字。要细化另一标准，写“extends”；要引用承诺的数字，写“[[110.arrive]]”。
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
summary: {zh: 先打电话。, en: Ring first.}
purpose: {zh: 不让客户空等。, en: Nobody waits for a van that is not coming.}
```
"""

RULE = Rule("SYN008", "anchor-or-alias", Severity.ERROR, both(__doc__, MANUAL_ZH))


def found(span: Span, written: str) -> Diagnostic:
    """The finding: ``written`` is the sign with its name."""
    return RULE.finding(
        span,
        both(
            f"“{written}” is a sign by which YAML repeats or retypes a value.",
            f"“{written}”是 YAML 用来重复或改变取值的记号。",
        ),
        both(
            "If it is text, put the whole text in quotation marks; otherwise write the value out.",
            "如果是文字，请给整段文字加引号；否则请直接写出内容。",
        ),
        offending=written,
    )
