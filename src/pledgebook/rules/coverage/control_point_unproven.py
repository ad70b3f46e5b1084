"""A control point that leaves no proof.

## What
A key control point of a process in force names no `evidence`, or no `form` that holds it.

## Why
A control that leaves no trace cannot be told from one that did not take place. Key control points
are known by their evidence after the fact.

## Example
```yaml processes/repair.yml
title: {en: Repair, zh: 维修}
owner: manager
effective: 2026-01-01
steps:
  lock: {title: {en: Lock out, zh: 上锁}, lane: front-stage}
control-points:
  locked: {step: lock, what: {en: It is locked., zh: 已上锁。}}
```

## Instead
```yaml forms/sheet.yml
title: {en: Sheet, zh: 记录表}
owner: manager
effective: 2026-01-01
```
```yaml processes/repair.yml
title: {en: Repair, zh: 维修}
owner: manager
effective: 2026-01-01
steps:
  lock: {title: {en: Lock out, zh: 上锁}, lane: front-stage}
control-points:
  locked:
    step: lock
    what: {en: It is locked., zh: 已上锁。}
    evidence: {en: A photograph of the lock., zh: 挂锁照片。}
    form: sheet
```
"""

from collections.abc import Iterator

from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.coverage.gaps import in_force
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """没有留下证据的控制点。

## 说明
有效流程的关键控制点没有写证据（evidence），或没有写记录证据的表单（form）。

## 理由
不留痕迹的检查，和没检查分不出来。关键控制点靠的就是事后证据。

## 反例
```yaml processes/repair.yml
title: {zh: 维修, en: Repair}
owner: manager
effective: 2026-01-01
steps:
  lock: {title: {zh: 上锁, en: Lock out}, lane: front-stage}
control-points:
  locked: {step: lock, what: {zh: 已上锁。, en: It is locked.}}
```

## 改法
```yaml forms/sheet.yml
title: {zh: 记录表, en: Sheet}
owner: manager
effective: 2026-01-01
```
```yaml processes/repair.yml
title: {zh: 维修, en: Repair}
owner: manager
effective: 2026-01-01
steps:
  lock: {title: {zh: 上锁, en: Lock out}, lane: front-stage}
control-points:
  locked:
    step: lock
    what: {zh: 已上锁。, en: It is locked.}
    evidence: {zh: 挂锁照片。, en: A photograph of the lock.}
    form: sheet
```
"""

_PIECES = {
    "evidence": ("evidence", "证据（evidence）"),
    "form": ("a form", "表单（form）"),
}


def _check(context: Context) -> Iterator[Diagnostic]:
    for process in in_force(context.catalog, "process"):
        for name, point in process.control_points.items():  # type: ignore[attr-defined]
            lacks = [piece for piece in _PIECES if getattr(point, piece) is None]
            if not lacks:
                continue
            yield RULE.at(
                context,
                process,
                ("control-points", name),
                both(
                    f"This control point has no {' and no '.join(lacks)} to show afterwards that"
                    " the check was made.",
                    f"这个控制点没有写{'和'.join(_PIECES[piece][1] for piece in lacks)}，"
                    "事后无从证明查过。",
                ),
                both(
                    f"Add {' and '.join(_PIECES[piece][0] for piece in lacks)}.",
                    f"请补写{'和'.join(_PIECES[piece][1] for piece in lacks)}。",
                ),
                offending="+".join(lacks),
            )


RULE = Rule("COV006", "control-point-unproven", Severity.WARNING, both(__doc__, MANUAL_ZH), _check)
