"""A child standard inherits omitted parts and overrides those of the same id."""

from pathlib import Path

import pytest

from pledgebook.analysis.inheritance import ancestors, origin, resolved
from pledgebook.catalog import Catalog
from pledgebook.load.handbook import load


@pytest.fixture
def catalog(tmp_path: Path) -> Catalog:
    files = {
        "handbook.yml": "name: Test\nedition: '1'\n",
        "services/base.yml": (
            "title: Base\nrequirements:\n"
            "  clean: {statement: Clean it.}\n  note: {statement: Note it.}\n"
        ),
        "services/pump.yml": (
            "title: Pump\nextends: base\nrequirements:\n"
            "  note: {statement: Note it twice.}\n  flush: {statement: Flush it.}\n"
        ),
        "services/loop.yml": "title: Loop\nextends: loop\n",
    }
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    loaded = load(tmp_path)
    assert not loaded.faults
    return loaded.catalog


def test_parts_are_inherited_and_overridden(catalog: Catalog) -> None:
    pump = resolved(catalog, catalog.records["pump"])
    said = {key: r.statement.say("en") for key, r in pump.requirements.items()}  # type: ignore[attr-defined]
    assert said == {"clean": "Clean it.", "note": "Note it twice.", "flush": "Flush it."}
    assert pump.title.say("en") == "Pump"


def test_origin_is_where_the_part_is_written(catalog: Catalog) -> None:
    pump = catalog.records["pump"]
    assert origin(catalog, pump, "clean").id == "base"
    assert origin(catalog, pump, "note").id == "pump"


def test_a_circle_ends_the_line(catalog: Catalog) -> None:
    assert list(ancestors(catalog, catalog.records["loop"])) == []
