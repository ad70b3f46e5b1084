"""A reference to something that no longer holds.

## What
A record that is still in use cites one that is retired. A mention in words of your own,
`[[848|what we promised until 2024]]`, is no finding: whoever writes so knows.

## Why
Staff would be sent to a rule, and customers to a promise, that the company has withdrawn. Retiring
a record is not done before those that lean on it are changed.

## Example
```yaml services/old-repair.yml
title: {en: Old repair, zh: 旧维修标准}
status: retired
replaced-by: repair
```
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
```
```yaml scripts/first-call.yml
title: {en: First call, zh: 首次来电}
summary: {en: "Go by [[old-repair]].", zh: "按[[old-repair]]办理。"}
```

## Instead
Cite what took its place.
```yaml services/old-repair.yml
title: {en: Old repair, zh: 旧维修标准}
status: retired
replaced-by: repair
```
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
```
```yaml scripts/first-call.yml
title: {en: First call, zh: 首次来电}
summary: {en: "Go by [[repair]].", zh: "按[[repair]]办理。"}
```
"""

from collections.abc import Iterator

from pledgebook.catalog import Catalog, Citation, Holder, Target
from pledgebook.diagnostic import Diagnostic, Label, Severity, Words
from pledgebook.records.base import Record, Status
from pledgebook.rules.reference.citing import Citing, resolved
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """引用的内容已经停用。

## 说明
仍在使用的记录引用了一条已停用的记录。
用自己的话提到它不算，例如“[[848|2024 年以前的承诺]]”：这样写的人心中有数。

## 理由
员工会按已作废的规定办事，客户会看到公司已收回的承诺。停用一条记录之前，应先改好依赖它的内容。

## 反例
```yaml services/old-repair.yml
title: {zh: 旧维修标准, en: Old repair}
status: retired
replaced-by: repair
```
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
```
```yaml scripts/first-call.yml
title: {zh: 首次来电, en: First call}
summary: {zh: "按[[old-repair]]办理。", en: "Go by [[old-repair]]."}
```

## 改法
改为引用取代它的记录。
```yaml services/old-repair.yml
title: {zh: 旧维修标准, en: Old repair}
status: retired
replaced-by: repair
```
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
```
```yaml scripts/first-call.yml
title: {zh: 首次来电, en: First call}
summary: {zh: "按[[repair]]办理。", en: "Go by [[repair]]."}
```
"""

# What a process improved on is retired one day, and stays what it improved on.
_HISTORY = ("variant-of", "replaced-by")


def _check(context: Context) -> Iterator[Diagnostic]:
    citing = Citing(RULE, context)
    for citation, target in resolved(context.catalog):
        if target is None or target.record.status is not Status.RETIRED:
            continue
        if _is_past(citation.holder) or _is_history(citation):
            continue
        name = citation.full_name
        yield from citing.found(
            citation,
            both(f"“{name}” is retired, and cited here.", f"“{name}”已停用，此处仍在引用。"),
            _help(context.catalog, citation, target),
            related=(_where(context.catalog, target),),
        )


def _is_history(citation: Citation) -> bool:
    in_own_words = citation.in_prose and "|" in citation.written
    return in_own_words or citation.route[0] in _HISTORY


def _is_past(holder: Holder) -> bool:
    return isinstance(holder, Record) and holder.status is Status.RETIRED


def _where(catalog: Catalog, target: Target) -> Label:
    place = catalog.at(target.record, "status")
    return Label(place, both("it was retired here", "在此处停用"))


def _help(catalog: Catalog, citation: Citation, target: Target) -> Words:
    successor = _successor(catalog, target.record)
    if successor is None:
        help_ = both("Cite what holds today, or leave it out", "请改为引用现行内容，或删去")
    else:
        same = f"{successor.record.id}.{target.part_id}"
        name = same if not successor.part and catalog.resolve(same) else successor.id
        help_ = both(f"Cite “{name}”, which took its place", f"请改为引用取代它的“{name}”")
    if not citation.in_prose:
        return both(f"{help_['en']}.", f"{help_['zh']}。")
    old = citation.full_name
    return both(
        f"{help_['en']}; or mention the old one in words of your own: “[[{old}|…]]”.",
        f"{help_['zh']}；如需提及旧的，请用自己的话写“[[{old}|…]]”。",
    )


def _successor(catalog: Catalog, record: Record) -> Target | None:
    """What holds in the record's place, however often it was replaced."""
    seen: set[str] = set()
    target = None
    while record.replaced_by and record.id not in seen:
        seen.add(record.id)
        target = catalog.resolve(record.replaced_by)
        if target is None or target.record.status is not Status.RETIRED:
            return target
        record = target.record
    return None


RULE = Rule("REF003", "retired-target", Severity.ERROR, both(__doc__, MANUAL_ZH), _check)
