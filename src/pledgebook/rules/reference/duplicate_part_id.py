"""Two parts of one id in a record.

## What
Two parts of a record have the same id, though they stand under different keys: a turn and an
objection of a script, a step and a control point of a process.

## Why
The full id, `record.part`, is the address of the part on the page and in every reference. It can
lead to one of the two only.

## Example
```yaml scripts/first-call.yml
title: {en: First call, zh: 首次来电}
turns:
  price: {says: {en: May I tell you the price?, zh: 我先报个价？}}
objections:
  price: {customer: {en: Too dear., zh: 太贵了。}, answer: {en: I see., zh: 我明白。}}
```

## Instead
```yaml scripts/first-call.yml
title: {en: First call, zh: 首次来电}
turns:
  say-price: {says: {en: May I tell you the price?, zh: 我先报个价？}}
objections:
  price: {customer: {en: Too dear., zh: 太贵了。}, answer: {en: I see., zh: 我明白。}}
```
"""

from collections.abc import Iterator

from pledgebook.diagnostic import Diagnostic, Label, Severity
from pledgebook.records.walk import Piece
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """一条记录中两个部分用了同一个编号。

## 说明
同一条记录中的两个部分编号相同，尽管写在不同的键下面：话术中的一轮对话和一个异议，流程中的一个步骤和一个控制点。

## 理由
完整编号“记录.部分”既是该部分在页面上的地址，也是各处引用的写法，只能指向其中一个。

## 反例
```yaml scripts/first-call.yml
title: {zh: 首次来电, en: First call}
turns:
  price: {says: {zh: 我先报个价？, en: May I tell you the price?}}
objections:
  price: {customer: {zh: 太贵了。, en: Too dear.}, answer: {zh: 我明白。, en: I see.}}
```

## 改法
```yaml scripts/first-call.yml
title: {zh: 首次来电, en: First call}
turns:
  say-price: {says: {zh: 我先报个价？, en: May I tell you the price?}}
objections:
  price: {customer: {zh: 太贵了。, en: Too dear.}, answer: {zh: 我明白。, en: I see.}}
```
"""


def _check(context: Context) -> Iterator[Diagnostic]:
    for holder in context.catalog.holders:
        first: dict[str, Piece] = {}
        for item in context.catalog.items[holder.id]:
            if not isinstance(item, Piece):
                continue
            before = first.setdefault(item.id, item)
            if before is item:
                continue
            place = context.catalog.at(holder, *before.route)
            yield RULE.at(
                context,
                holder,
                item.route,
                both(
                    f"“{holder.id}.{item.id}” is the id of another part already.",
                    f"“{holder.id}.{item.id}”已经是另一部分的编号。",
                ),
                both(
                    "Give one of them another id; if it is cited, keep the old one in “aliases”.",
                    "请给其中一个换编号；若已被引用，把旧编号留在“aliases”中。",
                ),
                related=(Label(place, both("the other part is here", "另一部分在这里")),),
            )


RULE = Rule("REF007", "duplicate-part-id", Severity.ERROR, both(__doc__, MANUAL_ZH), _check)
