"""Findings for a person at a terminal: what, where, the line itself, what to do."""

from collections.abc import Iterator
from dataclasses import dataclass

from pledgebook.diagnostic import Diagnostic, Severity, say
from pledgebook.report.columns import harmless
from pledgebook.report.excerpt import rows
from pledgebook.report.model import Report
from pledgebook.report.words import (
    COLON,
    HELP,
    SEVERITY,
    baseline_hint,
    counted_down,
    explain_hint,
    said_missing,
    spoken,
    summed_up,
)
from pledgebook.source import Span

_RED, _YELLOW, _BLUE, _GREEN, _BOLD, _OFF = (
    f"\x1b[{code}m" for code in ("1;31", "1;33", "1;34", "1;32", "1", "0")
)
_INK = {Severity.ERROR: _RED, Severity.WARNING: _YELLOW, Severity.INFO: _GREEN}
_LEAST_ROOM = 20


@dataclass(frozen=True, slots=True)
class Style:
    """How to write: in which language, in how many columns, in colour or not."""

    language: str = "en"
    columns: int = 100
    colour: bool = False

    def ink(self, colour: str, words: str) -> str:
        """The words in a colour, where there is any."""
        return f"{colour}{words}{_OFF}" if self.colour and words else words


def render(report: Report, *, columns: int = 100, colour: bool = False) -> str:
    """The whole report, ending in a line that sums it up."""
    style = Style(report.language, columns, colour)
    parts = [finding_text(finding, style) for finding in report.findings]
    codes = sorted({finding.code for finding in report.findings})
    closing = [
        style.ink(_BOLD, summed_up(report.summary, report.language)),
        counted_down(report.summary, report.language),
        harmless(said_missing(report.summary, report.language)),
        baseline_hint(report.summary, report.language),
        explain_hint(codes, report.language),
    ]
    parts.append("".join(f"{line}\n" for line in closing if line))
    return "\n".join(parts)


def finding_text(finding: Diagnostic, style: Style, *, excerpt: bool = True) -> str:
    """One finding with its lines; without ``excerpt``, its place alone."""
    language = spoken(style.language)
    ink = _INK[finding.severity]
    kind = f"{SEVERITY[language][finding.severity]} {finding.code} {finding.name}"
    message = harmless(say(finding.message, style.language))
    spans = [finding.span, *(label.span for label in finding.related)]
    gutter = max(len(str(span.line + 3)) for span in spans)
    lines = [style.ink(ink, kind) + style.ink(_BOLD, COLON[language] + message)]
    lines += _place(finding.span, "-->", gutter, style)
    if excerpt:
        lines += _excerpt(finding.span, "^", ink, "", gutter, style)
    for label in finding.related:
        note = harmless(say(label.message, style.language))
        lines += _place(label.span, ":::", gutter, style)
        lines += _excerpt(label.span, "-", _BLUE, note, gutter, style)
    advice = harmless(say(finding.help, style.language))
    if advice:
        bar = style.ink(_BLUE, f"{' ' * gutter} =")
        lines.append(f"{bar} {style.ink(_BOLD, HELP[language])}{COLON[language]}{advice}")
    return "".join(f"{line.rstrip()}\n" for line in lines)


def place(span: Span) -> str:
    """``file:line:column``, with the revision it was read from where that is not the work tree."""
    revision = f" ({span.source.revision})" if span.source.revision else ""
    return harmless(f"{span.source.path}:{span.line}:{span.column}{revision}")


def _place(span: Span, arrow: str, gutter: int, style: Style) -> Iterator[str]:
    yield f"{' ' * gutter}{style.ink(_BLUE, arrow)} {place(span)}"


def _excerpt(
    span: Span, mark: str, ink: str, note: str, gutter: int, style: Style
) -> Iterator[str]:
    bar = style.ink(_BLUE, f"{' ' * gutter} |")
    shown = list(rows(span, max(_LEAST_ROOM, style.columns - gutter - 3)))
    if shown:
        yield bar
    elif note:
        yield f"{' ' * gutter} = {note}"
    for row in shown:
        if row.number is None:
            yield style.ink(_BLUE, f"{'…':>{gutter}} |")
            continue
        yield f"{style.ink(_BLUE, f'{row.number:>{gutter}} |')} {row.text}"
        under = style.ink(ink, mark * row.underlined + (f" {note}" if note else ""))
        yield f"{bar} {' ' * row.before}{under}"
        note = ""
