"""A text and a place in it."""

from dataclasses import dataclass, field
from functools import lru_cache


@lru_cache(maxsize=8)
def _lines(text: str) -> tuple[str, ...]:
    return tuple(text.split("\n"))


@dataclass(frozen=True, slots=True)
class Source:
    """A text with the name readers know it by.

    ``path`` is relative to where the command was started, with forward slashes. ``revision`` is
    the git revision the text was read from, or None for the work tree. ``root`` is the part of
    ``path`` that names the handbook's folder.
    """

    path: str
    text: str = field(repr=False)
    revision: str | None = None
    root: str = ""

    @property
    def name(self) -> str:
        """The path below the handbook's folder: the same wherever the command was started."""
        return self.path.removeprefix(f"{self.root}/") if self.root else self.path

    def line(self, number: int) -> str:
        """The line with that number (from 1) without its end; empty where there is none."""
        lines = _lines(self.text)
        return lines[number - 1].rstrip("\r") if 0 < number <= len(lines) else ""

    def start(self) -> "Span":
        """The place of the first character."""
        return Span(self, 1, 1, 1, 1)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a source: lines and columns count from 1, in characters; the end excluded."""

    source: Source
    line: int
    column: int
    end_line: int
    end_column: int

    def text(self) -> str:
        """The characters of the span."""
        lines = list(_lines(self.source.text)[self.line - 1 : self.end_line])
        if not lines:
            return ""
        lines[-1] = lines[-1][: self.end_column - 1]
        lines[0] = lines[0][self.column - 1 :]
        return "\n".join(lines)

    def find(self, words: str, occurrence: int = 0) -> "Span":
        """The span of ``words`` within this one (the first is occurrence 0); itself if not there.

        Words that the file folds over two lines are not found; the whole span then stands in.
        """
        text = self.text()
        start = -1
        for _ in range(occurrence + 1):
            start = text.find(words, start + 1)
            if start < 0 or not words:
                return self
        return Span(self.source, *self._place(text, start), *self._place(text, start + len(words)))

    def _place(self, text: str, offset: int) -> tuple[int, int]:
        before = text[:offset]
        breaks = before.count("\n")
        if not breaks:
            return self.line, self.column + offset
        return self.line + breaks, offset - before.rfind("\n")
