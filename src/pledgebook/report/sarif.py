"""Findings as SARIF 2.1.0 (OASIS), for code scanning."""

import json
from typing import Any
from urllib.parse import quote

from pledgebook import __version__
from pledgebook.diagnostic import Diagnostic, Severity, say
from pledgebook.report.model import Report
from pledgebook.source import Span

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def render(report: Report) -> str:
    """The log as text."""
    return json.dumps(as_log(report), ensure_ascii=False, indent=2) + "\n"


def as_log(report: Report) -> dict[str, Any]:
    """The report as plain values."""
    described = {finding.code: finding for finding in reversed(report.findings)}
    codes = sorted(described)
    driver = {
        "name": "Pledgebook",
        "version": __version__,
        "rules": [_rule(described[code]) for code in codes],
    }
    run = {
        "tool": {"driver": driver},
        "language": report.language,
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, codes, report.language) for finding in report.findings],
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(finding: Diagnostic) -> dict[str, Any]:
    return {
        "id": finding.code,
        "name": "".join(word.capitalize() for word in finding.name.split("-")),
        "shortDescription": {"text": finding.name.replace("-", " ")},
        "help": {"text": f"pledgebook explain {finding.code}"},
        "defaultConfiguration": {"level": _LEVEL[finding.severity]},
    }


def _result(finding: Diagnostic, codes: list[str], language: str) -> dict[str, Any]:
    words = (say(finding.message, language), say(finding.help, language))
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": codes.index(finding.code),
        "level": _LEVEL[finding.severity],
        "message": {"text": " ".join(word for word in words if word)},
        "locations": [_location(finding)],
        "partialFingerprints": {"pledgebook/v1": finding.fingerprint},
    }
    if finding.related:
        result["relatedLocations"] = [
            {
                "id": number,
                "physicalLocation": _physical(label.span),
                "message": {"text": say(label.message, language)},
            }
            for number, label in enumerate(finding.related, 1)
        ]
    return result


def _location(finding: Diagnostic) -> dict[str, Any]:
    location: dict[str, Any] = {"physicalLocation": _physical(finding.span)}
    if finding.record:
        name = ".".join((finding.record, *finding.route))
        location["logicalLocations"] = [{"fullyQualifiedName": name}]
    return location


def _physical(span: Span) -> dict[str, Any]:
    return {
        "artifactLocation": {"uri": quote(span.source.path, safe="/")},
        "region": {
            "startLine": span.line,
            "startColumn": span.column,
            "endLine": span.end_line,
            "endColumn": span.end_column,
        },
    }
