"""A code whose digits are not the figures listed for it.

## What
The figures under `figures`, read one after another, are not the digits of `code`: one is missing,
one is too many, or one differs. A figure may have two characters, as in 80/20 or 510.

## Why
The code is what people remember. If nobody can say which promise a digit stands for, it is
decoration; a code with a digit too many promises something that nobody keeps.

## Example
```yaml commitments/24.yml
title: {en: 24, zh: 24}
owner: manager
effective: 2026-01-01
code: "24"
figures:
  - {figure: "2", meaning: {en: hours to arrive, zh: 到场小时数}, promise: 24.arrive}
promises:
  arrive:
    wording: {en: "We are there within [[24.arrive]].", zh: "[[24.arrive]]内到达。"}
    clock: elapsed
    every-case: at most 2 h
```

## Instead
```yaml commitments/24.yml
title: {en: 24, zh: 24}
owner: manager
effective: 2026-01-01
code: "24"
figures:
  - {figure: "2", meaning: {en: hours to arrive, zh: 到场小时数}, promise: 24.arrive}
  - {figure: "4", meaning: {en: hours to repair, zh: 修复小时数}, promise: 24.repair}
promises:
  arrive:
    wording: {en: "We are there within [[24.arrive]].", zh: "[[24.arrive]]内到达。"}
    clock: elapsed
    every-case: at most 2 h
  repair:
    wording: {en: "It works within [[24.repair]].", zh: "[[24.repair]]内修好。"}
    clock: elapsed
    every-case: at most 4 h
```
"""

from collections.abc import Iterator

from pledgebook.analysis.codes import codes, spell, stretches
from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.consistent.telling import listing, quoted
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """代码的数字与所列各位不一致。

## 说明
“figures”中各位依次读下来，与“code”的数字不一致：少一位、多一位或不相同。一位可以有两个字符，
例如 80/20 或 510。

## 理由
大家记住的是代码。说不出某一位代表哪条承诺，它就只是装饰；多出来的一位，等于承诺了没有人兑现的事。

## 反例
```yaml commitments/24.yml
title: {zh: 24, en: 24}
owner: manager
effective: 2026-01-01
code: "24"
figures:
  - {figure: "2", meaning: {zh: 到场小时数, en: hours to arrive}, promise: 24.arrive}
promises:
  arrive:
    wording: {zh: "[[24.arrive]]内到达。", en: "We are there within [[24.arrive]]."}
    clock: elapsed
    every-case: at most 2 h
```

## 改法
```yaml commitments/24.yml
title: {zh: 24, en: 24}
owner: manager
effective: 2026-01-01
code: "24"
figures:
  - {figure: "2", meaning: {zh: 到场小时数, en: hours to arrive}, promise: 24.arrive}
  - {figure: "4", meaning: {zh: 修复小时数, en: hours to repair}, promise: 24.repair}
promises:
  arrive:
    wording: {zh: "[[24.arrive]]内到达。", en: "We are there within [[24.arrive]]."}
    clock: elapsed
    every-case: at most 2 h
  repair:
    wording: {zh: "[[24.repair]]内修好。", en: "It works within [[24.repair]]."}
    clock: elapsed
    every-case: at most 4 h
```
"""


def _check(context: Context) -> Iterator[Diagnostic]:
    for code in codes(context.catalog):
        figures = [figure.figure for figure in code.figures]
        if not stretches(code.text) or spell(code.text, figures):
            continue
        listed_en, listed_zh = (
            listing((quoted(figure) for figure in figures), name) for name in ("en", "zh")
        )
        yield RULE.at(
            context,
            code.record,
            (*code.route, "code"),
            both(
                f"The code {code.text} is not what its figures spell: {listed_en}."
                if figures
                else f"Nothing says what the figures of the code {code.text} stand for.",
                f"代码 {code.text} 与所列各位不一致：{listed_zh}。"
                if figures
                else f"没有说明代码 {code.text} 的各位代表什么。",
            ),
            both(
                "List each figure of the code once, in order, each with the promise or the things"
                " it stands for; “unknown” where nobody can tell.",
                "请按顺序逐位列出，每位写明所代表的承诺或事项；无从得知的写“unknown”。",
            ),
        )


RULE = Rule("CON002", "code-unlike-figures", Severity.ERROR, both(__doc__, MANUAL_ZH), _check)
