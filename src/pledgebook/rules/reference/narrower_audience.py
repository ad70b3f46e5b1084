"""A page that cites what its readers may not see.

## What
A record for the public, or for dealers, cites a record that only a narrower circle may read. In
text, every such reference counts. In fields, those count that a reader follows for what is
promised: a promise, a standard, a guide. Roles, events, indicators, dimensions, forms, processes
and scripts that a field names are left without a link instead.

## Why
The link would lead nowhere for the very readers the page is written for, or print a number that was
meant to stay inside.

## Example
```yaml services/night-service.yml
title: {en: Night service, zh: 夜间服务}
audience: internal
```
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
audience: public
summary: {en: "At night see [[night-service]].", zh: "夜间见[[night-service]]。"}
```

## Instead
Widen the audience of the one, narrow that of the other, or leave the reference out.
```yaml services/night-service.yml
title: {en: Night service, zh: 夜间服务}
audience: public
```
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
audience: public
summary: {en: "At night see [[night-service]].", zh: "夜间见[[night-service]]。"}
```
"""

from collections.abc import Iterator

from pledgebook.catalog import Catalog, Citation, Target
from pledgebook.diagnostic import Diagnostic, Label, Severity
from pledgebook.records.base import Audience, Record, Status
from pledgebook.rules.reference.citing import Citing, resolved, span_of
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """页面引用了读者无权查看的内容。

## 说明
面向公众或代理商的记录，引用了只有更小范围才能阅读的记录。文字中的每处引用都算。字段中只算读者会据以了解承诺内容的引用：承诺、标准、指南。字段中写到的岗位、事件、指标、维度、表单、流程和话术，只显示名称，不加链接，因此不算。

## 理由
对这个页面的读者来说，链接打不开；或者本该留在内部的数字被印了出来。

## 反例
```yaml services/night-service.yml
title: {zh: 夜间服务, en: Night service}
audience: internal
```
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
audience: public
summary: {zh: "夜间见[[night-service]]。", en: "At night see [[night-service]]."}
```

## 改法
放宽被引用记录的读者范围，或收窄引用它的记录，或删去引用。
```yaml services/night-service.yml
title: {zh: 夜间服务, en: Night service}
audience: public
```
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
audience: public
summary: {zh: "夜间见[[night-service]]。", en: "At night see [[night-service]]."}
```
"""

_WORKING_KINDS = frozenset({"role", "event", "indicator", "dimension", "form", "process", "script"})
_MOST_LABELS = 3
_READERS = {
    Audience.PUBLIC: ("the public", "公众"),
    Audience.DEALER: ("dealers", "代理商"),
    Audience.INTERNAL: ("our own staff", "内部员工"),
}


def _check(context: Context) -> Iterator[Diagnostic]:
    found: dict[tuple[str, str], list[tuple[Citation, Target]]] = {}
    for citation, target in resolved(context.catalog):
        if target and _is_narrower(citation, target):
            found.setdefault((citation.holder.id, target.record.id), []).append((citation, target))
    citing = Citing(RULE, context)
    for pairs in found.values():
        yield from _finding(context.catalog, citing, pairs)


def _is_narrower(citation: Citation, target: Target) -> bool:
    holder = citation.holder
    if not isinstance(holder, Record) or holder.audience.reads(target.record.audience):
        return False
    if holder.status is Status.RETIRED or citation.route[0] in ("accepts", "replaced-by"):
        return False
    return citation.in_prose or target.record.kind not in _WORKING_KINDS


def _finding(
    catalog: Catalog, citing: Citing, pairs: list[tuple[Citation, Target]]
) -> Iterator[Diagnostic]:
    (citation, target), more = pairs[0], pairs[1:]
    holder, record = citation.holder, target.record
    assert isinstance(holder, Record)
    wide, narrow = _READERS[holder.audience], _READERS[record.audience]
    where = Label(
        catalog.at(record, "audience"),
        both(f"“{record.id}” is for {narrow[0]}", f"“{record.id}”仅供{narrow[1]}阅读"),
    )
    also = [
        Label(span_of(catalog, other).find(other.written), both("cited here as well", "此处也引用"))
        for other, _ in more[:_MOST_LABELS]
    ]
    return citing.found(
        citation,
        both(
            f"This page is for {wide[0]}, but “{citation.name}” is for {narrow[0]} only.",
            f"本页面向{wide[1]}，而“{citation.name}”仅供{narrow[1]}阅读。",
        ),
        both(
            f"Widen the audience of “{record.id}”, narrow that of “{holder.id}”, or leave it out.",
            f"请放宽“{record.id}”的读者范围，或收窄“{holder.id}”的，或删去引用。",
        ),
        related=(where, *also),
    )


RULE = Rule("REF010", "narrower-audience", Severity.ERROR, both(__doc__, MANUAL_ZH), _check)
