"""An id that is gone.

## What
A record or a part of it that others may cite was there and is no longer, under its own id or as an
alias of another; or an alias was taken away. A part that is gone is a warning, since only records
can be retired. Of a promise that moved to another record, it is told where it is instead.

## Why
Links, printed codes and other records go by ids, which are stable for ever. An id that vanishes
breaks addresses that were published, and nobody is told where to go instead.

## Example
```yaml before/roles/driver.yml
title: {en: Driver, zh: 司机}
```
```yaml roles/chauffeur.yml
title: {en: Chauffeur, zh: 驾驶员}
```

## Instead
Keep the old id as an alias; or keep the record, and retire it with `status: retired`,
`retired-because` and `replaced-by`.
```yaml before/roles/driver.yml
title: {en: Driver, zh: 司机}
```
```yaml roles/chauffeur.yml
title: {en: Chauffeur, zh: 驾驶员}
aliases: [driver]
```
"""

from collections.abc import Iterator
from dataclasses import replace

from pledgebook.changes.comparison import Comparison
from pledgebook.diagnostic import Diagnostic, Label, Severity
from pledgebook.records.base import Record
from pledgebook.records.walk import Piece, Route
from pledgebook.rules.names import near_words, nearest
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """编号消失了。

## 说明
可供引用的记录或其部分原来在，现在既不在自己的编号下，也不是别处的曾用编号；或者曾用编号被删去。部
分消失只是警告，因为只有记录可以停用。承诺整条移到另一条记录的，只说明移到了哪里。

## 理由
链接、印出去的代码和其他记录都凭编号，编号应当永远不变。编号消失，已公布的地址就断了，也没有人告诉
读者该去哪里。

## 反例
```yaml before/roles/driver.yml
title: {zh: 司机, en: Driver}
```
```yaml roles/chauffeur.yml
title: {zh: 驾驶员, en: Chauffeur}
```

## 改法
把原编号写进“aliases”；或保留记录，用“status: retired”停用，写明“retired-because”和“replaced-by”。
```yaml before/roles/driver.yml
title: {zh: 司机, en: Driver}
```
```yaml roles/chauffeur.yml
title: {zh: 驾驶员, en: Chauffeur}
aliases: [driver]
```
"""


def _check(context: Context) -> Iterator[Diagnostic]:
    on = context.compared
    if on is None:
        return
    for pair in on.pairs.records:
        if pair.before is None or on.is_unread(pair):
            continue
        if pair.after is None:
            if on.pairs.after.resolve(pair.before.id) is None:
                yield _found(on, pair.before, (), pair.before.id)
        elif pair.before is not pair.after:
            yield from _parts(on, pair.before)
    for alias, meant in on.pairs.before.aliases.items():
        record, _, part = meant.partition(".")
        if on.pairs.after.resolve(alias) is None and not _is_told(on, meant):
            yield _found(on, on.pairs.before.records[record], _alias_route(part), alias)


def _parts(on: Comparison, before: Record) -> Iterator[Diagnostic]:
    kept = on.pairs.parts(before.id)
    for item in on.pairs.before.items[before.id]:
        if not isinstance(item, Piece) or item.id in kept:
            continue
        if f"{before.id}.{item.id}" not in on.pairs.moved:  # which tells where it is
            yield _found(on, before, item.route, f"{before.id}.{item.id}")


def _alias_route(part: str) -> Route:
    return ("aliases",) if not part else ()


def _is_told(on: Comparison, meant: str) -> bool:
    """Whether what the alias stood for is gone itself."""
    return on.pairs.after.resolve(on.pairs.renamed(meant)) is None


def _found(on: Comparison, before: Record, route: Route, name: str) -> Diagnostic:
    older = on.pairs.before.at(before, *route)
    today = on.pairs.after.records.get(on.pairs.renamed(before.id))
    span = on.pairs.after.at(today) if today is not None else older
    was_here = Label(older, both("it was here", "原在此处"))
    severity = Severity.WARNING if "." in name else RULE.severity
    near = nearest(name, [n for n in on.pairs.after.records if n not in on.pairs.before.records])
    found = RULE.finding(
        span,
        both(f"The id “{name}” is gone.", f"编号“{name}”消失了。"),
        near_words(
            near,
            otherwise=both(
                "Write it under “aliases” of what took its place, or keep it and retire it.",
                "请写进替代者的“aliases”，或保留并停用它。",
            ),
        ),
        related=(was_here,) if today is not None else (),
        record=before.id,
        route=route,
        offending=name,
    )
    return replace(found, severity=severity)


RULE = Rule(
    "CHG006",
    "id-vanished",
    Severity.ERROR,
    both(__doc__, MANUAL_ZH),
    _check,
    otherwise={
        Severity.WARNING: both("where a part of a record is gone", "消失的是记录中的一部分时")
    },
)
