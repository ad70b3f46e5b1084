"""handbook.yml: the organisation."""

import re
from datetime import date, timedelta
from enum import StrEnum
from typing import Annotated, Any, ClassVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema
from pydantic import model_validator as check_model

from pledgebook.records.base import Model, PicturePath, Refers, RoleName
from pledgebook.records.scalars import Count, Day, Flag, Id, Words, refuse
from pledgebook.records.text import LANGUAGE, Text


class Weekday(StrEnum):
    """A day of the week."""

    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"
    SATURDAY = "saturday"
    SUNDAY = "sunday"


def _read_language(value: Any) -> str:
    if not isinstance(value, str) or not LANGUAGE.fullmatch(value):
        raise refuse(
            "bad_language",
            f"“{value}” is not a language code: write it as en or zh.",
            f"“{value}”不是语言代码：请写成 en 或 zh。",
        )
    return value


def _read_zone(value: Any) -> str:
    if isinstance(value, str):
        try:
            ZoneInfo(value)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            if not available_timezones():  # no database on this machine: nothing to check by
                return value
        else:
            return value
    raise refuse(
        "bad_zone",
        f"“{value}” is not a time zone: write it as Asia/Shanghai or Europe/London.",
        f"“{value}”不是时区：请写成 Asia/Shanghai 这样的形式。",
    )


def _each_once(languages: tuple[str, ...]) -> tuple[str, ...]:
    for language in languages:
        if languages.count(language) > 1:
            raise refuse(
                "language_twice",
                f"“{language}” is listed twice.",
                f"“{language}”列了两次。",
            )
    return languages


TimeZone = Annotated[str, BeforeValidator(_read_zone), WithJsonSchema({"type": "string"})]
LanguageCode = Annotated[str, BeforeValidator(_read_language), WithJsonSchema({"type": "string"})]


MOST_DAYS = 366
"""Of one entry: a longer stretch is a slip of the year."""


class Holiday(Model):
    """A day off, or several in a row."""

    day: Day | None = Field(None, description="The date, where it is one day.")
    from_: Day | None = Field(None, description="The first of several days.")
    until: Day | None = Field(None, description="The last of them.")
    title: Text | None = Field(None, description="What they are called.")

    @property
    def dates(self) -> tuple[date, ...]:
        """Every one of its days, the last included."""
        first, last = self.day or self.from_, self.day or self.until
        assert first is not None
        assert last is not None
        return tuple(first + timedelta(days=more) for more in range((last - first).days + 1))

    @check_model(mode="after")
    def _a_day_or_days(self) -> "Holiday":
        ends = (self.from_, self.until)
        one = self.day is not None and ends == (None, None)
        if not one and (self.day is not None or None in ends):
            raise refuse(
                "day_or_days",
                "Write the day, or the first and the last of several: {day: 2026-10-01},"
                " {from: 2026-10-01, until: 2026-10-07}.",
                "请写一天，或写几天的首日和末日：{day: 2026-10-01}、"
                "{from: 2026-10-01, until: 2026-10-07}。",
            )
        if self.from_ and self.until and not 0 <= (self.until - self.from_).days < MOST_DAYS:
            first, last = self.from_.isoformat(), self.until.isoformat()
            raise refuse(
                "days_reversed",
                f"From {first} until {last} is no stretch of days within a year.",
                f"从 {first} 到 {last} 不是一年以内的一段日期。",
            )
        return self


_HOURS = re.compile(r"([01]?\d|2[0-4]):[0-5]\d\s*[-–]\s*([01]?\d|2[0-4]):[0-5]\d")


def _read_hours(value: Any) -> str:
    text = value.strip() if isinstance(value, str) else ""
    if not _HOURS.fullmatch(text):
        shown = value if isinstance(value, str) else "…"
        raise refuse(
            "bad_hours",
            f"“{shown}” is not a stretch of hours: write it as 08:30-12:00.",
            f"“{shown}”不是时段：请写成 08:30-12:00。",
        )
    return text


HoursWorked = Annotated[
    str, BeforeValidator(_read_hours), WithJsonSchema({"type": "string", "pattern": _HOURS.pattern})
]


