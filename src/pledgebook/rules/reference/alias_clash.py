"""A former id that something else has.

## What
An entry under `aliases` is today's id of a record or part, or the former id of another one.

## Why
An alias keeps old references and printed addresses working. One that is taken sends them to the
wrong page, without a word.

## Example
```yaml roles/driver.yml
title: {en: Driver, zh: 司机}
aliases: [manager]
```

## Instead
```yaml roles/driver.yml
title: {en: Driver, zh: 司机}
aliases: [chauffeur]
```
"""

from collections.abc import Iterator

from pledgebook.catalog import Holder
from pledgebook.diagnostic import Diagnostic, Label, Severity
from pledgebook.records.base import Record
from pledgebook.records.walk import Piece, Route
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """曾用编号已被别处使用。

## 说明
“aliases”中的一项是某条记录或某个部分现在的编号，或者是另一处的曾用编号。

## 理由
别名让旧的引用和印出去的地址继续有效。别名若已被占用，就会悄悄把人带到错误的页面。

## 反例
```yaml roles/driver.yml
title: {zh: 司机, en: Driver}
aliases: [manager]
```

## 改法
```yaml roles/driver.yml
title: {zh: 司机, en: Driver}
aliases: [chauffeur]
```
"""

_Place = tuple[Holder, Route]


def _check(context: Context) -> Iterator[Diagnostic]:
    catalog = context.catalog
    taken: dict[str, _Place] = {catalog.handbook.id: (catalog.handbook, ())}
    for record in catalog.records.values():
        taken.setdefault(record.id, (record, ("id",)))
    for record in catalog.records.values():
        yield from _clashes(context, record, (), record.aliases, taken)
        yield from _in_parts(context, record)


def _in_parts(context: Context, record: Record) -> Iterator[Diagnostic]:
    pieces = [i for i in context.catalog.items[record.id] if isinstance(i, Piece)]
    if not any(piece.part.aliases for piece in pieces):
        return
    taken: dict[str, _Place] = {}
    for piece in pieces:
        taken.setdefault(piece.id, (record, piece.route))
    for piece in pieces:
        yield from _clashes(context, record, piece.route, piece.part.aliases, taken)


def _clashes(
    context: Context,
    record: Record,
    route: Route,
    aliases: tuple[str, ...],
    taken: dict[str, _Place],
) -> Iterator[Diagnostic]:
    for number, alias in enumerate(aliases):
        here = (*route, "aliases", str(number))
        holder, there = taken.setdefault(alias, (record, here))
        if (holder, there) == (record, here):
            continue
        place = context.catalog.at(holder, *there)
        yield RULE.at(
            context,
            record,
            here,
            both(
                f"The former id “{alias}” is taken already.",
                f"曾用编号“{alias}”已被使用。",
            ),
            both(
                "Remove it from “aliases”; a former id belongs to one record or part only.",
                "请从“aliases”中删去；一个曾用编号只能属于一处。",
            ),
            related=(Label(place, both("it is used here", "用在这里")),),
        )


RULE = Rule("REF008", "alias-clash", Severity.ERROR, both(__doc__, MANUAL_ZH), _check)
