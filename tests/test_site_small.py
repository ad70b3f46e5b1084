"""A site of ten lines of mkdocs.yml, as the README has it."""

import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

from cli_support import write

SETTINGS = "site_name: 手册\ntheme: material\nplugins:\n  - search\n  - pledgebook\n"
CHINESE = "name: 手册\nlanguages: [zh]\nedition: '1'\n"
ROLE = {"roles/agent.yml": "title: 坐席\n"}


def built(folder: Path, settings: str = SETTINGS) -> "subprocess.CompletedProcess[str]":
    """What MkDocs says of a handbook in that folder, on a machine that names no language."""
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
    (folder / "docs").mkdir(exist_ok=True)
    silent = {name: os.environ[name] for name in os.environ.keys() - {"LANG"}}
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build"],
        cwd=folder,
        env={**silent, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
    )


class _Fetched(HTMLParser):
    """The addresses that a browser opens by itself."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.addresses: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag != "a":
            self.addresses += [v or "" for name, v in attrs if name in ("href", "src", "srcset")]


def test_no_page_asks_another_machine(tmp_path: Path) -> None:
    write(tmp_path / "standards", ROLE, CHINESE)
    done = built(tmp_path)
    assert done.returncode == 0, done.stderr
    pages = [path.read_text(encoding="utf-8") for path in (tmp_path / "site").rglob("*.html")]
    styles = [path.read_text(encoding="utf-8") for path in (tmp_path / "site").rglob("*.css")]
    fetched = {address for page in pages for address in _Fetched(page).addresses}
    assert len(fetched) > 10
    assert [one for one in fetched if re.match(r"(https?:)?//", one)] == []
    styled = re.compile(r"(?:@import|url\()\s*[\"']?(?:https?:)?//")
    assert [text for text in (*pages, *styles) if styled.search(text)] == []
    assert not any("fonts.g" in text for text in (*pages, *styles))


def test_a_site_may_have_fonts_of_its_own(tmp_path: Path) -> None:
    write(tmp_path / "standards", ROLE, CHINESE)
    own = "theme: {name: material, font: {text: Lato}}"
    assert built(tmp_path, SETTINGS.replace("theme: material", own)).returncode == 0
    assert "Lato" in (tmp_path / "site/zh/index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("languages", ["[zh]", "[zh, en]"])
def test_languages_are_offered_where_there_are_several(tmp_path: Path, languages: str) -> None:
    write(tmp_path / "standards", ROLE, CHINESE.replace("[zh]", languages))
    assert built(tmp_path).returncode == 0
    for page in ("zh/index.html", "zh/roles/agent/index.html"):
        html = (tmp_path / "site" / page).read_text(encoding="utf-8")
        assert ('class="md-select' in html) is ("en" in languages), page


def test_findings_are_told_in_the_handbooks_language(tmp_path: Path) -> None:
    write(tmp_path / "standards", {"roles/agent.yml": "ttle: 坐席\n"}, CHINESE)
    done = built(tmp_path)
    assert done.returncode == 1
    assert "此处没有“ttle”这个键" in done.stderr
    assert "手册有 1 个错误，没有生成网站。" in done.stderr
