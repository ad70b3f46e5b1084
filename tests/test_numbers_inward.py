"""What we ask of ourselves may be more than is promised, in the records that are for us alone."""

import shutil
from datetime import date
from pathlib import Path

import pytest
import yaml

from pledgebook.load.handbook import load
from pledgebook.rules.consistent.claims import claims
from pledgebook.rules.rule import Context

INN = Path(__file__).parent / "spoken" / "inn" / "handbook"
STRICTER = [
    ("zh", "退款单两个工作日内交到财务。"),
    ("zh", "退款三天内退回原付款账户。"),
    ("zh", "行李员 5 分钟内把行李送到房间。"),
    ("zh", "书面答复两天内寄出。"),
    ("en", "The written answer leaves within two days."),
    ("en", "Late check-out ends by 12:00."),
]
WEAKER = [
    ("zh", "退款十个工作日内退回原付款账户。"),
    ("zh", "行李员 25 分钟内把行李送到房间。"),
    ("zh", "书面答复五天内寄出。"),
    ("en", "The written answer leaves within five days."),
    ("en", "Late check-out ends by 21:00."),
]


def _contradictions(folder: Path, record: str, language: str, sentence: str) -> int:
    shutil.copytree(INN, folder / "handbook")
    promises = yaml.safe_load((INN / "commitments/we.yml").read_text("utf-8"))["promises"]
    named = [f"we.{promise}" for promise in promises]
    head = {"title": {"en": "Said"}, "owner": "manager", "effective": "2026-01-01"}
    text = {language: sentence}
    body: dict[str, object] = {
        "services": {"delivers": named, "requirements": {"said": {"statement": text}}},
        "scripts": {"promises": named, "turns": {"said": {"says": text}}},
    }[record]
    path = folder / "handbook" / record / "said.yml"
    path.parent.mkdir()
    path.write_text(yaml.safe_dump({**head, **body}, allow_unicode=True), encoding="utf-8")
    loaded = load(folder / "handbook", ".")
    assert not loaded.faults
    return sum(not claim.agrees for claim in claims(Context(loaded.catalog, date(2026, 6, 1))))


@pytest.mark.parametrize(("language", "sentence"), STRICTER)
def test_a_service_may_ask_more_of_us(tmp_path: Path, language: str, sentence: str) -> None:
    assert _contradictions(tmp_path, "services", language, sentence) == 0


@pytest.mark.parametrize(("language", "sentence"), WEAKER)
def test_a_service_may_not_ask_less(tmp_path: Path, language: str, sentence: str) -> None:
    assert _contradictions(tmp_path, "services", language, sentence) == 1


@pytest.mark.parametrize(("language", "sentence"), [STRICTER[1], STRICTER[3], STRICTER[5]])
def test_a_script_says_what_is_promised(tmp_path: Path, language: str, sentence: str) -> None:
    assert _contradictions(tmp_path, "scripts", language, sentence) == 1
