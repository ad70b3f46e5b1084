"""A figure of a code of which nobody knows what it stands for.

## What
A figure is marked `unknown`. A code has one finding for all such figures.

## Why
That is honest, and better than a guess. It also means that a promise is in public use which nobody
in the house can explain: the meanings of Sany's 123, 110 and 111 were never published.

## Example
```yaml commitments/7.yml
title: {en: 7, zh: 7}
owner: manager
effective: 2026-01-01
code: "7"
figures:
  - {figure: "7", unknown: {en: Not published., zh: 未公布。}}
```

## Instead
Find out from those who made the code, and write what the figure stands for. Until then, accept the
finding on the record with a reason and a day.
```yaml commitments/7.yml
title: {en: 7, zh: 7}
owner: manager
effective: 2026-01-01
code: "7"
figures:
  - {figure: "7", meaning: {en: days open, zh: 营业天数}, promise: 7.open}
promises:
  open:
    wording: {en: We are there all week., zh: 每天都有人。}
    clock: elapsed
    open: round-the-clock
```
"""

from collections.abc import Iterator

from pledgebook.analysis.codes import codes
from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """代码中有一位没有人知道代表什么。

## 说明
某一位标为“unknown”。一个代码有几位不明，只报一次。

## 理由
如实写明未知，好过猜测。但这也说明有一条公开的承诺，公司里没有人说得清：三一的 123、110、111
各位代表什么，从未公布。

## 反例
```yaml commitments/7.yml
title: {zh: 7, en: 7}
owner: manager
effective: 2026-01-01
code: "7"
figures:
  - {figure: "7", unknown: {zh: 未公布。, en: Not published.}}
```

## 改法
请向制定代码的人问清，写明这一位代表什么。问清之前，可在记录上接受此问题，并写明原因和日期。
```yaml commitments/7.yml
title: {zh: 7, en: 7}
owner: manager
effective: 2026-01-01
code: "7"
figures:
  - {figure: "7", meaning: {zh: 营业天数, en: days open}, promise: 7.open}
promises:
  open:
    wording: {zh: 每天都有人。, en: We are there all week.}
    clock: elapsed
    open: round-the-clock
```
"""


def _check(context: Context) -> Iterator[Diagnostic]:
    for code in codes(context.catalog):
        unknown = [number for number, figure in enumerate(code.figures) if figure.unknown]
        if not unknown:
            continue
        said = code.text or code.record.id
        names = [f"“{code.figures[number].figure}”" for number in unknown]
        figures = f"figure {names[0]}" if len(names) == 1 else f"figures {', '.join(names)}"
        verb, thing = ("stands", "it stands") if len(names) == 1 else ("stand", "they stand")
        yield RULE.at(
            context,
            code.record,
            code.at(unknown[0], "unknown"),
            both(
                f"Nobody knows what the {figures} of {said} {verb} for.",
                f"代码 {said} 的{'、'.join(names)}代表什么，没有人知道。",
            ),
            both(
                f"Ask those who made the code, and write the promise or the things {thing} for.",
                "请向制定代码的人问清，写明所代表的承诺或事项。",
            ),
        )


RULE = Rule("CON008", "unknown-figure", Severity.WARNING, both(__doc__, MANUAL_ZH), _check)
