"""Weeks, dates and seasons as a change tells them: “Monday to Friday, 09:00–17:00”."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby

from pledgebook.promises.calendar import WHOLE_DAY, Hours, WorkingCalendar
from pledgebook.promises.deadline import clock_face
from pledgebook.prose.days import MONTHS
from pledgebook.records.promise import Season
from pledgebook.rules.consistent.telling import with_aside

_DAYS = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "zh": ("周一", "周二", "周三", "周四", "周五", "周六", "周日"),
}


def say_week(calendar: WorkingCalendar, language: str) -> str:
    """The hours of an ordinary week; days alone where they are worked from end to end."""
    zh = language == "zh"
    said = []
    for hours, days in groupby(range(7), key=lambda day: calendar.week[day]):
        if hours:
            listed = list(days)
            first, last = (_DAYS[language][listed[end]] for end in (0, -1))
            span = first if len(listed) == 1 else f"{first}{'至' if zh else ' to '}{last}"
            said.append((span, hours))
    return ("；" if zh else "; ").join(_with_hours(said, zh=zh))


def _with_hours(said: Sequence[tuple[str, Hours]], *, zh: bool) -> Iterable[str]:
    """Days with their hours, those of one length together."""
    for hours, spans in groupby(said, key=lambda pair: pair[1]):
        days = ("、" if zh else ", ").join(span for span, _ in spans)
        if hours == WHOLE_DAY:
            yield days
            continue
        stretches = (f"{clock_face(start)}–{clock_face(end)}" for start, end in hours)
        yield f"{days} {('、' if zh else ', ').join(stretches)}"


def say_dates(days: Iterable[date], language: str) -> str:
    """Dates in a list: ``2026-12-24, 2026-12-31``."""
    return ("、" if language == "zh" else ", ").join(day.isoformat() for day in days)


def say_day(day: date, language: str) -> str:
    """A date with its day of the week."""
    name = _DAYS[language][day.weekday()]
    return f"{day.isoformat()}（{name}）" if language == "zh" else f"{name} {day.isoformat()}"


def say_season(season: Season, language: str) -> str:
    """A stretch of every year: ``1 April–31 October``."""
    zh = language == "zh"
    span = f"{'至' if zh else '–'}".join(
        _month_day(text, zh=zh) for text in (season.from_, season.until)
    )
    if season.title is None:
        return span
    return with_aside(f"“{season.title.say(language)}”", span, language)


def _month_day(text: str, *, zh: bool) -> str:
    month, _, day = text.partition("-")
    if not (month.isdecimal() and day.isdecimal() and 1 <= int(month) <= 12):
        return text
    return f"{int(month)}月{int(day)}日" if zh else f"{int(day)} {MONTHS[int(month) - 1]}"
