"""An indicator that nothing uses.

## What
An indicator in force is cited by no promise, requirement, behaviour, form, guide or other record.
Asked only once some form, requirement, behaviour or the like uses another.

## Why
Somebody collects it each month, and nobody does anything with it.

## Example
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
owner: manager
effective: 2026-01-01
requirements:
  ring: {statement: {en: Ring first., zh: 先打电话。}, indicator: time-to-site}
```
```yaml indicators/pages-printed.yml
title: {en: Pages printed, zh: 打印页数}
owner: manager
effective: 2026-01-01
measures: {count: {of: {en: pages, zh: 页}}}
```

## Instead
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
owner: manager
effective: 2026-01-01
requirements:
  print:
    statement: {en: Print on both sides., zh: 双面打印。}
    indicator: pages-printed
```
```yaml indicators/pages-printed.yml
title: {en: Pages printed, zh: 打印页数}
owner: manager
effective: 2026-01-01
measures: {count: {of: {en: pages, zh: 页}}}
```
"""

from collections.abc import Iterator

from pledgebook.catalog import Citation
from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.coverage.gaps import unused
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """没有用处的指标。

## 说明
有效的指标没有被任何承诺、要求、行为、表单、指南等记录引用。
有表单、要求或行为等用到别的指标之后才检查。

## 理由
每月有人去采集，却没人拿它做什么。

## 反例
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
owner: manager
effective: 2026-01-01
requirements:
  ring: {statement: {zh: 先打电话。, en: Ring first.}, indicator: time-to-site}
```
```yaml indicators/pages-printed.yml
title: {zh: 打印页数, en: Pages printed}
owner: manager
effective: 2026-01-01
measures: {count: {of: {zh: 页, en: pages}}}
```

## 改法
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
owner: manager
effective: 2026-01-01
requirements:
  print:
    statement: {zh: 双面打印。, en: Print on both sides.}
    indicator: pages-printed
```
```yaml indicators/pages-printed.yml
title: {zh: 打印页数, en: Pages printed}
owner: manager
effective: 2026-01-01
measures: {count: {of: {zh: 页, en: pages}}}
```
"""

_AT_WORK = ("form", "behaviour", "guide", "course", "process", "script")


def _check(context: Context) -> Iterator[Diagnostic]:
    return unused(
        context,
        RULE,
        "indicator",
        both("Nothing uses this indicator.", "没有任何记录使用这个指标。"),
        both(
            "Name it where it is used (a promise, a requirement, a behaviour), or retire it.",
            "请在用到它的地方（承诺、要求、行为）写上它，或停用它。",
        ),
        begins=_is_work,
    )


def _is_work(citation: Citation) -> bool:
    return citation.route[0] == "requirements" or citation.holder.kind in _AT_WORK


RULE = Rule("COV007", "unused-indicator", Severity.WARNING, both(__doc__, MANUAL_ZH), _check)
