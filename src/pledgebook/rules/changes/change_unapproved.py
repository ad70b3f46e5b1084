"""A change that nobody who may has approved.

## What
The handbook's `review` section names roles of which one approves such a change, and the file in
`changes/` that names the change holds no approval that counts. An approval counts if its role is
one of them, if whoever gave it is not the author, and if it was given with one of the role's
`accounts`; who has no account is named, with evidence. Roles, accounts and the policy are those of
the older version. A change of the `review` section itself, of the `accounts` of a role that it
names, or the removal of that role, takes the approval of one of all the roles that approve by the
older version.

An approval goes with the fingerprint of the change: it survives later commits, and lapses when the
change itself changes.

## Why
Whoever cuts a promise should not be the only one who thought about it. Where an approver has no
account, minutes with a date are better than a click by somebody else.

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
    every-case: at most 4 h
```
```yaml changes/slower-arrival.yml
changes: [8cbbd032ff17eced]
reason: {en: Two stations close., zh: 两个服务站关闭。}
```

## Instead
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

from collections.abc import Sequence

from pledgebook.changes.change import Change
from pledgebook.changes.comparison import Comparison
from pledgebook.diagnostic import Diagnostic, Severity, Words
from pledgebook.rules.changes.found import lacking
from pledgebook.rules.names import sentence
from pledgebook.rules.rule import Rule, both

MANUAL_ZH = """改动没有取得有权者的批准。

## 说明
手册的“review”一节列出了可以批准这类改动的岗位，而“changes/”中指明这处改动的文件里没有有效的批准。
批准有效的条件：岗位在所列之中，批准人不是作者，使用该岗位“accounts”中的账号；没有账号的写明姓名和
凭据。岗位、账号和政策都以旧版本为准。改动“review”一节本身、改动它所列岗位的“accounts”或删去该岗位，
须由旧版本中有批准权的岗位之一批准。

批准跟随改动的指纹：之后的提交不影响它，改动本身再变时它就失效。

## 理由
降低承诺的人，不应是唯一想过这件事的人。批准人没有账号时，有日期的会议纪要胜过别人代点一下。

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
    every-case: at most 4 h
```
```yaml changes/slower-arrival.yml
changes: [fbba20cde98d9ccb]
reason: {zh: 两个服务站关闭。, en: Two stations close.}
```

## 改法
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


def found(
    on: Comparison, change: Change, roles: tuple[str, ...], refused: Sequence[Words]
) -> Diagnostic:
    """``roles``: those of which one approves; ``refused``: why the approvals there do not count."""
    why = {
        language: "".join(f" {mark}{words[language]}" for words in refused)
        for language, mark in (("en", "Not counted: "), ("zh", "不计入："))
    }
    return lacking(
        RULE,
        on,
        change,
        both(
            "Nobody who may has approved that {name} was {verdict} ({told}).",
            "{name}{verdict}（{told}），未经有权者批准。",
        ),
        both(
            f"Record under “approvals:” that {sentence(roles)} approved {{mark}}.{why['en']}",
            f"请在“approvals:”下记录{sentence(roles, 'zh')}之一批准了 {{mark}}。{why['zh']}",
        ),
    )


RULE = Rule("CHG012", "change-unapproved", Severity.ERROR, both(__doc__, MANUAL_ZH))
