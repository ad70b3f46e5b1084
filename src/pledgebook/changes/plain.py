"""Values without what does not matter: order of lists, spacing, former names of things."""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from pledgebook.promises.bound import Bound
from pledgebook.promises.quantity import Quantity
from pledgebook.prose.references import references
from pledgebook.records.base import Refers
from pledgebook.records.scope import Scoped
from pledgebook.records.text import Text

Rename = Callable[[str], str]
"""A full id of one version → what the same thing is called in both."""

_QUOTES = str.maketrans("“”„‘’«»「」", '"""\'\'""""')
_BESIDE_CJK = re.compile(r"(?<=[\u3000-\u9fff\uff00-\uffef]) | (?=[\u3000-\u9fff\uff00-\uffef])")
_ENDS = " .。;；!！"


@dataclass(frozen=True, slots=True)
class Reading:
    """How to read one version: by which names, within which record, in which languages."""

    rename: Rename
    record: str = ""
    language: str | None = None
    """Only the words in this language, where one is given."""


def plain(value: Any, reading: Reading, mark: Refers | Scoped | None = None) -> Hashable:
    """What is left of a value when formatting is taken away; equal for equal meaning."""
    match value:
        case Text():
            return _text(value, reading)
        case Quantity():
            return "quantity", value.dimension, value.size
        case Bound():
            return value.comparator, plain(value.quantity, reading)
        case BaseModel():
            return _model(value, reading)
        case Mapping() if isinstance(mark, Scoped):
            return _scope(value, reading)
        case Mapping():
            return frozenset((key, plain(inner, reading, mark)) for key, inner in value.items())
        case tuple() | frozenset():
            each = Counter(plain(inner, reading, mark) for inner in value)
            return frozenset(each.items())
        case str() if isinstance(mark, Refers):
            return reading.rename(f"{reading.record}.{value}" if mark.local else value)
        case _ if is_dataclass(value) and not isinstance(value, type):
            kept = (f for f in fields(value) if f.compare)
            return (type(value).__name__, *(plain(getattr(value, f.name), reading) for f in kept))
    return value  # type: ignore[no-any-return]


def words(text: str, rename: Rename) -> str:
    """Words without spacing, letter case, kind of quotation marks and final stop."""
    for found in reversed(references(text)):
        name = rename(found.target)
        case = f"@{found.case}" if found.case else ""
        said = f"|{found.words}" if found.words else ""
        text = f"{text[: found.start]}[[{name}{case}{said}]]{text[found.end :]}"
    even = unicodedata.normalize("NFKC", text.translate(_QUOTES))
    return _BESIDE_CJK.sub("", " ".join(even.casefold().split())).strip(_ENDS)


def _text(text: Text, reading: Reading) -> Hashable:
    if reading.language is not None:
        said = text.in_(reading.language)
        said = text.say(reading.language) if said is None else said
        return words(said, reading.rename)
    return frozenset((language, words(said, reading.rename)) for language, said in text.items())


def _model(model: BaseModel, reading: Reading) -> Hashable:
    marks = marks_of(type(model))
    return (
        type(model).__name__,
        *(
            (name, plain(value, reading, marks.get(name)))
            for name in type(model).model_fields
            if (value := getattr(model, name)) not in (None, (), {})
        ),
    )


def _scope(scope: Mapping[str, Any], reading: Reading) -> Hashable:
    found: set[str] = set()
    for dimension, names in scope.items():
        found.update(reading.rename(f"{dimension}.{name}") for name in names)
    return frozenset(found)


@cache
def marks_of(model: type[BaseModel]) -> Mapping[str, Refers | Scoped]:
    """The fields of a model that name other records or places, with how they do."""
    hints = get_type_hints(model, include_extras=True)
    found = {name: _mark(hints[name]) for name in model.model_fields}
    return {name: mark for name, mark in found.items() if mark is not None}


def _mark(annotation: Any) -> Refers | Scoped | None:
    arguments = get_args(annotation)
    if get_origin(annotation) is Annotated:
        for mark in arguments[1:]:
            if isinstance(mark, Refers | Scoped):
                return mark
    for argument in arguments:
        mark = _mark(argument)
        if mark is not None:
            return mark
    return None
