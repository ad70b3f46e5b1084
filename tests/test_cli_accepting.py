"""Findings that a record's owner accepts, with a reason and for a time."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest

from cli_support import write
from pledgebook.check import Checked, check
from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.rule import Context, Rule, both


def loud(context: Context) -> Iterable[Diagnostic]:
    for record in context.catalog.of("role"):
        for number, words in enumerate(record.answerable_for):
            if words.say("en").isupper():
                route = ("answerable-for", str(number))
                span = context.catalog.at(record, *route)
                words_ = both("Loud.", "太响。")
                yield RULE.finding(span, words_, both("", ""), record=record.id, route=route)


RULE = Rule("TST001", "loud", Severity.ERROR, both("", ""), loud)


def checked(folder: Path, accepts: str) -> Checked:
    role = f"title: A\nanswerable-for: [QUIET, fine, LOUD]\n{accepts}"
    write(folder, {"roles/agent.yml": role, "roles/other.yml": "title: B\nanswerable-for: [X]\n"})
    return check(folder, today=date(2026, 3, 1), rules=(RULE,))


def names(found: Iterable[Diagnostic]) -> list[str]:
    return [f"{f.record} {f.name} {'.'.join(f.route)}".strip() for f in found]


@pytest.mark.parametrize("rule", ["TST001", "loud"])
def test_a_rule_is_accepted_by_code_or_name_on_its_record_only(tmp_path: Path, rule: str) -> None:
    found = checked(tmp_path, f"accepts: [{{rule: {rule}, reason: Shouted on purpose.}}]\n")
    assert names(found.findings) == ["other loud answerable-for.0"]
    assert len(found.accepted) == 2
    assert found.report().summary.accepted == 2


def test_at_narrows_to_a_place(tmp_path: Path) -> None:
    found = checked(tmp_path, "accepts: [{rule: loud, at: answerable-for.2, reason: So.}]\n")
    assert names(found.accepted) == ["agent loud answerable-for.2"]
    assert "agent loud answerable-for.0" in names(found.findings)


def test_at_matches_whole_steps(tmp_path: Path) -> None:
    found = checked(tmp_path, "accepts: [{rule: loud, at: answerable, reason: So.}]\n")
    assert found.accepted == ()
    assert "agent acceptance-unused accepts" in names(found.findings)


@pytest.mark.parametrize(
    ("accepts", "finding", "line"),
    [
        ("accepts: [{rule: WRD999, reason: So.}]\n", "acceptance-unused", 3),
        ("accepts:\n  - rule: loud\n", "acceptance-without-reason", 4),
        ("accepts: [{rule: loud, reason: So., until: 2026-02-28}]\n", "acceptance-expired", 3),
    ],
)
def test_an_acceptance_that_does_no_work_is_a_finding(
    tmp_path: Path, accepts: str, finding: str, line: int
) -> None:
    found = checked(tmp_path, accepts)
    assert found.accepted == ()
    (about,) = [f for f in found.findings if f.name == finding]
    assert (about.record, about.span.line) == ("agent", line)


def test_the_last_day_still_counts(tmp_path: Path) -> None:
    found = checked(tmp_path, "accepts: [{rule: loud, reason: So., until: 2026-03-01}]\n")
    assert len(found.accepted) == 2


def test_what_cannot_be_read_cannot_be_accepted(tmp_path: Path) -> None:
    picture = "media: [{picture: assets/none.svg, alt: X}]\n"
    accepts = "accepts: [{rule: missing-asset, reason: So.}]\n"
    write(tmp_path, {"roles/agent.yml": f"title: A\n{picture}{accepts}"})
    found = check(tmp_path, today=date(2026, 3, 1), rules=())
    assert found.accepted == ()
    assert "agent acceptance-unused accepts" in names(found.findings)
