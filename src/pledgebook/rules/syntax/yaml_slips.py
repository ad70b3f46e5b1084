"""What the YAML parser says, in a reader's words: the slip behind it and the way to mend it."""

from dataclasses import dataclass

from pledgebook.diagnostic import Words
from pledgebook.rules.rule import both


@dataclass(frozen=True, slots=True)
class Slip:
    """One slip: a piece of the parser's own words tells it."""

    told_by: str
    message: Words
    help: Words


WIDE_COLON, NO_SPACE = "a full-width colon", "a colon without a space"
"""Slips that the parser does not know by name."""

_QUOTE = both("Put the whole text in quotation marks.", "请给整段文字加上引号。")

SLIPS = (
    Slip(
        "mapping values are not allowed",
        both(
            "A second “: ” stands on this line, or this line is indented too far.",
            "这一行又出现了“: ”，或者缩进过多。",
        ),
        both(
            "Put text that holds a colon in quotation marks; indent a key as far as those above.",
            "含有冒号的文字请加引号；键的缩进请与上面各键对齐。",
        ),
    ),
    Slip(
        "unexpected end of stream",
        both("A quotation mark that opens here is never closed.", "此处开始的引号没有结束。"),
        both("Close it where the text ends.", "请在文字结束处补上引号。"),
    ),
    Slip(
        "',' or '}'",
        both(
            "The braces end here too early, or a comma is missing.",
            "花括号在此处没有正确结束，或缺少逗号。",
        ),
        both(
            "Close “{” with “}”; put text that holds “: ”, a comma or a bracket in quotation "
            "marks.",
            "“{”要用“}”结束；含有“: ”、半角逗号或括号的文字请加引号。",
        ),
    ),
    Slip(
        "',' or ']'",
        both(
            "The list in brackets ends here too early, or a comma is missing.",
            "方括号在此处没有正确结束，或缺少逗号。",
        ),
        both(
            "Close “[” with “]”; put text that holds a comma or a bracket in quotation marks.",
            "“[”要用“]”结束；含有半角逗号或括号的文字请加引号。",
        ),
    ),
    Slip(
        "cannot start any token",
        both("Text cannot begin with this sign.", "文字不能以这个符号开头。"),
        _QUOTE,
    ),
    Slip(
        "alphabetic or numeric character",
        both("Text cannot begin with “*” or “&”.", "文字不能以“*”或“&”开头。"),
        _QUOTE,
    ),
    Slip(
        "undefined tag handle",
        both("Text cannot begin with “!”.", "文字不能以“!”开头。"),
        _QUOTE,
    ),
    Slip(
        WIDE_COLON,
        both(
            "This colon is full-width, so there is no key here.",
            "此处的冒号是全角的，不成其为键。",
        ),
        both("Write “: ”: a half-width colon and a space.", "请写“: ”，即半角冒号加一个空格。"),
    ),
    Slip(
        NO_SPACE,
        both(
            "No space stands behind this colon, so there is no key here.",
            "此处的冒号后面没有空格，不成其为键。",
        ),
        both("Write “: ”: a colon and a space.", "请写“: ”，即冒号加一个空格。"),
    ),
    Slip(
        "could not find expected ':'",
        both("A line above this one has no “key: ”.", "上面有一行缺少“键: ”。"),
        both(
            "Begin it with its key and a colon; indent text that goes on from the line before.",
            "请在该行开头写上键和冒号；接着上一行的文字请缩进。",
        ),
    ),
    Slip(
        "escape character",
        both(
            "Within double quotation marks a backslash has a meaning of its own.",
            "双引号内的反斜杠有特殊含义。",
        ),
        both("Use single quotation marks: '…'.", "请改用单引号：'…'。"),
    ),
    Slip(
        "escape code",
        both("“\\u…” in this text names no character.", "此处的“\\u…”不是有效的字符。"),
        both("Type the character itself.", "请直接输入该字符。"),
    ),
    Slip(
        "control characters are not allowed",
        both(
            "A control character stands in this file, which no keyboard types.",
            "此文件中有键盘打不出来的控制字符。",
        ),
        both(
            "Delete it: mostly it came along with a copied text.",
            "请删除：多半是复制文字时带进来的。",
        ),
    ),
    Slip(
        "block sequence entries",
        both("A list cannot begin here.", "列表不能从此处开始。"),
        both("Begin every “- ” on a line of its own.", "每个“- ”请另起一行。"),
    ),
    Slip(
        "'-' indicator",
        both("This line does not belong to the list above.", "这一行不属于上面的列表。"),
        both(
            "Indent every “- ” of a list alike; end the list before the next key.",
            "同一列表的各个“- ”缩进要一致；写下一个键之前先结束列表。",
        ),
    ),
    Slip(
        "expected key",
        both(
            "Something stands here after the value was over, or the indentation changes.",
            "值已经结束，此处却还有内容，或者缩进前后不一。",
        ),
        both(
            "Put the whole value within one pair of quotation marks; indent keys of one map alike.",
            "整个值请放在同一对引号之内；同一层的键缩进要一致。",
        ),
    ),
    Slip(
        "comment or line break",
        both("Text cannot stand right behind “|” or “>”.", "“|”或“>”后面不能直接写文字。"),
        both("Begin it on the next line, indented.", "请换行并缩进后再写。"),
    ),
    Slip(
        "node content",
        both(
            "A value is missing here, or a bracket is not closed.", "此处缺少内容，或括号没有结束。"
        ),
        both("Write the value, or close the bracket.", "请写上内容，或补上括号。"),
    ),
)


def slip(problem: str, context: str) -> Slip:
    """The slip that the parser's words tell; its own words where they tell none of ours."""
    for known in SLIPS:
        if known.told_by in problem:
            return known
    said = f"{context}: {problem}" if context else problem
    return Slip(
        "",
        both(f"This cannot be read as YAML: {said}.", f"此处不能按 YAML 读取：{said}。"),
        both(
            "Check the indentation, the brackets and the quotation marks here and a line above.",
            "请检查此处及上一行的缩进、括号和引号。",
        ),
    )
