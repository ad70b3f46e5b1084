"""Laws on the whole demonstration handbook: written otherwise, it says the same."""

import random
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from pledgebook.load.nodes import parse
from pledgebook.reviewing import Asked, review_folders
from pledgebook.source import Source

ROOT = Path(__file__).parent.parent
DAY = date(2026, 6, 1)
IN_ORDER = frozenset({"steps", "turns", "figures", "values", "languages"})
"""Maps and lists whose order is part of what they say (or, of languages, which is the source)."""


def shuffled(value: Any, chance: random.Random, key: str = "") -> Any:
    """The same with its keys and set-like lists in another order."""
    if isinstance(value, dict):
        names = list(value)
        if key not in IN_ORDER:
            chance.shuffle(names)
        return {name: shuffled(value[name], chance, name) for name in names}
    if isinstance(value, list):
        inner = [shuffled(item, chance) for item in value]
        if key not in IN_ORDER:
            chance.shuffle(inner)
        return inner
    return value


def rewritten(into: Path, chance: random.Random) -> Path:
    """The handbook with everything in another order: keys, lists, and records among files."""
    by_folder: dict[Path, list[Any]] = {}
    for path in sorted((ROOT / "standards").rglob("*.yml")):
        relative = path.relative_to(ROOT / "standards")
        value = parse(Source(str(relative), path.read_text(encoding="utf-8"))).value
        for record in value if isinstance(value, list) else [value]:
            if relative.name != "handbook.yml":
                record.setdefault("id", relative.stem)
            by_folder.setdefault(relative, []).append(shuffled(record, chance))
    for relative, records in moved(by_folder, chance):
        path = into / relative
        path.parent.mkdir(parents=True, exist_ok=True)
        said = records[0] if len(records) == 1 else records
        path.write_text(yaml.safe_dump(said, allow_unicode=True, sort_keys=False), "utf-8")
    return into


def moved(
    by_file: dict[Path, list[Any]], chance: random.Random
) -> Iterator[tuple[Path, list[Any]]]:
    """Records of a folder gathered in a few files of other names."""
    folders: dict[Path, list[Any]] = {}
    for relative, records in by_file.items():
        if relative.name == "handbook.yml":
            yield relative, records
        else:
            folders.setdefault(relative.parent, []).extend(records)
    for folder, records in folders.items():
        chance.shuffle(records)
        half = len(records) // 2
        yield folder / "one.yml", records[:half] or records
        if half:
            yield folder / "more" / "two.yml", records[half:]


@pytest.mark.parametrize("seed", range(2))
def test_another_order_of_files_keys_and_lists_changes_nothing(seed: int, tmp_path: Path) -> None:
    before = ROOT / "standards"
    after = rewritten(tmp_path / "after", random.Random(seed))
    for first, second in ((before, after), (after, before)):
        review = review_folders(first, second, ("before", "after"), Asked(today=DAY, rules=()))
        assert [
            (c.change.id, c.told.before["en"], c.told.after["en"]) for c in review.changes
        ] == []


@pytest.mark.parametrize(
    "folder", ["standards", "examples/haier-1234", "examples/caterpillar-parts"]
)
def test_a_handbook_does_not_differ_from_itself(folder: str) -> None:
    whole = ROOT / folder
    review = review_folders(whole, whole, (folder, folder), Asked(today=DAY))
    assert review.changes == ()
    assert (review.findings.new, review.findings.mended, review.breaches) == ((), (), ())
