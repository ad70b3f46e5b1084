"""Sentences as staff say them, and the promise that each number in them speaks of.

Each folder of ``spoken`` holds a handbook, and in ``zh.txt`` and ``en.txt`` a sentence a line;
after the bar stand the promises that a careful reader hears in it, number by number: ``=`` says
what is promised, ``≠`` something else. Where nothing stands, no number speaks of any promise.
"""

import shutil
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
import yaml

from pledgebook.load.handbook import load
from pledgebook.rules.consistent.claims import claims
from pledgebook.rules.rule import Context

SPOKEN = Path(__file__).parent / "spoken"


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence, and what is heard in it."""

    handbook: str
    language: str
    sentence: str
    expected: tuple[str, ...]
    number: int


def _rows() -> Iterator[Row]:
    number = 0
    for path in sorted(SPOKEN.glob("*/*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if not line or line.startswith("#"):
                continue
            sentence, _, heard = line.partition("|")
            expected = tuple(one.strip() for one in heard.split(",") if one.strip())
            yield Row(path.parent.name, path.stem, sentence.strip(), expected, number)
            number += 1


ROWS = tuple(_rows())
Heard = Mapping[str, tuple[str, ...]]
"""By script, what its one sentence says of promises."""


@pytest.fixture(scope="module")
def heard(tmp_path_factory: pytest.TempPathFactory) -> Heard:
    """Every sentence in three scripts: one names every promise, one those that the sentence does
    not speak of, one none."""
    said: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for name in sorted({row.handbook for row in ROWS}):
        folder = tmp_path_factory.mktemp(name) / "handbook"
        shutil.copytree(SPOKEN / name / "handbook", folder)
        _write(folder, [row for row in ROWS if row.handbook == name])
        loaded = load(folder, ".")
        assert not loaded.faults
        for claim in claims(Context(loaded.catalog, date(2026, 6, 1))):
            verdict = f"{claim.profile.pledge.part_id} {'=' if claim.agrees else '≠'}"
            said[claim.speech.record.id].append((claim.start, verdict))
    return {name: tuple(words for _, words in sorted(found)) for name, found in said.items()}


def _write(folder: Path, rows: list[Row]) -> None:
    promises = yaml.safe_load((folder / "commitments/we.yml").read_text("utf-8"))["promises"]
    (folder / "scripts").mkdir()
    for row in rows:
        meant = {one.split()[0] for one in row.expected}
        named = {"all": promises, "others": [p for p in promises if p not in meant], "none": ()}
        for name, cited in named.items():
            script = {
                "title": {"en": "Said", "zh": "说的"},
                "owner": "manager",
                "effective": "2026-01-01",
                "promises": [f"we.{promise}" for promise in cited],
                "turns": {"said": {"says": {row.language: row.sentence}}},
            }
            path = folder / "scripts" / f"{name}-{row.number}.yml"
            path.write_text(yaml.safe_dump(script, allow_unicode=True), encoding="utf-8")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.sentence)
def test_a_number_speaks_of_what_the_sentence_is_about(row: Row, heard: Heard) -> None:
    assert heard.get(f"all-{row.number}", ()) == row.expected


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.sentence)
def test_a_number_speaks_of_nothing_else(row: Row, heard: Heard) -> None:
    assert heard.get(f"others-{row.number}", ()) == ()
    assert set(heard.get(f"none-{row.number}", ())) <= set(row.expected)
