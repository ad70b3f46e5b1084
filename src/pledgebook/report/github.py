"""Findings as workflow commands: GitHub shows them beside the lines of a pull request.

The escapes are those of GitHub's own toolkit (actions/toolkit, packages/core/src/command.ts).
"""

from pledgebook.diagnostic import Diagnostic, Severity, say
from pledgebook.report.model import Report
from pledgebook.report.words import counted_down, said_missing, summed_up

_COMMAND = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(report: Report) -> str:
    """One command a finding, then the line that sums up."""
    lines = [_command(finding, report.language) for finding in report.findings]
    lines += [summed_up(report.summary, report.language)]
    lines += [counted_down(report.summary, report.language)]
    lines += [said_missing(report.summary, report.language)]
    return "".join(f"{line}\n" for line in lines if line)


def _command(finding: Diagnostic, language: str) -> str:
    span = finding.span
    properties = {"file": span.source.path, "line": span.line, "endLine": span.end_line}
    if span.line == span.end_line:  # GitHub takes columns on one line only
        properties |= {"col": span.column, "endColumn": span.end_column}
    properties["title"] = f"{finding.code} {finding.name}"
    shown = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    words = [say(finding.message, language), say(finding.help, language)]
    for label in finding.related:
        where = f"{label.span.source.path}:{label.span.line}"
        words.append(f"{where}: {say(label.message, language)}")
    message = _data("\n".join(word for word in words if word))
    return f"::{_COMMAND[finding.severity]} {shown}::{message}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
