"""A reference to a draft.

## What
A record in force cites one that is still a draft.

## Why
Drafts are shown in a preview only. On the published page the reference would lead nowhere, and the
number of a promise that nobody has decided on would stay a gap.

## Example
```yaml services/night-service.yml
title: {en: Night service, zh: 夜间服务}
status: draft
```
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
summary: {en: "At night see [[night-service]].", zh: "夜间见[[night-service]]。"}
```

## Instead
Put the draft in force first, or leave the reference out until then.
```yaml services/night-service.yml
title: {en: Night service, zh: 夜间服务}
```
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
summary: {en: "At night see [[night-service]].", zh: "夜间见[[night-service]]。"}
```
"""

from collections.abc import Iterator

from pledgebook.diagnostic import Diagnostic, Label, Severity
from pledgebook.records.base import Record, Status
from pledgebook.rules.reference.citing import Citing, resolved
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """引用了草稿。

## 说明
有效的记录引用了仍是草稿的记录。

## 理由
草稿只在预览中显示。在正式页面上，这处引用打不开，尚未定下的承诺数字也会是空白。

## 反例
```yaml services/night-service.yml
title: {zh: 夜间服务, en: Night service}
status: draft
```
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
summary: {zh: "夜间见[[night-service]]。", en: "At night see [[night-service]]."}
```

## 改法
先让草稿生效，或在此之前不引用它。
```yaml services/night-service.yml
title: {zh: 夜间服务, en: Night service}
```
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
summary: {zh: "夜间见[[night-service]]。", en: "At night see [[night-service]]."}
```
"""


def _check(context: Context) -> Iterator[Diagnostic]:
    citing = Citing(RULE, context)
    for citation, target in resolved(context.catalog):
        if target is None or target.record.status is not Status.DRAFT:
            continue
        if isinstance(citation.holder, Record) and citation.holder.status is not Status.IN_FORCE:
            continue
        place = context.catalog.at(target.record, "status")
        yield from citing.found(
            citation,
            both(
                f"“{citation.name}” is a draft, which readers do not see.",
                f"“{citation.name}”还是草稿，读者看不到。",
            ),
            both(
                "Put it in force first, or leave the reference out until then.",
                "请先让它生效，或在此之前删去引用。",
            ),
            related=(Label(place, both("it is a draft here", "在此标为草稿")),),
        )


RULE = Rule("REF012", "draft-cited", Severity.WARNING, both(__doc__, MANUAL_ZH), _check)
