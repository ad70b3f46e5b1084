"""What stands on a side of an arrow, and where: limits, texts, hours and places in words."""

from collections.abc import Iterable
from enum import Enum

from pledgebook.catalog import Catalog
from pledgebook.changes.comparison import Comparison
from pledgebook.changes.reason import Reason, ReasonKind
from pledgebook.changes.standing import Clause
from pledgebook.promises.calendar import WorkingCalendar
from pledgebook.promises.interval import Members
from pledgebook.promises.limit import Limit
from pledgebook.promises.promise import Remedy
from pledgebook.promises.quantity import Quantity, say
from pledgebook.promises.redress import RemedyGapKind
from pledgebook.promises.region import Box
from pledgebook.records.indicator import Indicator
from pledgebook.records.promise import Season
from pledgebook.records.promise_terms import Silence
from pledgebook.records.text import Text
from pledgebook.rules.changes.calendar_words import say_dates, say_season, say_week
from pledgebook.rules.changes.field_words import value_word
from pledgebook.rules.changes.remedy_words import remedy_said
from pledgebook.rules.changes.values import said
from pledgebook.rules.consistent.reasons import paid
from pledgebook.rules.consistent.telling import as_addition, say_limit, with_aside

_MOST_NAMED = 4
NOTHING = {"en": "nothing", "zh": "没有"}


def value(one: object, on: Comparison, language: str) -> str:
    """What stands on a side of the arrow."""
    zh = language == "zh"
    match one:
        case None:
            return NOTHING[language]
        case Limit():
            return say_limit(one, language)
        case Clause():
            return quoted(one.text.say(language))
        case Text():
            return quoted(one.say(language))
        case Indicator():
            return quoted(one.title.say(language))
        case WorkingCalendar():
            return say_week(one, language)
        case Season():
            return say_season(one, language)
        case Quantity():
            return say(one, language)
        case Silence():
            words = {"none": ("none", "无"), "unstated": ("not stated", "未说明")}
            return words[one.value][zh]
        case Remedy():
            return paid(one, language)
        case Enum():
            return quoted(value_word(str(one.value), language))
        case str():
            return quoted(_name(on, one, language))
        case tuple():
            return ("、" if zh else ", ").join(value(inner, on, language) for inner in one)
    return said(one, on.pairs.after, language)


def sides_of(reason: Reason, on: Comparison, language: str) -> tuple[str, str]:
    """What stands on either side of a reason's arrow."""
    if reason.kind is ReasonKind.DAYS_OFF:
        return _days_off(reason, language)
    old, new = (_side_of(reason, one, on, language) for one in (reason.before, reason.after))
    return old, new


def _days_off(reason: Reason, language: str) -> tuple[str, str]:
    """Dates with what they were and are: ``2026-12-24 worked`` → ``2026-12-24 off``."""
    zh = language == "zh"
    states = ("休息", "上班") if zh else ("off", "worked")
    sides = (list[str](), list[str]())
    for days, was, now in ((reason.before, *states), (reason.after, *reversed(states))):
        if isinstance(days, tuple) and days:
            for side, state in zip(sides, (was, now), strict=True):
                side.append(f"{say_dates(days, language)}{'' if zh else ' '}{state}")
    old, new = (("；" if zh else "; ").join(side) for side in sides)
    return old, new


def _side_of(reason: Reason, one: object, on: Comparison, language: str) -> str:
    words = _FIXED.get(reason.kind)
    if words is not None:
        return words[bool(one)][language == "zh"]
    if reason.kind is ReasonKind.WHEN and one == ():
        return "全年" if language == "zh" else "all year"
    if reason.kind is ReasonKind.CASES and isinstance(one, Limit):
        every = "全部" if language == "zh" else "all of them"
        return place_said(on, one.scope, language) or every
    if reason.kind is ReasonKind.PAYING and one is None:
        return "未说明" if language == "zh" else "no time is named"
    if isinstance(one, Remedy):
        if reason.gap is RemedyGapKind.IN_KIND:
            return value(tuple(one.in_kind), on, language) if one.in_kind else NOTHING[language]
        return remedy_said(one, reason.gap, language) or NOTHING[language]
    return value(one, on, language)


_FIXED = {
    ReasonKind.FIRST_DAY: (
        ("the day of the event is not counted", "当天不算"),
        ("the day of the event is day one", "当天算第一天"),
    ),
    ReasonKind.ROLLING: (
        ("an end on a day off stays there", "期满日逢休息日不顺延"),
        ("an end on a day off moves to the next day worked", "期满日逢休息日顺延"),
    ),
}
"""What is said of the flags of a calendar, unset and set."""


def quoted(words: str) -> str:
    """Words in quotation marks, cut where they are long."""
    even = " ".join(words.split())
    return f"“{even}”" if len(even) <= 80 else f"“{even[:79]}…”"


def at(on: Comparison, box: Box | None, language: str) -> str:
    """The place as an addition: `` for “Rural”``, ``（“乡村”）``; empty where it is everywhere."""
    return as_addition(place_said(on, box, language), language)


def place_said(on: Comparison, box: Box | None, language: str) -> str:
    """Where a box lies, by the titles of its values."""
    sides = [_side(on, axis, side, language) for axis, side in sorted((box or {}).items())]
    return ("，" if language == "zh" else ", ").join(side for side in sides if side)


def _side(on: Comparison, axis: str, side: object, language: str) -> str:
    known = on.pairs.after.resolve(axis) or on.pairs.before.resolve(axis)
    if known is None or not isinstance(side, Members):
        return ""  # a season, an age, a figure passed: no place on a map
    names, but = side.names, side.outside
    if but:  # what is left is named where that is short: “business” for all but “domestic”
        left = on.ground.universe.get(axis, frozenset()) - names
        names, but = (left, False) if 0 < len(left) <= _MOST_NAMED else (names, True)
    titles = (_name(on, f"{axis}.{name}", language, name) for name in sorted(names))
    said = _joined((quoted(title) for title in titles), language)
    if but:
        dimension = quoted(known.title.say(language))
        return f"{dimension}除{said}以外" if language == "zh" else f"{dimension} other than {said}"
    return said


def _name(on: Comparison, name: str, language: str, otherwise: str = "") -> str:
    """The title of what a name means in the newer version, or meant in the older."""
    member = on.ground.members.get(name)
    if member is not None:
        return member.say(language)
    target = on.pairs.after.resolve(name) or on.pairs.before.resolve(name)
    return target.title.say(language) if target else otherwise or name


def with_id(catalog: Catalog, name: str, language: str) -> str:
    """A promise by its title and its id: “Arrival” (110.arrive)."""
    target = catalog.resolve(name)
    if target is None:
        return quoted(name)
    return with_aside(quoted(target.title.say(language)), name, language)


def _joined(names: Iterable[str], language: str) -> str:
    return ("、" if language == "zh" else " or ").join(names)
