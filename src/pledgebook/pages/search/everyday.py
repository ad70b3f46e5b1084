"""How people at work ask, whatever the handbook: `everyday.json`.

``asks`` are turns of phrase and what they are after: a term (``@time``), kinds of page, words of
the answer (``like``); they are taken out of the question unless they are to be kept. ``alike`` are
groups of words that mean about the same. ``parts`` are words for kinds of records and parts that
need not stand in them. A handbook's own synonyms belong into its glossary.
"""

import json
from collections.abc import Mapping
from importlib.resources import files
from typing import Any

EVERYDAY: Mapping[str, Any] = json.loads(
    files(__package__).joinpath("everyday.json").read_text(encoding="utf-8")
)

_TURN, _KEPT = 0.4, 0.7
ASKING: Mapping[str, float] = {
    said: _KEPT if rule.get("keep") else _TURN for rule in EVERYDAY["asks"] for said in rule["says"]
}
"""Turns of phrase, and how much less they count when a question is compared with a phrase."""
