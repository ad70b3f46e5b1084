"""Plain values to records; what pydantic says, said to a reader."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from pledgebook.diagnostic import Diagnostic, Words
from pledgebook.load.flow_lists import are_names, between_commas
from pledgebook.load.positions import key_place, locate
from pledgebook.records.base import Model
from pledgebook.records.walk import models_at
from pledgebook.rules.names import near_words, nearest, sentence
from pledgebook.rules.syntax import (
    missing_key,
    too_many_faults,
    unknown_key,
    unknown_language,
    wrong_value,
)
from pledgebook.source import Source

MOST_ALIKE = 20
_BELOW = {
    "en": "Begin them on the next line, indented below the key.",
    "zh": "请另起一行，在键的下方缩进后书写。",
}
_IDS = {
    "en": "Write “arrive: …” instead of “- …”, with an id that fits.",
    "zh": "请写“arrive: …”这样的编号，不写“- …”。",
}
_ENTRIES = {
    "en": "Write each entry on a line of its own: “- …”.",
    "zh": "每项另起一行：“- …”。",
}
_WRITE_OR_DELETE = {"en": "Write its value, or delete the line.", "zh": "请写上内容，或删除此行。"}
_SHAPES: dict[str, tuple[str, str, Words | None]] = {
    "model_type": (
        "Lines of “key: value” should stand here.",
        "此处应为若干行“键: 值”。",
        _BELOW,
    ),
    "dict_type": ("Every entry here needs an id of its own.", "此处每一项都要有编号。", _IDS),
    "tuple_type": ("This should be a list.", "此处应为列表。", _ENTRIES),
    "string_type": ("This should be a single value.", "此处应为单个值。", None),
    "too_short": ("This list should hold something.", "此列表不能为空。", _ENTRIES),
    "string_too_short": ("This should not be empty.", "此处不能为空。", _WRITE_OR_DELETE),
}
_WANTED: dict[str, Words] = {
    "conditions": {
        "en": "Say what the customer must do first: “conditions: The machine is in reach by road.”;"
        " where there is nothing, “conditions: none”.",
        "zh": "请写客户须先做到什么：“conditions: 设备停放处车辆可达。”；没有条件的写"
        "“conditions: none”。",
    },
    "exclusions": {
        "en": "Say which cases are not covered: “exclusions: Machines hired out.”; where every case"
        " is, “exclusions: none”.",
        "zh": "请写哪些情形不在内：“exclusions: 出租的设备。”；全都在内的写“exclusions: none”。",
    },
    "no-exclusions": {
        "en": "Say it in words: “no-exclusions: Every case is counted.”; or list what is left out:"
        " “exclusions: [Test calls.]”.",
        "zh": "请写成文字：“no-exclusions: 每次都计入。”；有不计的，写“exclusions: [试拨电话。]”。",
    },
    "remedy": {
        "en": "Say what the customer gets: “remedy: {pay: 95 CNY}”, or “remedy: {in-kind: …}” for"
        " what is no money; where there is none, “remedy: none”.",
        "zh": "请写客户得到什么：“remedy: {pay: 95 CNY}”；不是钱的写“remedy: {in-kind: …}”；"
        "没有补偿的写“remedy: none”。",
    },
}
"""What a field wants, by its key, with an example, where a word stands that says nothing."""
_NOTHING = ("Nothing is written here.", "此处没有写内容。", _WRITE_OR_DELETE)
_RENAME = {
    "en": "The file’s name is the id: rename the file, or write “id: …” in it.",
    "zh": "文件名就是编号：请改文件名，或在文件中写明“id: …”。",
}


def validate(
    kind: type[Model], value: Any, source: Source, index: int | None, languages: tuple[str, ...]
) -> tuple[Model | None, list[Diagnostic]]:
    """The record, or None and every fault that keeps it from being one."""
    try:
        return kind.model_validate(value, context={"languages": languages}), []
    except ValidationError as error:
        return None, list(_faults(kind, error.errors(include_url=False), source, index))


def _faults(
    kind: type[Model], errors: list[ErrorDetails], source: Source, index: int | None
) -> Iterator[Diagnostic]:
    alike: Counter[str] = Counter()
    said: set[tuple[Any, ...]] = set()
    outer = {error["loc"][:length] for error in errors for length in range(len(error["loc"]))}
    misspelt = _misspelt(kind, errors)
    for error in errors:
        if error["type"] == "too_short" and error["loc"] in outer:
            continue  # what the list holds is wrong, which is said there
        if error["type"] == "missing" and error["loc"] in misspelt:
            continue  # it is there under another name, which is said there
        alike[error["type"]] += 1
        if alike[error["type"]] <= MOST_ALIKE:
            fault = _fault(kind, error, source, index)
            place = (*fault.place(), fault.offending)
            if place not in said:
                said.add(place)
                yield fault
    for name, number in alike.items():
        if number > MOST_ALIKE:
            first = next(e for e in errors if e["type"] == name)
            span = key_place(source, index, _route(first))
            yield too_many_faults.found(span, number - MOST_ALIKE)


def _misspelt(kind: type[Model], errors: list[ErrorDetails]) -> set[tuple[int | str, ...]]:
    """Where keys are missing that a key beside their place was meant to be."""
    found: set[tuple[int | str, ...]] = set()
    for error in errors:
        if error["type"] == "extra_forbidden":
            route = _route(error)
            meant = [route[-1].partition("：")[0], *nearest(route[-1], _keys(kind, route[:-1]))[:1]]
            found |= {(*error["loc"][:-1], key) for key in meant}
    return found


def _route(error: ErrorDetails) -> tuple[str, ...]:
    return tuple(str(step) for step in error["loc"] if step != "[key]")


def _fault(kind: type[Model], error: ErrorDetails, source: Source, index: int | None) -> Diagnostic:
    route, type_, context = _route(error), error["type"], error.get("ctx", {})
    value_place = locate(source, index, route)
    if type_ == "extra_forbidden":
        return unknown_key.found(
            key_place(source, index, route), route[-1], _keys(kind, route[:-1])
        )
    if type_ == "missing":
        place = key_place(source, index, route[:-1]) if route[:-1] else value_place
        return missing_key.found(place, route[-1], several=index is not None)
    if type_ == "unknown_language":
        key = str(context.get("key", ""))
        place = key_place(source, index, (*route, key))
        known = tuple(context.get("known", ()))
        return unknown_language.found(place, key, known, cut=error["input"].get(key) is None)
    if error["input"] is None:
        return wrong_value.found(value_place, *_NOTHING)
    if type_ == "tuple_type" and (names := _named_in(error["input"])):
        shape = _SHAPES[type_]
        mended = f"{route[-1]}: [{names}]"
        write: Words = {"en": f"Write “{mended}”.", "zh": f"请写“{mended}”。"}
        return wrong_value.found(value_place, *shape[:2], write)
    if type_ == "model_type" and route[-1:] and route[-1] in _WANTED:
        return wrong_value.found(value_place, *_SHAPES[type_][:2], _WANTED[route[-1]])
    if type_ in _SHAPES:
        return wrong_value.found(value_place, *_SHAPES[type_])
    if type_ == "enum":
        return wrong_value.found(value_place, *_choice(error))
    if "[key]" in error["loc"]:
        value_place = key_place(source, index, route)
    english = str(context.get("en") or error["msg"])
    from_name = route == ("id",) and key_place(source, index, route).text() != "id"
    advice = _RENAME if from_name else _advice(route, type_)
    return wrong_value.found(value_place, english, str(context.get("zh") or english), advice)


def _advice(route: tuple[str, ...], type_: str) -> Words | None:
    """What to write instead of a word that says nothing, by the field it stands in."""
    key = route[-1] if route else ""
    if type_ == "no_silence":
        return _WANTED.get(key) or {
            "en": f"Where there is none, write “{key}: none”; where it is not known, “{key}:"
            " unstated”.",
            "zh": f"没有的写“{key}: none”，不清楚的写“{key}: unstated”。",
        }
    if type_ == "no_entries":
        return _WANTED[f"no-{key}"]
    return _WANTED.get(key) if type_ == "no_words" else None


def _named_in(value: Any) -> str:
    """The names in a text that should have been a list, parted by commas; empty where it is a
    text of another kind."""
    names = between_commas(value) if isinstance(value, str) else []
    return ", ".join(names) if are_names(names) else ""


def _choice(error: ErrorDetails) -> tuple[str, str, Words]:
    expected = str(error.get("ctx", {}).get("expected", ""))
    choices = re.findall(r"'([^']*)'", expected)
    shown = error["input"] if isinstance(error["input"], str) else "…"
    english, chinese = sentence(choices), sentence(choices, "zh")
    return (
        f"“{shown}” cannot be chosen here.",
        f"此处不能选“{shown}”。",
        near_words(
            nearest(shown, choices),
            otherwise={"en": f"Choose one of {english}.", "zh": f"请从{chinese}中选一个。"},
        ),
    )


def _keys(kind: type[BaseModel], route: tuple[str, ...]) -> list[str]:
    """The keys known where ``route`` leads, found through the models' annotations."""
    return [
        field.alias or name
        for model in models_at(kind, route)
        for name, field in model.model_fields.items()
    ]
