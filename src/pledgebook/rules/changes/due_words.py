"""Who gains and who loses by another clock: a beginning of each, with its date."""

from datetime import date
from fractions import Fraction

from pledgebook.changes.dues import Due, dues
from pledgebook.changes.reason import Reason, Way
from pledgebook.promises.calendar import DAY_SECONDS, day_of
from pledgebook.promises.deadline import clock_face
from pledgebook.promises.limit import Limit
from pledgebook.rules.changes.calendar_words import say_day


def examples(reason: Reason, today: date, language: str) -> str:
    """An addition to the reason, where either clock may be the faster; empty where none is."""
    if reason.way is not Way.OTHER:
        return ""
    was, now = reason.before, reason.after
    if not isinstance(was, Limit) or not isinstance(now, Limit):
        return ""
    later, sooner = dues(was, now, today)
    mark = "；" if language == "zh" else "; "
    return "".join(
        mark + _said(due, words[language == "zh"], language)
        for due, words in ((later, ("later", "推后")), (sooner, ("sooner", "提前")))
        if due is not None
    )


def _said(due: Due, way: str, language: str) -> str:
    start = say_day(day_of(due.start), language)
    on_one_day = _last_day(due.was) == _last_day(due.now)
    was, now = (_moment(one, exact=on_one_day) for one in (due.was, due.now))
    if language == "zh":
        return f"{start}开始的{way}：原为 {was}，现为 {now}"
    return f"{way} for what begins on {start}: due {now}, it was {was}"


def _last_day(moment: Fraction) -> date:
    return day_of(moment - 1)


def _moment(moment: Fraction, *, exact: bool) -> str:
    """The day on which something is due, with the time where days alone do not tell."""
    day = _last_day(moment)
    minute = int(moment % DAY_SECONDS) // 60 or 24 * 60
    return f"{day.isoformat()} {clock_face(minute)}" if exact else day.isoformat()
