"""What stands on a side of an arrow, and where: limits, texts, hours and places in words."""

from collections.abc import Iterable
from enum import Enum

from pledgebook.changes.comparison import Comparison
from pledgebook.changes.standing import Clause
from pledgebook.promises.calendar import WorkingCalendar
from pledgebook.promises.interval import Members
from pledgebook.promises.limit import Limit
from pledgebook.promises.promise import Remedy
from pledgebook.promises.quantity import Quantity, say
from pledgebook.promises.redress import RemedyGapKind
from pledgebook.promises.region import Box
from pledgebook.records.indicator import Indicator
from pledgebook.records.promise_terms import Silence
from pledgebook.records.text import Text
from pledgebook.rules.changes.field_words import value_word
from pledgebook.rules.changes.values import said
from pledgebook.rules.consistent.reasons import paid
from pledgebook.rules.consistent.telling import say_limit

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
            return _week(one)
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


def remedied(remedy: object, gap: RemedyGapKind | None, on: Comparison, language: str) -> str:
    """A remedy by what the gap is about: the amount, or how and when one comes by it."""
    zh = language == "zh"
    if not isinstance(remedy, Remedy):
        return value(remedy, on, language)
    if gap is RemedyGapKind.NOT_AUTOMATIC:
        words = ("automatic", "自动") if remedy.automatic else ("on request", "须申领")
        return words[zh]
    if gap is RemedyGapKind.CLAIM_TIME:
        return value(remedy.claim_within, on, language)
    if gap is RemedyGapKind.FURTHER and remedy.further is not None:
        return say(remedy.further.amount, language)
    if gap is RemedyGapKind.IN_KIND:
        return value(tuple(remedy.in_kind), on, language) if remedy.in_kind else NOTHING[language]
    return paid(remedy, language)


def quoted(words: str) -> str:
    """Words in quotation marks, cut where they are long."""
    even = " ".join(words.split())
    return f"“{even}”" if len(even) <= 80 else f"“{even[:79]}…”"


def _week(calendar: WorkingCalendar) -> str:
    """Hours worked in a week, the longest day's first: ``45 h/week``."""
    minutes = sum(end - start for day in calendar.week for start, end in day)
    days = sum(bool(day) for day in calendar.week)
    return f"{minutes / 60:g} h / {days} d"


def at(on: Comparison, box: Box | None, language: str) -> str:
    """The place as an addition: `` for “Rural”``, ``（“乡村”）``; empty where it is everywhere."""
    sides = [_side(on, axis, side, language) for axis, side in sorted((box or {}).items())]
    place = ("，" if language == "zh" else ", ").join(side for side in sides if side)
    if not place:
        return ""
    if language == "zh":
        return f"（{place}）"
    return f" {place}" if place.startswith("elsewhere") else f" for {place}"


def _side(on: Comparison, axis: str, side: object, language: str) -> str:
    known = on.pairs.after.resolve(axis) or on.pairs.before.resolve(axis)
    if known is None or not isinstance(side, Members):
        return ""  # a season, an age, a figure passed: no place on a map
    titles = (_name(on, f"{axis}.{name}", language, name) for name in sorted(side.names))
    names = _joined((quoted(title) for title in titles), language)
    if side.outside:
        return f"除{names}以外" if language == "zh" else f"elsewhere than {names}"
    return names


def _name(on: Comparison, name: str, language: str, otherwise: str = "") -> str:
    """The title of what a name means in the newer version, or meant in the older."""
    member = on.ground.members.get(name)
    if member is not None:
        return member.say(language)
    target = on.pairs.after.resolve(name) or on.pairs.before.resolve(name)
    return target.title.say(language) if target else otherwise or name


def _joined(names: Iterable[str], language: str) -> str:
    return ("、" if language == "zh" else " or ").join(names)
