"""A promise weakened sooner than was agreed to announce it.

## What
The handbook's `review` section says how many days lie at least between the approval of a weakening
and its first day, and they are fewer. What changes without a date begins today.

## Why
Customers who bought on the old promise should hear of the new one before it meets them, and
dealers need time to change what they print.

## Example
```yaml handbook.yml
name: {en: Handbook, zh: 手册}
languages: [en, zh]
edition: "1"
review: {approvers: [manager], days-ahead: 30}
```
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
    values:
      - {from: 2026-06-10, every-case: at most 4 h}
```
```yaml changes/slower-arrival.yml
changes: [3b3c64fbcc60a4cf]
reason: {en: Two stations close., zh: 两个服务站关闭。}
approvals:
  - role: manager
    name: Li Na
    evidence: {en: Minutes of 20 May 2026., zh: 2026年5月20日会议纪要。}
    day: 2026-05-20
```

## Instead
Give the new value a later day. Where it truly cannot wait, say why under `at-once` in the same
file; the review shows it to everyone.
```yaml handbook.yml
name: {en: Handbook, zh: 手册}
languages: [en, zh]
edition: "1"
review: {approvers: [manager], days-ahead: 30}
```
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
    values:
      - {from: 2026-12-01, every-case: at most 4 h}
```
```yaml changes/slower-arrival.yml
changes: [18d130d6c5b6d91a]
reason: {en: Two stations close., zh: 两个服务站关闭。}
approvals:
  - role: manager
    name: Li Na
    evidence: {en: Minutes of 20 May 2026., zh: 2026年5月20日会议纪要。}
    day: 2026-05-20
```
"""

from datetime import date

from pledgebook.changes.change import Change
from pledgebook.changes.comparison import Comparison
from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.changes.found import lacking
from pledgebook.rules.rule import Rule, both

MANUAL_ZH = """承诺变弱的日期早于约定的公告期。

## 说明
手册的“review”一节规定了批准变弱与其生效首日之间的最少天数，实际天数不足。没有写日期的变化自今天起
算。

## 理由
凭旧承诺购买的客户，应当先听说再遇上；代理商也需要时间更换印刷品。

## 反例
```yaml handbook.yml
name: {zh: 手册, en: Handbook}
languages: [zh, en]
edition: "1"
review: {approvers: [manager], days-ahead: 30}
```
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
    values:
      - {from: 2026-06-10, every-case: at most 4 h}
```
```yaml changes/slower-arrival.yml
changes: [4ab0bad58e7f123a]
reason: {zh: 两个服务站关闭。, en: Two stations close.}
approvals:
  - role: manager
    name: 李娜
    evidence: {zh: 2026年5月20日会议纪要。, en: Minutes of 20 May 2026.}
    day: 2026-05-20
```

## 改法
给新值定一个更晚的日期。确实不能等的，在同一文件的“at-once”写明原因，评审时人人可见。
```yaml handbook.yml
name: {zh: 手册, en: Handbook}
languages: [zh, en]
edition: "1"
review: {approvers: [manager], days-ahead: 30}
```
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
    values:
      - {from: 2026-12-01, every-case: at most 4 h}
```
```yaml changes/slower-arrival.yml
changes: [d590384cf5ae714b]
reason: {zh: 两个服务站关闭。, en: Two stations close.}
approvals:
  - role: manager
    name: 李娜
    evidence: {zh: 2026年5月20日会议纪要。, en: Minutes of 20 May 2026.}
    day: 2026-05-20
```
"""


def found(on: Comparison, change: Change, days: tuple[date, int, int]) -> Diagnostic:
    """``days``: the first day, how many lie between it and the approval, how many are asked."""
    first, ahead, asked = days
    return lacking(
        RULE,
        on,
        change,
        both(
            f"{{name}} was {{verdict}} with {ahead} days’ notice ({first} is the first), and"
            f" {asked} are asked for.",
            f"{{name}}{{verdict}}，提前 {ahead} 天（{first} 起），而要求至少 {asked} 天。",
        ),
        both(
            "Let it begin later: under “values:” with “from:”. If it cannot wait, say why under"
            " “at-once:” in the file that names {mark}.",
            "请用“values:”和“from:”推后；确实不能等的，在指明 {mark} 的文件中用“at-once:”说明。",
        ),
    )


RULE = Rule("CHG013", "announced-late", Severity.ERROR, both(__doc__, MANUAL_ZH))
