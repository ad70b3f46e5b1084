"""Quantities and bounds as fields of a record."""

from collections.abc import Callable
from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema

from pledgebook.promises.bound import Bound, read_bound
from pledgebook.promises.quantity import NotUnderstood, Quantity, read_quantity
from pledgebook.records.scalars import MOST_CHARACTERS, refuse, too_long


def _reader(read: Callable[[str], Any]) -> Any:
    def read_field(value: Any) -> Any:
        if isinstance(value, Quantity | Bound):
            return value
        if not isinstance(value, str):
            raise refuse("not_scalar", "This should be a single value.", "此处应为单个值。")
        if len(value) > MOST_CHARACTERS:
            raise too_long("not_understood")
        try:
            return read(value)
        except NotUnderstood as error:
            raise refuse("not_understood", error.words["en"], error.words["zh"]) from None

    return BeforeValidator(read_field)


_SCALAR = WithJsonSchema({"type": ["string", "number"]})

Amount = Annotated[Quantity, _reader(read_quantity), _SCALAR]
"""A number and its unit: ``45 min``, ``500 CNY``."""

Limit = Annotated[Bound, _reader(read_bound), _SCALAR]
"""A comparator, a number and its unit: ``at most 45 min``."""
