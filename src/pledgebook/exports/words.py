"""The words that only exports say: English and Chinese side by side, others read English."""

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from pledgebook.promises.language import base_of


@cache
def _all() -> Mapping[str, Mapping[str, str]]:
    text = files("pledgebook.exports").joinpath("words.json").read_text(encoding="utf-8")
    loaded: Mapping[str, Mapping[str, str]] = json.loads(text)
    return loaded


def word(key: str, language: str, **values: object) -> str:
    """The word of that key. Raises KeyError for an unknown one."""
    said = _all()[key]
    return said.get(base_of(language), said["en"]).format(**values)
