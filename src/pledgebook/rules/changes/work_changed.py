"""Work that is done otherwise.

## What
Something changed that alters what staff do: a time, a step or a control point of a process; a
requirement; a line that is said word for word or never said; a field of a form; what a role may
grant; a colour, a slogan, a behaviour; a price, a target. A figure that changes in any text counts
too, and so does the value of a promise that a text cites no longer, or only now. Wording, spelling,
order, formatting and better translations do not. Of a calendar, the promises and steps that are
timed by it are named. A figure that gives way to a promise's value is no change, the other way
round it is one. What one sees of an event is told with the promise that it begins or ends.

## Why
Who does the work has to learn it again. Whoever only reads the changed lines does not see which of
them that concerns.

## Example
```yaml before/processes/repair.yml
title: {en: Repair, zh: 抢修}
owner: manager
effective: 2026-01-01
steps:
  call: {title: {en: Take the call, zh: 接电话}, lane: front-stage, role: manager, most: 3 min}
```
```yaml processes/repair.yml
title: {en: Repair, zh: 抢修}
owner: manager
effective: 2026-01-01
steps:
  call: {title: {en: Take the call, zh: 接电话}, lane: front-stage, role: manager, most: 10 min}
```

## Instead
Nothing need be done. See that those who do the work are told.
```yaml before/processes/repair.yml
title: {en: Repair, zh: 抢修}
owner: manager
effective: 2026-01-01
steps:
  call: {title: {en: Take the call, zh: 接电话}, lane: front-stage, role: manager, most: 3 min}
```
```yaml processes/repair.yml
title: {en: Repair, zh: 抢修}
owner: manager
effective: 2026-01-01
steps:
  call: {title: {en: Take the call, zh: 接电话}, lane: front-stage, role: manager, most: 3 min}
```
"""

from collections.abc import Iterator

from pledgebook.changes.change import Verdict
from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.changes.found import each, said_of
from pledgebook.rules.changes.retold import retold
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """工作做法有变。

## 说明
改动会影响员工怎么做：流程的用时、步骤或控制点，要求，逐字照说或禁用的话，表单栏目，岗位权限，颜色、
口号、行为，价格、目标。任何文字中的数字变了也算，不再引用或新引用某条承诺的数值也算。措辞、拼写、
次序、格式和更好的译文不算。日历变了，会列出按它计时的承诺和步骤。数字改成引用承诺不算，
引用改成数字算。事件的可见标志随它起止的承诺一并说明。

## 理由
做这项工作的人要重新学。只看改动的行，看不出哪些与他有关。

## 反例
```yaml before/processes/repair.yml
title: {zh: 抢修, en: Repair}
owner: manager
effective: 2026-01-01
steps:
  call: {title: {zh: 接电话, en: Take the call}, lane: front-stage, role: manager, most: 3 min}
```
```yaml processes/repair.yml
title: {zh: 抢修, en: Repair}
owner: manager
effective: 2026-01-01
steps:
  call: {title: {zh: 接电话, en: Take the call}, lane: front-stage, role: manager, most: 10 min}
```

## 改法
不必改。请确保做这项工作的人得知。
```yaml before/processes/repair.yml
title: {zh: 抢修, en: Repair}
owner: manager
effective: 2026-01-01
steps:
  call: {title: {zh: 接电话, en: Take the call}, lane: front-stage, role: manager, most: 3 min}
```
```yaml processes/repair.yml
title: {zh: 抢修, en: Repair}
owner: manager
effective: 2026-01-01
steps:
  call: {title: {zh: 接电话, en: Take the call}, lane: front-stage, role: manager, most: 3 min}
```
"""


def _check(context: Context) -> Iterator[Diagnostic]:
    on = context.compared
    kinds = Verdict.SUBSTANTIVE, Verdict.ADDED, Verdict.WITHDRAWN
    quoted = retold(on) if on is not None else ()
    work = (change for change in each(on, *kinds, of_promises=False) if change.id not in quoted)
    changes = (*work, *each(on, kinds[0], of_promises=True))
    return said_of(
        RULE,
        on,
        changes,
        both(
            "{name}, {reason}: {before} → {after}.",
            "{name}，{reason}：{before} → {after}。",
        ),
    )


RULE = Rule("CHG005", "work-changed", Severity.INFO, both(__doc__, MANUAL_ZH), _check)
