"""Permanent addresses lead to what they name, in the reader's language, with the fragment."""

from datetime import date
from pathlib import Path

import pytest

from pledgebook.load.handbook import load
from pledgebook.pages.addresses import addresses
from pledgebook.pages.book import Book
from pledgebook.records.base import Audience

FILES = {
    "handbook.yml": "name: {en: Test, zh: 测试}\nlanguages: [zh, en]\nedition: '1'\n",
    "commitments/110.yml": (
        "title: {zh: 速度, en: Speed <b>}\naudience: public\naliases: [848]\n"
        "promises: {arrive: {wording: Soon, aliases: [on-site]}}\n"
    ),
    "guides/inside.yml": "title: {zh: 内部, en: Inside}\n",
}


@pytest.fixture
def book(tmp_path: Path) -> Book:
    for name, text in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return Book(load(tmp_path).catalog, date(2026, 11, 21), Audience.PUBLIC)


def test_every_id_and_former_id_has_an_address(book: Book) -> None:
    assert dict(addresses(book)).keys() == {"go/110/index.html", "go/848/index.html"}
    names = dict(addresses(book, parts=True)).keys()
    assert names >= {"go/110.arrive/index.html", "go/110.on-site/index.html"}


def test_an_address_leads_on_without_script(book: Book) -> None:
    html = dict(addresses(book, "latest/", parts=True))["go/110.on-site/index.html"]
    assert 'content="0;url=../../latest/zh/commitments/110/"' in html
    assert 'href="../../latest/en/commitments/110/#arrive"' in html


def test_titles_are_words_and_not_marks(book: Book) -> None:
    html = dict(addresses(book))["go/110/index.html"]
    assert "Speed &lt;b&gt;" in html
    assert "<b>" not in html


def test_what_this_audience_may_not_see_has_no_address(book: Book) -> None:
    assert not any("inside" in name for name, _ in addresses(book, parts=True))
