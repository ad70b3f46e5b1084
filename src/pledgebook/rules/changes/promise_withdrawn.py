"""A promise that is no longer made.

## What
A promise was taken out, or its record became a draft, was retired, or begins to hold only later.
Where another promise keeps all of it, as after a move to another record, nothing was withdrawn. A
figure for a later day is announced under the promise's `values`, with its `from`, and not by
putting off the record's `effective`.

## Why
What was promised and is no longer there is missed first by the customer who relied on it. Nobody
sees a line that is gone.

## Example
```yaml before/commitments/110.yml
title: {en: 110, zh: 110}
owner: manager
effective: 2026-01-01
audience: public
promises:
  arrive:
    wording: {en: "We are there within [[110.arrive]].", zh: "[[110.arrive]]内到达。"}
    indicator: time-to-site
    clock: elapsed
    every-case: at most 2 h
```
```yaml commitments/110.yml
title: {en: 110, zh: 110}
owner: manager
effective: 2026-01-01
audience: public
```

## Instead
Keep it; or retire its record with a reason and what takes its place, and have that approved.
```yaml before/commitments/110.yml
title: {en: 110, zh: 110}
owner: manager
effective: 2026-01-01
audience: public
promises:
  arrive:
    wording: {en: "We are there within [[110.arrive]].", zh: "[[110.arrive]]内到达。"}
    indicator: time-to-site
    clock: elapsed
    every-case: at most 2 h
```
```yaml commitments/110.yml
title: {en: 110, zh: 110}
owner: manager
effective: 2026-01-01
audience: public
promises:
  arrive:
    wording: {en: "We are there within [[110.arrive]].", zh: "[[110.arrive]]内到达。"}
    indicator: time-to-site
    clock: elapsed
    every-case: at most 2 h
```
"""

from collections.abc import Iterator

from pledgebook.changes.change import Change, Verdict
from pledgebook.diagnostic import Diagnostic, Severity, Words
from pledgebook.rules.changes.found import each, said_of
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """承诺不再作出。

## 说明
承诺被删去，或所在的记录改为草稿、停用，或改到以后才生效。另一条承诺全部接着承诺的（例如移到别的记录），
不算撤回。今后的数值写在承诺的“values”下，用“from”写明日期，而不是推迟记录的“effective”。

## 理由
承诺没有了，最先发觉的是指望它的客户。删掉的一行，谁也看不见。

## 反例
```yaml before/commitments/110.yml
title: {zh: 110, en: 110}
owner: manager
effective: 2026-01-01
audience: public
promises:
  arrive:
    wording: {zh: "[[110.arrive]]内到达。", en: "We are there within [[110.arrive]]."}
    indicator: time-to-site
    clock: elapsed
    every-case: at most 2 h
```
```yaml commitments/110.yml
title: {zh: 110, en: 110}
owner: manager
effective: 2026-01-01
audience: public
```

## 改法
保留承诺；或者停用所在的记录，写明原因和替代，并取得批准。
```yaml before/commitments/110.yml
title: {zh: 110, en: 110}
owner: manager
effective: 2026-01-01
audience: public
promises:
  arrive:
    wording: {zh: "[[110.arrive]]内到达。", en: "We are there within [[110.arrive]]."}
    indicator: time-to-site
    clock: elapsed
    every-case: at most 2 h
```
```yaml commitments/110.yml
title: {zh: 110, en: 110}
owner: manager
effective: 2026-01-01
audience: public
promises:
  arrive:
    wording: {zh: "[[110.arrive]]内到达。", en: "We are there within [[110.arrive]]."}
    indicator: time-to-site
    clock: elapsed
    every-case: at most 2 h
```
"""


def _check(context: Context) -> Iterator[Diagnostic]:
    on = context.compared
    changes = each(on, Verdict.WITHDRAWN, of_promises=True)
    return said_of(
        RULE,
        on,
        changes,
        both(
            "{name} is no longer promised ({reason}): {before}.",
            "{name}不再承诺（{reason}）：{before}。",
        ),
        _to_announce,
    )


def _to_announce(change: Change) -> Words | None:
    """Of a record whose day was put off: how a later figure is announced without that."""
    day = change.promise.ends if change.promise else None
    if day is None or change.after is None or getattr(change.after, "effective", None) != day:
        return None
    return both(
        "To announce another figure and keep this one until then, leave “effective” as it was and"
        f" write the new figure in the promise, under “values:” with “- from: {day}”.",
        "要预告新的数值、在此之前仍按原来的执行，请保留原来的“effective”，把新数值写在这条承诺的“values:”下，"
        f"以“- from: {day}”开头。",
    )


RULE = Rule("CHG002", "promise-withdrawn", Severity.WARNING, both(__doc__, MANUAL_ZH), _check)
