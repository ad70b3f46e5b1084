"""A figure of a code that stands for nothing.

## What
A figure names no promise, counts nothing and is not said to be unknown. Its `meaning` alone
explains it in words, and words promise nothing.

## Why
Each figure of a code is read as a promise. Ping An's 510 was announced with a meaning for 10; for
the 5 no promise was ever found.

## Example
```yaml commitments/2.yml
title: {en: 2, zh: 2}
owner: manager
effective: 2026-01-01
code: "2"
figures:
  - {figure: "2", meaning: {en: quick help, zh: 快速帮助}}
```

## Instead
```yaml commitments/2.yml
title: {en: 2, zh: 2}
owner: manager
effective: 2026-01-01
code: "2"
figures:
  - {figure: "2", meaning: {en: hours to arrive, zh: 到场小时数}, promise: 2.arrive}
promises:
  arrive:
    wording: {en: "We are there within [[2.arrive]].", zh: "[[2.arrive]]内到达。"}
    clock: elapsed
    every-case: at most 2 h
```
"""

from collections.abc import Iterator

from pledgebook.analysis.codes import codes
from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """代码中有一位不代表任何承诺。

## 说明
某一位既没有写明承诺，也没有列出所数的事项，又没有注明“unknown”。只有“meaning”的文字说明，
文字本身不是承诺。

## 理由
代码的每一位都会被当成一条承诺。平安的 510 公布时只解释了 10，5 代表什么，始终没有找到。

## 反例
```yaml commitments/2.yml
title: {zh: 2, en: 2}
owner: manager
effective: 2026-01-01
code: "2"
figures:
  - {figure: "2", meaning: {zh: 快速帮助, en: quick help}}
```

## 改法
```yaml commitments/2.yml
title: {zh: 2, en: 2}
owner: manager
effective: 2026-01-01
code: "2"
figures:
  - {figure: "2", meaning: {zh: 到场小时数, en: hours to arrive}, promise: 2.arrive}
promises:
  arrive:
    wording: {zh: "[[2.arrive]]内到达。", en: "We are there within [[2.arrive]]."}
    clock: elapsed
    every-case: at most 2 h
```
"""


def _check(context: Context) -> Iterator[Diagnostic]:
    for code in codes(context.catalog):
        for number, figure in enumerate(code.figures):
            if figure.promise or figure.counts or figure.unknown:
                continue
            yield RULE.at(
                context,
                code.record,
                code.at(number),
                both(
                    f"The figure “{figure.figure}” stands for no promise and counts nothing.",
                    f"“{figure.figure}”没有对应的承诺，也没有列出所数的事项。",
                ),
                both(
                    "Name the promise whose value it is, or list the things it counts; write"
                    " “unknown” with a reason where nobody can tell.",
                    "请写明它是哪条承诺的数值，或列出它所数的事项；无从得知的写“unknown”并说明原因。",
                ),
            )


RULE = Rule("CON005", "figure-without-promise", Severity.ERROR, both(__doc__, MANUAL_ZH), _check)
