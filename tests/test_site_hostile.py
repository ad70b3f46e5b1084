"""Whatever the YAML says, the whole site shows it as text: the theme's frame too, which escapes
nothing by itself."""

import os
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
import yaml

from pages_support import catalog_of
from test_pages_audience import SETTINGS, baseline

HOSTILE = (
    '</script></title><script>alert(1)</script><img src=x onerror=alert(2)>"><svg onload=alert(3)>'
    " ' onmouseover=alert(4) {{ config.extra }}{% for x in y %} "
    "&lt;script&gt;alert(5)&lt;/script&gt;"
    " [click](javascript:alert(6)) <javascript:alert(7)> <!--<script>"
)


class Running(HTMLParser):
    """What of a page would run: handlers, addresses that run, scripts that call our alert."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.in_script = False
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.in_script = tag == "script"
        for name, value in attrs:
            runs = name in ("href", "src", "action") and (value or "").strip().startswith(
                ("javascript:", "data:text", "x")
            )
            if name.startswith("on") or runs:
                self.found.append(f"<{tag} {name}={value}>")

    def handle_endtag(self, tag: str) -> None:
        self.in_script = False

    def handle_data(self, data: str) -> None:
        if self.in_script and "alert(" in data:
            self.found.append(data[:80])


def poisoned(value: Any) -> Any:
    """Plain YAML values with every translated text made hostile."""
    if isinstance(value, dict):
        return {
            key: f"{inner} {HOSTILE}"
            if key in ("en", "zh") and isinstance(inner, str)
            else poisoned(inner)
            for key, inner in value.items()
        }
    return [poisoned(inner) for inner in value] if isinstance(value, list) else value


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    texts = {
        "commitments/staged.yml": "id: staged\ntitle: {en: Staged, zh: 分段}\npromises:\n"
        "  p: {wording: {en: We come, zh: 我们来}}\n",
        "events/first.yml": "id: first\ntitle: {en: First, zh: 一}\nstage: {en: A, zh: 甲}\n",
        "events/second.yml": "id: second\ntitle: {en: Second, zh: 二}\nstage: {en: B, zh: 乙}\n",
        "scripts/here.yml": "id: here\ntitle: {en: Here, zh: 此}\nchannel: {en: Here, zh: 此}\n",
        "scripts/there.yml": "id: there\ntitle: {en: There, zh: 彼}\n"
        "channel: {en: There, zh: 彼}\n",
    }
    catalog_of(folder / "standards", texts)
    for path in (folder / "standards").rglob("*.yml"):
        value = poisoned(yaml.load(path.read_text(encoding="utf-8"), yaml.CBaseLoader))
        path.write_text(yaml.safe_dump(value, sort_keys=False, width=100_000), encoding="utf-8")
    (folder / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    (folder / "docs").mkdir()
    baseline(folder)
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=folder,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return folder / "site"


def test_nothing_of_the_yaml_runs_on_any_page(built: Path) -> None:
    pages = list(built.rglob("*.html"))
    assert len(pages) > 50
    ran = {str(path.relative_to(built)): Running(path.read_text("utf-8")).found for path in pages}
    assert {path: found[:2] for path, found in ran.items() if found} == {}


def test_the_name_of_the_handbook_stands_in_the_frame_as_written(built: Path) -> None:
    page = (built / "en" / "commitments" / "index.html").read_text("utf-8")
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "&amp;lt;/script&amp;gt;&lt;/title" not in page  # escaped once, not twice
