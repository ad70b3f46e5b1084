"""A reference without quotation marks.

## What
Text begins with `[[…]]` and is not quoted. YAML takes the brackets for a list within a list. Where
no text stands but a name, or a list of names (`delivers: [110.arrive]`), two pairs of brackets have
no place at all.

## Why
The reference would not be seen as one, and the text would be lost.

## Example
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
summary:
  en: [[110]]
  zh: 见承诺。
```

## Instead
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
summary:
  en: "[[110]]"
  zh: 见承诺。
```
"""

from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.rule import Rule, both
from pledgebook.source import Span

MANUAL_ZH = """引用没有加引号。

## 说明
文字以“[[…]]”开头却没有引号，YAML 会把方括号当成列表套列表。
该字段要的若不是文字，而是名称或名称的列表（`delivers: [110.arrive]`），就不该写双层方括号。

## 理由
这样引用就不成其为引用，文字也会丢失。

## 反例
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
summary:
  zh: [[110]]
  en: See the commitment.
```

## 改法
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
summary:
  zh: "[[110]]"
  en: See the commitment.
```
"""

RULE = Rule("SYN010", "unquoted-reference", Severity.ERROR, both(__doc__, MANUAL_ZH))


def found(span: Span, written: str) -> Diagnostic:
    """The finding: ``written`` is the reference with its brackets."""
    return RULE.finding(
        span,
        both(
            f"Without quotation marks {written} is a list, not a reference.",
            f"{written} 没有加引号，会被读成列表，而不是引用。",
        ),
        both(f'Quote the whole text: "{written}"', f'请给整段文字加引号："{written}"'),
        offending=written,
    )


def found_in_text(span: Span, mended: str) -> Diagnostic:
    """The finding where text goes on behind the reference; ``mended`` is the line quoted."""
    return RULE.finding(
        span,
        both(
            "Text that begins with “[[” needs quotation marks: here the list is over, and the text"
            " goes on.",
            "以“[[”开头的文字要加引号：不加引号，它会被读成列表，后面的文字就接不上了。",
        ),
        both(f"Write: {mended}", f"请写：{mended}"),
    )


def found_as_name(span: Span, written: str, key: str, *, several: bool) -> Diagnostic:
    """The finding where the field ``key`` takes a name, or ``several``: no brackets of prose."""
    name = written.strip("[]").strip()
    mended = f"{key}: [{name}]" if several else f"{key}: {name}"
    return RULE.finding(
        span,
        both(
            f"{written} is a list in a list: only in text do two pairs of brackets make a"
            " reference.",
            f"{written} 成了列表套列表：只有在文字中，双层方括号才是引用。",
        ),
        both(f"Write “{mended}”.", f"请写“{mended}”。"),
        offending=written,
    )
