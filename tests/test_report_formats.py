"""The formats that other programs read: each is what its reader expects."""

import json
import re
from datetime import date
from typing import Any

import pytest

from pledgebook.diagnostic import Diagnostic, Label, Severity
from pledgebook.report import github, gitlab, markdown, sarif
from pledgebook.report import json as json_report
from pledgebook.report.model import Report, Summary
from pledgebook.source import Source, Span
from sarif_support import validate_sarif

SOURCE = Source("standards/承诺 110.yml", "a: 1\nb: 2\nc: 3\n")
OLD = Source("standards/110.yml", "a: 0\n", revision="v1.0")


def finding(line: int, severity: Severity = Severity.ERROR, **more: Any) -> Diagnostic:
    return Diagnostic(
        "TST001",
        "test-rule",
        severity,
        Span(SOURCE, line, 4, line, 5),
        {"en": "100 %: wrong,\nvery wrong <b>.", "zh": "有误。"},
        {"en": "Mend it.", "zh": "请改正。"},
        **more,
    )


REPORT = Report(
    (
        finding(1, record="110", route=("arrive", "every-case")),
        finding(2, Severity.WARNING, related=(Label(Span(OLD, 1, 4, 1, 5), {"en": "was this"}),)),
        finding(3, Severity.INFO),
    ),
    Summary(1, 1, 1, 7, 2, 3, 5, date(2026, 3, 1), ("en", "zh")),
)


def test_json_is_one_object_with_every_place() -> None:
    said = json.loads(json_report.render(REPORT))
    assert said["summary"] == {
        "error": 1,
        "warning": 1,
        "info": 1,
        "records": 7,
        "accepted": 2,
        "baselined": 3,
        "baseline": 5,
        "left_out": [],
        "as_of": "2026-03-01",
        "languages": ["en", "zh"],
    }
    first, second, _ = said["findings"]
    assert first == {
        "code": "TST001",
        "name": "test-rule",
        "severity": "error",
        "message": "100 %: wrong,\nvery wrong <b>.",
        "help": "Mend it.",
        "path": "standards/承诺 110.yml",
        "line": 1,
        "column": 4,
        "end_line": 1,
        "end_column": 5,
        "record": "110",
        "route": ["arrive", "every-case"],
        "related": [],
        "fingerprint": REPORT.findings[0].fingerprint,
    }
    assert second["related"] == [
        {
            "path": "standards/110.yml",
            "line": 1,
            "column": 4,
            "message": "was this",
            "revision": "v1.0",
        }
    ]


def test_json_speaks_the_language_asked_for() -> None:
    said = json.loads(json_report.render(Report(REPORT.findings, REPORT.summary, "zh")))
    assert said["findings"][0]["message"] == "有误。"


def test_github_commands_are_escaped() -> None:
    first, second, third = github.render(REPORT).splitlines()[:3]
    assert first == (
        "::error file=standards/承诺 110.yml,line=1,endLine=1,col=4,endColumn=5,"
        "title=TST001 test-rule::100 %25: wrong,%0Avery wrong <b>.%0AMend it."
    )
    assert second.startswith("::warning ")
    assert second.endswith("%0Astandards/110.yml:1: was this")
    assert third.startswith("::notice ")


def test_github_properties_cannot_be_forged() -> None:
    source = Source("a,line=9::error::b:c.yml", "x\n")
    forged = Diagnostic("T", "t", Severity.ERROR, Span(source, 1, 1, 2, 1), {"en": "\n::error::x"})
    first = github.render(Report((forged,), REPORT.summary)).splitlines()[0]
    assert first == (
        "::error file=a%2Cline=9%3A%3Aerror%3A%3Ab%3Ac.yml,line=1,endLine=2,title=T t"
        "::%0A::error::x"
    )


def test_gitlab_fingerprints_are_all_different() -> None:
    twice = Report((*REPORT.findings, *REPORT.findings), REPORT.summary)
    entries = json.loads(gitlab.render(twice))
    assert len({entry["fingerprint"] for entry in entries}) == 6
    assert entries[0] == {
        "description": "100 %: wrong,\nvery wrong <b>. Mend it.",
        "check_name": "TST001 test-rule",
        "fingerprint": REPORT.findings[0].fingerprint,
        "severity": "major",
        "location": {"path": "standards/承诺 110.yml", "lines": {"begin": 1, "end": 1}},
    }


@pytest.mark.parametrize("language", ["en", "zh"])
def test_sarif_is_what_the_standard_asks_for(language: str) -> None:
    log = json.loads(sarif.render(Report(REPORT.findings, REPORT.summary, language)))
    validate_sarif(log)
    results = log["runs"][0]["results"]
    assert [result["level"] for result in results] == ["error", "warning", "note"]
    logical = results[0]["locations"][0]["logicalLocations"][0]
    assert logical["fullyQualifiedName"] == "110.arrive.every-case"


def test_markdown_says_what_was_written_and_nothing_more() -> None:
    said = markdown.render(REPORT)
    assert said.startswith("## 1 error, 1 warning, 1 note in 7 records; 2 accepted, 3 baselined\n")
    assert "### `standards/承诺 110.yml`" in said
    assert r"- **error TST001 test-rule**, line 1: 100 %: wrong,␊very wrong \<b\>." in said
    assert "    - `standards/110.yml:1`: was this\n" in said
    assert not re.search(r"(?<!\\)[<>]", said)
