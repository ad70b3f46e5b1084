"""A file without a record.

## What
The file is empty, or holds nothing but comments.

## Why
Whoever finds the file believes that there is a standard of that name, and the site has no page for
it. Mostly the text was never saved, or the file was meant to be deleted.

## Example
```yaml services/night-service.yml
# to be written
```

## Instead
Write a title at least, and mark the record as a draft; or delete the file.
```yaml services/night-service.yml
title: {en: Night service, zh: 夜间服务}
status: draft
```
"""

from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.rule import Rule, both
from pledgebook.source import Span

MANUAL_ZH = """文件中没有记录。

## 说明
文件是空的，或者只有注释。

## 理由
看到这个文件的人会以为确有这项标准，而网站上并没有它的页面。多半是忘了保存，或者忘了删除。

## 反例
```yaml services/night-service.yml
# 待写
```

## 改法
至少写上标题，并标为草稿；或者删除此文件。
```yaml services/night-service.yml
title: {zh: 夜间服务, en: Night service}
status: draft
```
"""

RULE = Rule("SYN002", "empty-file", Severity.ERROR, both(__doc__, MANUAL_ZH))


def found(span: Span) -> Diagnostic:
    """The finding."""
    return RULE.finding(
        span,
        both("This file holds no record.", "此文件中没有记录。"),
        both("Write a record, or delete the file.", "请写入记录，或删除该文件。"),
    )
