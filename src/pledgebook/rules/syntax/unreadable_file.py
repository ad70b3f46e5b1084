"""A file that is not UTF-8 text.

## What
The file cannot be opened, or its bytes are not text in the encoding UTF-8. Spreadsheets and older
editors save text as GBK, UTF-16 or Windows-1252; what looks right there is garbled elsewhere.

## Why
A handbook is read on many machines. UTF-8 is the one encoding in which Chinese and English, figures
and signs come out the same on all of them.

## Example
A file saved as GBK: it looks like any other in the editor that wrote it, so it cannot be shown
here.

## Instead
Open the file in the editor that wrote it, choose “Save as”, and choose UTF-8 as the encoding. In
Notepad the choice stands beside the button “Save”; in VS Code it stands in the bottom line.
"""

from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.rule import Rule, both
from pledgebook.source import Span

MANUAL_ZH = """文件不是 UTF-8 文本。

## 说明
文件打不开，或者内容不是 UTF-8 编码的文本。
表格软件和一些旧编辑器会把文字存成 GBK、UTF-16 等编码，换一台机器打开就成了乱码。

## 理由
手册要在许多机器上阅读。只有 UTF-8 能让中文、英文、数字和符号在每台机器上都显示得一样。

## 反例
一个保存为 GBK 编码的文件：在原来的编辑器里看不出异样，因此无法在此展示。

## 改法
用原来的编辑器打开，选择“另存为”，编码选 UTF-8。
记事本的编码选项在“保存”按钮旁边，VS Code 的在窗口底部一行。
"""

RULE = Rule("SYN001", "unreadable-file", Severity.ERROR, both(__doc__, MANUAL_ZH))


def found(span: Span, english: str, chinese: str) -> Diagnostic:
    """The finding: why the file cannot be read, as a clause in both languages."""
    return RULE.finding(
        span,
        both(f"This file cannot be read: {english}.", f"无法读取此文件：{chinese}。"),
        both("Save it anew as UTF-8 text.", "请把它另存为 UTF-8 文本。"),
    )
