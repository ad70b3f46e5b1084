"""A file that lies outside the handbook's folder.

## What
A record names a file by a path that leaves the handbook's folder, a file is a symbolic link, or its
name begins with a dot.

## Why
The folder is the handbook: whoever copies it must have all of it. And a path that leaves it could
publish a file of the machine on which the site is built.

## Example
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
media:
  - picture: ../pictures/van.png
    alt: {en: A service van., zh: 服务车。}
```

## Instead
Copy the file into the handbook's folder, best below `assets`, and name it from there:
`picture: assets/van.png`.
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
```
"""

from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.rule import Rule, both
from pledgebook.source import Span

MANUAL_ZH = """文件在手册文件夹之外。

## 说明
记录所写的路径离开了手册文件夹，或者文件是符号链接，或者文件名以点开头。

## 理由
文件夹就是手册，复制它就应当得到全部内容。指向外面的路径还可能把生成网站的机器上的文件发布出去。

## 反例
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
media:
  - picture: ../pictures/van.png
    alt: {zh: 服务车。, en: A service van.}
```

## 改法
请把文件复制到手册文件夹内，最好放在 assets 下，从那里写起：“picture: assets/van.png”。
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
```
"""

RULE = Rule("SYN016", "outside-folder", Severity.ERROR, both(__doc__, MANUAL_ZH))


def found(span: Span, written: str) -> Diagnostic:
    """The finding: ``written`` is the path or the file's name."""
    return RULE.finding(
        span,
        both(
            f"“{written}” leads out of the handbook’s folder, is a link or is hidden.",
            f"“{written}”指向手册文件夹之外，或者是链接、隐藏文件。",
        ),
        both(
            "Copy the file into the handbook’s folder and name it from there.",
            "请把文件复制到手册文件夹内，并从那里写起。",
        ),
        offending=written,
    )
