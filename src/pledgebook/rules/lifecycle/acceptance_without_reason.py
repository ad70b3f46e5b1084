"""A finding accepted without a reason.

## What
An entry under `accepts` has no `reason`. Until it has one it accepts nothing.

## Why
Whoever reads the record next year must be able to judge whether the reason still holds. Without
one, nobody dares to mend the fault and nobody dares to leave it.

## Example
```yaml roles/driver.yml
title: {en: Driver, zh: 司机}
reports-to: fleet-manager
accepts:
  - rule: REF001
```

## Instead
```yaml roles/driver.yml
title: {en: Driver, zh: 司机}
reports-to: fleet-manager
accepts:
  - rule: REF001
    reason: {en: The fleet handbook comes in May., zh: 车队手册五月发布。}
    until: 2027-05-31
```
"""

from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.rule import Rule, both
from pledgebook.source import Span

MANUAL_ZH = """接受问题时没有说明理由。

## 说明
“accepts”中的一条没有写“reason”。补上理由之前，它不起作用。

## 理由
明年读到这条记录的人，要能判断理由是否仍然成立。没有理由，就没人敢改，也没人敢留。

## 反例
```yaml roles/driver.yml
title: {zh: 司机, en: Driver}
reports-to: fleet-manager
accepts:
  - rule: REF001
```

## 改法
```yaml roles/driver.yml
title: {zh: 司机, en: Driver}
reports-to: fleet-manager
accepts:
  - rule: REF001
    reason: {zh: 车队手册五月发布。, en: The fleet handbook comes in May.}
    until: 2027-05-31
```
"""

RULE = Rule("LIF007", "acceptance-without-reason", Severity.WARNING, both(__doc__, MANUAL_ZH))


def found(span: Span, record: str, rule: str) -> Diagnostic:
    """The finding: ``record`` accepts findings of ``rule`` and does not say why."""
    return RULE.finding(
        span,
        both(
            f"{rule} is accepted here without a reason, so it still counts.",
            f"此处接受了 {rule} 却没有写理由，该问题照常计入。",
        ),
        both(
            "Add “reason: …” (why the handbook may be published with it) and “until: …”.",
            "请补写“reason: …”（为何可以带着它发布）和“until: …”。",
        ),
        record=record,
        route=("accepts",),
        offending=rule,
    )
