"""A figure that counts things, and lists another number of them.

## What
A figure says what it counts, under `counts`, and the number of things listed is not the figure.

## Why
“Three no-leaks” with two listed leaves everybody to invent the third.

## Example
```yaml commitments/3.yml
title: {en: 3, zh: 3}
owner: manager
effective: 2026-01-01
code: "3"
figures:
  - figure: "3"
    meaning: {en: three looks, zh: 三看}
    counts:
      oil: {en: at the oil, zh: 看油}
      bolts: {en: at the bolts, zh: 看螺栓}
```

## Instead
```yaml commitments/3.yml
title: {en: 3, zh: 3}
owner: manager
effective: 2026-01-01
code: "3"
figures:
  - figure: "3"
    meaning: {en: three looks, zh: 三看}
    counts:
      oil: {en: at the oil, zh: 看油}
      bolts: {en: at the bolts, zh: 看螺栓}
      hoses: {en: at the hoses, zh: 看软管}
```
"""

from collections.abc import Iterator

from pledgebook.analysis.codes import codes, value_of
from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """计数的一位与所列事项的数目不符。

## 说明
某一位在“counts”下列出了它所数的事项，而列出的数目不等于这个数字。

## 理由
说“三不漏”却只列两条，第三条就只能各人自己去想。

## 反例
```yaml commitments/3.yml
title: {zh: 3, en: 3}
owner: manager
effective: 2026-01-01
code: "3"
figures:
  - figure: "3"
    meaning: {zh: 三看, en: three looks}
    counts:
      oil: {zh: 看油, en: at the oil}
      bolts: {zh: 看螺栓, en: at the bolts}
```

## 改法
```yaml commitments/3.yml
title: {zh: 3, en: 3}
owner: manager
effective: 2026-01-01
code: "3"
figures:
  - figure: "3"
    meaning: {zh: 三看, en: three looks}
    counts:
      oil: {zh: 看油, en: at the oil}
      bolts: {zh: 看螺栓, en: at the bolts}
      hoses: {zh: 看软管, en: at the hoses}
```
"""


def _check(context: Context) -> Iterator[Diagnostic]:
    for code in codes(context.catalog):
        for number, figure in enumerate(code.figures):
            listed = len(figure.counts)
            if not listed or value_of(figure) == listed:
                continue
            things = "thing is" if listed == 1 else "things are"
            yield RULE.at(
                context,
                code.record,
                code.at(number, "figure"),
                both(
                    f"The figure “{figure.figure}” counts things, and {listed} {things} listed.",
                    f"“{figure.figure}”是计数，而所列事项有 {listed} 项。",
                ),
                both(
                    "Complete the list, strike out what does not belong, or correct the figure.",
                    "请补齐清单，删去不属于的事项，或改正这个数字。",
                ),
            )


RULE = Rule("CON004", "figure-miscounts", Severity.ERROR, both(__doc__, MANUAL_ZH), _check)
