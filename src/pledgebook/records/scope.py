"""Where something holds: dimensions of the world and their values."""

from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import core_schema

from pledgebook.records.scalars import Id


@dataclass(frozen=True, slots=True)
class Scoped:
    """Marks a map from dimension to values: a place in the world."""


def _one_or_several(value: Any) -> Any:
    return (value,) if isinstance(value, str | dict) else value


class OneOrSeveral:
    """Lets a list of one be written without its brackets, for editors too."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.no_info_before_validator_function(_one_or_several, handler(source))

    def __get_pydantic_json_schema__(self, schema: core_schema.CoreSchema, handler: Any) -> Any:
        listed = handler(schema)
        return {"anyOf": [listed["items"], listed]}


Scope = Annotated[dict[Id, Annotated[tuple[Id, ...], OneOrSeveral()]], Scoped()]
"""Dimension to value or values: ``{region: urban}``, ``{region: [rural, remote]}``."""
