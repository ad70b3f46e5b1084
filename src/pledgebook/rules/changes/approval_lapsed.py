"""A reason or approval for a change that is not there.

## What
A file in `changes/` that is new here names a fingerprint that no change has. Most often the change
was altered after it was approved: its old or its new value is another now, and so is its
fingerprint.

## Why
What was approved is not what is about to be published.

## Example
```yaml handbook.yml
name: {en: Handbook, zh: 手册}
languages: [en, zh]
edition: "1"
review: {approvers: [manager]}
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
```
```yaml changes/slower-arrival.yml
changes: [0123456789abcdef]
reason: {en: Two stations close., zh: 两个服务站关闭。}
approvals:
  - role: manager
    name: Li Na
    evidence: {en: Minutes of 20 May 2026., zh: 2026年5月20日会议纪要。}
    day: 2026-05-20
```

## Instead
Have the change approved as it is now, under the fingerprint that `pledgebook diff` prints.
```yaml handbook.yml
name: {en: Handbook, zh: 手册}
languages: [en, zh]
edition: "1"
review: {approvers: [manager]}
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
    every-case: at most 4 h
```
```yaml changes/slower-arrival.yml
changes: [8cbbd032ff17eced]
reason: {en: Two stations close., zh: 两个服务站关闭。}
approvals:
  - role: manager
    name: Li Na
    evidence: {en: Minutes of 20 May 2026., zh: 2026年5月20日会议纪要。}
    day: 2026-05-20
```
"""

from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.rule import Rule, both
from pledgebook.source import Source, Span

MANUAL_ZH = """原因或批准所指的改动不存在。

## 说明
“changes/”中此次新增的文件写了一个指纹，却没有改动与之对应。多半是批准之后改动又变了：旧值或新值不
同，指纹也就不同。

## 理由
批准的不是即将发布的内容。

## 反例
```yaml handbook.yml
name: {zh: 手册, en: Handbook}
languages: [zh, en]
edition: "1"
review: {approvers: [manager]}
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
```
```yaml changes/slower-arrival.yml
changes: [0123456789abcdef]
reason: {zh: 两个服务站关闭。, en: Two stations close.}
approvals:
  - role: manager
    name: 李娜
    evidence: {zh: 2026年5月20日会议纪要。, en: Minutes of 20 May 2026.}
    day: 2026-05-20
```

## 改法
请按改动现在的样子重新批准，使用“pledgebook diff”打印的指纹。
```yaml handbook.yml
name: {zh: 手册, en: Handbook}
languages: [zh, en]
edition: "1"
review: {approvers: [manager]}
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
    every-case: at most 4 h
```
```yaml changes/slower-arrival.yml
changes: [fbba20cde98d9ccb]
reason: {zh: 两个服务站关闭。, en: Two stations close.}
approvals:
  - role: manager
    name: 李娜
    evidence: {zh: 2026年5月20日会议纪要。, en: Minutes of 20 May 2026.}
    day: 2026-05-20
```
"""


def found(source: Source, mark: str) -> Diagnostic:
    """``mark``: the fingerprint that no change has."""
    return RULE.finding(
        _place(source, mark),
        both(f"No change has the fingerprint “{mark}”.", f"没有改动的指纹是“{mark}”。"),
        both(
            "If the change was altered, have it approved again under its new fingerprint.",
            "若改动后来又变了，请按新的指纹重新批准。",
        ),
        offending=mark,
    )


def _place(source: Source, mark: str) -> Span:
    for number, line in enumerate(source.text.split("\n"), 1):
        column = line.find(mark) + 1
        if column:
            return Span(source, number, column, number, column + len(mark))
    return source.start()


RULE = Rule("CHG016", "approval-lapsed", Severity.WARNING, both(__doc__, MANUAL_ZH))
