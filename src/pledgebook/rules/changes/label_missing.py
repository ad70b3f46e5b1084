"""A merge request without the label that its changes need.

## What
The handbook's `review` section names a label for a class of changes, such a change is there, and
the merge request does not carry the label (`pledgebook diff … --label NAME`, which the ready CI
files fill in).

## Why
A label is seen in every list, by those who never open the request.

## Example
```yaml handbook.yml
name: {en: Handbook, zh: 手册}
languages: [en, zh]
edition: "1"
review: {weakened: {reason: false, label: weaker-promise}}
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
Give the request the label; or keep the promise:
```yaml handbook.yml
name: {en: Handbook, zh: 手册}
languages: [en, zh]
edition: "1"
review: {weakened: {reason: false, label: weaker-promise}}
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
"""

from pledgebook.changes.change import Change
from pledgebook.changes.comparison import Comparison
from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.changes.found import lacking
from pledgebook.rules.rule import Rule, both

MANUAL_ZH = """合并请求缺少改动所需的标签。

## 说明
手册的“review”一节为某类改动规定了标签，合并请求中有这类改动，却没有这个标签（“pledgebook diff …
--label名称”，现成的 CI 文件会自动填写）。

## 理由
标签在各种列表中都看得见，从不打开请求的人也看得见。

## 反例
```yaml handbook.yml
name: {zh: 手册, en: Handbook}
languages: [zh, en]
edition: "1"
review: {weakened: {reason: false, label: weaker-promise}}
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
请给请求加上标签；或保留承诺：
```yaml handbook.yml
name: {zh: 手册, en: Handbook}
languages: [zh, en]
edition: "1"
review: {weakened: {reason: false, label: weaker-promise}}
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
"""


def found(on: Comparison, change: Change, label: str) -> Diagnostic:
    """``label``: the one that is missing."""
    return lacking(
        RULE,
        on,
        change,
        both(
            f"The label “{label}” is missing, since {{name}} was {{verdict}}.",
            f"{{name}}{{verdict}}，缺少标签“{label}”。",
        ),
        both(
            f"Give the merge request the label, and pledgebook diff “--label {label}”.",
            f"请给合并请求加上标签，并在 pledgebook diff 中写“--label {label}”。",
        ),
    )


RULE = Rule("CHG014", "label-missing", Severity.ERROR, both(__doc__, MANUAL_ZH))
