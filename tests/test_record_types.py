"""What a type of record needs besides its model: CONTRIBUTING lists it; this says what is left."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from pages_support import FOLDER
from pledgebook.changes.kinds import BINDING
from pledgebook.cli.skeletons import USUAL_IDS
from pledgebook.pages.navigation import GROUPS
from pledgebook.pages.words import words
from pledgebook.records.base import Record
from pledgebook.records.kinds import KINDS
from pledgebook.rules import kind_words

ROOT = Path(__file__).parent.parent
ENGINE = ROOT / "src/pledgebook"

IN_NAVIGATION = [kind for _, kinds in GROUPS for kind in kinds]
NEEDED: dict[str, Callable[[type[Record]], bool]] = {
    "pages/templates/<kind>.html": lambda type_: (
        ENGINE / f"pages/templates/{type_.kind}.html"
    ).is_file(),
    "kind- in pages/words.json": lambda type_: f"kind-{type_.kind}" in words("en"),
    "kinds- in pages/words.json": lambda type_: f"kinds-{type_.kind}" in words("en"),
    "index- in pages/words.json": lambda type_: f"index-{type_.kind}" in words("en"),
    "a line in rules/kind_words.py": lambda type_: type_.kind in kind_words.KINDS,
    "a place in GROUPS of pages/navigation.py": lambda type_: IN_NAVIGATION.count(type_.kind) == 1,
    "a line in changes/kinds.py": lambda type_: type_.kind in BINDING,
    "skeletons/<kind>.yml": lambda type_: (ENGINE / f"skeletons/{type_.kind}.yml").is_file(),
    "its example id in cli/skeletons.py": lambda type_: type_.kind in USUAL_IDS,
    "an example in standards/": lambda type_: (ROOT / "standards" / type_.folder).is_dir(),
    "an example in tests/pages_handbook/": lambda type_: (FOLDER / type_.folder).is_dir(),
}


@pytest.mark.parametrize("type_", KINDS, ids=lambda type_: type_.kind)
def test_a_type_of_record_has_all_it_needs(type_: type[Record]) -> None:
    assert [what for what, is_there in NEEDED.items() if not is_there(type_)] == []


def test_what_contributing_names_is_there() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    typed = set(re.findall(r"scripts/test.*? (tests/[\w/.]+)", text))
    assert typed
    assert [path for path in typed if not (ROOT / path).exists()] == []
    named = re.findall(r"`((?:src|tests|standards|requirements)/[\w/.]*)`", text)
    assert [path for path in named if not (ROOT / path).exists()] == []


def test_contributing_draws_every_floor() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    drawn = re.search(r"    cli, pledgebook_mkdocs\n(?: {6,}.*\n)+", text)
    assert drawn is not None
    floors = {path.stem for path in ENGINE.iterdir() if path.suffix == ".py" or path.is_dir()}
    floors -= {"__init__", "__pycache__", "skeletons"}
    assert {name for name in floors if not re.search(rf"\b{name}\b", drawn[0])} == set()
