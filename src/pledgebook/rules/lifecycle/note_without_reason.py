"""A change that is explained nowhere, or not to everybody.

## What
A file in `changes/` gives no `reason`, or not in every language of the handbook.

## Why
In three years somebody will ask why the promise was cut, and who signed for it. An approval alone
does not answer; nor does a reason that half of the readers cannot read.

## Example
```yaml changes/slower-arrival.yml
changes: [fbba20cde98d9ccb]
approvals:
  - role: manager
    name: Li Na
    evidence: {en: Minutes of 20 May 2026., zh: 2026年5月20日会议纪要。}
    day: 2026-05-20
```

## Instead
```yaml changes/slower-arrival.yml
changes: [fbba20cde98d9ccb]
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
from pledgebook.source import Span

MANUAL_ZH = """改动没有说明原因，或没有对所有人说明。

## 说明
“changes/”中的文件没有写“reason”，或没有用手册的每种语言写。

## 理由
三年后会有人问：承诺为什么减了，谁签的字。只有批准，答不上来；一半读者看不懂的原因，也答不上来。

## 反例
```yaml changes/slower-arrival.yml
changes: [fbba20cde98d9ccb]
approvals:
  - role: manager
    name: 李娜
    evidence: {zh: 2026年5月20日会议纪要。, en: Minutes of 20 May 2026.}
    day: 2026-05-20
```

## 改法
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

RULE = Rule("LIF008", "note-without-reason", Severity.WARNING, both(__doc__, MANUAL_ZH))


def found(span: Span, languages: tuple[str, ...] = ()) -> Diagnostic:
    """``languages``: those that the reason lacks; none where there is no reason at all."""
    english, chinese = ", ".join(languages), "、".join(languages)
    return RULE.finding(
        span,
        both(f"The reason is not given in “{english}”.", f"原因没有用“{chinese}”写明。")
        if languages
        else both(
            "It is not said here why these changes were made.",
            "此处没有说明为什么这样改。",
        ),
        both(
            "Write “reason: …”, in every language of the handbook.",
            "请写“reason: …”，手册的每种语言都要写。",
        ),
        offending=span.source.name,
    )
