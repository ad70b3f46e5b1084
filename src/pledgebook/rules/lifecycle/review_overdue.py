"""A record whose review is overdue.

## What
The day in `review-by` has passed. Its owner meant to have read the record again by then.

## Why
Prices, staff and machines change, and a standard that nobody rereads drifts away from the work. The
date is the owner's own word.

## Example
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
owner: manager
review-by: 2024-12-31
```

## Instead
Read it with those who work by it, mend what no longer fits, and set the next day.
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
owner: manager
review-by: 2027-12-31
```
"""

from collections.abc import Iterator

from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.records.base import Status
from pledgebook.rules.rule import Context, Rule, both

MANUAL_ZH = """记录已过复审日期。

## 说明
“review-by”写的日期已经过去，负责人本应在此之前重新审读。

## 理由
价格、人员、机器都在变，没人重读的标准会渐渐脱离实际。这个日期是负责人自己定的。

## 反例
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
owner: manager
review-by: 2024-12-31
```

## 改法
与照此工作的人一起重读，改掉不合适的地方，再定下一个日期。
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
owner: manager
review-by: 2027-12-31
```
"""


def _check(context: Context) -> Iterator[Diagnostic]:
    for record in context.catalog.records.values():
        day = record.review_by
        if day is None or day >= context.today or record.status is Status.RETIRED:
            continue
        who = f"“{record.owner}” reads" if record.owner else "its owner reads"
        wer = f"“{record.owner}”" if record.owner else "负责人"
        days = (context.today - day).days
        past = "a day" if days == 1 else f"{days:,} days"
        yield RULE.at(
            context,
            record,
            ("review-by",),
            both(
                f"The review was due by {day.isoformat()}, {past} ago.",
                f"复审应在 {day.isoformat()} 之前完成，已过 {days:,} 天。",
            ),
            both(
                f"See that {who} it again, mends it and sets the next “review-by”.",
                f"请{wer}重新审读、修改，并写上下一个“review-by”。",
            ),
            offending=day.isoformat(),
        )


RULE = Rule("LIF002", "review-overdue", Severity.WARNING, both(__doc__, MANUAL_ZH), _check)
