"""References of prose where a field takes a name or a list of names: what the field wants."""

from collections.abc import Iterator
from typing import Any

from pledgebook.diagnostic import Diagnostic
from pledgebook.load.flow_lists import Bare
from pledgebook.load.nodes import Parsed
from pledgebook.records.base import Model
from pledgebook.records.walk import Route, names_at
from pledgebook.rules.syntax import unquoted_reference


def settle(kind: type[Model], parsed: Parsed) -> list[Diagnostic]:
    """The faults met while reading. Where a name or names should stand instead of a reference, the
    fault says so, and they are put there, so that nothing further is found."""
    code = unquoted_reference.RULE.code
    if parsed.value is None or not any(fault.code == code for fault in parsed.faults):
        return parsed.faults
    several = isinstance(parsed.value, list)  # of records, whose places are no part of the route
    met = _bare(parsed.value if several else [parsed.value], ())
    return [
        _settled(kind, fault, *next(met)) if fault.code == code else fault
        for fault in parsed.faults
    ]


def _settled(
    kind: type[Model], fault: Diagnostic, holder: Any, step: str | int, route: Route
) -> Diagnostic:
    one, several = names_at(kind, route[1:])
    written = str(holder[step])
    inner = written.strip("[]").strip()
    keys = [name for name in route if not name.isdigit()]
    if several:
        holder[step] = [name.strip() for name in inner.split(",")]
    elif one:
        holder[step] = inner
    if not (one or several) or not keys:
        return fault
    return unquoted_reference.found_as_name(fault.span, written, keys[-1], several=several)


def _bare(value: Any, route: Route) -> Iterator[tuple[Any, str | int, Route]]:
    """Where references stand that were read as lists, in order of writing."""
    if isinstance(value, dict):
        pairs: list[tuple[Any, Any]] = list(value.items())
    elif isinstance(value, list):
        pairs = list(enumerate(value))
    else:
        return
    for step, inner in pairs:
        here = (*route, str(step))
        if isinstance(inner, Bare):
            yield value, step, here
        else:
            yield from _bare(inner, here)
