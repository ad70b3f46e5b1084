"""What is worked out of a handbook goes with it: a server makes a new catalog at every save."""

import gc
import weakref
from datetime import date
from pathlib import Path

from pages_support import FOLDER, TODAY
from pledgebook.catalog import Catalog, remembered
from pledgebook.check import check
from pledgebook.load.handbook import load
from pledgebook.pages.site import site


def used(folder: Path) -> "weakref.ref[Catalog]":
    """A catalog that was loaded, checked and made into a site, and that nobody needs any more."""
    checked = check(folder, today=TODAY)
    made = site(checked.catalog, today=TODAY, findings=checked.findings)
    assert len(list(made.pages)) > 10
    assert made.texts
    assert made.navigation
    return weakref.ref(checked.catalog)


def test_a_catalog_checked_and_published_does_not_stay() -> None:
    left = used(FOLDER)
    gc.collect()
    assert left() is None


def test_each_catalog_remembers_its_own_and_once() -> None:
    asked: list[tuple[str, date]] = []

    @remembered
    def named(catalog: Catalog, day: date) -> str:
        asked.append((catalog.handbook.id, day))
        return f"{catalog.handbook.edition} on {day}"

    first, second = (load(FOLDER, "standards").catalog for _ in range(2))
    other = date(2027, 1, 1)
    assert named(first, TODAY) is named(first, TODAY)
    assert named(first, other) == f"{first.handbook.edition} on {other}"
    assert named(second, TODAY) is not named(first, TODAY)
    assert [day for _, day in asked] == [TODAY, other, TODAY]
