"""A reference to something that is not there.

## What
A field, text in double brackets, or a question in a file of `questions/` names a record or a part
of one that the handbook does not have. Brackets of another kind, or one too few, around a name that
the handbook does have are told too: they would be printed as they stand.

## Why
Whoever follows the reference arrives nowhere, and a number that should be inserted stays a gap. In
a field nobody answers, nothing is measured, no form is filled in.

## Example
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
owner: manger
summary:
  en: "We are with you within [[110.arive]]."
  zh: "[[110.arive]]内到达。"
```

## Instead
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
owner: manager
summary:
  en: "We are with you within [[110.arrive]]."
  zh: "[[110.arrive]]内到达。"
```
"""

from collections.abc import Iterable, Iterator

from pledgebook.catalog import Catalog, Citation
from pledgebook.diagnostic import Diagnostic, Severity, Words
from pledgebook.records.base import Record
from pledgebook.records.kinds import BY_KIND
from pledgebook.rules.kind_words import bare, called
from pledgebook.rules.names import near_words, nearest
from pledgebook.rules.reference.almost import almost_references
from pledgebook.rules.reference.citing import Citing, resolved
from pledgebook.rules.rule import Context, Rule, both
from pledgebook.source import Span

MANUAL_ZH = """引用的内容不存在。

## 说明
字段、双方括号或“questions/”文件中写的名称，在手册里找不到对应的记录或记录中的部分。名称写对了，括号却是全角的（【【】】）或少了
一个，也会指出，否则会原样印在页面上。

## 理由
读者点过去什么也没有，该填入的数字成了空白。写在字段里，就等于无人负责、无从衡量、无单可填。

## 反例
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
owner: manger
summary:
  zh: "[[110.arive]]内到达。"
  en: "We are with you within [[110.arive]]."
```

## 改法
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
owner: manager
summary:
  zh: "[[110.arrive]]内到达。"
  en: "We are with you within [[110.arrive]]."
```
"""

_MOST_SEARCHES = 100


def _check(context: Context) -> Iterator[Diagnostic]:
    catalog = context.catalog
    citing = Citing(RULE, context)
    searches: dict[tuple[str, ...], Words] = {}
    for citation, target in resolved(catalog):
        if target is None and not catalog.is_unread(citation.full_name):
            sought = (citation.full_name, *citation.refers.kinds)
            if sought not in searches and len(searches) < _MOST_SEARCHES:
                searches[sought] = _help(catalog, citation)
            yield from citing.found(
                citation, _message(catalog, citation), searches.get(sought, _CHECK)
            )
    for almost in almost_references(catalog):
        yield RULE.at(
            context,
            almost.holder,
            almost.route,
            both(
                f"“{almost.written}” is read as plain text, not as a reference.",
                f"“{almost.written}”会被当成普通文字，不是引用。",
            ),
            both(
                f"Write “{almost.right}”, with two half-width brackets on each side.",
                f"请写成“{almost.right}”，前后各用两个半角方括号。",
            ),
            span=catalog.at(almost.holder, *almost.route).find(almost.written, almost.occurrence),
            offending=almost.written,
        )


def found_beside(span: Span, catalog: Catalog, citation: Citation) -> Diagnostic:
    """A reference in a file of ``changes/`` or ``questions/``, which is no record."""
    message, advice = _message(catalog, citation), _help(catalog, citation)
    return RULE.finding(span, message, advice, offending=citation.written)


def no_such_list(span: Span, name: str, lists: list[str]) -> Diagnostic:
    """A question that is answered by all records of a folder which has none, or is no folder."""
    return RULE.finding(
        span,
        both(f"“{name}” is no folder with records in it.", f"“{name}”不是有记录的文件夹。"),
        near_words(nearest(f"{name.rstrip('/')}/", lists), lists, otherwise=_CHECK),
        offending=name,
    )


_CHECK = both("Check how it is written.", "请检查写法。")


def _message(catalog: Catalog, citation: Citation) -> Words:
    name, kind = citation.full_name, _kind(citation)
    record_id, dot, part_id = name.partition(".")
    if not record_id or (dot and not part_id):
        return both("Here the name of what is meant is missing.", "此处没有写全所指的名称。")
    target = catalog.resolve(record_id) if dot else None
    if target is not None:
        english = kind.replace("-", " ") if kind else "part"
        chinese = called(kind)["zh"] if kind else "部分"
        known = target.record.id
        return both(
            f"“{known}” has no {english} “{part_id}”.", f"“{known}”没有{chinese}“{part_id}”。"
        )
    if kind == "value":
        kind = "dimension"
    english, chinese = (bare(kind), called(kind)["zh"]) if kind in BY_KIND else ("record", "记录")
    return both(f"There is no {english} “{record_id}”.", f"没有名为“{record_id}”的{chinese}。")


def _kind(citation: Citation) -> str:
    kinds = citation.refers.kinds
    return kinds[0] if len(kinds) == 1 else ""


def _help(catalog: Catalog, citation: Citation) -> Words:
    record_id, _, part_id = citation.full_name.partition(".")
    target = catalog.resolve(record_id)
    if target is not None and target.part is None:
        return _help_in(catalog, target.record, part_id, citation.refers.local)
    if _kind(citation) == "value":
        dimensions = [dimension.id for dimension in catalog.of("dimension")]
        return near_words(nearest(record_id, dimensions), dimensions, _CHECK)
    titled = _titled(catalog, citation.name)
    known = _candidates(catalog, citation.refers.kinds)
    return near_words(titled or nearest(citation.full_name, known), otherwise=_CHECK)


def _help_in(catalog: Catalog, record: Record, part_id: str, local: bool) -> Words:
    """Advice for a part of a record that is known."""
    parts = catalog.parts[record.id]
    before = "" if local else f"{record.id}."
    near = [f"{before}{part}" for part in nearest(part_id, parts)]
    return near_words(near, [f"{before}{part}" for part in parts], otherwise=_CHECK)


def _candidates(catalog: Catalog, kinds: tuple[str, ...]) -> Iterable[str]:
    records = [r.id for r in catalog.records.values() if not kinds or r.kind in kinds]
    parts = [
        f"{record_id}.{part_id}"
        for record_id, mine in catalog.parts.items()
        for part_id, part in mine.items()
        if not kinds or part.kind in kinds
    ]
    return (*records, *parts)


def _titled(catalog: Catalog, name: str) -> list[str]:
    """The records whose title was written instead of their id."""
    return [
        record.id
        for record in catalog.records.values()
        if any(name == title for _, title in record.title.items())
    ][:3]


RULE = Rule("REF001", "unknown-reference", Severity.ERROR, both(__doc__, MANUAL_ZH), _check)
