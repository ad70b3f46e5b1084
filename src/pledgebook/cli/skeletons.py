"""The skeletons: records that are right, with a comment on each field.

They lie in ``pledgebook/skeletons``, one file a type. Comments stand there in each language
(``#en …``, ``#zh …``) and are kept in one; ``$id``, ``$today`` and ``$next-year`` are filled in.
"""

import re
from collections.abc import Sequence
from datetime import date
from importlib.resources import files

from pledgebook.cli.outline import with_every_key
from pledgebook.diagnostic import Words, say
from pledgebook.promises.language import base_of
from pledgebook.records.kinds import BY_KIND

HANDBOOK = "handbook"
SPOKEN = ("en", "zh")
"""The languages the skeletons are written in."""

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

_MORE: Words = {
    "en": "Every other key a record like this may hold: pledgebook new {type}",
    "zh": "这类记录可写的其他键：pledgebook new {type}",
}
_STARTER = ("role", "dimension", "event", "form", "indicator", "commitment")
_PAIR = re.compile(r"\{en: (?P<en>[^{}]*?), zh: (?P<zh>[^{}]*?)\}")
_COMMENT = re.compile(r"^( *)#(en|zh)(?= )", re.MULTILINE)


def skeleton(
    type_: str, id_: str, language: str, today: date, languages: Sequence[str] = SPOKEN
) -> str:
    """The text of a new record, its comments in ``language``, its words in ``languages``.

    Raises FileNotFoundError for an unknown type.
    """
    text = (files("pledgebook") / "skeletons" / f"{type_}.yml").read_text(encoding="utf-8")
    other = "zh" if language == "en" else "en"
    text = re.sub(rf"^ *#{other} .*\n", "", text, flags=re.MULTILINE)
    text = _COMMENT.sub(r"\1#", text)
    for name, value in _values(id_, today, languages).items():
        text = text.replace(f"${name}", value)
    return in_languages(text, languages)


def _values(id_: str, today: date, languages: Sequence[str]) -> dict[str, str]:
    in_a_year = date(today.year + 1, today.month, min(today.day, 28))
    return {
        "languages": f"[{', '.join(languages)}]",
        "next-year": in_a_year.isoformat(),
        "today": today.isoformat(),
        "id": id_,
    }


def in_languages(text: str, languages: Sequence[str]) -> str:
    """A skeleton with the words of those languages only; where we speak none of them, the
    English words stand in for the first."""
    tags = {base_of(language): language for language in reversed(languages)}
    kept = [base for base in SPOKEN if base in tags] or ["en"]
    if len(kept) == 1:
        own = kept[0]
        text = _PAIR.sub(lambda pair: f"{{{own}: {pair[own]}}}", text)
        text = _dropped(text, "zh" if own == "en" else "en")
    for base in kept:
        text = re.sub(rf"(?<=[\s{{]){base}:(?=\s)", f"{tags.get(base, languages[0])}:", text)
    return text


def _dropped(text: str, language: str) -> str:
    """Without the lines that begin with a language, and what is indented below them."""
    lines: list[str] = []
    below: int | None = None
    dash = ""
    for line in text.splitlines(keepends=True):
        indent = len(line) - len(line.lstrip(" -"))
        if below is not None and (not line.strip() or indent > below):
            continue
        below = None
        if line.strip(" -").startswith(f"{language}: "):
            below = indent
            dash = line[:indent] if "-" in line[:indent] else ""
        else:
            lines.append(dash + line[indent:] if dash else line)
            dash = ""
    return "".join(lines)


def place(type_: str, id_: str) -> str:
    """Where a new record belongs below the handbook's folder."""
    return f"{BY_KIND[type_].folder}/{id_}.yml"


def starter(language: str, today: date, languages: Sequence[str] = SPOKEN) -> dict[str, str]:
    """A first handbook, file by file: one promise, and all that it takes to measure it."""

    def text(type_: str, id_: str) -> str:
        return skeleton(type_, id_, language, today, languages)

    def short(type_: str, id_: str, kind: str) -> str:
        return f"{text(type_, id_)}\n# {say(_MORE, language).format(type=kind)}\n"

    whole = with_every_key(text(HANDBOOK, HANDBOOK), HANDBOOK, language)
    found = {"handbook.yml": whole}
    for type_ in _STARTER:
        found[place(type_, USUAL_IDS[type_])] = short(type_, USUAL_IDS[type_], type_)
    arrived = "engineer-arrived"
    found[place("event", arrived)] = short(arrived, arrived, "event")
    return found
