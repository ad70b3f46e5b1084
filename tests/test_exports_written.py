"""Pages written by hand: in the offline pack and in the book, for their readers only."""

import builtins
import io
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from cli_support import Ran, run, write
from pages_support import Reader
from pledgebook.exports.rewriting import lands_at

RECORDS = {
    "terms/site.yml": """
title: {en: Site, zh: 工地}
definition: {en: Where the machine stands., zh: 设备所在的地方。}
audience: public
""",
}
SETTINGS = "site_name: Test\nplugins: [pledgebook]\nmarkdown_extensions: [tables, attr_list]\n"
GUIDE = """# How to use it

See [the teams](for-teams.md#second-step), [a site](../terms/site/) and
[all terms](terms/index.md).

## First step

![A plan](../pictures/plan.svg) and [a file](../files/list.csv).
"""
TEAMS = "# For teams\n\n## Second step\n\nBack to [how to](using.md).\n"
PLAN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'
DOCS = {
    "en/using.md": GUIDE,
    "en/for-teams.md": TEAMS,
    "zh/using.md": "# 怎样使用\n\n## 第一步\n\n点开搜索。\n",
    "pictures/plan.svg": PLAN,
    "files/list.csv": "a,b\n",
    "files/unused.csv": "c,d\n",
}


def project(
    folder: Path, docs: Mapping[str, str | bytes], settings: str = SETTINGS, beside: str = "docs"
) -> Path:
    """A handbook with pages written by hand; answers the handbook's folder."""
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
    for name, text in docs.items():
        path = folder / beside / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return write(folder / "standards", RECORDS)


