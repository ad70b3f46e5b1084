"""JSON Schema (2020-12) of each record type, for the completion and the hints of editors.

An editor reads YAML 1.2 by its own lights: ``110`` is a number to it, ``no`` is text. The schemas
are therefore wider than our readers where the two differ; ``pledgebook check`` has the last word.
"""

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from pledgebook.records.base import Model
from pledgebook.records.handbook import Handbook
from pledgebook.records.kinds import BY_KIND
from pledgebook.records.questions import QUESTIONS, Questions
from pledgebook.review.note import Note

DIALECT = "https://json-schema.org/draft/2020-12/schema"
HANDBOOK = "handbook"
CHANGE = "change"
"""A file of the folder ``changes``: reasons and approvals, and no record."""
_ALONE: Mapping[str, type[Model]] = {HANDBOOK: Handbook, CHANGE: Note, QUESTIONS: Questions}


def types() -> tuple[str, ...]:
    """The names of everything that has a schema."""
    return (*_ALONE, *BY_KIND)


def model_of(type_: str) -> type[Model]:
    """What a record of that type is made of. Raises KeyError for an unknown type."""
    return _ALONE.get(type_) or BY_KIND[type_]


def explained(description: str, language: str) -> str:
    """What a key is for, in a language: the descriptions of the models are English, and a table
    beside this file holds the Chinese ones."""
    return _chinese().get(description, description) if language == "zh" else description


@cache
def _chinese() -> dict[str, str]:
    table = files("pledgebook") / "schema_zh.json"
    return dict(json.loads(table.read_text(encoding="utf-8")))


def schema_of(type_: str, language: str = "en") -> dict[str, Any]:
    """The schema of a file that holds a record of that type, or a list of them; of the handbook's
    own file, and of a file in ``changes/`` or ``questions/``; explained in a language.

    Raises KeyError for an unknown type.
    """
    found: dict[str, Any] = model_of(type_).model_json_schema(by_alias=True)
    found = _in_language(found, language)
    definitions = found.pop("$defs", {})
    _without_titles(found)
    for definition in definitions.values():
        _without_titles(definition)
    head = {"$schema": DIALECT, "title": f"Pledgebook {type_}"}
    if type_ in _ALONE:
        return head | found | {"$defs": definitions}
    required = [name for name in found.get("required", []) if name != "id"]
    definitions["record"] = found | {"required": required}
    listed = {"allOf": [{"$ref": "#/$defs/record"}, {"required": ["id"]}]}
    alone_or_listed = [{"$ref": "#/$defs/record"}, {"type": "array", "items": listed}]
    return head | {"anyOf": alone_or_listed, "$defs": definitions}


def _in_language(schema: Any, language: str) -> Any:
    """The schema with its descriptions in that language."""
    if isinstance(schema, list):
        return [_in_language(one, language) for one in schema]
    if not isinstance(schema, dict):
        return schema
    return {
        key: explained(value, language)
        if key == "description" and isinstance(value, str)
        else _in_language(value, language)
        for key, value in schema.items()
    }


def _without_titles(schema: dict[str, Any]) -> None:
    """Pydantic repeats every key as a title; an editor would show it twice."""
    schema.pop("title", None)
    for field in schema.get("properties", {}).values():
        field.pop("title", None)
