"""A change that needs a reason, and has none.

## What
The handbook's `review` section asks for a reason (for promises that are weakened, withdrawn or
changed so that nobody can compare them, unless it says otherwise, and for changes of that section
or of who approves by it), and no file in `changes/` gives
one for this change, or gives it in some of the handbook's languages only. The file names the
change by the fingerprint that `pledgebook diff` prints. What changed, and where, stands in the
finding whose code is named.

## Why
In three years somebody will ask why the promise was cut. The reason belongs beside the handbook,
where it is found, and not in a chat.

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

from pledgebook.changes.change import Change
from pledgebook.changes.comparison import Comparison
from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.changes.found import lacking
from pledgebook.rules.rule import Rule, both

MANUAL_ZH = """改动需要说明原因，却没有说明。

## 说明
手册的“review”一节要求写明原因（除另有规定外，适用于变弱、撤回或不可比较的承诺；改动该节本身或改动
有权批准的人也要写明），而“changes/”中没有文件说明这处改动，或只用手册的部分语言说明。文件用
“pledgebook diff”打印的指纹指明改动。改了什么、在哪里，见括号中编号所指的那一条。

## 理由
三年后会有人问承诺为什么降低。原因应当放在手册旁边，找得到，而不是留在聊天记录里。

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


def found(on: Comparison, change: Change, languages: tuple[str, ...]) -> Diagnostic:
    """``languages``: those that a reason lacks; none where there is no reason at all."""
    listed = {"en": ", ".join(languages), "zh": "、".join(languages)}
    return lacking(
        RULE,
        on,
        change,
        both(
            f"It is not said in “{listed['en']}” why {{name}} was {{verdict}}.",
            f"没有用“{listed['zh']}”说明{{name}}为什么{{verdict}}。",
        )
        if languages
        else both(
            "It is not said why {name} was {verdict} ({told}).",
            "没有说明{name}为什么{verdict}（{told}）。",
        ),
        both(
            "Write changes/…yml in the handbook’s folder, with “changes: [{mark}]”, “reason:” and"
            " “approvals:”.",
            "请在手册文件夹中写 changes/…yml，含“changes: [{mark}]”、“reason:”和“approvals:”。",
        ),
    )


RULE = Rule("CHG011", "change-unexplained", Severity.ERROR, both(__doc__, MANUAL_ZH))