@pytest.fixture
def export(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> "Export":
    return Export(tmp_path, capsys)


class Export:
    """Runs the command in a project and reads what it made."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self.capsys = capsys

    def run(self, kind: str, docs: Mapping[str, str | bytes], *options: str, **more: str) -> Ran:
        standards = project(self.folder, docs, **more)
        out = str(self.folder / "made")
        return run(self.capsys, "export", kind, str(standards), "--out", out, *options)

    def pack(self, docs: Mapping[str, str | bytes], *options: str, **more: str) -> dict[str, bytes]:
        done = self.run("offline", docs, *options, **more)
        assert done.code == 0, done.err
        self.said = done.err
        packed = zipfile.ZipFile(io.BytesIO((self.folder / "made/handbook.zip").read_bytes()))
        return {name: packed.read(name) for name in packed.namelist()}

    def book(self, language: str) -> list[str]:
        """The words on each page, without the breaks of lines."""
        file = pypdfium2.PdfDocument(self.folder / f"made/handbook.{language}.pdf")
        return [" ".join(page.get_textpage().get_text_range().split()) for page in file]


# The pack


def test_pages_written_by_hand_are_in_the_pack(export: Export) -> None:
    pack = export.pack(DOCS)
    assert export.said == ""
    page = Reader(pack["en/using/index.html"].decode())
    assert "How to use it" in page.text
    assert [tag for tag, _ in page.elements].count("h1") == 1
    assert "../for-teams/index.html#second-step" in page.all("href")
    assert "../terms/site/index.html" in page.all("href")
    assert "../terms/index.html" in page.all("href")
    assert "../../zh/using/index.html" in page.all("href"), "the same page in Chinese"
    assert "怎样使用" in pack["zh/using/index.html"].decode()
    assert pack["pictures/plan.svg"].decode() == PLAN
    assert "files/list.csv" in pack
    assert "files/unused.csv" not in pack, "only what pages show or lead to"


def test_every_link_names_a_file_of_the_pack(export: Export) -> None:
    pack = export.pack(DOCS)
    for name, data in pack.items():
        if name.endswith(".html"):
            folder = f"{name.rpartition('/')[0] or '.'}/"
            found = Reader(data.decode())
            for link in (*found.all("href"), *found.all("src")):
                landed = lands_at(link, folder)
                assert landed is None or landed[0] in pack or landed[0] == folder, (name, link)


def test_they_are_in_the_contents_and_in_the_search_of_titles(export: Export) -> None:
    pack = export.pack(DOCS)
    home = pack["en/index.html"].decode()
    assert "Further pages" in home
    assert "using/index.html" in home
    assert "其他页面" in pack["zh/index.html"].decode()
    listed = pack["assets/pledgebook/offline-en.js"].decode()
    assert '["How to use it","en/using/index.html"' in listed
    assert '["First step","en/using/index.html#first-step","How to use it"' in listed


def test_their_order_is_that_of_the_navigation(export: Export) -> None:
    nav = "nav: [{Steps: [en/using.md]}, {Groups: en/for-teams.md}]\n"
    home = export.pack(DOCS, settings=SETTINGS + nav)["en/index.html"].decode()
    assert home.index("en/using/index.html") < home.index("en/for-teams/index.html")
    assert ">Groups<" in home
    home = export.pack(DOCS)["en/index.html"].decode()
    assert home.index("en/using/index.html") > home.index("en/for-teams/index.html")


def test_one_language_only(export: Export) -> None:
    pack = export.pack(DOCS, "--language", "zh")
    assert "zh/using/index.html" in pack
    assert "en/using/index.html" not in pack


def test_a_page_is_for_its_readers_only(export: Export) -> None:
    docs = {
        **DOCS,
        "en/staff.md": "---\naudience: internal\n---\n# Staff\n\n![](../pictures/staff.svg)\n",
        "en/dealers.md": "---\naudience: dealer\n---\n# Dealers\n\nSee [staff](staff.md).\n",
        "pictures/staff.svg": PLAN,
    }
    made = {
        audience: export.pack(docs, "--audience", audience)
        for audience in ("public", "dealer", "internal")
    }
    assert "en/using/index.html" in made["public"]
    for data in made["public"].values():
        assert b"Staff" not in data
        assert b"Dealers" not in data
    assert "pictures/staff.svg" not in made["dealer"]
    assert "staff/index.html" not in made["dealer"]["en/dealers/index.html"].decode()
    assert {"en/staff/index.html", "pictures/staff.svg"} <= set(made["internal"])
    assert "../staff/index.html" in made["internal"]["en/dealers/index.html"].decode()


def test_what_the_settings_exclude_stays_out(export: Export) -> None:
    settings = SETTINGS + "exclude_docs: for-teams.md\n"
    assert "en/for-teams/index.html" not in export.pack(DOCS, settings=settings)


MATERIAL = """# Signs

!!! warning "Mind the boom"
    Keep clear.

=== "Crane"
    Lift.

=== "Pump"
    Pour.

- [x] Done
- [ ] Open

:material-crane:{ .big }

<div class="grid" markdown>
*boxed*
</div>

??? note "More"
    Folded.
"""
EXTENSIONS = """site_name: Test
plugins: [pledgebook]
markdown_extensions:
  - admonition
  - attr_list
  - md_in_html
  - pymdownx.details
  - pymdownx.superfences
  - pymdownx.tabbed: {alternate_style: true}
  - pymdownx.tasklist: {custom_checkbox: true}
  - pymdownx.emoji:
      emoji_index: !!python/name:material.extensions.emoji.twemoji
      emoji_generator: !!python/name:material.extensions.emoji.to_svg
"""


def test_what_only_the_theme_knows_is_still_read(export: Export) -> None:
    pack = export.pack({"en/signs.md": MATERIAL}, settings=EXTENSIONS)
    html = pack["en/signs/index.html"].decode()
    page = Reader(html)
    assert "Mind the boom Keep clear. Crane Lift. Pump Pour. ☑ Done ☐ Open" in page.text
    assert "<svg" in html
    assert "viewbox" in html.lower()
    assert "<em>boxed</em>" in html
    assert "<summary>More</summary>" in html
    assert not {tag for tag, _ in page.elements} & {"label", "style"}
    assert "radio" not in html


# The book


def test_they_are_the_last_chapter_of_the_book(export: Export) -> None:
    assert export.run("book", DOCS).code == 0
    for language, chapter, title in (
        ("en", "Further pages", "How to use it"),
        ("zh", "其他页面", "怎样使用"),
    ):
        pages = export.book(language)
        contents = pages[1]
        place = contents.index(chapter)
        found = re.search(rf"{title}[ .]*(\d+)", contents[place:])
        assert found, contents
        assert title in pages[int(found[1]) - 1]
        assert not any("(0)" in page for page in pages), "a page number that was not found"


def test_a_part_of_the_book_has_none_of_them(export: Export) -> None:
    assert export.run("book", DOCS, "--part", "term").code == 0
    assert not any("How to use it" in page for page in export.book("en"))


def test_the_book_keeps_like_names_apart(export: Export) -> None:
    words = "See [it](../terms/site/), [this](#x) and [that](#y)."
    docs = {"en/terms-site.md": f"# Alike\n\n{words}\n\n## X\n"}
    assert export.run("book", docs).code == 0
    (page,) = (page for page in export.book("en")[2:] if "Alike" in page)
    assert "See it (3), this (4) and that (4)." in page


# What may be wrong


def test_a_link_that_leads_nowhere_is_named(export: Export) -> None:
    docs = {"en/a.md": "# A\n\nFine.\n\nSee [this](nowhere.md), [that](../terms/lost/)\n[x](#y).\n"}
    pack = export.pack(docs)
    assert "docs/en/a.md:5: the link “nowhere.md” leads nowhere" in export.said
    assert "docs/en/a.md:5: the link “../terms/lost/” leads nowhere" in export.said
    assert "docs/en/a.md:6: there is no “#y” where the link “#y” leads" in export.said
    assert "See this, that" in Reader(pack["en/a/index.html"].decode()).text


def test_a_picture_that_is_not_there_is_named(export: Export) -> None:
    docs = {"en/a.md": "# A\n\n![Boom](gone.png) ![Far](https://far.example/x.png)\n"}
    html = export.pack(docs)["en/a/index.html"].decode()
    assert "docs/en/a.md:3: the picture “gone.png” is not there" in export.said
    assert "docs/en/a.md:3: the picture “https://far.example/x.png” is on another" in export.said
    assert "far.example" not in html
    assert "<p>Boom Far</p>" in html


@pytest.mark.parametrize("name", ['a"b<c>#d?', "100%", "使用 手册"])
def test_a_file_may_have_any_name(export: Export, name: str) -> None:
    pack = export.pack({f"en/{name}.md": "# Odd\n\nwords\n", "en/b.md": "# B\n\nwords\n"})
    assert f"en/{name}/index.html" in pack
    places = {
        lands_at(link, "en/b/") for link in Reader(pack["en/b/index.html"].decode()).all("href")
    }
    assert (f"en/{name}/index.html", "") in places


def test_html_is_no_danger(export: Export) -> None:
    docs = {
        "en/a.md": "# <script>alert(1)</script> A & <b>B</b>\n\n<img src=x onerror=alert(2)>\n\n"
        '<script>alert(3)</script>\n\n<a href="javascript:alert(4)">x</a>\n\n'
        '<a href="//far.example/x">y</a> <img src="http://[::1" alt="z">\n\n<div><p>open\n',
        "en/b.md": '---\ntitle: "<img src=x onerror=alert(5)> 1 < 2"\n---\nWords.\n',
    }
    pack = export.pack(docs)
    for name in ("en/a/index.html", "en/b/index.html", "en/index.html"):
        elements = Reader(pack[name].decode()).elements
        assert not any("onerror" in attributes for _, attributes in elements)
        assert "javascript:" not in pack[name].decode()
    assert '"https://far.example/x"' in pack["en/a/index.html"].decode()
    assert "alert(3)" not in pack["en/a/index.html"].decode()
    assert "1 &lt; 2" in pack["en/b/index.html"].decode()
    assert b"</script>" not in pack["assets/pledgebook/offline-en.js"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("# 标题\n\n中文\n".encode("gb18030"), "docs/en/a.md:1: "),
        (b"# A\n\nfine\n\xff\n", "docs/en/a.md:4: "),
        (b"---\naudience: internal\n- x\n---\n# A\n", "docs/en/a.md:3: "),
        (b"---\ntitle: A\naudience: staff\n---\n# A\n", "docs/en/a.md:3: "),
    ],
    ids=["gbk", "bytes", "front-matter", "audience"],
)
def test_what_cannot_be_read_is_named_and_nothing_is_made(
    export: Export, text: bytes, said: str
) -> None:
    done = export.run("offline", {"en/a.md": text})
    assert done.code == 2
    assert said in done.err
    assert "fault, not yours" not in done.err
    assert not (export.folder / "made").exists()


@pytest.mark.parametrize("text", ["", "\n\n", "---\ntitle: A\n---\n"])
def test_an_empty_page_is_left_out_and_named(export: Export, text: str) -> None:
    pack = export.pack({"en/a.md": text, "en/b.md": "# B\n\nwords\n"})
    assert "docs/en/a.md:1: " in export.said
    assert "en/a/index.html" not in pack
    assert "en/b/index.html" in pack


def test_a_page_in_no_language_is_named(export: Export) -> None:
    export.pack({"how.md": "# How\n", "en/b.md": "# B\n\nwords\n"})
    assert "docs/how.md:1: " in export.said


def test_a_file_outside_the_folder_is_not_packed(export: Export) -> None:
    secret = export.folder / "secret.txt"
    secret.write_text("secret", encoding="utf-8")
    (export.folder / "docs").mkdir()
    (export.folder / "docs/link.txt").symlink_to(secret)
    pack = export.pack({"en/a.md": "# A\n\n[x](../link.txt)\n"})
    assert "link.txt" not in pack
    assert "docs/en/a.md:3: " in export.said


def test_settings_that_cannot_be_used_are_named(export: Export) -> None:
    done = export.run("offline", DOCS, settings="site_name: T\nmarkdown_extensions: [nothing.x]\n")
    assert done.code == 2
    assert "mkdocs.yml" in done.err
    assert "nothing.x" in done.err


def test_another_handbooks_settings_are_not_asked(export: Export) -> None:
    settings = SETTINGS.replace("[pledgebook]", "[{pledgebook: {handbook: other}}]")
    assert "en/using/index.html" not in export.pack(DOCS, settings=settings)


def test_pages_in_a_folder_of_another_name(export: Export) -> None:
    pack = export.pack(DOCS, settings=SETTINGS + "docs_dir: pages\n", beside="pages")
    assert "en/using/index.html" in pack


def test_without_the_site_generator_they_are_said_to_be_left_out(
    export: Export, monkeypatch: pytest.MonkeyPatch
) -> None:
    honest = builtins.__import__

    def without(wanted: str, *rest: Any, **more: Any) -> Any:
        if wanted.partition(".")[0] == "mkdocs":
            raise ModuleNotFoundError(wanted, name=wanted)
        return honest(wanted, *rest, **more)

    for name in [name for name in sys.modules if name.startswith("pledgebook_mkdocs.")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr(builtins, "__import__", without)
    assert "en/using/index.html" not in export.pack(DOCS)
    assert "pip install 'pledgebook[mkdocs]'" in export.said


@pytest.mark.parametrize(("audience", "seen"), [("public", False), ("internal", True)])
def test_the_site_keeps_to_the_same_readers(tmp_path: Path, audience: str, seen: bool) -> None:
    page = "---\naudience: internal\n---\n# Staff\n\nA word: haberdasher.\n"
    settings = SETTINGS + "theme: {name: material, font: false}\n"
    project(tmp_path, {**DOCS, "en/staff.md": page}, settings=settings)
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet"],
        cwd=tmp_path,
        env={**os.environ, "PLEDGEBOOK_AUDIENCE": audience, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert (tmp_path / "site/en/staff/index.html").exists() is seen
    assert (tmp_path / "site/en/using/index.html").exists()
    made = [path for path in (tmp_path / "site").rglob("*") if path.is_file()]
    assert any(b"haberdasher" in path.read_bytes() for path in made) is seen


def test_a_misspelt_audience_stops_the_site(tmp_path: Path) -> None:
    project(tmp_path, {"en/a.md": "---\naudience: staff\n---\n# A\n"})
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build"], cwd=tmp_path, capture_output=True, text=True
    )
    assert done.returncode == 1
    assert "docs/en/a.md:2: " in done.stderr
    assert "Traceback" not in done.stderr


def test_without_such_pages_nothing_is_different(export: Export) -> None:
    assert "Further pages" not in export.pack({})["en/index.html"].decode()
    assert export.said == ""
