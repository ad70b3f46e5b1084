"""No word of a record reaches readers it is not meant for, whatever file a build writes."""

import gzip
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from pages_support import catalog_of
from pledgebook.catalog import Catalog, Entry
from pledgebook.load.handbook import load
from pledgebook.pages.search.build import search_files
from pledgebook.pages.site import Site, site
from pledgebook.records.base import Audience, Record
from pledgebook.records.text import Text
from test_pages_readers import MIXED, SECRET

STANDARDS = Path(__file__).parent.parent / "standards"
ORDER = list(Audience)
TODAY = date(2026, 11, 21)


def unspeakable(value: Any) -> Any:
    """The same with every word a reader might see replaced by one that nobody may."""
    if isinstance(value, Text):
        return Text(dict.fromkeys(value.languages, SECRET))
    if isinstance(value, BaseModel):
        names = type(value).model_fields
        return value.model_copy(update={name: unspeakable(getattr(value, name)) for name in names})
    if isinstance(value, dict):
        return {key: unspeakable(inner) for key, inner in value.items()}
    if isinstance(value, tuple):
        return tuple(unspeakable(inner) for inner in value)
    return value


def hushed(catalog: Catalog, audience: Audience) -> Catalog:
    """The catalog with every word beyond ``audience`` made unspeakable."""
    beyond = ORDER[ORDER.index(audience) + 1 :]
    entries = (
        Entry(unspeakable(entry.record), entry.source, entry.index)
        if isinstance(entry.record, Record) and entry.record.audience in beyond
        else entry
        for entry in catalog.entries
    )
    return Catalog(entries, catalog._locate)


def written(made: Site) -> Iterator[tuple[str, str]]:
    """Everything the engine writes for a site, with a name for each piece."""
    pages = list(made.pages)
    for page in pages:
        yield page.url, json.dumps([page.html(), page.title, page.description, page.words])
    yield from made.texts.items()
    yield from search_files(made, pages).items()
    yield from ((f"navigation {url}", str(groups)) for url, groups in made.navigation.items())


@pytest.mark.parametrize("audience", ["public", "dealer"])
def test_nothing_beyond_the_audience_is_written(audience: str) -> None:
    catalog = hushed(load(STANDARDS, "standards").catalog, Audience(audience))
    leaks = [
        name
        for name, text in written(site(catalog, today=TODAY, audience=audience))
        if SECRET in text
    ]
    assert leaks == []


def test_the_test_sees_what_staff_may_see() -> None:
    catalog = hushed(load(STANDARDS, "standards").catalog, Audience.PUBLIC)
    kinds = {
        name.partition("/")[0]
        for name, text in written(site(catalog, today=TODAY))
        if SECRET in text
    }
    assert {"en", "zh", "api"} <= kinds


INTERNAL_PICTURE = {
    "scripts/pictured.yml": f"title: {SECRET}\nid: secret-pictured\nmedia:\n"
    f"  - {{picture: assets/secret.svg, alt: {SECRET}, caption: {SECRET}}}\n",
    "assets/secret.svg": f'<svg xmlns="http://www.w3.org/2000/svg"><title>{SECRET}</title></svg>',
    "dimensions/secret.yml": f"title: {SECRET}\nid: secret-dimension\n"
    f"values: {{hidden: {{title: {SECRET}, members: [{SECRET}]}}}}\n",
    "commitments/more.yml": "title: More\nid: more\naudience: public\npromises:\n"
    "  cased: {title: Cased, cases: [{secret-dimension: hidden, count: at least 1}]}\n",
    "courses/secret.yml": f"title: {SECRET}\nid: secret-course\n"
    f"questions: {{q: {{asks: {SECRET}}}}}\n",
    "identity/behaviour/secret.yml": f"title: {SECRET}\nid: secret-behaviour\n"
    f"do: {{x: {{text: {SECRET}}}}}\n",
    "processes/secret.yml": f"title: {SECRET}\nid: secret-process\ndelivers: [open.come]\n"
    f"steps: {{s: {{title: {SECRET}, lane: customer}}}}\n",
}
SETTINGS = """
site_name: Handbook
site_url: https://handbook.example/
theme: {name: material, font: false}
plugins: [search, {pledgebook: {handbook: standards}}]
"""


def test_no_word_of_an_internal_record_is_in_the_public_site(tmp_path: Path) -> None:
    catalog_of(tmp_path / "standards", {**MIXED, **INTERNAL_PICTURE})
    (tmp_path / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    (tmp_path / "docs").mkdir()
    everyone = {"PLEDGEBOOK_AUDIENCE": "public", "NO_MKDOCS_2_WARNING": "1"}
    baseline(tmp_path)
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=tmp_path,
        env=os.environ | everyone,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found = [path for path in (tmp_path / "site").rglob("*") if path.is_file()]
    assert len(found) > 50
    leaks = [path for path in found if "secret" in path.name or leaks_a_word(path)]
    assert leaks == []


def baseline(folder: Path) -> None:
    """Put every fault of the little handbook aside, so that it builds."""
    subprocess.run(
        [sys.executable, "-m", "pledgebook.cli", "check", "--write-baseline"],
        cwd=folder,
        capture_output=True,
        check=True,
    )


def leaks_a_word(path: Path) -> bool:
    """Whether a file holds the word, or an id of what nobody may see."""
    data = path.read_bytes()
    data = gzip.decompress(data) if path.suffix == ".gz" else data
    return SECRET.encode() in data or b"secret-" in data
