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
    blocks = [f"## {_plain(summed_up(report.summary, report.language))}"]
    blocks += [_plain(counted_down(report.summary, report.language))]
    blocks += [_plain(said_missing(report.summary, report.language))]
    for path, findings in groupby(report.findings, lambda finding: finding.span.source.path):
        blocks.append(f"### {_code(path)}")
        blocks.append("\n".join(line for f in findings for line in _lines(f, report.language)))
    return "".join(f"{block}\n\n" for block in blocks if block).rstrip("\n") + "\n"


def _lines(finding: Diagnostic, language: str) -> Iterator[str]:
    shown = spoken(language)
    kind = f"{SEVERITY[shown][finding.severity]} {finding.code} {finding.name}"
    line = f"第 {finding.span.line} 行" if shown == "zh" else f"line {finding.span.line}"
    message = _plain(say(finding.message, language))
    yield f"- **{kind}**, {line}{COLON[shown]}{message}"
    for label in finding.related:
        where = f"{label.span.source.path}:{label.span.line}"
        yield f"    - {_code(where)}{COLON[shown]}{_plain(say(label.message, language))}"
    if advice := say(finding.help, language):
        yield f"    - {_plain(advice)}"


def _plain(text: str) -> str:
    return _MARKS.sub(r"\\\1", harmless(text))


def _code(text: str) -> str:
    words = harmless(text)
    fence = "`" * (1 + max((len(run) for run in re.findall("`+", words)), default=0))
    return f"{fence}{words}{fence}" if fence == "`" else f"{fence} {words} {fence}"
