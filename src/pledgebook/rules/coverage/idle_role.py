"""A role with nothing to do.

## What
A role owns no record, does no step or requirement, speaks no script, collects no indicator, keeps
no form and is bound by no behaviour. To report to another role, or to be named in running text, is
nothing to do. Asked only once the handbook says which role does what.

## Why
Either work was forgotten, or the role is gone and its name has stayed.

## Example
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
owner: manager
effective: 2026-01-01
requirements:
  ring: {statement: {en: Ring the station., zh: 给服务站打电话。}, role: manager}
```
```yaml roles/telegraphist.yml
title: {en: Telegraphist, zh: 报务员}
reports-to: manager
```

## Instead
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
owner: manager
effective: 2026-01-01
requirements:
  wire:
    statement: {en: Wire the station., zh: 给服务站发报。}
    role: telegraphist
```
```yaml roles/telegraphist.yml
title: {en: Telegraphist, zh: 报务员}
reports-to: manager
```
"""

from collections.abc import Iterator

from pledgebook.catalog import Citation
from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.coverage.gaps import unused
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """无事可做的岗位。

## 说明
某岗位不负责任何记录，不做任何步骤或要求，不说任何话术，不采集指标，不保管表单，也不受任何行为约束。
只向上级汇报，或只在正文里提到，不算有事。手册写到哪个岗位做什么之后才检查。

## 理由
要么漏写了它的工作，要么岗位已撤而名字还在。

## 反例
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
owner: manager
effective: 2026-01-01
requirements:
  ring: {statement: {zh: 给服务站打电话。, en: Ring the station.}, role: manager}
```
```yaml roles/telegraphist.yml
title: {zh: 报务员, en: Telegraphist}
reports-to: manager
```

## 改法
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
owner: manager
effective: 2026-01-01
requirements:
  wire:
    statement: {zh: 给服务站发报。, en: Wire the station.}
    role: telegraphist
```
```yaml roles/telegraphist.yml
title: {zh: 报务员, en: Telegraphist}
reports-to: manager
```
"""


def _check(context: Context) -> Iterator[Diagnostic]:
    return unused(
        context,
        RULE,
        "role",
        both("This role has nothing to do.", "这个岗位无事可做。"),
        both(
            "Name it where it acts (a step, a requirement, a script), or retire it.",
            "请在它做事的地方（步骤、要求、话术）写上它，或停用它。",
        ),
        uses=_is_work,
        begins=_is_act,
    )


def _is_work(citation: Citation) -> bool:
    return not citation.in_prose and citation.route[-1] not in ("reports-to", "beyond")


def _is_act(citation: Citation) -> bool:
    return citation.route[-1] == "role" and citation.holder.kind in ("process", "service", "script")


RULE = Rule("COV009", "idle-role", Severity.WARNING, both(__doc__, MANUAL_ZH), _check)
