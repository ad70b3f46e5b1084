"""Quantities and bounds as fields of a record."""

from collections.abc import Callable
from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema

from pledgebook.promises.bound import Bound, read_bound
from pledgebook.promises.quantity import Quantity, read_quantity
from pledgebook.records.scalars import refuse


def _reader(read: Callable[[str], Any], kind: str, english: str, chinese: str) -> Any:
    def read_field(value: Any) -> Any:
        if not isinstance(value, str):
            if isinstance(value, dict | list) or value is None:
                raise refuse(kind, f"This should be {english}.", f"此处应为{chinese}。")
            return value
        try:
            return read(value)
        except ValueError:
            raise refuse(
                kind,
                f"“{value}” is not {english}.",
                f"“{value}”不是{chinese}。",
            ) from None

    return BeforeValidator(read_field)


_SCALAR = WithJsonSchema({"type": ["string", "number"]})

Amount = Annotated[
    Quantity,
    _reader(
        read_quantity,
        "bad_quantity",
        "a quantity: write a number and its unit, as “45 min” or “500 CNY”",
        "数量:请写数字和单位,如“45 min”或“500 CNY”",
    ),
    _SCALAR,
]
Limit = Annotated[
    Bound,
    _reader(
        read_bound,
        "bad_bound",
        "a bound: write a comparator, a number and its unit, as “at most 45 min”",
        "界限:请写比较词、数字和单位,如“at most 45 min”",
    ),
    _SCALAR,
]
