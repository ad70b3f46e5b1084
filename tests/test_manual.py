"""The manual of a rule is true: the rule finds its example, and nothing in what to do instead.

A fenced block whose info string ends in a path is that file, in a small handbook around it; below
``before/`` it is that file in the older of two versions.
"""

import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from pledgebook.check import check
from pledgebook.cli.explain import spares_drafts
from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.reviewing import Asked, review_folders
from pledgebook.rules import RULES
from pledgebook.rules.rule import Rule

HEADINGS = {
    "en": ("What", "Why", "Example", "Instead"),
    "zh": ("说明", "理由", "反例", "改法"),
}
BLOCK = re.compile(r"^```\w+ (\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
DAY = date(2026, 6, 1)
OLDER = "before/"

# What YAML on a page cannot show: bytes, sizes, files that are no records. Cases cover these.
SHOWN_BY_CASES = {
    "unreadable-file",
    "file-too-large",
    "hidden-character",
    "missing-handbook",
    "too-many-faults",
    "damaged-baseline",
}

AROUND = {
    "handbook.yml": """
name: {{en: Handbook, zh: 手册}}
languages: [{languages}]
edition: "1"
calendars:
  office: {{title: {{en: Office, zh: 办公}}, days: [monday], hours: ["09:00-17:00"]}}
""",
    "roles/manager.yml": "title: {en: Manager, zh: 经理}\naudience: public\n",
    "events/fault-reported.yml": "title: {en: Fault reported, zh: 报修}\naudience: public\n",
    "events/engineer-arrived.yml": "title: {en: Engineer arrived, zh: 到场}\naudience: public\n",
    "indicators/time-to-site.yml": """
title: {en: Time to site, zh: 到场时间}
owner: manager
effective: 2026-01-01
measures: {time: {from: fault-reported, to: engineer-arrived}}
unit: min
better: lower
population: {en: Every report of a fault., zh: 每次报修。}
no-exclusions: {en: None., zh: 无。}
data-source: {en: The dispatch log., zh: 调度日志。}
collector: manager
frequency: {en: Monthly, zh: 每月}
""",
    "dimensions/region.yml": """
title: {en: Region, zh: 区域}
audience: public
values:
  urban: {title: {en: In town, zh: 城区}}
  rural: {title: {en: In the country, zh: 乡村}}
""",
    "commitments/110.yml": """
title: {en: 110, zh: 110}
owner: manager
effective: 2026-01-01
audience: public
promises:
  arrive:
    wording: {en: "We are there within [[110.arrive]].", zh: "[[110.arrive]]内到达。"}
    indicator: time-to-site
    clock: elapsed
    cases:
      - {region: urban, every-case: at most 45 min}
      - {region: rural, every-case: at most 90 min}
""",
}


def sections(rule: Rule, language: str) -> dict[str, str]:
    """The text below each heading, the lines above the first one under an empty name."""
    pieces = re.split(r"^## (.+)\n", f"\n{rule.manual[language]}", flags=re.MULTILINE)
    return {"": pieces[0]} | dict(zip(pieces[1::2], pieces[2::2], strict=True))


PAGES = [pytest.param(rule, name, id=f"{rule.name}-{name}") for rule in RULES for name in HEADINGS]


def written(language: str, files: dict[str, str], folder: Path) -> Path:
    for name, text in (AROUND | files).items():
        if name == "handbook.yml" and name not in files:
            order = ("en", "zh") if language == "en" else ("zh", "en")
            text = text.format(languages=", ".join(order))
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.lstrip("\n"), encoding="utf-8")
    return folder


def found(language: str, files: dict[str, str], folder: Path) -> set[str]:
    """The rules that find something; in a review, where files of an older version are given."""
    older = {name.removeprefix(OLDER): text for name, text in files.items() if OLDER in name}
    newer = {name: text for name, text in files.items() if OLDER not in name}
    after = written(language, newer, folder / "after")
    if not older:
        return {finding.name for finding in check(after, shown=".", today=DAY).findings}
    before = written(language, older, folder / "before")
    asked = Asked(today=DAY, authors=frozenset({"author"}))
    review = review_folders(before, after, ("before", "."), asked)
    about = (*review.told, *review.findings.new, *review.breaches)
    return {finding.name for finding in about}


@pytest.mark.parametrize(("rule", "language"), PAGES)
def test_the_page_is_true(rule: Rule, language: str, tmp_path: Path) -> None:
    _, _, example, instead = HEADINGS[language]
    page = sections(rule, language)
    bad = dict(BLOCK.findall(page[example]))
    good = dict(BLOCK.findall(page[instead]))
    if rule.name in SHOWN_BY_CASES:
        assert not bad
    else:
        assert rule.name in found(language, bad, tmp_path / "bad")
    names = found(language, good, tmp_path / "good")
    assert rule.name not in names
    unread = {other.name for other in RULES if other.code.startswith("SYN")}
    assert not names & unread


def test_the_handbook_around_the_examples_is_sound(tmp_path: Path) -> None:
    for language in HEADINGS:
        assert found(language, {}, tmp_path / language) == set()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_the_head_of_a_page_says_how_its_findings_weigh(rule: Rule) -> None:
    allowed = {rule.severity, *rule.otherwise} | (
        {Severity.WARNING} if spares_drafts(rule) else set()
    )
    told = [f.severity for f in _told().get(rule.code, ())]
    assert set(told) <= allowed
    assert all(words.keys() == {"en", "zh"} for words in rule.otherwise.values())


@cache
def _told() -> dict[str, list[Diagnostic]]:
    """What is found in all cases, by rule."""
    found: dict[str, list[Diagnostic]] = {}
    for file in (Path(__file__).parent / "cases").glob("*/*/handbook.yml"):
        for finding in check(file.parent, shown=".", today=DAY).findings:
            found.setdefault(finding.code, []).append(finding)
    return found
