"""Values of records in a reader's words, as short as a line of a review can take."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, time
from enum import Enum
from itertools import takewhile
from typing import Any

from pydantic import BaseModel

from pledgebook.catalog import Catalog
from pledgebook.promises.bound import Bound, say_bound
from pledgebook.promises.deadline import Deadline, say_deadline, say_until
from pledgebook.promises.quantity import Quantity, say
from pledgebook.promises.trigger import Trigger
from pledgebook.records.handbook import Holiday
from pledgebook.records.indicator import TimeBetween
from pledgebook.records.promise import During, Whichever
from pledgebook.records.promise_saying import say_term
from pledgebook.records.text import Text
from pledgebook.rules.changes.field_words import field_name, value_word
from pledgebook.rules.consistent.telling import with_aside

MOST = 160
_NEAR = 40
_REST = "…"
_NOTHING = {"en": "nothing", "zh": "无"}
_FLAGS = {"en": ("no", "yes"), "zh": ("否", "是")}


def said(value: Any, catalog: Catalog | None, language: str, kind: str = "") -> str:
    """A value in words; ``nothing`` where there is none. ``kind`` is that of the part it is of."""
    zh = language == "zh"
    if value in (None, "", (), {}):
        return _NOTHING[language]
    match value:
        case Text():
            return " ".join(value.say(language).split())
        case bool():
            return _FLAGS[language][value]
        case Quantity():
            return say(value, language)
        case Bound():
            return say_bound(value, language)
        case Deadline():
            return say_deadline(value, language)
        case Enum():
            return value_word(str(value.value), language)
        case date() | time():
            return value.isoformat()
        case str():
            target = catalog.resolve(value) if catalog else None
            return target.title.say(language) if target else value
        case Trigger():
            return _trigger(value, catalog, language)
        case TimeBetween():
            ends = (said(end, catalog, language) for end in (value.from_, value.to))
            start, stop = ends
            return f"从“{start}”到“{stop}”" if zh else f"from “{start}” to “{stop}”"
        case Holiday():
            return _holiday(value, language)
        case During():
            return _during(value, catalog, language)
        case BaseModel():
            return _model(value, catalog, language, kind)
        case Mapping():
            return _pairs(value, catalog, language)
        case tuple() | list() | frozenset() | set():
            return ("、" if zh else ", ").join(said(inner, catalog, language) for inner in value)
    if is_dataclass(value) and type(value).__str__ is object.__str__:
        shown = (getattr(value, field.name) for field in fields(value))
        return " ".join(said(inner, catalog, language) for inner in shown)
    return str(value)


def _holiday(value: Holiday, language: str) -> str:
    first, last = value.dates[0], value.dates[-1]
    days = str(first) if first == last else f"{first}–{last}"
    if value.title is None:
        return days
    return with_aside(days, value.title.say(language), language)


def _during(during: During, catalog: Catalog | None, language: str) -> str:
    """``until 18:00 on the day before “Arrival”``, ``at most 3 months from “Handed in”``."""
    zh, event, term = language == "zh", during.event, during.term
    name = f"“{said(event, catalog, language)}”" if event else ""
    if during.by is not None:
        return say_until(during.by, language, name)
    several = isinstance(term, Whichever)
    length = say_term(term, language, None) if several else said(term, catalog, language)
    if not event:
        return length
    if zh:
        return f"{name}之前{length}" if during.before else f"自{name}起{length}"
    return f"{length} {'before' if during.before else 'from'} {name}"


def _trigger(trigger: Trigger, catalog: Catalog | None, language: str) -> str:
    """What sets a duty off: ``total “Repair time” more than 30 days``."""
    subject = f"“{said(trigger.subject, catalog, language)}”"
    bound = say_bound(trigger.bound, language) if trigger.bound else ""
    how = trigger.statistic or ""
    if language == "zh":
        named = {"total": "累计", "mean": "平均", "share": "占比"}.get(how, "")
        return f"{subject}{named}{bound}"
    return " ".join(part for part in (how, subject, bound) if part)


def _model(model: BaseModel, catalog: Catalog | None, language: str, kind: str) -> str:
    zh = language == "zh"
    given = [
        (field.alias or name, value)
        for name, field in type(model).model_fields.items()
        if (value := getattr(model, name)) not in (None, (), {})
        and value != field.get_default(call_default_factory=True)
    ]
    colon, comma = ("：", "；") if zh else (": ", "; ")
    return comma.join(
        f"{field_name(key)[language]}{colon}{said(value, catalog, language)}"
        for key, value in given
    )


def _pairs(values: Mapping[Any, Any], catalog: Catalog | None, language: str) -> str:
    colon, comma = ("：", "；") if language == "zh" else (": ", "; ")
    return comma.join(
        f"{field_name(str(key))[language]}{colon}{said(one, catalog, language)}"
        for key, one in values.items()
    )


def narrowed(before: Any, after: Any) -> tuple[Any, Any]:
    """Maps, models and lists of models without what is the same in both."""
    if _holds_models(before) and _holds_models(after):
        was = tuple(one for one in before if one not in after)
        now = tuple(one for one in after if one not in before)
        if (was or now) and len(was) < len(before):
            return (*was, _REST), (*now, _REST)
        return before, after
    if isinstance(before, BaseModel) and type(before) is type(after):
        before, after = (
            {
                field.alias or name: getattr(one, name)
                for name, field in type(one).model_fields.items()
                if getattr(before, name) != getattr(after, name)
            }
            for one in (before, after)
        )
    if not isinstance(before, dict) or not isinstance(after, dict):
        return before, after
    keys = [k for k in {**after, **before} if before.get(k) != after.get(k)]
    pairs = {key: narrowed(before.get(key), after.get(key)) for key in keys}
    return {k: was for k, (was, _) in pairs.items()}, {k: now for k, (_, now) in pairs.items()}


def _holds_models(value: Any) -> bool:
    return isinstance(value, tuple) and all(isinstance(one, BaseModel) for one in value)


def side_by_side(before: str, after: str) -> tuple[str, str]:
    """Two texts cut to where they differ, where they are too long to be shown whole."""
    if max(len(before), len(after)) <= MOST:
        return before, after
    same = sum(
        1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(before, after, strict=False))
    )
    start = max(0, same - _NEAR)
    return _cut(before, start), _cut(after, start)


def _cut(text: str, start: int) -> str:
    shown = text[start : start + MOST]
    left = "…" if start else ""
    return f"{left}{shown}{'…' if start + MOST < len(text) else ''}"
