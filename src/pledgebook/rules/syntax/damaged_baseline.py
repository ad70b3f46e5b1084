"""A baseline that cannot be read.

## What
`baseline.json` in the handbook's folder is not what `pledgebook check --write-baseline` wrote: it
is no valid JSON, or an entry has no fingerprint. Nothing counts as baselined until it is mended.

## Why
The baseline says which findings may be published for now. Half of one would either stop a
publication for nothing or let new faults through unseen. Most often two branches were merged and
the marks of the conflict (`<<<<<<<`) were left in.

## Example
A `baseline.json` in which a line `<<<<<<<` was left after a merge. It is no record, so it is not
shown here.

## Instead
Take the file of one branch and write it anew: `pledgebook check --write-baseline`. Then read the
difference before committing it: a line more is a fault more.
"""

from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.rule import Rule, both
from pledgebook.source import Span

MANUAL_ZH = """基线文件无法读取。

## 说明
手册文件夹中的“baseline.json”已不是写出时的样子：不是有效的 JSON，或某条缺少指纹。
在修复之前，任何问题都不算在基线内。

## 理由
基线说明哪些问题可以暂时带着发布。只剩一半的基线，要么无故阻止发布，要么悄悄放过新的问题。最常见的原因是合并两个分支后留下了冲突标记（“<<<<<<<”）。

## 反例
合并后留有“<<<<<<<”一行的 baseline.json。它不是记录，故不在此展示。

## 改法
取其中一个分支的文件，再重新写出：“pledgebook check --write-baseline”。
提交之前请先看差异：多一行，就是多一个问题。
"""

RULE = Rule("SYN022", "damaged-baseline", Severity.ERROR, both(__doc__, MANUAL_ZH))


def found(span: Span, english: str, chinese: str) -> Diagnostic:
    """The finding: what is wrong with the baseline, as a clause in both languages."""
    return RULE.finding(
        span,
        both(f"The baseline cannot be read: {english}.", f"无法读取基线：{chinese}。"),
        both(
            "Take it from the last commit, or write it anew with “pledgebook check "
            "--write-baseline” and read the difference.",
            "请从上次提交中恢复，或用“pledgebook check --write-baseline”重新写出并查看差异。",
        ),
    )
