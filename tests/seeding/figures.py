"""Bounds and figures made better or worse, for planting."""

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from pledgebook.promises.bound import Bound, read_bound
from pledgebook.promises.quantity import NotUnderstood, Quantity, say

Data = dict[str, Any]
BOUNDED = ("every-case", "mean", "value", "total", "within")


def bound_of(text: object) -> Bound | None:
    """The bound that a scalar spells, if it spells one."""
    try:
        return read_bound(text) if isinstance(text, str) else None
    except NotUnderstood:
        return None


def looser(text: str, times: int = 3) -> str:
    """The bound with a figure so many times as loose: more at most, less at least."""
    bound = read_bound(text)
    quantity = bound.quantity
    if quantity.unit.symbol == "%":
        value = quantity.value - 5 if bound.is_lower else quantity.value + 5
    else:
        value = quantity.value * times if bound.is_upper else quantity.value / times
    return str(Bound(bound.comparator, Quantity(value, quantity.unit, per=quantity.per)))


def stricter(text: str, times: int = 3) -> str:
    """The bound with a figure so many times as strict."""
    bound = read_bound(text)
    value = bound.quantity.value / times if bound.is_upper else bound.quantity.value * times
    return str(Bound(bound.comparator, Quantity(value, bound.quantity.unit)))


def statements(promise: Data) -> Iterator[Data]:
    """The promise and its cases: whatever may hold a figure."""
    yield promise
    yield from promise.get("cases", [])


def loosen(promise: Data, times: int = 3) -> None:
    """Make every time, mean and value of a promise looser, in place."""
    for statement in statements(promise):
        for key in BOUNDED:
            if bound_of(statement.get(key)):
                statement[key] = looser(statement[key], times)
    promise.pop("values", None)


def is_plain(promise: Data) -> bool:
    """Whether it gives figures of every case, by an indicator."""
    given = [b for s in statements(promise) if (b := bound_of(s.get("every-case")))]
    return (
        bool(given)
        and all(b.quantity.value > 0 for b in given)
        and "indicator" in promise
        and promise.get("aim") != "target"
    )


def only_bound(promise: Data) -> Bound | None:
    """The figure of a promise of every case without cases."""
    return bound_of(promise.get("every-case")) if not promise.get("cases") else None


def spoken(bound: Bound, language: str, times: Fraction) -> str:
    """The figure, so many times as great, as staff would say it."""
    value = bound.quantity.value * times
    return say(Quantity(value, bound.quantity.unit), language)


REFERENCE = re.compile(r"\[\[(?P<id>[a-z0-9-]+\.[a-z0-9-]+)(?:@(?P<case>[a-z0-9-]+))?\]\]")
"""A reference that inserts a promise's value."""
