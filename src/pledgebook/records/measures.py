"""Quantities and bounds as fields of a record."""

from collections.abc import Callable
from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema

from pledgebook.promises.bound import Bound, read_bound
from pledgebook.promises.quantity import NotAQuantity, NotUnderstood, Quantity, read_quantity
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
            english, chinese = error.words["en"], error.words["zh"]
            stop, period = ("", "") if english.endswith("?") else (".", "。")
            raise refuse("not_understood", english + stop, chinese + period) from None

    return BeforeValidator(read_field)


_SCALAR = WithJsonSchema({"type": ["string", "number"]})

Amount = Annotated[Quantity, _reader(read_quantity), _SCALAR]
"""A number and its unit: ``45 min``, ``500 CNY``."""


def read_money(text: str) -> Quantity:
    """A quantity that is paid: money, or a share of it. Raises NotAQuantity for a bare number,
    too: 800 of what?"""
    read = read_quantity(text)
    if read.dimension == "count":
        shown = text.strip()
        raise NotAQuantity(
            f"“{shown}” is an amount without its currency: write it as {shown} CNY or {shown} GBP",
            f"“{shown}”没有写明币种：请写成 {shown} CNY 或 {shown} GBP 这样的形式",
        )
    return read


Money = Annotated[Quantity, _reader(read_money), _SCALAR]
"""An amount with its currency: ``800 CNY``; or a share, or so many of something."""

Limit = Annotated[Bound, _reader(read_bound), _SCALAR]
"""A comparator, a number and its unit: ``at most 45 min``."""

_TIMES = ("time", "working-days", "working-time", "months")


def _read_duration(text: str) -> Quantity:
    read = read_quantity(text)
    if read.unit.dimension not in _TIMES:
        shown = text.strip()
        right = f"{shown} min" if read.unit.symbol == "" else "25 min"
        raise refuse(
            "no_time",
            f"“{shown}” is no length of time: write it as {right} or 2 h.",
            f"“{shown}”不是时长：请写成 {right} 或 2 h 这样的形式。",
        )
    return read


Duration = Annotated[Quantity, _reader(_read_duration), _SCALAR]
"""A length of time: ``45 min``, ``2 working-d``. Without its unit no sum of steps could tell
whether a promise is kept."""
