"""A deadline: a time of day, so many days after the event. ``same day 24:00``, ``次日17:00``.

Whether the days are calendar days or working days is the promise's clock to say.
"""

import re
from dataclasses import dataclass

from pledgebook.promises.language import base_of
from pledgebook.promises.numeral import half_width, read_numeral
from pledgebook.promises.quantity import NotUnderstood

END_OF_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Deadline:
    """``minute`` (minutes after midnight, 1440 the day's end) of the day ``days`` later."""

    days: int
    minute: int = END_OF_DAY

    def __str__(self) -> str:
        day = {0: "same day", 1: "next day"}.get(self.days, f"day {self.days}")
        return f"{day} {clock_face(self.minute)}"


class NotADeadline(NotUnderstood):
    """Text that is not a day and a time."""


_DAYS = {
    "same day": 0,
    "next day": 1,
    "same working day": 0,
    "next working day": 1,
    "当日": 0,
    "当天": 0,
    "次日": 1,
    "第二天": 1,
    "次一工作日": 1,
    "下一工作日": 1,
}
_DEADLINE = re.compile(
    rf"(?:(?P<name>{'|'.join(_DAYS)})|day (?P<count>\d+)"
    r"|第(?P<nth>[\d一二三四五六七八九十]+)[日天])"
    r"\s*(?:(?P<hour>[01]?\d|2[0-4])[:点时](?P<minute>[0-5]\d)?(?:分)?(?:前)?)?"
)


def read_deadline(text: str) -> Deadline:
    """Read ``same day 24:00``, ``next day 17:00``, ``day 3 12:00``, ``次日17:00``, ``当日``.

    Without a time, the day's end is meant. Raises NotADeadline.
    """
    cleaned = " ".join(half_width(text).replace("：", ":").split())
    match = _DEADLINE.fullmatch(cleaned)
    minute = END_OF_DAY
    if match and match["hour"]:
        minute = int(match["hour"]) * 60 + int(match["minute"] or 0)
    if match is None or minute > END_OF_DAY:
        raise NotADeadline(
            f'"{text}" is not a deadline: write a day and a time, such as "same day 24:00"',
            f"“{text}”不是截止时刻：请写日和时刻，例如“same day 24:00”",
        )
    if match["name"]:
        return Deadline(_DAYS[match["name"]], minute)
    days = int(match["count"]) if match["count"] else int(read_numeral(match["nth"]) or 0)
    return Deadline(days, minute)


def clock_face(minute: int) -> str:
    """Minutes after midnight as ``HH:MM``; 1440 is ``24:00``."""
    return f"{minute // 60:02d}:{minute % 60:02d}"


def say_deadline(deadline: Deadline, language: str, *, working: bool = False) -> str:
    """``17:00 on the next day``, ``次日 17:00``; the day alone where its end is meant."""
    if base_of(language) == "zh":
        day = {0: "当日", 1: "次日"}.get(deadline.days, f"第 {deadline.days} 日")
        if working and deadline.days:
            day = {1: "下一个工作日"}.get(deadline.days, f"第 {deadline.days} 个工作日")
        face = "" if deadline.minute == END_OF_DAY else f" {clock_face(deadline.minute)}"
        return day + face
    kind = "working day" if working and deadline.days else "day"
    day = {0: f"the same {kind}", 1: f"the next {kind}"}.get(
        deadline.days, f"{kind} {deadline.days}"
    )
    return day if deadline.minute == END_OF_DAY else f"{clock_face(deadline.minute)} on {day}"
