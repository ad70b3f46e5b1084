"""Findings as a GitLab code quality report: an array whose fingerprints are all different.

Two entries with one fingerprint would be shown as one
(https://docs.gitlab.com/ci/testing/code_quality/).
"""

import json
from typing import Any

from pledgebook.diagnostic import Diagnostic, Severity, say
from pledgebook.report.model import Report

_SEVERITY = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def render(report: Report) -> str:
    """The array as text."""
    return json.dumps(as_list(report), ensure_ascii=False, indent=2) + "\n"


def as_list(report: Report) -> list[dict[str, Any]]:
    """The report as plain values."""
    seen: set[str] = set()
    return [_entry(finding, report.language, seen) for finding in report.findings]


def _entry(finding: Diagnostic, language: str, seen: set[str]) -> dict[str, Any]:
    mark, number = finding.fingerprint, 1
    while mark in seen:
        number += 1
        mark = f"{finding.fingerprint}-{number}"
    seen.add(mark)
    words = (say(finding.message, language), say(finding.help, language))
    return {
        "description": " ".join(word for word in words if word),
        "check_name": f"{finding.code} {finding.name}",
        "fingerprint": mark,
        "severity": _SEVERITY[finding.severity],
        "location": {
            "path": finding.span.source.path,
            "lines": {"begin": finding.span.line, "end": finding.span.end_line},
        },
    }
