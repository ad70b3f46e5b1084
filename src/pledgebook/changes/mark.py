"""Sixteen hexadecimal digits that stay the same while what was and what is stay the same."""

import hashlib
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum

from pledgebook.promises.calendar import WorkingCalendar
from pledgebook.promises.unit import Unit


def mark_of(*values: object) -> str:
    """The mark of a change: equal values, whatever their order in sets, give equal marks."""
    return hashlib.sha256(spelled(values).encode("utf-8", "replace")).hexdigest()[:16]


def spelled(value: object) -> str:
    """A value as text, the same in every run."""
    match value:
        case WorkingCalendar():  # next year's days off change no approval
            return spelled((value.name, value.week, value.first_day_counts))
        case Unit():
            return value.symbol
        case frozenset() | set():
            return "{" + ",".join(sorted(spelled(inner) for inner in value)) + "}"
        case Mapping():
            return spelled(frozenset(value.items()))
        case tuple() | list():
            return "(" + ",".join(spelled(inner) for inner in value) + ")"
        case Enum():
            return str(value.value)
        case date():
            return value.isoformat()
        case _ if is_dataclass(value) and not isinstance(value, type):
            kept = (spelled(getattr(value, f.name)) for f in fields(value) if f.compare)
            return f"{type(value).__name__}({','.join(kept)})"
    return f"{type(value).__name__}:{value}"
