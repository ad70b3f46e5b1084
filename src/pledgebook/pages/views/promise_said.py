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
    """A line as it is said."""

    words: Text
    verbatim: bool


@dataclass(frozen=True, slots=True)
class Said:
    """Lines that quote the promise, script by script, and scripts that name it without quoting."""

    quoting: tuple[tuple[Markup, tuple[Quoted, ...]], ...]
    scripts: tuple[Markup, ...]

    @property
    def first(self) -> Text | None:
        """The first line."""
        return self.quoting[0][1][0].words if self.quoting else None


def said_of(full_id: str, reading: Reading) -> Said:
    """What this audience's scripts say of a promise, word-for-word lines first."""
    lines: dict[str, dict[str, Quoted]] = {}
    scripts: dict[str, Markup] = {}
    for holder, citation in reading.book.cited_by(full_id):
        if not isinstance(holder, Script):
            continue
        scripts.setdefault(holder.id, reading.link(holder.id))
        line = _quoted(holder, citation.route)
        if line is not None:
            lines.setdefault(holder.id, {}).setdefault(citation.route[1], line)
    return Said(
        tuple(_grouped(lines, scripts)),
        tuple(link for name, link in scripts.items() if name not in lines),
    )


def _grouped(
    lines: dict[str, dict[str, Quoted]], scripts: dict[str, Markup]
) -> Iterator[tuple[Markup, tuple[Quoted, ...]]]:
    left = MOST_LINES
    for name, found in sorted(lines.items(), key=lambda pair: not _any_verbatim(pair[1])):
        if left > 0:
            some = sorted(found.values(), key=lambda line: not line.verbatim)[:left]
            left -= len(some)
            yield scripts[name], tuple(some)


def _any_verbatim(found: dict[str, Quoted]) -> bool:
    return any(line.verbatim for line in found.values())


def _quoted(script: Script, route: tuple[str, ...]) -> Quoted | None:
    if len(route) < 3 or _SAID.get(route[0]) != route[2]:
        return None
    part = getattr(script, route[0])[route[1]]
    words = getattr(part, route[2])
    if not isinstance(words, Text) or (isinstance(part, Turn) and part.who is Speaker.CUSTOMER):
        return None
    return Quoted(words, bool(getattr(part, "verbatim", False)))
