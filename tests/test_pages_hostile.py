"""An attacker or a tired colleague writes the YAML: nothing executes, everything shows as text."""

import re
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from pages_support import FOLDER, Reader, catalog_of, pages_of, text_of
from pledgebook.catalog import Catalog, Entry
from pledgebook.pages.page import Page
from pledgebook.records.text import Text

HOSTILE = (
    "<script>alert(1)</script><img src=x onerror=alert(2)>"
    "\"><svg onload=alert(3)> ' onmouseover=alert(4) {{ 7*7 }}{% raw %} &lt;b&gt; &amp; "
    "[click](javascript:alert(5)) <javascript:alert(6)> ![p](javascript:alert(7)) "
    "[[110|<b>words</b>]] [[no-such]] \u202etxet\u202c \ue0000\ue001 `<i>` | a | \n\n# <u>h</u>"
)
TAGS = {
    *(
        "a",
        "article",
        "blockquote",
        "br",
        "button",
        "caption",
        "code",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
    ),
    *(
        "em",
        "figcaption",
        "figure",
        "h2",
        "h3",
        "h4",
        "h5",
        "img",
        "input",
        "label",
        "li",
        "nav",
        "ol",
    ),
    *(
        "p",
        "pre",
        "s",
        "section",
        "span",
        "strong",
        "style",
        "summary",
        "table",
        "tbody",
        "td",
        "th",
    ),
    *("tfoot", "thead", "time", "tr", "ul", "video"),
}
ATTRIBUTES = {
    *("alt", "aria-current", "aria-hidden", "aria-label", "aria-labelledby", "autocomplete"),
    *(
        "class",
        "colspan",
        "controls",
        "data-label",
        "data-members",
        "datetime",
        "download",
        "for",
        "height",
    ),
    *("hidden", "href", "id", "lang", "loading", "placeholder", "popover", "popovertarget"),
    *("poster", "preload", "rel", "role", "scope", "src", "start", "style", "tabindex", "title"),
    *("type", "width"),
}
FOLDS = ("details", "name")
"""Of folds with one name only one is open; on anything else a name would be a field's."""
STYLE = re.compile(
    r"((background-)?color: #[0-9a-f]{6}(; )?)+|--pb-clear: [0-9.]+|font-family: [\w ',-]+"
    r"|(--[a-z]+:[\d.]+(%|pt|mm)?;?)+"
)
STAMP = re.compile(r'<style>(?!:root\{--pb-stamp:"(\w|\\[0-9a-f]+ )*"\}</style>)')
"""Style that is not the stamp of a printed sheet, its signs written as numbers."""


def poisoned(value: Any) -> Any:
    """The same record with every text replaced."""
    if isinstance(value, Text):
        return Text(dict.fromkeys(("en", "zh"), HOSTILE))
    if isinstance(value, BaseModel):
        return value.model_copy(
            update={name: poisoned(getattr(value, name)) for name in type(value).model_fields}
        )
    if isinstance(value, dict):
        return {key: poisoned(inner) for key, inner in value.items()}
    if isinstance(value, tuple):
        return tuple(poisoned(inner) for inner in value)
    return value


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Page]:
    clean = catalog_of(tmp_path_factory.mktemp("handbook"))
    entries = [Entry(poisoned(e.record), e.source, e.index) for e in clean.entries]
    return pages_of(Catalog(entries, clean._locate))


def test_only_our_own_elements_and_attributes_reach_a_reader(pages: dict[str, Page]) -> None:
    for page in pages.values():
        found = Reader(page.html()).elements
        assert {tag for tag, _ in found} <= TAGS, page.url
        assert not STAMP.search(page.html()), page.url
        said = {(tag, name) for tag, attributes in found for name in attributes}
        assert {name for _, name in said - {FOLDS}} <= ATTRIBUTES, page.url


def test_no_address_runs_anything(pages: dict[str, Page]) -> None:
    for page in pages.values():
        reader = Reader(page.html())
        for name in ("href", "src", "poster"):
            for address in reader.all(name):
                scheme = re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*:", address)
                assert scheme is None or scheme[0] in ("https:", "http:"), (page.url, address)
        assert all(STYLE.fullmatch(style) for style in reader.all("style")), page.url


def test_hostile_text_shows_as_it_was_written(pages: dict[str, Page]) -> None:
    for page in pages.values():
        if page.record is None:
            continue
        said = Reader(page.html()).text
        assert "<script>alert(1)</script>" in said, page.url
        assert "{{ 7*7 }}{% raw %}" in said, page.url
        assert "49" not in said.replace("149", ""), page.url
        assert "&lt;b&gt; &amp;" in said or page.kind == "guide", page.url


def test_nothing_turns_the_order_of_letters(pages: dict[str, Page]) -> None:
    for page in pages.values():
        everything = page.html() + page.title + page.description
        assert not re.search("[\u202a-\u202e\u2066-\u2069\ue000\ue001]", everything), page.url


def test_titles_are_plain_text(pages: dict[str, Page]) -> None:
    page = pages["en/roles/engineer/"]
    assert page.title.startswith("<script>alert(1)</script>")  # for whoever prints it to escape
    assert "\n" not in page.title


def test_an_edit_pattern_may_not_run_either(tmp_path: Path) -> None:
    text = (FOLDER / "handbook.yml").read_text(encoding="utf-8")
    text = text.replace("https://git.example/edit", "javascript:alert(1)//")
    text = text.replace("https://git.example/new", "data:text/html,x")
    pages = pages_of(catalog_of(tmp_path, {"handbook.yml": text}))
    assert pages["en/roles/engineer/"].edit is None
    assert "alert" not in pages["en/roles/engineer/"].html()
    assert "data:" not in pages["en/roles/engineer/"].html()


def test_words_that_are_no_text_are_escaped_too(tmp_path: Path) -> None:
    bad = "'\"><script>alert(1)</script>'"
    more = {
        "identity/visual/bad.yml": f"title: Bad\ntypefaces: {{x: {{family: {bad}}}}}\n"
        f"colours: {{c: {{title: c, hex: '#000000', rgb: {bad}, spot: {bad}}}}}\n",
        "products/bad.yml": f"title: Bad\nid: bad-product\nmodels: [{bad}]\n",
        "guides/bad.yml": f"title: Bad\nid: bad-guide\ntags: [{bad}]\n"
        f"sources: [{{title: s, address: {bad}}}, {{title: t, address: 'javascript:alert(1)'}}]\n",
    }
    for page in pages_of(catalog_of(tmp_path, more)).values():
        reader = Reader(page.html())
        assert {tag for tag, _ in reader.elements} <= TAGS
        assert not [address for address in reader.all("href") if "javascript" in address]


def test_words_that_quote_themselves_come_to_an_end(tmp_path: Path) -> None:
    more = {
        "scripts/loop.yml": "title: Loop [[loop]]\nturns:\n"
        "  a: {says: 'A [[loop.b]]'}\n  b: {says: 'B [[loop.a]] [[loop.b]]'}\n",
        "commitments/loop.yml": "id: c-loop\ntitle: C\npromises:\n"
        "  p: {wording: 'Within [[c-loop.p]]'}\n",
    }
    pages = pages_of(catalog_of(tmp_path, more))
    assert "B" in text_of(pages["en/scripts/loop/"])
    assert "Within" in text_of(pages["en/commitments/c-loop/"])
