"""An edition whose number did not rise as far as its changes ask.

## What
The handbook's `review` section says that a class of changes makes a major or minor edition, such a
change is there, and `edition` in handbook.yml has not risen that far above the last edition.

## Why
Whoever cites “edition 3” relies on what it promised. A number that rises tells readers that
something was taken back without their reading every line.

## Example
```yaml handbook.yml
name: {en: Handbook, zh: 手册}
languages: [en, zh]
edition: "1"
review: {weakened: {reason: false, edition: major}}
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
edition: "2"
review: {weakened: {reason: false, edition: major}}
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
"""

from pledgebook.changes.change import Change
from pledgebook.changes.comparison import Comparison
from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.changes.found import lacking
from pledgebook.rules.rule import Rule, both

MANUAL_ZH = """版本号没有升到改动所要求的程度。

## 说明
手册的“review”一节规定某类改动须升主版本或次版本，现有这类改动，而 handbook.yml 的“edition”没有比
上一版升到相应程度。

## 理由
引用“第 3 版”的人相信它的承诺。版本号升了，读者不必逐行对照就知道有东西被收回。

## 反例
```yaml handbook.yml
name: {zh: 手册, en: Handbook}
languages: [zh, en]
edition: "1"
review: {weakened: {reason: false, edition: major}}
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
edition: "2"
review: {weakened: {reason: false, edition: major}}
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
"""


def found(on: Comparison, change: Change, editions: tuple[str, str], step: str) -> Diagnostic:
    """``editions``: the last one and this one; ``step``: major or minor."""
    was, now = editions
    return lacking(
        RULE,
        on,
        change,
        both(
            f"The edition is “{now}” after “{was}”, and {{name}} was {{verdict}}: that makes a"
            f" {step} edition.",
            f"上一版是“{was}”，现为“{now}”，而{{name}}{{verdict}}，须升{_STEPS[step]}版本。",
        ),
        both("Raise “edition” in handbook.yml.", "请提高 handbook.yml 的“edition”。"),
    )


_STEPS = {"major": "主", "minor": "次"}


RULE = Rule("CHG015", "edition-not-raised", Severity.ERROR, both(__doc__, MANUAL_ZH))
