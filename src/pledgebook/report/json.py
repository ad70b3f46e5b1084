"""Findings for programs: one JSON object."""

import json
from typing import Any

from pledgebook.diagnostic import Diagnostic, Label, say
from pledgebook.report.model import Report, Summary


def render(report: Report) -> str:
    """The object as text, with one more line end."""
    return json.dumps(as_object(report), ensure_ascii=False, indent=2) + "\n"


def as_object(report: Report) -> dict[str, Any]:
    """The report as plain values."""
    return {
        "findings": [finding_object(finding, report.language) for finding in report.findings],
        "summary": summary_object(report.summary),
    }


def finding_object(finding: Diagnostic, language: str) -> dict[str, Any]:
    """One finding as plain values: lines and columns from 1, ends excluded."""
    span = finding.span
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "message": say(finding.message, language),
        "help": say(finding.help, language),
        "path": span.source.path,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
        "record": finding.record,
        "route": list(finding.route),
        "related": [_related(label, language) for label in finding.related],
        "fingerprint": finding.fingerprint,
    }


def _related(label: Label, language: str) -> dict[str, Any]:
    span = label.span
    related = {
        "path": span.source.path,
        "line": span.line,
        "column": span.column,
        "message": say(label.message, language),
    }
    return related | ({"revision": span.source.revision} if span.source.revision else {})


def summary_object(summary: Summary) -> dict[str, Any]:
    """The counts as plain values."""
    return {
        "error": summary.errors,
        "warning": summary.warnings,
        "info": summary.infos,
        "records": summary.records,
        "accepted": summary.accepted,
        "baselined": summary.baselined,
        "baseline": summary.baseline,
        "left_out": list(summary.left_out),
        "as_of": summary.as_of.isoformat(),
        "languages": list(summary.languages),
    }
