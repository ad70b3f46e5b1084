"""Readers for scalars. YAML hands over every scalar as the text that was written.

Nothing is coerced: ``010`` stays three characters where text is wanted, and is refused where a
count is wanted, because YAML 1.1 readers take it for eight.
"""

import re
from datetime import date, time
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BeforeValidator, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

ID_PATTERN = r"[a-z0-9][a-z0-9-]*"
LONGEST_ID = 100
"""Files are named by ids, and few systems take a name of more than 255 bytes."""


def refuse(kind: str, english: str, chinese: str) -> PydanticCustomError:
    """An error of our own with its sentence in both languages."""
    return PydanticCustomError(kind, "{en}", {"en": english, "zh": chinese})


MOST_CHARACTERS = 300
"""No quantity, bound or date is longer; reading an endless one could take for ever."""


def too_long(kind: str) -> PydanticCustomError:
    """The error for a value that is as long as a text."""
    return refuse(kind, "This is too long for a single value.", "此值过长，不像单个值。")


_NOTHING_SAID = r"none|no-exclusions|nil|no|yes|true|false|n/a|[-/]|无|没有|暂无|有|是|否|不适用"


def empty_word(value: Any) -> str | None:
    """The mere yes, no or none that is all a value says, in one language or several, in a field
    that is to say what, not whether; None where it says more."""
    if isinstance(value, str):
        bare = value.strip(" .。")
        return value if re.fullmatch(_NOTHING_SAID, bare, re.IGNORECASE) else None
    pieces = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    words = [empty_word(piece) for piece in pieces]
    return words[0] if words and all(words) else None


def says_nothing(kind: str, word: str) -> PydanticCustomError:
    """A refusal of a word that is none where something is to be said."""
    return refuse(
        kind, f"“{word}” does not say what is meant here.", f"“{word}”没有说明此处的内容。"
    )


def _is_text(value: Any) -> str:
    if not isinstance(value, str):
        raise refuse("not_scalar", "This should be a single value.", "此处应为单个值。")
    return value.strip()


def _read_id(value: Any) -> str:
    text = _is_text(value)
    if len(text) > LONGEST_ID:
        raise refuse(
            "long_id",
            f"An id has at most {LONGEST_ID} characters; this has {len(text)}.",
            f"编号最多 {LONGEST_ID} 个字符，此处有 {len(text)} 个。",
        )
    if not re.fullmatch(ID_PATTERN, text):
        raise refuse(
            "bad_id",
            f"“{text}” cannot be an id: use small letters, digits and hyphens.",
            f"“{text}”不能作为编号：只能使用小写字母、数字和连字符。",
        )
    return text


OURS = frozenset(("codes", "records", "schema"))
"""Files beside those of the records in ``api/``."""
DEVICES = re.compile(r"con|prn|aux|nul|(com|lpt)[0-9]")
"""What no file can be called on Windows, whatever its ending:
https://learn.microsoft.com/windows/win32/fileio/naming-a-file"""


def _read_record_id(value: Any) -> str:
    text = _read_id(value)
    if text in OURS or DEVICES.fullmatch(text):
        whose = ("the site", "网站") if text in OURS else ("Windows", "Windows 系统")
        raise refuse(
            "taken_id",
            f"“{text}” cannot be the id of a record: {whose[0]} keeps this name for itself.",
            f"“{text}”不能作为记录的编号：{whose[1]}自己要用这个名称。",
        )
    return text


def _read_day(value: Any) -> date:
    if isinstance(value, date):
        return value
    text = _is_text(value)
    try:
        if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
            raise ValueError
        return date.fromisoformat(text)
    except ValueError:
        raise refuse(
            "bad_day",
            f"“{text}” is not a date: write year-month-day, as 2026-03-01.",
            f"“{text}”不是日期：请写成 年-月-日，如 2026-03-01。",
        ) from None


def _read_clock_time(value: Any) -> time:
    if isinstance(value, time):
        return value
    text = _is_text(value)
    found = re.fullmatch(r"([01]?\d|2[0-3]):([0-5]\d)", text)
    if not found:
        raise refuse(
            "bad_time",
            f"“{text}” is not a time of day: write hours and minutes, as 08:30.",
            f"“{text}”不是时刻：请写成 时：分，如 08:30。",
        )
    return time(int(found[1]), int(found[2]))


def _read_count(value: Any) -> int:
    if isinstance(value, int):
        return value
    text = _is_text(value)
    if not re.fullmatch(r"0|[1-9]\d{0,8}", text):
        raise refuse(
            "bad_count",
            f"“{text}” is not a count: write a whole number, as 12.",
            f"“{text}”不是整数：请写成如 12 的整数。",
        )
    return int(text)


def _read_number(value: Any) -> Decimal:
    if isinstance(value, Decimal):
        return value
    text = _is_text(value)
    if not re.fullmatch(r"-?\d{1,15}(\.\d{1,9})?", text):
        raise refuse(
            "bad_number",
            f"“{text}” is not a number: write it as 0.25.",
            f"“{text}”不是数：请写成如 0.25。",
        )
    return Decimal(text)


def _read_flag(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    text = _is_text(value)
    if text not in ("true", "false"):
        raise refuse(
            "bad_flag",
            f"“{text}” should be true or false.",
            f"“{text}”应为 true 或 false。",
        )
    return text == "true"


def _read_words(value: Any) -> str:
    return _is_text(value)


_SCALAR = {"type": ["string", "number", "boolean"]}

_ID = WithJsonSchema({**_SCALAR, "pattern": f"^{ID_PATTERN}$", "maxLength": LONGEST_ID})
Id = Annotated[str, BeforeValidator(_read_id), _ID]
RecordId = Annotated[str, BeforeValidator(_read_record_id), _ID]
Day = Annotated[
    date, BeforeValidator(_read_day), WithJsonSchema({"type": "string", "format": "date"})
]
ClockTime = Annotated[
    time,
    BeforeValidator(_read_clock_time),
    WithJsonSchema({"type": "string", "pattern": r"^([01]?\d|2[0-3]):[0-5]\d$"}),
]
Count = Annotated[
    int, BeforeValidator(_read_count), WithJsonSchema({"type": "integer", "minimum": 0})
]
Number = Annotated[Decimal, BeforeValidator(_read_number), WithJsonSchema({"type": "number"})]
Flag = Annotated[bool, BeforeValidator(_read_flag), WithJsonSchema({"type": "boolean"})]
Words = Annotated[
    str, BeforeValidator(_read_words), StringConstraints(min_length=1), WithJsonSchema(_SCALAR)
]
"""One value that is not translated: a code, a file name, a phone number."""
