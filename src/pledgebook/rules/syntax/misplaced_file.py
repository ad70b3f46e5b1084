"""A file in a folder that holds no records.

## What
A YAML file lies in a folder whose name is not that of a type of record, or beside `handbook.yml`.
It is not read.

## Why
Its author believes that it is part of the handbook; the reader never sees it.

## Example
```yaml service/repair.yml
title: {en: Repair, zh: 维修}
```

## Instead
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
```
"""

from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.names import near_words, sentence
from pledgebook.rules.rule import Rule, both
from pledgebook.source import Span

MANUAL_ZH = """文件不在存放记录的文件夹中。

## 说明
YAML 文件所在的文件夹不是任何记录类型的文件夹，或者文件直接放在“handbook.yml”旁边。它不会被读取。

## 理由
作者以为它是手册的一部分，读者却永远看不到。

## 反例
```yaml service/repair.yml
title: {zh: 维修, en: Repair}
```

## 改法
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
```
"""

RULE = Rule("SYN015", "misplaced-file", Severity.WARNING, both(__doc__, MANUAL_ZH))

_MOVE = both(
    "Move it into the folder of its type, such as commitments, services or roles.",
    "请移到相应类型的文件夹，例如 commitments、services 或 roles。",
)


def found(span: Span, folder: str, near: list[str], *, inner: bool = False) -> Diagnostic:
    """The finding: the file lies in ``folder``; ``near`` are folders of like names, or ``inner``
    ones of that folder."""
    inside = both(
        f"Move it into the folder of its type: {sentence(near)}.",
        f"请移到相应类型的文件夹：{sentence(near, 'zh')}。",
    )
    return RULE.finding(
        span,
        both(
            f"“{folder}” holds no records, so this file is left out.",
            f"“{folder}”不是存放记录的位置，此文件不会被读取。",
        ),
        inside if inner else near_words(near, otherwise=_MOVE),
    )
