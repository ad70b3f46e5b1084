"""A reference to a thing of the wrong kind.

## What
A field names a record or part that exists, but is not what the field asks for: an indicator where a
role should answer, a whole commitment where one of its promises is meant.

## Why
The page would say something that makes no sense, and the rules could not follow the reference: a
service that “delivers 110” does not say which of its promises.

## Example
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
owner: time-to-site
delivers: ["110"]
```

## Instead
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
owner: manager
delivers: [110.arrive]
```
"""

from collections.abc import Iterator

from pledgebook.catalog import Catalog, Citation, Target
from pledgebook.diagnostic import Diagnostic, Severity, Words
from pledgebook.records.base import Record
from pledgebook.records.kinds import BY_KIND
from pledgebook.rules.kind_words import called
from pledgebook.rules.names import near_words, nearest
from pledgebook.rules.reference.citing import Citing, resolved
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """引用了另一种类型的内容。

## 说明
字段所写的记录或部分确实存在，但不是该字段要的类型：该写岗位的地方写了指标，该写某一条承诺的地方写了整个服务承诺。

## 理由
页面上会出现说不通的话，规则也无法顺着引用检查：一项服务“兑现 110”，并没有说是其中哪一条承诺。

## 反例
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
owner: time-to-site
delivers: ["110"]
```

## 改法
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
owner: manager
delivers: [110.arrive]
```
"""


def _check(context: Context) -> Iterator[Diagnostic]:
    citing = Citing(RULE, context)
    for citation, target in resolved(context.catalog):
        if target is None or citation.in_prose:
            continue
        wanted = _wanted(citation)
        if wanted and target.kind not in wanted:
            message, help_ = (
                _message(citation, target, wanted),
                _help(context, citation, target, wanted),
            )
            yield from citing.found(citation, message, help_)


def _wanted(citation: Citation) -> tuple[str, ...]:
    # What a record extends is of its own kind, whatever kind that is.
    return (citation.holder.kind,) if citation.route == ("extends",) else citation.refers.kinds


def _message(citation: Citation, target: Target, wanted: tuple[str, ...]) -> Words:
    is_, should = called(target.kind), [called(kind) for kind in wanted]
    return both(
        f"“{citation.name}” is {is_['en']}; {' or '.join(w['en'] for w in should)} is wanted here.",
        f"“{citation.name}”是{is_['zh']}，此处应为{'或'.join(w['zh'] for w in should)}。",
    )


def _help(context: Context, citation: Citation, target: Target, wanted: tuple[str, ...]) -> Words:
    before = "" if citation.refers.local else f"{target.record.id}."
    inside = [f"{before}{part}" for part in _parts_of(context.catalog, target.record, wanted)]
    known = [] if inside else _of_kind(context.catalog, wanted)
    return near_words(
        [] if inside else nearest(target.id, known),
        inside or known,
        both("Name one of that kind.", "请写该类型的名称。"),
    )


def _parts_of(catalog: Catalog, record: Record, wanted: tuple[str, ...]) -> list[str]:
    """The parts of that record which would do."""
    return [id_ for id_, part in catalog.parts[record.id].items() if part.kind in wanted]


def _of_kind(catalog: Catalog, wanted: tuple[str, ...]) -> list[str]:
    return [record.id for kind in wanted if kind in BY_KIND for record in catalog.of(kind)]


RULE = Rule("REF002", "wrong-kind", Severity.ERROR, both(__doc__, MANUAL_ZH), _check)
