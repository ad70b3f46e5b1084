"""Two records of one id.

## What
Two records have the same id, in two files or in one. The id is the file's name unless the record
gives another; it is unique across all types. `handbook` is the id of handbook.yml.

## Why
Whoever cites the id cannot say which of the two is meant, and only one of them would have a page.

## Example
```yaml roles/crane.yml
title: {en: Crane driver, zh: 起重机司机}
```
```yaml products/crane.yml
title: {en: Crane, zh: 起重机}
```

## Instead
```yaml roles/crane-driver.yml
title: {en: Crane driver, zh: 起重机司机}
```
```yaml products/crane.yml
title: {en: Crane, zh: 起重机}
```
"""

from collections.abc import Iterator

from pledgebook.catalog import Catalog, Entry, Holder
from pledgebook.diagnostic import Diagnostic, Label, Severity
from pledgebook.records.base import Record
from pledgebook.rules.rule import Context, Rule, both
from pledgebook.source import Span

MANUAL_ZH = """两条记录用了同一个编号。

## 说明
两条记录的编号相同，可能在两个文件里，也可能在同一个文件里。没有另写编号时，文件名就是编号；
编号在所有类型中都不能重复。“handbook”是 handbook.yml 的编号。

## 理由
引用这个编号的人说不清指的是哪一条，而且只有其中一条会有页面。

## 反例
```yaml roles/crane.yml
title: {zh: 起重机司机, en: Crane driver}
```
```yaml products/crane.yml
title: {zh: 起重机, en: Crane}
```

## 改法
```yaml roles/crane-driver.yml
title: {zh: 起重机司机, en: Crane driver}
```
```yaml products/crane.yml
title: {zh: 起重机, en: Crane}
```
"""


_RENAME = both(
    "Give one of them another id: rename its file, or write “id: …”.",
    "请给其中一条换一个编号：改文件名，或写明“id: …”。",
)
_THERE = both("the other one is here", "另一条在这里")


def _check(context: Context) -> Iterator[Diagnostic]:
    catalog = context.catalog
    for entry in catalog.entries:
        first = _first(catalog, entry)
        if first is None:
            continue
        yield RULE.at(
            context,
            entry.record,
            ("id",),
            both(
                f"A second record has the id “{entry.record.id}”, and is left out.",
                f"又有一条记录的编号是“{entry.record.id}”，这一条不会被采用。",
            ),
            _RENAME,
            span=_place(catalog, entry.record),
            offending=entry.record.id,
            related=(Label(_place(catalog, first), both("the first one is here", "第一条在这里")),),
        )
    yield from _with_unread(catalog)


def _with_unread(catalog: Catalog) -> Iterator[Diagnostic]:
    """The ids of records that did not load: once they do, they are in each other's way."""
    unread: dict[str, Span] = {}
    for lost in catalog.unread:
        for name in lost.own:
            record = catalog.records.get(name)
            other = _place(catalog, record) if record else unread.get(name)
            if other:
                yield _finding(name, lost.place, other)
            unread.setdefault(name, lost.place)


def _finding(name: str, place: Span, first: Span) -> Diagnostic:
    return RULE.finding(
        place,
        both(
            f"Another record has the id “{name}” too; ids are unique across all types.",
            f"另有一条记录的编号也是“{name}”；编号在所有类型中都不能重复。",
        ),
        _RENAME,
        record=name,
        route=("id",),
        offending=name,
        related=(Label(first, _THERE),),
    )


def _first(catalog: Catalog, entry: Entry) -> Holder | None:
    """The record that keeps the id, where this one does not."""
    if not isinstance(entry.record, Record):
        return None
    if entry.record.id == catalog.handbook.id:
        return catalog.handbook
    keeper = catalog.records[entry.record.id]
    return keeper if keeper is not entry.record else None


def _place(catalog: Catalog, holder: Holder) -> Span:
    return catalog.at(holder, "id")


RULE = Rule("REF006", "duplicate-id", Severity.ERROR, both(__doc__, MANUAL_ZH), _check)
