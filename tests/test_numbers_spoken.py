"""Sentences as staff say them, and the promise that each number in them speaks of.

``spoken/zh.txt`` and ``spoken/en.txt`` hold a sentence a line, and after the bar the promises of
``spoken/handbook`` that a careful reader hears in it, number by number: ``=`` says what is
promised, ``≠`` something else. Where nothing stands, no number speaks of any promise.
"""

import shutil
from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
import yaml

from pledgebook.load.handbook import load
from pledgebook.rules.consistent.claims import claims
from pledgebook.rules.rule import Context

SPOKEN = Path(__file__).parent / "spoken"
PROMISES = tuple(yaml.safe_load((SPOKEN / "handbook/commitments/we.yml").read_text())["promises"])

Row = tuple[str, str, tuple[str, ...]]


def _rows() -> list[Row]:
    lines = [
        (path.stem[:2], line)
        for path in sorted(SPOKEN.glob("*.txt"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("#")
    ]
    return [
        (language, sentence.strip(), tuple(one.strip() for one in heard.split(",") if one.strip()))
        for language, line in lines
        for sentence, _, heard in [line.partition("|")]
    ]


ROWS = _rows()
Heard = Mapping[str, tuple[str, ...]]
"""By script, what its one sentence says of promises."""


@pytest.fixture(scope="module")
def heard(tmp_path_factory: pytest.TempPathFactory) -> Heard:
    """Every sentence in three scripts: one names every promise, one those that the sentence does
    not speak of, one none."""
    folder = tmp_path_factory.mktemp("spoken") / "handbook"
    shutil.copytree(SPOKEN / "handbook", folder)
    (folder / "scripts").mkdir()
    for number, (language, sentence, expected) in enumerate(ROWS):
        meant = {one.split()[0] for one in expected}
        named = {"all": PROMISES, "others": [p for p in PROMISES if p not in meant], "none": ()}
        for name, promises in named.items():
            script = {
                "title": {"en": "Said", "zh": "说的"},
                "owner": "manager",
                "effective": "2026-01-01",
                "promises": [f"we.{promise}" for promise in promises],
                "turns": {"said": {"says": {language: sentence}}},
            }
            path = folder / "scripts" / f"{name}-{number}.yml"
            path.write_text(yaml.safe_dump(script, allow_unicode=True), encoding="utf-8")
    loaded = load(folder, ".")
    assert not loaded.faults
    said: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for claim in claims(Context(loaded.catalog, date(2026, 6, 1))):
        verdict = f"{claim.profile.pledge.part_id} {'=' if claim.agrees else '≠'}"
        said[claim.speech.record.id].append((claim.start, verdict))
    return {name: tuple(words for _, words in sorted(found)) for name, found in said.items()}


@pytest.mark.parametrize("number", range(len(ROWS)), ids=[sentence for _, sentence, _ in ROWS])
def test_a_number_speaks_of_what_the_sentence_is_about(number: int, heard: Heard) -> None:
    _, _, expected = ROWS[number]
    assert heard.get(f"all-{number}", ()) == expected


@pytest.mark.parametrize("number", range(len(ROWS)), ids=[sentence for _, sentence, _ in ROWS])
def test_a_number_speaks_of_nothing_else(number: int, heard: Heard) -> None:
    _, _, expected = ROWS[number]
    assert heard.get(f"others-{number}", ()) == ()
    assert set(heard.get(f"none-{number}", ())) <= set(expected)
