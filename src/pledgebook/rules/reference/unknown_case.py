"""A case that the promise does not have.

## What
`[[110.arrive@rural]]` inserts what is promised in one part of the world. Here the promise names no
such case, has no cases at all, or is no promise.

## Why
The sentence would be printed without its number, or with one that holds somewhere else.

## Example
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
summary:
  en: "In the mountains [[110.arrive@mountain]]."
  zh: "山区[[110.arrive@mountain]]。"
```

## Instead
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
summary:
  en: "In the country [[110.arrive@rural]]."
  zh: "乡村[[110.arrive@rural]]。"
```
"""

from collections.abc import Iterator

from pledgebook.catalog import Citation, Target
from pledgebook.diagnostic import Diagnostic, Severity, Words
from pledgebook.records.promise import Promise
from pledgebook.records.promise_values import in_force
from pledgebook.rules.kind_words import called
from pledgebook.rules.names import near_words, nearest
from pledgebook.rules.reference.citing import Citing, resolved
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """承诺没有这种情形。

## 说明
“[[110.arrive@rural]]”会填入某一种情形下的承诺值。此处的承诺没有写这种情形，或者根本不分情形，或者引用的不是承诺。

## 理由
印出来的句子会缺少数字，或者用了别处的数字。

## 反例
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
summary:
  zh: "山区[[110.arrive@mountain]]。"
  en: "In the mountains [[110.arrive@mountain]]."
```

## 改法
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
summary:
  zh: "乡村[[110.arrive@rural]]。"
  en: "In the country [[110.arrive@rural]]."
```
"""


def _check(context: Context) -> Iterator[Diagnostic]:
    citing = Citing(RULE, context)
    for citation, target in resolved(context.catalog):
        if citation.case is None or target is None:
            continue
        known = _cases(target, context)
        if citation.case not in known:
            message, help_ = _words(citation, target, known)
            words = f"@{citation.case}"
            yield from citing.found(citation, message, help_, words=words)


def _cases(target: Target, context: Context) -> list[str]:
    """The values that pick a case of the promise as it holds on the day."""
    if not isinstance(target.part, Promise):
        return []
    cases = in_force(target.part, context.today).cases
    return list(dict.fromkeys(v for case in cases for vs in case.scope.values() for v in vs))


def _words(citation: Citation, target: Target, known: list[str]) -> tuple[Words, Words]:
    name = citation.name
    without = both(f"Write “[[{name}]]”, without “@”.", f"请写“[[{name}]]”，不带“@”。")
    if not isinstance(target.part, Promise):
        kind = called(target.kind)
        return both(
            f"“{name}” is {kind['en']}; only a promise has cases.",
            f"“{name}”是{kind['zh']}，只有承诺才分情形。",
        ), without
    if not known:
        return both(f"The promise “{name}” has no cases.", f"承诺“{name}”不分情形。"), without
    return both(
        f"The promise “{name}” has no case “{citation.case}”.",
        f"承诺“{name}”没有“{citation.case}”这种情形。",
    ), near_words(nearest(citation.case or "", known), known)


RULE = Rule("REF005", "unknown-case", Severity.ERROR, both(__doc__, MANUAL_ZH), _check)
