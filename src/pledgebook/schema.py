"""JSON Schema (2020-12) of each record type, for the completion and the hints of editors.

An editor reads YAML 1.2 by its own lights: ``110`` is a number to it, ``no`` is text. The schemas
are therefore wider than our readers where the two differ; ``pledgebook check`` has the last word.
"""

from collections.abc import Mapping
from typing import Any

from pledgebook.records.base import Model
from pledgebook.records.handbook import Handbook
from pledgebook.records.kinds import BY_KIND
from pledgebook.review.note import Note

DIALECT = "https://json-schema.org/draft/2020-12/schema"
HANDBOOK = "handbook"
CHANGE = "change"
"""A file of the folder ``changes``: reasons and approvals, and no record."""
_ALONE: Mapping[str, type[Model]] = {HANDBOOK: Handbook, CHANGE: Note}


def types() -> tuple[str, ...]:
    """The names of everything that has a schema."""
    return (*_ALONE, *BY_KIND)


def schema_of(type_: str) -> dict[str, Any]:
    """The schema of a file that holds a record of that type, or a list of them; of the handbook's
    own file, and of a file in ``changes/``.

    Raises KeyError for an unknown type.
    """
    model = _ALONE.get(type_) or BY_KIND[type_]
    found = model.model_json_schema(by_alias=True)
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


def _without_titles(schema: dict[str, Any]) -> None:
    """Pydantic repeats every key as a title; an editor would show it twice."""
    schema.pop("title", None)
    for field in schema.get("properties", {}).values():
        field.pop("title", None)
