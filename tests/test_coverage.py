"""The matrix of coverage: what counts, what does not, and what a manager sees of it."""

from datetime import date
from pathlib import Path

import pytest

from cli_support import write
from pledgebook.analysis.coverage import Column, Matrix, matrix
from pledgebook.check import check
from pledgebook.pages.page import Page
from pledgebook.pages.site import site

DAY = date(2026, 6, 1)
HANDBOOK = "name: Test\nlanguages: [en]\nedition: '1'\n"
FILES = {
    "roles/manager.yml": "title: Manager\n",
    "indicators/time.yml": "title: Time\nowner: manager\n",
    "indicators/nobodys.yml": "title: Nobody's\n",
    "commitments/110.yml": (
        "title: 110\naudience: public\npromises:\n"
        "  arrive: {indicator: time, clock: elapsed, every-case: at most 1 h}\n"
        "  repair: {indicator: nobodys, clock: elapsed, every-case: at most 1 d}\n"
    ),
    "services/own.yml": "title: Own\npromises: {back: {every-case: at most 1 h}}\n",
    "commitments/old.yml": "title: Old\nstatus: retired\npromises: {arrive: {wording: We come.}}\n",
    "processes/go.yml": "title: Go\npurpose: 'We keep [[110.repair]].'\ndelivers: [110.arrive]\n",
    "scripts/call.yml": "title: Call\nturns: {say: {says: 'Within [[110.arrive]].'}}\n",
    "scripts/draft.yml": "title: Draft\nstatus: draft\npromises: [110.repair]\n",
    "courses/first.yml": "title: First\nmodules: {one: {title: One, cites: ['110']}}\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write(tmp_path, FILES, HANDBOOK)


def made(folder: Path) -> Matrix:
    return matrix(check(folder, today=DAY).catalog, DAY)


def covering(folder: Path) -> dict[str, dict[str, list[str]]]:
    return {
        row.pledge.id: {c.name: [r.id for r in records] for c, records in row.covering.items()}
        for row in made(folder).rows
    }


def test_each_promise_in_force_has_a_row(folder: Path) -> None:
    assert covering(folder) == {
        "110.arrive": {
            "DELIVERED": ["go"],
            "SAID": ["call"],
            "TAUGHT": ["first"],
            "MEASURED": ["time"],
        },
        "110.repair": {"DELIVERED": [], "SAID": [], "TAUGHT": ["first"], "MEASURED": []},
        "own.back": {"DELIVERED": [], "SAID": [], "TAUGHT": [], "MEASURED": []},
    }


def test_a_row_names_its_gaps(folder: Path) -> None:
    gaps = {row.pledge.id: row.gaps for row in made(folder).rows}
    assert gaps["110.arrive"] == ()
    assert gaps["110.repair"] == (Column.DELIVERED, Column.SAID, Column.MEASURED)


def test_a_column_without_any_record_in_force_is_absent(folder: Path) -> None:
    assert made(folder).absent == frozenset()
    (folder / "scripts/call.yml").unlink()
    assert made(folder).absent == {Column.SAID}


def test_a_former_id_counts(folder: Path) -> None:
    path = folder / "commitments/110.yml"
    text = path.read_text(encoding="utf-8").replace("arrive: {", "come: {aliases: [arrive], ")
    path.write_text(text, encoding="utf-8")
    assert covering(folder)["110.come"]["DELIVERED"] == ["go"]


def page(folder: Path, audience: str) -> Page | None:
    pages = site(check(folder, today=DAY).catalog, today=DAY, audience=audience).pages
    return next((one for one in pages if one.url == "en/coverage/"), None)


def test_managers_see_what_is_missing(folder: Path) -> None:
    found = page(folder, "internal")
    assert found is not None
    html = found.html()
    assert "1 of 3 promises are covered in every way." in html
    assert html.count("nothing yet") == 6
    assert html.count("internal, need not be said") == 1
    assert html.count("<tbody") == 2
    assert "Old" not in html


def test_nobody_else_does(folder: Path) -> None:
    assert page(folder, "dealer") is None
    assert page(folder, "public") is None


def test_a_handbook_without_promises_has_no_matrix(tmp_path: Path) -> None:
    assert page(write(tmp_path, {}, HANDBOOK), "internal") is None
