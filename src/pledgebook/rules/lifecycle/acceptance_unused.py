"""An accepted finding that is not there.

## What
A record accepts a finding under `accepts`, but the rule finds nothing there today: the fault was
mended, the code has a slip, or `at` names another place.

## Why
A list of accepted faults is only trusted while it is short and true. A leftover would also swallow
the next fault of that kind in silence.

## Example
```yaml roles/driver.yml
title: {en: Driver, zh: 司机}
accepts:
  - rule: REF001
    reason: {en: The fleet handbook comes in May., zh: 车队手册五月发布。}
    until: 2027-05-31
```

## Instead
```yaml roles/driver.yml
title: {en: Driver, zh: 司机}
```
"""

from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.rule import Rule, both
from pledgebook.source import Span

MANUAL_ZH = """已接受的问题并不存在。

## 说明
记录在“accepts”中接受了一个问题，但该规则今天在此处并没有发现问题：可能已经改好，也可能规则编号写错，或“at”指向了别处。

## 理由
接受清单只有简短、真实，才有人相信。留着用不上的条目，下次出现同类问题时会被悄悄放过。

## 反例
```yaml roles/driver.yml
title: {zh: 司机, en: Driver}
accepts:
  - rule: REF001
    reason: {zh: 车队手册五月发布。, en: The fleet handbook comes in May.}
    until: 2027-05-31
```

## 改法
```yaml roles/driver.yml
title: {zh: 司机, en: Driver}
```
"""

RULE = Rule("LIF005", "acceptance-unused", Severity.WARNING, both(__doc__, MANUAL_ZH))


def found(span: Span, record: str, rule: str) -> Diagnostic:
    """The finding: nothing of ``rule`` was found where ``record`` accepts it."""
    return RULE.finding(
        span,
        both(
            f"{rule} is accepted here, but nothing of that kind was found.",
            f"此处接受了 {rule}，但并未发现这类问题。",
        ),
        both(
            "Delete this entry, or mend its “rule” or “at” if it was meant for another finding.",
            "请删除此条；如本意是另一问题，请改正“rule”或“at”。",
        ),
        record=record,
        route=("accepts",),
        offending=rule,
    )
