"""A folder without a handbook.yml.

## What
The folder to be checked holds no `handbook.yml`. This file says what the handbook is called, which
languages it has and by which calendars its promises count.

## Why
Without it nobody can say in which language a plain text is written, or what a working day is.
Mostly the command was started in another folder.

## Example
A folder that holds nothing but `services/repair.yml`.

## Instead
Name the handbook's folder (`pledgebook check standards`), or let `pledgebook new handbook` write
the file. The least it holds:
```yaml handbook.yml
name: {en: Service handbook, zh: 服务手册}
languages: [en, zh]
edition: "1.0"
```
"""

from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.rule import Rule, both
from pledgebook.source import Span

MANUAL_ZH = """文件夹中没有 handbook.yml。

## 说明
要检查的文件夹里没有“handbook.yml”。这个文件写明手册的名称、有哪些语言，承诺按哪些日历计算。

## 理由
没有它，就不知道一段文字是什么语言，也不知道什么是工作日。多半是在别的文件夹里执行了命令。

## 反例
文件夹里只有 services/repair.yml。

## 改法
请写明手册所在的文件夹（“pledgebook check standards”），或用“pledgebook new handbook”写出此文件。
最少的内容是：
```yaml handbook.yml
name: {zh: 服务手册, en: Service handbook}
languages: [zh, en]
edition: "1.0"
```
"""

RULE = Rule("SYN019", "missing-handbook", Severity.ERROR, both(__doc__, MANUAL_ZH))


def found(span: Span) -> Diagnostic:
    """The finding."""
    return RULE.finding(
        span,
        both(
            "This folder holds no handbook.yml, so it is not a handbook.",
            "此文件夹中没有 handbook.yml，不是手册。",
        ),
        both(
            "Name the handbook’s folder, or let “pledgebook new handbook” write the file.",
            "请写明手册所在的文件夹，或用“pledgebook new handbook”写出此文件。",
        ),
    )
