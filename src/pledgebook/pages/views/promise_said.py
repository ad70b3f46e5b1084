"""What to say of a promise: the lines of scripts that quote it."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from pledgebook.pages.reading import Reading
from pledgebook.records.script import Script, Speaker, Turn
from pledgebook.records.text import Text

MOST_LINES = 6

_SAID = {"turns": "says", "say": "words", "objections": "answer", "escalation": "say"}
"""The parts of a script in which staff speak, and the field that holds their words."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """A line as it is said, and the script it stands in."""

    words: Text
    verbatim: bool
    url: str
    script: Markup


@dataclass(frozen=True, slots=True)
class Said:
    """Lines that quote the promise, and scripts that name it without quoting."""

    lines: tuple[Quoted, ...]
    scripts: tuple[Markup, ...]

    @property
    def first(self) -> Text | None:
        """The first line."""
        return self.lines[0].words if self.lines else None


def said_of(full_id: str, reading: Reading) -> Said:
    """What this audience's scripts say of a promise, word-for-word lines first."""
    lines: dict[tuple[str, str], Quoted] = {}
    scripts: dict[str, Markup] = {}
    for holder, citation in reading.book.cited_by(full_id):
        if not isinstance(holder, Script):
            continue
        scripts.setdefault(holder.id, reading.link(holder.id))
        for key, quoted in _quoted(holder, citation.route, reading):
            lines.setdefault(key, quoted)
    found = sorted(lines.values(), key=lambda line: not line.verbatim)[:MOST_LINES]
    quoting = {holder for holder, _ in lines}
    return Said(tuple(found), tuple(link for name, link in scripts.items() if name not in quoting))


def _quoted(
    script: Script, route: tuple[str, ...], reading: Reading
) -> Iterator[tuple[tuple[str, str], Quoted]]:
    if len(route) < 3 or _SAID.get(route[0]) != route[2]:
        return
    part = getattr(script, route[0])[route[1]]
    words = getattr(part, route[2])
    if not isinstance(words, Text) or (isinstance(part, Turn) and part.who is Speaker.CUSTOMER):
        return
    verbatim = bool(getattr(part, "verbatim", False))
    url = reading.url(script, route[1])
    yield (script.id, route[1]), Quoted(words, verbatim, url, reading.label(script.title))