class Calendar(Model):
    """Working hours, by which a promise may count."""

    title: Text = Field(description="What readers call it.")
    days: tuple[Weekday, ...] = Field(description="The days worked in a week.")
    hours: tuple[HoursWorked, ...] = Field(
        description="Hours worked on such a day, as 08:30-12:00."
    )
    holidays: tuple[Holiday, ...] = Field(
        (), description="Days off: {day: …}, or {from: …, until: …} with the last day included."
    )
    extra_days: tuple[Holiday, ...] = Field(
        (), description="Days worked instead (make-up days), written as holidays are."
    )
    first_day_counts: Flag = Field(False, description="Whether the day of the event is day one.")
    holiday_rolls_over: Flag = Field(
        False,
        description="Whether calendar days (clock: days) that end on a day off of this calendar"
        " run on to its next working day; of one calendar at most.",
    )


def _one_rolls_over(calendars: dict[str, Calendar]) -> dict[str, Calendar]:
    rolling = [name for name, calendar in calendars.items() if calendar.holiday_rolls_over]
    if len(rolling) > 1:
        raise refuse(
            "two_roll_over",
            f"Calendar days can run on by the days off of one calendar, not of {len(rolling)}:"
            f" {', '.join(rolling)}. Keep “holiday-rolls-over” at one.",
            f"自然日到期顺延只能按一份日历，这里有 {len(rolling)} 份：{'、'.join(rolling)}。"
            "请只在一份里写“holiday-rolls-over”。",
        )
    return calendars


class Facets(Model):
    """What each facet of the service identity means in this company."""

    mind: Text | None = Field(None, description="MI: what we believe.")
    behaviour: Text | None = Field(None, description="BI: how we act.")
    visual: Text | None = Field(None, description="VI: how we look.")
    social: Text | None = Field(None, description="SI: how society knows us.")


class EditionStep(StrEnum):
    """Which part of the edition's number must rise."""

    MAJOR = "major"
    MINOR = "minor"


class Need(Model):
    """What one class of changes needs before it is published."""

    reason: Flag | None = Field(None, description="Whether a file in changes/ must say why.")
    approvers: tuple[RoleName, ...] = Field((), description="Roles of which one approves.")
    days_ahead: Count | None = Field(
        None, description="Least number of days between its approval and its first day."
    )
    label: Words | None = Field(None, description="The label its merge request carries.")
    edition: EditionStep | None = Field(None, description="How far the edition rises.")


class ReviewPolicy(Model):
    """What changes need before they are published. ``approvers`` and ``days-ahead`` hold for
    promises that are weakened, withdrawn or changed so that nobody can compare them; the other
    keys say more, class by class."""

    approvers: tuple[RoleName, ...] = Field((), description="Roles whose approval counts.")
    days_ahead: Count | None = Field(
        None, description="Least number of days between a weakening's approval and its first day."
    )
    weakened: Need | None = Field(None, description="What a weakened promise needs.")
    withdrawn: Need | None = Field(None, description="What a withdrawn promise needs.")
    incomparable: Need | None = Field(
        None, description="What a promise that cannot be compared with the old one needs."
    )
    strengthened: Need | None = Field(None, description="What a strengthened promise needs.")
    added: Need | None = Field(None, description="What a new promise needs.")
    substantive: Need | None = Field(None, description="What a change of the work needs.")
    editorial: Need | None = Field(None, description="What a change of wording needs.")


class Handbook(Model):
    """The organisation and how its handbook is kept."""

    kind: ClassVar[str] = "handbook"

    name: Text = Field(description="The handbook's name.")
    company: Text | None = Field(None, description="The company's name.")
    languages: Annotated[tuple[LanguageCode, ...], AfterValidator(_each_once)] = Field(
        ("en",), min_length=1, description="Languages, the source language first."
    )
    edition: Words = Field(description="The edition being written, as 2.0.")
    time_zone: TimeZone = Field("UTC", description="IANA time zone, as Asia/Shanghai.")
    calendars: Annotated[dict[Id, Calendar], AfterValidator(_one_rolls_over)] = Field(
        {}, description="Calendars promises may count by."
    )
    facets: Facets = Field(Facets(), description="What MI, BI, VI and SI mean here.")
    identity: Annotated[Words, Refers("visual")] | None = Field(
        None, description="The visual identity the site wears."
    )
    logo: PicturePath | None = Field(None, description="The logo in the site's header.")
    review: ReviewPolicy = Field(ReviewPolicy(), description="What a change needs.")
    edit_link: Words | None = Field(
        None, description="Address of a file in your editor, with {path} and perhaps {line}."
    )
    report_link: Words | None = Field(
        None,
        description="Where readers report a problem, with {id}, {edition} and {language}; "
        "for what the search did not find, {id} is the question.",
    )

    @property
    def id(self) -> str:
        """Its id among the records."""
        return "handbook"

    @property
    def title(self) -> Text:
        """Its name, as every record has a title."""
        return self.name
