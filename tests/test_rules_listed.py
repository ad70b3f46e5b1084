"""Each rule is complete: a code and a name of its own, a manual page, a bad case and a good one."""

import re
from collections import Counter
from pathlib import Path

import pytest

import pledgebook.rules
from pledgebook.rules import RULES
from pledgebook.rules.rule import Rule
from test_manual import HEADINGS, sections

CASES = Path(__file__).parent / "cases"
REVIEWS = Path(__file__).parent / "review"
MODULES = Path(pledgebook.rules.__file__).parent

each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)


def test_codes_and_names_are_unique() -> None:
    for names in ([rule.code for rule in RULES], [rule.name for rule in RULES]):
        assert [name for name, number in Counter(names).items() if number > 1] == []


@each_rule
def test_code_and_name_are_well_formed(rule: Rule) -> None:
    assert re.fullmatch(r"(SYN|REF|MEA|CON|WRD|IDN|COV|LIF|CRS|CHG)\d{3}", rule.code)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name)


@each_rule
def test_it_lives_in_a_file_of_its_name(rule: Rule) -> None:
    assert list(MODULES.glob(f"*/{rule.name.replace('-', '_')}.py"))


def test_every_rule_that_is_written_is_listed() -> None:
    written = {
        match[1]
        for path in MODULES.rglob("*.py")
        if (match := re.search(r'^RULE = Rule\(\s*"(\w+)"', path.read_text("utf-8"), re.MULTILINE))
    }
    assert written == {rule.code for rule in RULES}


@each_rule
@pytest.mark.parametrize("language", HEADINGS)
def test_its_manual_has_every_heading(rule: Rule, language: str) -> None:
    page = sections(rule, language)
    assert tuple(page) == ("", *HEADINGS[language])
    assert all(text.strip() for text in page.values())
    first = page[""].strip()
    assert "\n" not in first
    assert first.endswith(("。", "."))


@each_rule
def test_it_has_a_bad_case_and_a_good_one(rule: Rule) -> None:
    if rule.code.startswith("CHG"):
        reviews = [path.read_text("utf-8") for path in REVIEWS.glob("*/expected.txt")]
        found = [f" {rule.code} " in text for text in reviews]
        assert any(found)
        assert not all(found)
        return
    bad = [
        path
        for path in CASES.glob(f"{rule.name}/*/expected.txt")
        if f" {rule.code} " in path.read_text("utf-8")
    ]
    assert bad
    assert (CASES / rule.name / "good" / "expected.txt").read_bytes() == b""
