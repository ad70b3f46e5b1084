"""Findings for a pull request's comment or a job's summary."""

import re
from collections.abc import Iterator
from itertools import groupby

from pledgebook.diagnostic import Diagnostic, say
from pledgebook.report.columns import harmless
from pledgebook.report.model import Report
from pledgebook.report.words import COLON, SEVERITY, counted_down, said_missing, spoken, summed_up

_MARKS = re.compile(r"([\\`*_{}\[\]<>#|!~&])")


def render(report: Report) -> str:
    """A heading that sums up, then the findings file by file."""
    blocks = [f"## {plain(summed_up(report.summary, report.language))}"]
    blocks += [plain(counted_down(report.summary, report.language))]
    blocks += [plain(said_missing(report.summary, report.language))]
    for path, findings in groupby(report.findings, lambda finding: finding.span.source.path):
        blocks.append(f"### {code(path)}")
        blocks.append("\n".join(line for f in findings for line in _lines(f, report.language)))
    return "".join(f"{block}\n\n" for block in blocks if block).rstrip("\n") + "\n"


def _lines(finding: Diagnostic, language: str) -> Iterator[str]:
    shown = spoken(language)
    kind = f"{SEVERITY[shown][finding.severity]} {finding.code} {finding.name}"
    line = f"第 {finding.span.line} 行" if shown == "zh" else f"line {finding.span.line}"
    message = plain(say(finding.message, language))
    yield f"- **{kind}**, {line}{COLON[shown]}{message}"
    for label in finding.related:
        where = f"{label.span.source.path}:{label.span.line}"
        yield f"    - {code(where)}{COLON[shown]}{plain(say(label.message, language))}"
    if advice := say(finding.help, language):
        yield f"    - {plain(advice)}"


def plain(text: str) -> str:
    """Text of which nothing is taken for Markdown, and which calls nobody by @name."""
    return _MARKS.sub(r"\\\1", harmless(text)).replace("@", "&#64;")


def code(text: str) -> str:
    """Text as code, whatever back-quotes are in it."""
    words = harmless(text)
    fence = "`" * (1 + max((len(run) for run in re.findall("`+", words)), default=0))
    return f"{fence}{words}{fence}" if fence == "`" else f"{fence} {words} {fence}"
