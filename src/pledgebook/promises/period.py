"""The period over which a share, mean or value is taken, and which periods divide which."""

from dataclasses import dataclass
from enum import StrEnum

from pledgebook.promises.language import base_of
from pledgebook.promises.quantity import NotUnderstood, Quantity, read_quantity, say


class PeriodKind(StrEnum):
    """Calendar periods start on fixed days; a rolling one ends at any moment."""

    DAY = "calendar-day"
    WEEK = "calendar-week"
    MONTH = "calendar-month"
    QUARTER = "calendar-quarter"
    HALF_YEAR = "calendar-half-year"
    YEAR = "calendar-year"
    BILLING_MONTH = "billing-month"
    ROLLING = "rolling"


@dataclass(frozen=True, slots=True)
class Period:
    """A calendar period, or a rolling one of some ``length``."""

    kind: PeriodKind
    length: Quantity | None = None

    def __str__(self) -> str:
        return f"rolling {self.length}" if self.length else str(self.kind)


class NotAPeriod(NotUnderstood):
    """Text that names no period."""


def read_period(text: str) -> Period:
    """Read ``calendar-month``, ``billing-month``, ``rolling 30 d``. Raises NotAPeriod."""
    words = " ".join(text.split())
    if words.startswith("rolling "):
        return Period(PeriodKind.ROLLING, read_quantity(words.removeprefix("rolling ")))
    try:
        kind = PeriodKind(words)
    except ValueError:
        kind = PeriodKind.ROLLING
    if kind is PeriodKind.ROLLING:  # on its own it has no length
        known = ", ".join(k for k in PeriodKind if k is not PeriodKind.ROLLING)
        raise NotAPeriod(
            f'"{text}" is not a period: write one of {known}, or as "rolling 30 d"',
            f"“{text}”不是期间：请写 {known} 之一，或如“rolling 30 d”",
        )
    return Period(kind)


_SAID = {
    "en": {
        PeriodKind.DAY: "each day",
        PeriodKind.WEEK: "each week",
        PeriodKind.MONTH: "each calendar month",
        PeriodKind.QUARTER: "each quarter",
        PeriodKind.HALF_YEAR: "each half-year",
        PeriodKind.YEAR: "each calendar year",
        PeriodKind.BILLING_MONTH: "each billing month",
    },
    "zh": {
        PeriodKind.DAY: "每日",
        PeriodKind.WEEK: "每周",
        PeriodKind.MONTH: "每月",
        PeriodKind.QUARTER: "每季度",
        PeriodKind.HALF_YEAR: "每半年",
        PeriodKind.YEAR: "每年",
        PeriodKind.BILLING_MONTH: "每个账期",
    },
}


def say_period(period: Period, language: str) -> str:
    """``each calendar month``, ``每月``, ``any 30 days``, ``任意连续 30 天``."""
    language = base_of(language)
    if period.length is not None:
        said = say(period.length, language)
        return f"任意连续 {said}" if language == "zh" else f"any {said}"
    return _SAID.get(language, _SAID["en"])[period.kind]


_CALENDAR_ORDER = {
    PeriodKind.DAY: {
        PeriodKind.WEEK,
        PeriodKind.MONTH,
        PeriodKind.QUARTER,
        PeriodKind.HALF_YEAR,
        PeriodKind.YEAR,
        PeriodKind.BILLING_MONTH,
    },
    PeriodKind.MONTH: {PeriodKind.QUARTER, PeriodKind.HALF_YEAR, PeriodKind.YEAR},
    PeriodKind.QUARTER: {PeriodKind.HALF_YEAR, PeriodKind.YEAR},
    PeriodKind.HALF_YEAR: {PeriodKind.YEAR},
}


def divides(part: Period, whole: Period) -> bool:
    """Whether every ``whole`` is made up of whole ``part`` periods, so that a share or mean kept
    in each part is kept in the whole. A week divides neither month nor year."""
    return part == whole or whole.kind in _CALENDAR_ORDER.get(part.kind, ())
