"""A text whose meaning changed in the source language and not in a translation.

## What
Words that bind (a requirement, a condition, a line said word for word, a claim) say something else
in the handbook's first language, and a translation still says what they said before.

## Why
Half of the readers go on working by the old text, and nobody tells them. Spacing, punctuation,
letter case and former names of things do not count as another meaning.

## Example
```yaml before/services/repair.yml
title: {en: Repair, zh: 维修}
owner: manager
effective: 2026-01-01
requirements:
  parts:
    statement: {en: Show the old part., zh: 给客户看旧件。}
```
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
owner: manager
effective: 2026-01-01
requirements:
  parts:
    statement: {en: Show and hand over the old part., zh: 给客户看旧件。}
```

## Instead
```yaml before/services/repair.yml
title: {en: Repair, zh: 维修}
owner: manager
effective: 2026-01-01
requirements:
  parts:
    statement: {en: Show the old part., zh: 给客户看旧件。}
```
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
owner: manager
effective: 2026-01-01
requirements:
  parts:
    statement: {en: Show and hand over the old part., zh: 给客户看旧件并交回。}
```
"""

from collections.abc import Iterator

from pledgebook.changes.change import Change, Verdict
from pledgebook.changes.comparison import Comparison
from pledgebook.changes.plain import words
from pledgebook.changes.texts import Rewritten, texts_of
from pledgebook.diagnostic import Diagnostic, Label, Severity
from pledgebook.rules.rule import Context, Rule, both, stable_route

MANUAL_ZH = """源语言的含义变了，译文没有跟上。

## 说明
有约束力的文字（要求、条件、逐字照说的话、主张）在手册的第一语言中说法变了，某个译文却还是原来的。

## 理由
一半的读者仍按旧文字工作，而没有人告诉他们。空格、标点、大小写和曾用名称的变化不算含义变化。

## 反例
```yaml before/services/repair.yml
title: {zh: 维修, en: Repair}
owner: manager
effective: 2026-01-01
requirements:
  parts:
    statement: {zh: 给客户看旧件。, en: Show the old part.}
```
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
owner: manager
effective: 2026-01-01
requirements:
  parts:
    statement: {zh: 给客户看旧件并交回。, en: Show the old part.}
```

## 改法
```yaml before/services/repair.yml
title: {zh: 维修, en: Repair}
owner: manager
effective: 2026-01-01
requirements:
  parts:
    statement: {zh: 给客户看旧件。, en: Show the old part.}
```
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
owner: manager
effective: 2026-01-01
requirements:
  parts:
    statement: {zh: 给客户看旧件并交回。, en: Show and hand over the old part.}
```
"""


def _check(context: Context) -> Iterator[Diagnostic]:
    on = context.compared
    if on is None:
        return
    for change in on.changes:
        if change.verdict is not Verdict.EDITORIAL and change.before and change.after:
            for text in texts_of(change):
                yield from _behind(on, change, text)


def _behind(on: Comparison, change: Change, text: Rewritten) -> Iterator[Diagnostic]:
    source = on.pairs.after.languages[0]
    renames = on.pairs.renamed, on.pairs.newer_name
    was, now = text.before.in_(source), text.after.in_(source)
    if was is None or now is None or words(was, renames[0]) == words(now, renames[1]):
        return
    for language in text.after.languages:
        old, new = text.before.in_(language), text.after.in_(language)
        if language == source or old is None or new is None:
            continue
        if words(old, renames[0]) == words(new, renames[1]):
            yield _found(on, change, text, (source, language))


def _found(
    on: Comparison, change: Change, text: Rewritten, languages: tuple[str, str]
) -> Diagnostic:
    source, language = languages
    catalog, record = on.pairs.after, change.after
    assert record is not None
    changed = Label(catalog.at(record, *text.route, source), both("changed here", "改动在此"))
    return RULE.finding(
        catalog.at(record, *text.route, language),
        both(
            f"What “{source}” says means something else now; “{language}” stayed as it was.",
            f"“{source}”的文字含义已变，“{language}”的文字没有跟上。",
        ),
        both(
            f"Say in “{language}” what “{source}” says now.",
            f"请让“{language}”的文字与“{source}”的新含义一致。",
        ),
        related=(changed,),
        record=change.record,
        route=(*stable_route(catalog, record, text.route), language),
        offending=f"{text.before.in_(language)} {text.after.in_(source)}",
    )


RULE = Rule("CHG009", "translation-behind", Severity.WARNING, both(__doc__, MANUAL_ZH), _check)
