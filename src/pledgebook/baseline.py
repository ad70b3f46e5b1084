"""The baseline: findings that stood when a handbook was first checked, to be mended by and by.

It is a file that people review, so it is written sorted, one finding on a line: what was mended
is a line gone, and two branches that mend different things merge by themselves.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from pledgebook.accepting import UNREADABLE
from pledgebook.diagnostic import Diagnostic, say
from pledgebook.rules.syntax import (
    damaged_baseline,
    missing_handbook,
    outside_folder,
    unsafe_asset,
)

FILE = "baseline.json"
HANDBOOK = "handbook.yml"
# Without an organisation there is no handbook to publish; and nothing is published that could
# harm a reader, or that lies outside the folder.
NEVER = frozenset(
    rule.code
    for rule in (
        missing_handbook.RULE,
        damaged_baseline.RULE,
        outside_folder.RULE,
        unsafe_asset.RULE,
    )
)


@dataclass(frozen=True, slots=True)
class Baseline:
    """The fingerprints of the findings that may stay for now, each with what was said of it."""

    entries: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)


def may_stay(finding: Diagnostic) -> bool:
    """Whether a handbook can be published with that finding in its baseline."""
    broken = finding.code.startswith(UNREADABLE) and finding.span.source.name == HANDBOOK
    return finding.code not in NEVER and not broken


def part(
    findings: Iterable[Diagnostic], baseline: Baseline
) -> tuple[list[Diagnostic], list[Diagnostic]]:
    """What is new, and what stands in the baseline."""
    new: list[Diagnostic] = []
    known: list[Diagnostic] = []
    for finding in findings:
        stays = finding.fingerprint in baseline.entries and may_stay(finding)
        (known if stays else new).append(finding)
    return new, known


def write(findings: Iterable[Diagnostic], language: str) -> str:
    """The text of the baseline that holds these findings, said in one language for all."""
    entries = sorted(
        (_entry(finding, language) for finding in findings),
        key=lambda entry: tuple(entry[key] for key in ("record", "code", "route", "fingerprint")),
    )
    lines = ",\n".join(f"    {json.dumps(entry, ensure_ascii=False)}" for entry in entries)
    about = json.dumps(ABOUT.get(language, ABOUT["en"]), ensure_ascii=False)
    return f'{{\n  "about": {about},\n  "findings": [\n{lines}\n  ]\n}}\n'


ABOUT = {
    "en": "Findings that may stay for now. Mend one, and delete its line or run: "
    "pledgebook check --write-baseline",
    "zh": "暂时保留的问题。改好一条后删除该行，或运行：pledgebook check --write-baseline",
}


def _entry(finding: Diagnostic, language: str) -> dict[str, str]:
    return {
        "fingerprint": finding.fingerprint,
        "code": finding.code,
        "record": finding.record or finding.span.source.name,
        "route": ".".join(finding.route),
        "message": say(finding.message, language),
    }
