"""The skeletons: records that are right, with a comment on each field.

They lie in ``pledgebook/skeletons``, one file a type. Comments stand there in each language
(``#en …``, ``#zh …``) and are kept in one; ``$id``, ``$today`` and ``$next-year`` are filled in.
"""

import re
from datetime import date
from importlib.resources import files

from pledgebook.records.kinds import BY_KIND

HANDBOOK = "handbook"

USUAL_IDS = {
    "commitment": "110",
    "service": "emergency-service",
    "script": "fault-call",
    "process": "emergency-repair",
    "form": "fault-sheet",
    "product": "excavator",
    "indicator": "time-to-site",
    "event": "fault-reported",
    "role": "service-manager",
    "dimension": "region",
    "guide": "reading-a-fault-report",
    "course": "first-fault-call",
    "mind": "our-mind",
    "behaviour": "arriving-on-site",
    "visual": "our-colours",
    "social": "stations",
    "term": "on-site",
}
"""The ids by which the skeletons cite each other."""

_STARTER = ("role", "dimension", "event", "form", "indicator", "commitment")
_COMMENT = re.compile(r"^( *)#(en|zh)(?= )", re.MULTILINE)


def skeleton(type_: str, id_: str, language: str, today: date) -> str:
    """The text of a new record. Raises FileNotFoundError for an unknown type."""
    text = (files("pledgebook") / "skeletons" / f"{type_}.yml").read_text(encoding="utf-8")
    other = "zh" if language == "en" else "en"
    text = re.sub(rf"^ *#{other} .*\n", "", text, flags=re.MULTILINE)
    text = _COMMENT.sub(r"\1#", text)
    for name, value in _values(id_, language, today).items():
        text = text.replace(f"${name}", value)
    return text


def _values(id_: str, language: str, today: date) -> dict[str, str]:
    in_a_year = date(today.year + 1, today.month, min(today.day, 28))
    return {
        "languages": "[zh, en]" if language == "zh" else "[en, zh]",
        "next-year": in_a_year.isoformat(),
        "today": today.isoformat(),
        "id": id_,
    }


def place(type_: str, id_: str) -> str:
    """Where a new record belongs below the handbook's folder."""
    return f"{BY_KIND[type_].folder}/{id_}.yml"


def starter(language: str, today: date) -> dict[str, str]:
    """A first handbook, file by file: one promise, and all that it takes to measure it."""
    found = {"handbook.yml": skeleton(HANDBOOK, HANDBOOK, language, today)}
    for type_ in _STARTER:
        id_ = USUAL_IDS[type_]
        found[place(type_, id_)] = skeleton(type_, id_, language, today)
    arrived = "engineer-arrived"
    found[place("event", arrived)] = skeleton(arrived, arrived, language, today)
    return found
