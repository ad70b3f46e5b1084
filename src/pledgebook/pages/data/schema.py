"""JSON Schema (2020-12) of the data, worked out from the same models that the data come from."""

from collections.abc import Iterator
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from pledgebook.pages.data.record import fields
from pledgebook.records.base import Asset, Refers
from pledgebook.records.kinds import BY_KIND
from pledgebook.records.promise import Promise
from pledgebook.records.scope import Scoped
from pledgebook.records.text import Text

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_TEXT = {"$ref": "#/$defs/text"}
_LINKS = {"$ref": "#/$defs/addresses"}
_WORDS = {"type": "string"}
_COMMON = {
    "text": {
        "description": "Words by language; references in them are already said.",
        "type": "object",
        "additionalProperties": _WORDS,
    },
    "addresses": {
        "description": "Addresses by language, from the site's root.",
        "type": "object",
        "additionalProperties": _WORDS,
    },
    "scope": {
        "description": "Dimension to value; not-shown stands for what this edition leaves out.",
        "type": "object",
        "additionalProperties": {"anyOf": [_WORDS, {"type": "array", "items": _WORDS}]},
    },
}


def record_schema() -> dict[str, Any]:
    """The schema of ``api/<id>.json``, a branch for each kind."""
    definitions: dict[str, Any] = dict(_COMMON)
    for kind, model in BY_KIND.items():
        made = _object(model, definitions)
        made["properties"] |= {"kind": {"const": kind}, "url": _LINKS}
        made["required"] = ["id", "kind", "url", "title"]
        definitions[kind] = made
    branches = [{"$ref": f"#/$defs/{kind}"} for kind in BY_KIND]
    title = {"$schema": DIALECT, "title": "A record of the handbook"}
    return title | {"anyOf": branches, "$defs": definitions}


def _object(model: type[BaseModel], definitions: dict[str, Any]) -> dict[str, Any]:
    hints = get_type_hints(model, include_extras=True)
    properties = {}
    for name, key, mark in fields(model):
        shape = _shape(hints[name], mark, definitions)
        said = model.model_fields[name].description
        properties[key] = shape | ({"description": said} if said else {})
    if issubclass(model, Promise):
        properties["value"] = _TEXT | {"description": "The promised value as it is said today."}
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _shape(annotation: Any, mark: object, definitions: dict[str, Any]) -> dict[str, Any]:
    if isinstance(mark, Scoped):
        return {"$ref": "#/$defs/scope"}
    choices = list({str(one): one for one in _choices(annotation, mark, definitions)}.values())
    return choices[0] if len(choices) == 1 else {"anyOf": choices}


def _choices(
    annotation: Any, mark: object, definitions: dict[str, Any]
) -> Iterator[dict[str, Any]]:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        yield from _choices(arguments[0], mark, definitions)
    elif origin in (Union, UnionType):
        for member in arguments:
            if member is not NoneType:
                yield from _choices(member, mark, definitions)
    elif origin is tuple:
        yield {"type": "array", "items": _shape(arguments[0], mark, definitions)}
    elif origin is dict:
        inner = _shape(arguments[1], mark, definitions)
        yield {"type": "object", "additionalProperties": inner}
    elif annotation is Text:
        yield _TEXT
    elif isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield _reference(annotation, definitions)
    elif annotation in (bool, int):
        yield {"type": "boolean" if annotation is bool else "integer"}
    else:
        yield _WORDS | ({"description": "An id."} if isinstance(mark, Refers | Asset) else {})


def _reference(model: type[BaseModel], definitions: dict[str, Any]) -> dict[str, Any]:
    name = model.__name__
    if name not in definitions:
        definitions[name] = {}  # holds the place, for models that hold their like
        definitions[name] = _object(model, definitions)
    return {"$ref": f"#/$defs/{name}"}
