"""A promise that no process delivers, no script says or no course teaches.

## What
A promise in force is listed under `delivers` by no process, cited by no script, or cited by no
course. There is one finding for a promise, which names what is missing. An internal promise need
not be said. Only kinds of which the handbook has a record in force are asked for; what measures the
promise is asked for by not-defined.

## Why
What nobody is told, nobody keeps. ISO 9001 asks that what is promised be planned for (8.1) and that
those who do it be competent (7.2); a matrix of promises against processes, scripts and courses
shows at a glance where it is not so.

## Example
```yaml processes/repair.yml
title: {en: Repair, zh: 维修}
owner: manager
effective: 2026-01-01
steps:
  go: {title: {en: Go there, zh: 到场}, lane: front-stage}
```

## Instead
```yaml processes/repair.yml
title: {en: Repair, zh: 维修}
owner: manager
effective: 2026-01-01
delivers: [110.arrive]
steps:
  go: {title: {en: Go there, zh: 到场}, lane: front-stage}
```
"""

from collections.abc import Iterator

from pledgebook.analysis.coverage import Column, matrix
from pledgebook.diagnostic import Diagnostic, Severity, Words
from pledgebook.records.base import Audience
from pledgebook.rules.consistent.telling import named, told
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """承诺没有流程去兑现、没有话术去说，或没有课程去教。

## 说明
有效的承诺没有被任何流程列入“delivers”，没有被任何话术引用，或没有被任何课程引用。
每条承诺只报一次，并列出所缺。内部承诺不必写进话术。
手册里还没有的记录类型不要求；用什么来量，由 not-defined 检查。

## 理由
没人告诉的事，没人做到。ISO 9001（8.1、7.2）要求承诺的事要有策划，做事的人要有能力；
把承诺与流程、话术、课程列成一张表，哪里空着一眼可见。

## 反例
```yaml processes/repair.yml
title: {zh: 维修, en: Repair}
owner: manager
effective: 2026-01-01
steps:
  go: {title: {zh: 到场, en: Go there}, lane: front-stage}
```

## 改法
```yaml processes/repair.yml
title: {zh: 维修, en: Repair}
owner: manager
effective: 2026-01-01
delivers: [110.arrive]
steps:
  go: {title: {zh: 到场, en: Go there}, lane: front-stage}
```
"""

_SAID = {
    Column.DELIVERED: ("no process delivers", "没有流程兑现"),
    Column.SAID: ("no script says", "没有话术提到"),
    Column.TAUGHT: ("no course teaches", "没有课程讲授"),
}
_ADVICE = {
    Column.DELIVERED: ("under “delivers” of a process", "流程的“delivers”"),
    Column.SAID: ("under “promises” of a script", "话术的“promises”"),
    Column.TAUGHT: ("under “cites” of a course's module", "课程模块的“cites”"),
}


def _check(context: Context) -> Iterator[Diagnostic]:
    found = matrix(context.catalog, context.today)
    for row in found.rows:
        pledge = row.pledge
        public = pledge.record.audience is not Audience.INTERNAL
        wanted = [column for column in _SAID if public or column is not Column.SAID]
        gaps = [
            gap
            for gap in wanted
            if gap in row.gaps
            and gap not in found.absent
            and not context.catalog.may_be_cited(pledge.id, gap.value)
        ]
        if not gaps:
            continue
        name = told(lambda language, pledge=pledge: named(pledge, language))
        english = _joined([_SAID[gap][0] for gap in gaps])
        drafts = [draft.id for gap in gaps for draft in row.drafts[gap]]
        waiting = _waiting(drafts)
        yield RULE.at(
            context,
            pledge.record,
            pledge.route,
            both(
                f"{english[0].upper()}{english[1:]} {name['en']}{waiting['en']}.",
                f"{name['zh']}{'，'.join(_SAID[gap][1] for gap in gaps)}{waiting['zh']}。",
            ),
            _advice(pledge.id, [gap for gap in gaps if not row.drafts[gap]], drafts),
            offending="+".join(gaps),
            severity=Severity.WARNING if public else Severity.INFO,
        )


def _waiting(drafts: list[str]) -> Words:
    """That drafts would cover it."""
    if not drafts:
        return both("", "")
    named_ = _joined([f"“{draft}”" for draft in drafts])
    verb = "do, but are drafts" if len(drafts) > 1 else "does, but is a draft"
    chinese = "".join(f"“{draft}”" for draft in drafts)
    return both(f": {named_} {verb}", f"（{chinese}{'都' if len(drafts) > 1 else ''}还是草稿）")


def _advice(full_id: str, gaps: list[Column], drafts: list[str]) -> Words:
    """Where to name the promise, and which drafts to put in force."""
    english, chinese = [], []
    if drafts:
        english.append(f"Put {_joined([f'“{draft}”' for draft in drafts])} in force.")
        chinese.append(f"请让{''.join(f'“{draft}”' for draft in drafts)}生效。")
    if gaps:
        english.append(f"Name {full_id} {_joined([_ADVICE[gap][0] for gap in gaps])}.")
        chinese.append(f"请把 {full_id} 列入{'、'.join(_ADVICE[gap][1] for gap in gaps)}。")
    return both(" ".join(english), "".join(chinese))


def _joined(words: list[str]) -> str:
    *first, last = words
    return f"{', '.join(first)} and {last}" if first else last


RULE = Rule(
    "COV001",
    "promise-not-covered",
    Severity.WARNING,
    both(__doc__, MANUAL_ZH),
    _check,
    otherwise={Severity.INFO: both("where the promise is not public", "承诺不公开时")},
)
