"""MkDocs 1 is frozen, a handbook is kept for decades: it builds with what comes after, too."""

import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

ROOT = Path(__file__).parent.parent
SETTINGS = """
site_name: Handbook
docs_dir: pages
theme: {name: material, font: false}
markdown_extensions: [attr_list, md_in_html, tables]
plugins: []
"""


def _properdocs(folder: Path, out: Path) -> None:
    built = subprocess.run(
        [sys.executable, "-m", "properdocs", "build", "-f", "mkdocs.yml", "-d", str(out)],
        cwd=folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
    )
    assert built.returncode == 0, built.stderr


def test_properdocs_builds_the_handbook(tmp_path: Path) -> None:
    _properdocs(ROOT, tmp_path)
    pages = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.html")}
    assert pages >= {"en/index.html", "zh/index.html", "zh/commitments/110/index.html"}


class _Reader(HTMLParser):
    """The anchors of a page and the addresses it links to."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.links: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id" and value:
                self.ids.add(value)
            elif name in ("href", "src") and value:
                self.links.add(value)


def test_the_written_pages_build_with_another_generator_and_no_link_is_broken(
    tmp_path: Path,
) -> None:
    written = subprocess.run(
        [sys.executable, "-m", "pledgebook.cli", "pages", "standards", "--out", tmp_path / "pages"],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert written.returncode == 0, written.stdout + written.stderr
    (tmp_path / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    site = tmp_path / "site"
    _properdocs(tmp_path, site)
    read = {path: _read(path) for path in site.rglob("*.html") if path.name != "404.html"}
    assert len(read) > 300
    broken = [
        f"{path.relative_to(site)}: {link}"
        for path, page in read.items()
        for link in page.links
        if not _leads_somewhere(site, path, link, read)
    ]
    assert not broken, "\n".join(broken)


def _read(path: Path) -> _Reader:
    reader = _Reader()
    reader.feed(path.read_text(encoding="utf-8"))
    return reader


def _leads_somewhere(site: Path, path: Path, link: str, read: dict[Path, _Reader]) -> bool:
    if re.match(r"[a-z]+:|//", link):  # another place altogether: mail, an editor
        return True
    base = "/" + path.relative_to(site).as_posix()
    target = urlsplit(urljoin(base, link))
    file = site / unquote(target.path).lstrip("/")
    if file.is_dir():
        file /= "index.html"
    if not file.is_file():
        return False
    fragment = unquote(target.fragment)
    known = read.get(file)
    return not fragment or known is None or fragment in known.ids or fragment.startswith("__")
