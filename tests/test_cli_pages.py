"""Pages as files: Markdown passes them on as they are, and a run leaves nothing stale behind."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import markdown
import pytest
from markdown_it import MarkdownIt

from cli_support import run, write
from pledgebook.cli.markdown_page import markdown_page
from pledgebook.pages.page import Page, Section
from test_cli_new import every_skeleton

PAGE = Page(
    url="en/roles/agent/",
    language="en",
    kind="role",
    folder="roles",
    title='A <b> & "c": d',
    lead="<p>*not emphasis*</p>\n\n   <p>1. [no link](x)</p>",
    sections=(
        Section(2, "say", "*A* `b` <i>#c</i> {#d} [e](f)", "<pre>x\n\n  # y\n</pre>\n\n<p>_z_</p>"),
        Section(3, "_uses", "用处", "<table>\n  <tr><td>**1**</td></tr>\n</table>", "zh"),
    ),
    boost=3.0,
    words="agent <x>",
)


class Words(HTMLParser):
    """The elements and words of HTML, without what stands between."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.found.append(f"<{tag} {dict(attributes).get('id', '')}>")

    def handle_data(self, data: str) -> None:
        self.found += data.split()


def words(html: str) -> list[str]:
    parser = Words()
    parser.feed(html)
    return parser.found


def body(text: str) -> str:
    return text.split("---\n", 2)[2]


def test_front_matter_is_harmless_and_whole() -> None:
    head = markdown_page(PAGE).split("---\n")[1]
    values = {
        key: json.loads(value) for key, value in (x.split(": ", 1) for x in head.splitlines())
    }
    assert values == {
        "title": "A &lt;b&gt; &amp; &quot;c&quot;: d",
        "lang": "en",
        "keywords": "agent &lt;x&gt;",
        "search": {"boost": 3.0},
    }


def test_html_has_neither_blank_lines_nor_indentation() -> None:
    for block in re.findall(r"<div>\n.*?\n</div>", body(markdown_page(PAGE)), re.DOTALL):
        assert "\n\n" not in block
        assert not re.search(r"^\s", block, re.MULTILINE)


@pytest.mark.parametrize("reader", ["Python-Markdown", "CommonMark"])
def test_markdown_passes_it_on(reader: str) -> None:
    text = body(markdown_page(PAGE))
    if reader == "Python-Markdown":
        html = markdown.markdown(text, extensions=["attr_list", "tables", "toc"])
    else:
        html = MarkdownIt("commonmark", {"html": True}).render(re.sub(r" \{#[^}]*\}$", "", text))
    wanted = words(PAGE.lead) + [word for s in PAGE.sections for word in words(s.html)]
    said = words(html)
    assert [word for word in said if word in wanted] == wanted
    assert [word for word in said if word in {"*A*", "`b`", "<i>#c</i>", "{#d}", "[e](f)"}] == [
        "*A*",
        "`b`",
        "<i>#c</i>",
        "{#d}",
        "[e](f)",
    ]
    if reader == "Python-Markdown":
        assert "<h2 say>" in said
        assert "<h3 _uses>" in said


def test_every_page_of_a_handbook_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, out = tmp_path / "hb", tmp_path / "out"
    every_skeleton(folder, capsys, "en")
    assert run(capsys, "pages", str(folder), "--out", str(out)).code == 0
    for name in ("index.md", "en/index.md", "zh/commitments/110.md", "en/roles/index.md"):
        assert (out / name).is_file(), name
    before = {path: path.stat().st_mtime_ns for path in out.rglob("*.md")}
    (folder / "terms/on-site.yml").unlink()
    assert run(capsys, "pages", str(folder), "--out", str(out)).code == 0
    assert not (out / "en/terms/on-site.md").exists()
    same = [
        path for path, time in before.items() if path.exists() and path.stat().st_mtime_ns == time
    ]
    assert len(same) > 10


def test_the_audience_is_kept(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    roles = {
        "roles/open.yml": "title: Open\naudience: public\n",
        "roles/secret.yml": "title: Secret\n",
    }
    folder = write(tmp_path / "hb", roles)
    run(capsys, "pages", str(folder), "--out", str(tmp_path / "out"), "--audience", "public")
    written = [path.stem for path in (tmp_path / "out/en/roles").glob("*.md")]
    assert sorted(written) == ["index", "open"]


def test_errors_stop_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = write(tmp_path / "hb", {"roles/x.yml": "ttle: x\n"})
    done = run(capsys, "pages", str(folder), "--out", str(tmp_path / "out"))
    assert done.code == 1
    assert "SYN011" in done.out
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("out", ["hb", "hb/assets", "full", "file.txt"])
def test_it_writes_over_nothing_of_yours(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], out: str
) -> None:
    folder = write(tmp_path / "hb", {})
    (tmp_path / "full").mkdir()
    (tmp_path / "full/letter.txt").touch()
    (tmp_path / "file.txt").touch()
    done = run(capsys, "pages", str(folder), "--out", str(tmp_path / out))
    assert (done.code, len(done.err.splitlines())) == (2, 1)
