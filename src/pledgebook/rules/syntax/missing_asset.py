"""A picture or file that is not there.

## What
A record names a picture, a video or a file that the handbook's folder does not hold. Small and
capital letters count.

## Why
Readers would see an empty frame where the explanation should be.

## Example
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
media:
  - picture: assets/van.png
    alt: {en: A service van., zh: 服务车。}
```

## Instead
Put the file there, or leave the picture out.
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
```
"""

from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.names import near_words
from pledgebook.rules.rule import Rule, both
from pledgebook.source import Span

MANUAL_ZH = """图片或文件不存在。

## 说明
记录提到的图片、视频或文件，手册文件夹中没有。大小写也要一致。

## 理由
读者在该看到说明的地方只会看到空框。

## 反例
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
media:
  - picture: assets/van.png
    alt: {zh: 服务车。, en: A service van.}
```

## 改法
请放入该文件，或去掉这张图。
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
```
"""

RULE = Rule("SYN017", "missing-asset", Severity.ERROR, both(__doc__, MANUAL_ZH))

_PUT = both(
    "Put the file below the handbook’s folder, best in assets, and name it from there.",
    "请把文件放进手册文件夹，最好放在 assets 下，并从那里写起。",
)


def found(span: Span, written: str, near: list[str]) -> Diagnostic:
    """The finding: there is no file ``written``; ``near`` are files of like names."""
    return RULE.finding(
        span,
        both(
            f"There is no file “{written}” in the handbook’s folder.",
            f"手册文件夹中没有文件“{written}”。",
        ),
        near_words(near, otherwise=_PUT),
        offending=written,
    )
