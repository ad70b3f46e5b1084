"""A deadline: a time of day, so many days after the event (``same day 24:00``, ``次日17:00``), or
before one that is expected (``day before 18:00``, ``前一天18:00``).

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
    """``minute`` (minutes after midnight, 1440 the day's end) of the day ``days`` later; of one
    before where ``days`` is negative."""

    days: int
    minute: int = END_OF_DAY

    def __str__(self) -> str:
        day = {0: "same day", 1: "next day", -1: "day before"}.get(self.days, f"day {self.days}")
        if self.days < -1:
            day = f"{-self.days} days before"
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
_TIME = r"\s*(?:(?P<hour>[01]?\d|2[0-4])[:点时](?P<minute>[0-5]\d)?(?:分)?(?:前)?)?"
_DEADLINE = re.compile(
    rf"(?:(?P<name>{'|'.join(_DAYS)})|day (?P<count>\d+)"
    r"|第(?P<nth>[\d一二三四五六七八九十]+)[日天])"
    rf"{_TIME}"
)


def read_deadline(text: str) -> Deadline:
    """Read ``same day 24:00``, ``next day 17:00``, ``day 3 12:00``, ``次日17:00``, ``当日``.

    Without a time, the day's end is meant. Raises NotADeadline.
    """
    match, minute = _matched(_DEADLINE, text)
    if match is None:
        raise NotADeadline(
            f'"{text}" is not a deadline: write a day and a time, such as "same day 24:00"',
            f"“{text}”不是截止时刻：请写日和时刻，例如“same day 24:00”",
        )
    if match["name"]:
        return Deadline(_DAYS[match["name"]], minute)
    days = int(match["count"]) if match["count"] else int(read_numeral(match["nth"]) or 0)
    return Deadline(days, minute)


_BEFORE = re.compile(
    r"(?:(?P<same>same day|当日|当天)|(?:the )?day before|(?P<count>\d+) days before"
    r"|(?:提前|前|头)(?P<nth>[\d一二两三四五六七八九十]+)[日天])"
    rf"{_TIME}"
)


def read_last_moment(text: str) -> Deadline:
    """Read ``day before 18:00``, ``2 days before``, ``same day 12:00``, ``前一天18:00``: until when
    before an event. Without a time, the day's end is meant. Raises NotADeadline."""
    match, minute = _matched(_BEFORE, text)
    if match is None:
        raise NotADeadline(
            f'"{text}" is not a moment before an event: write a day and a time, such as'
            ' "day before 18:00"',
            f"“{text}”不是事件之前的时刻：请写日和时刻，例如“day before 18:00”",
        )
    if match["same"]:
        return Deadline(0, minute)
    counted = match["count"] or match["nth"]
    return Deadline(-int(read_numeral(counted) or 0) if counted else -1, minute)


def _matched(pattern: re.Pattern[str], text: str) -> tuple[re.Match[str] | None, int]:
    """A day and its minute, the day's end where no time is written; no match beyond that."""
    match = pattern.fullmatch(" ".join(half_width(text).replace("：", ":").split()))
    if match is None or match["hour"] is None:
        return match, END_OF_DAY
    minute = int(match["hour"]) * 60 + int(match["minute"] or 0)
    return (match, minute) if minute <= END_OF_DAY else (None, minute)


def clock_face(minute: int) -> str:
    """Minutes after midnight as ``HH:MM``; 1440 is ``24:00``."""
    return f"{minute // 60:02d}:{minute % 60:02d}"


def say_deadline(deadline: Deadline, language: str, *, working: bool = False) -> str:
    """``17:00 on the next day``, ``次日 17:00``; the day alone where its end is meant."""
    if deadline.days < 0:
        return _say_before(deadline, language)
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


def say_until(deadline: Deadline, language: str, event: str = "") -> str:
    """``until 18:00 on the day before``, ``前一天 18:00 止``; with what the day is counted from."""
    if base_of(language) == "zh":
        said = event + say_deadline(deadline, language)
        return f"{said}{' ' if said[-1].isdigit() else ''}止"
    said = say_deadline(deadline, language)
    if event and not deadline.days:
        return f"until {said.replace('the same day', f'the day of {event}')}"
    return f"until {said} {event}".rstrip()


def _say_before(deadline: Deadline, language: str) -> str:
    """``18:00 on the day before``, ``12:00 2 days before``, ``前一天 18:00``."""
    face, days = clock_face(deadline.minute), -deadline.days
    ends = deadline.minute == END_OF_DAY
    if base_of(language) == "zh":
        return f"前{'一' if days == 1 else f' {days} '}天" + ("" if ends else f" {face}")
    day = "the day before" if days == 1 else f"{days} days before"
    joint = "on " if days == 1 else ""
    return day if ends else f"{face} {joint}{day}"
