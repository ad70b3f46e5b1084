"""Words in a language that the handbook does not have.

## What
A text is given in a language that `handbook.yml` does not list. Very often it is no language at
all: within braces a comma ends the text, and what follows it is taken for a language.

## Why
Nobody would see these words: the site has pages for the handbook's languages only.

## Example
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
summary: {en: We ring, then come., zh: 先打电话，再到现场。}
```

## Instead
Put text that holds a comma in quotation marks, or give each language its own line:
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
summary:
  en: We ring, then come.
  zh: 先打电话，再到现场。
```
"""

from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.names import sentence
from pledgebook.rules.rule import Rule, both
from pledgebook.rules.syntax.unknown_key import wide_colon
from pledgebook.source import Span

MANUAL_ZH = """手册没有的语言。

## 说明
文字写成了“handbook.yml”中没有列出的语言。很多时候它根本不是语言：花括号里的半角逗号会结束文字，逗号后面的内容就被当成了语言。

## 理由
没有人会看到这些文字：网站只有手册所列语言的页面。

## 反例
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
summary: {zh: 先打电话, 再到现场。, en: We ring and come.}
```

## 改法
含有半角逗号的文字请加引号，或者每种语言单独写一行：
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
summary:
  zh: 先打电话，再到现场。
  en: We ring, then come.
```
"""

RULE = Rule("SYN014", "unknown-language", Severity.ERROR, both(__doc__, MANUAL_ZH))


def found(span: Span, key: str, known: tuple[str, ...], *, cut: bool = False) -> Diagnostic:
    """The finding: ``key`` is no language; ``cut`` says that a comma made it one by mistake."""
    if "：" in key:
        return RULE.finding(span, *wide_colon(key), offending=key)
    if cut:
        return RULE.finding(
            span,
            both(
                f"The comma before “{key}” ended the text, so “{key}” is taken for a language.",
                f"“{key}”前面的逗号结束了文字，“{key}”被当成了语言。",
            ),
            both("Put the whole text in quotation marks.", "请给整段文字加上引号。"),
            offending=key,
        )
    return RULE.finding(
        span,
        both(
            f"“{key}” is not a language of this handbook.",
            f"“{key}”不是本手册的语言。",
        ),
        both(
            f"The handbook has {sentence(known)}; languages are listed in handbook.yml.",
            f"本手册的语言有{sentence(known, 'zh')}，在 handbook.yml 中列出。",
        ),
        offending=key,
    )
