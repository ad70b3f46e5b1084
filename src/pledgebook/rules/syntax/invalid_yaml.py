"""Text that cannot be read as YAML.

## What
A colon, a quotation mark, a bracket or the indentation stands where YAML does not expect it, so
nobody can tell what belongs to what. The place shown is where reading had to stop; the slip itself
is there or a line above.

## Why
Nothing of the file is taken over until it can be read: half a standard is worse than none.

## Example
A second colon followed by a space, in text without quotation marks:
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
summary:
  en: Two rules: ring first, then drive.
```

## Instead
```yaml services/repair.yml
title: {en: Repair, zh: 维修}
summary:
  en: "Two rules: ring first, then drive."
  zh: 先打电话，再出发。
```
"""

from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.rule import Rule, both
from pledgebook.rules.syntax.yaml_slips import slip
from pledgebook.source import Span

MANUAL_ZH = """文字不能按 YAML 读取。

## 说明
冒号、引号、括号或缩进出现在 YAML 意料之外的地方，分不清哪些内容属于哪里。
所示位置是读不下去的地方，笔误就在此处或上一行。

## 理由
读不通的文件整个不采用：半份标准比没有标准更糟。

## 反例
没有引号的文字里又出现冒号加空格：
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
summary:
  en: Two rules: ring first, then drive.
```

## 改法
```yaml services/repair.yml
title: {zh: 维修, en: Repair}
summary:
  zh: 先打电话，再出发。
  en: "Two rules: ring first, then drive."
```
"""

RULE = Rule("SYN005", "invalid-yaml", Severity.ERROR, both(__doc__, MANUAL_ZH))


def found(span: Span, problem: str, context: str = "") -> Diagnostic:
    """The finding: what the parser says, put into a reader's words."""
    met = slip(problem, context)
    return RULE.finding(span, met.message, met.help)
