"""Each kind of fault, planted in a clean handbook, is found at the right place, once and alone."""

from pathlib import Path

import pytest

from seeding.frame import Field, Kind
from seeding.kinds import KINDS

CLEAN = Path(__file__).parent / "seeding" / "clean"
MOST = 2


@pytest.fixture(scope="module")
def ground(tmp_path_factory: pytest.TempPathFactory) -> Field:
    """The clean handbook, written anew, in which faults are planted one at a time."""
    return Field(CLEAN, tmp_path_factory.mktemp("field"))


def test_the_clean_handbook_is_silent(ground: Field) -> None:
    assert [f"{f.code} {f.record}" for f in ground.before] == []


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: f"{kind.code}-{kind.name}")
def test_each_fault_is_found_once(ground: Field, kind: Kind) -> None:
    (row,) = ground.rows((kind,), MOST)
    assert row.planted > 0
    assert row.missed == []
    assert row.twice == 0
    assert row.others == {}
