"""A small handbook with every kind of record, and pages made of it, for the tests of pages."""

import shutil
from collections.abc import Mapping
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from pledgebook.catalog import Catalog
from pledgebook.load.handbook import load
from pledgebook.pages.page import Page
from pledgebook.pages.site import site

TODAY = date(2026, 11, 21)

FOLDER = Path(__file__).parent / "pages_handbook"
"""A record or two of every kind, in English and Chinese."""


def catalog_of(folder: Path, more: Mapping[str, str] | None = None) -> Catalog:
    """Load a copy of the handbook, with further or other files; it must have no faults."""
    shutil.copytree(FOLDER, folder, dirs_exist_ok=True)
    for name, text in (more or {}).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    loaded = load(folder, "standards")
    assert [fault.message["en"] for fault in loaded.faults] == []
    return loaded.catalog


def pages_of(catalog: Catalog, **options: Any) -> dict[str, Page]:
    """Every page by its address."""
    made = list(site(catalog, **{"today": TODAY, **options}).pages)
    pages = {page.url: page for page in made}
    assert len(pages) == len(made)
    return pages


INLINE = frozenset(("a", "span", "strong", "em", "s", "code", "button", "b", "time"))


class Reader(HTMLParser):
    """What a browser would make of HTML: elements, attributes, ids and words."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.words = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        self.words += "" if tag in INLINE else " "

    def handle_data(self, data: str) -> None:
        self.words += data

    @property
    def text(self) -> str:
        """The words with single spaces."""
        return " ".join(self.words.split())

    def all(self, attribute: str) -> list[str]:
        """Every value of an attribute."""
        return [found[attribute] for _, found in self.elements if attribute in found]


def text_of(page: Page) -> str:
    """The words on a page."""
    return Reader(page.html()).text
