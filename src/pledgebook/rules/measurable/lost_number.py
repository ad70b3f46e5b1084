"""A unit or a comparator whose number is missing.

## What
A text of a promise reads “within hours”, “不超过个工作日”, “提前天”: the number is gone and the
sentence still looks right.

## Why
A published copy of ten commitments had lost every digit when it was converted, and nobody noticed:
居民客户不超过个工作日. Copying out of PDF and slides does it.

## Example
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
owner: manager
effective: 2026-01-01
promises:
  answer:
    wording: {en: We answer within working days., zh: 不超过个工作日答复。}
```

## Instead
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
owner: manager
effective: 2026-01-01
promises:
  answer:
    wording: {en: "We answer within [[repair.answer]].", zh: "[[repair.answer]]内答复。"}
    indicator: time-to-site
    clock: office
    every-case: at most 3 d
```
"""

from collections.abc import Iterator
from datetime import date

from pledgebook.catalog import Catalog, remembered
from pledgebook.diagnostic import Diagnostic, Label, Severity
from pledgebook.prose.number_gaps import MissingNumber, find_missing_numbers
from pledgebook.rules.consistent.telling import named, told
from pledgebook.rules.measurable.pieces import PUBLIC_WEIGHS, alive, weight
from pledgebook.rules.measurable.places import Passage, passages
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """单位或比较词旁边的数字丢了。

## 说明
承诺的文字写着“不超过个工作日”“提前天”“within hours”：数字没了，句子看上去却仍像样。

## 理由
公开流传的一份“十项承诺”，转换格式时丢了全部数字而无人发觉：居民客户不超过个工作日。
从 PDF 或幻灯片里复制，常常如此。

## 反例
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
owner: manager
effective: 2026-01-01
promises:
  answer:
    wording: {zh: 不超过个工作日答复。, en: We answer within working days.}
```

## 改法
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
owner: manager
effective: 2026-01-01
promises:
  answer:
    wording: {zh: "[[repair.answer]]内答复。", en: "We answer within [[repair.answer]]."}
    indicator: time-to-site
    clock: office
    every-case: at most 3 d
```
"""

Lost = tuple[Passage, MissingNumber]


@remembered
def _found(catalog: Catalog, today: date) -> tuple[Lost, ...]:
    context = Context(catalog, today)
    return tuple(
        (passage, gap)
        for pledge in alive(context)
        for passage in passages(context, pledge)
        for gap in find_missing_numbers(passage.text)
    )


def lost_numbers(context: Context) -> dict[str, list[Lost]]:
    """The places where a number should stand, by the full id of their promise."""
    found: dict[str, list[Lost]] = {}
    for passage, gap in _found(context.catalog, context.today):
        found.setdefault(passage.pledge.id, []).append((passage, gap))
    return found


def _check(context: Context) -> Iterator[Diagnostic]:
    for lost in lost_numbers(context).values():
        yield _finding(context, lost)


def _finding(context: Context, lost: list[Lost]) -> Diagnostic:
    (passage, gap), *others = lost
    name = told(lambda language: named(passage.pledge, language))
    return RULE.at(
        context,
        passage.pledge.record,
        passage.route,
        both(
            f"A number is missing from {name['en']}: “{gap.words}”.",
            f"{name['zh']}缺了数字：“{gap.words}”。",
        ),
        both(
            "Look the number up at its source, write it as a bound and cite it here.",
            "请查原件找回数字，写成界限，并在此引用。",
        ),
        span=passage.span(context, gap.start, gap.end),
        offending=gap.words,
        related=tuple(
            Label(other.span(context, more.start, more.end), both("missing here too", "此处也缺"))
            for other, more in others
        ),
        severity=weight(passage.pledge),
    )


RULE = Rule(
    "MEA002",
    "lost-number",
    Severity.WARNING,
    both(__doc__, MANUAL_ZH),
    _check,
    otherwise=PUBLIC_WEIGHS,
)
