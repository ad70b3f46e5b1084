"""The lines of a file that a finding is about, with a gutter and an underline."""

from collections.abc import Iterator
from dataclasses import dataclass

from pledgebook.report.columns import cells
from pledgebook.source import Span

MOST_LINES = 4
_CUT = "…"
_NEAR = 400  # characters looked at on either side of a fault in an endless line


@dataclass(frozen=True, slots=True)
class Row:
    """One line as shown: its number (None: lines left out), its text, its underline."""

    number: int | None
    text: str = ""
    before: int = 0
    underlined: int = 0


def rows(span: Span, room: int) -> Iterator[Row]:
    """The lines of a span, each at most ``room`` columns wide; none where the file has none."""
    last = _last_line(span)
    shown = range(span.line, min(last, span.line + MOST_LINES - 1) + 1)
    for number in shown:
        line = span.source.line(number)
        start = span.column - 1 if number == span.line else _indent(line)
        end = span.end_column - 1 if number == span.end_line else len(line.rstrip())
        if line or last > span.line:
            yield _row(number, line, start, end, room)
    if last > shown[-1]:
        yield Row(None)


def _last_line(span: Span) -> int:
    """A block of YAML ends at the first column of a line that is no longer its own."""
    last = span.end_line
    while last > span.line and not span.source.line(last)[: _end(span, last)].strip():
        last -= 1
    return last


def _end(span: Span, number: int) -> int | None:
    return span.end_column - 1 if number == span.end_line else None


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _row(number: int, line: str, start: int, end: int, room: int) -> Row:
    start = min(start, len(line))
    end = max(start, min(end, len(line)))
    first, final = max(0, start - _NEAR), min(len(line), start + _NEAR)
    shown = cells(line[first:final])
    low, high = _window([columns for _, columns in shown], start - first, end - first, room)
    cut_left, cut_right = first + low > 0, first + high < len(line)
    text = "".join(words for words, _ in shown[low:high])
    before = sum(columns for _, columns in shown[low : start - first])
    underlined = sum(columns for _, columns in shown[start - first : min(high, end - first)])
    return Row(
        number,
        f"{_CUT if cut_left else ''}{text}{_CUT if cut_right else ''}".rstrip(),
        before + cut_left,
        max(1, underlined),
    )


def _window(widths: list[int], start: int, end: int, room: int) -> tuple[int, int]:
    """The stretch to show: the fault from its start, then as much around it as fits."""
    if sum(widths) <= room:
        return 0, len(widths)
    room -= 2  # for the marks of a cut
    low = high = start
    while high < min(end, len(widths)) and widths[high] <= room:
        room -= widths[high]
        high += 1
    while True:
        grown = False
        if low > 0 and widths[low - 1] <= room:
            low -= 1
            room -= widths[low]
            grown = True
        if high < len(widths) and widths[high] <= room:
            room -= widths[high]
            high += 1
            grown = True
        if not grown:
            return low, high
