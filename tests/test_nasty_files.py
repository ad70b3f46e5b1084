"""Whatever a file holds, loading it ends soon and with findings: never with a traceback."""

import os
import sys
import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.check import check
from pledgebook.load.handbook import load
from pledgebook.load.nodes import parse
from pledgebook.report import text
from pledgebook.source import Source

HANDBOOK = 'name: Case\nlanguages: [en, zh]\nedition: "1"\n'
HEAD = "title: Driver\n"
MOST_SECONDS = 20.0  # far above what any takes, and far below what a quadratic one would

NASTY = {
    "brackets-in-a-row": "[" * 300_000,
    "brackets-over-lines": "[\n" * 100_000 + "]\n" * 100_000,
    "braces-over-lines": "{a:\n" * 100_000 + "}\n" * 100_000,
    "dashes": "- " * 300_000,
    "question-marks": "? " * 300_000,
    "indented": "".join(f"{' ' * n}a:\n" for n in range(1200)),
    "one-long-line": HEAD + f"summary: {'x' * 900_000}\n",
    "one-long-quote": HEAD + f'summary: "{"x" * 900_000}\n',
    "many-keys": HEAD + "".join(f"key-{n}: 1\n" for n in range(80_000)),
    "one-key-many-times": HEAD + "tags: []\n" * 80_000,
    "many-parts": HEAD + "may:\n" + "".join(f"  p{n}: {{what: a}}\n" for n in range(30_000)),
    "many-faulty-parts": HEAD + "may:\n" + "".join(f"  p{n}: {{wat: a}}\n" for n in range(30_000)),
    "many-aliases": "title: &a Driver\ntags:\n" + "  - *a\n" * 100_000,
    "billion-laughs": "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\ntitle: *c\n",
    "alias-of-itself": "title: &a [*a]\n",
    "merge": "base: &b {title: a}\n<<: *b\n",
    "tag": 'title: !!python/object/apply:os.system ["exit"]\n',
    "many-documents": "title: a\n---\n" * 50_000,
    "complex-keys": HEAD + "? [a, b]\n: 1\n? {c: d}\n: 2\n? >\n  x\n: 3\n",
    "empty-key": HEAD + '"": 1\n',
    "nul": HEAD + "summary: a\0b\n",
    "escaped-nul": HEAD + 'summary: "a\\0b"\n',
    "lone-surrogate": HEAD + 'summary: "\\ud800"\n',
    "beyond-unicode": HEAD + 'summary: "\\UFFFFFFFF"\n',
    "open-references": HEAD + f'summary: "{"[[a|" * 100_000}"\n',
    "many-references": HEAD + f'summary: "{"[[a.b]] " * 20_000}"\n',
    "long-id": f"{HEAD}id: {'a' * 100_000}\nowner: {'b' * 100_000}\n",
    "long-amount": HEAD + f"may: {{a: {{what: a, up-to: {'1 ' * 100_000}h}}}}\n",
    "long-asset": HEAD + f"media: [{{picture: {'a' * 5_000}.png, alt: a}}]\n",
    "nul-in-asset": HEAD + 'media: [{picture: "a\\0.png", alt: a}]\n',
    "list-of-scalars": "- a\n- 1\n- ~\n",
    "empty-list": "[]\n",
    "twice-one-id": "- {id: a, title: A}\n- {id: a, title: A}\n",
    "old-line-ends": "title: a\x85b\u2028c\r\nsumary: x\rtags: [a]\r\n",
    "hidden": HEAD + "summary: " + "a\u200b" * 100_000 + "\n",
}


@pytest.mark.parametrize("name", NASTY)
def test_it_ends_soon_and_in_findings(name: str, tmp_path: Path) -> None:
    (tmp_path / "handbook.yml").write_text(HANDBOOK, encoding="utf-8")
    (tmp_path / "roles").mkdir()
    (tmp_path / "roles/driver.yml").write_bytes(NASTY[name].encode())
    start = time.perf_counter()
    found = check(tmp_path, shown=".", today=date(2026, 6, 1)).findings
    assert time.perf_counter() - start < MOST_SECONDS
    for finding in found:
        assert finding.fingerprint
        assert 0 < finding.span.line <= NASTY[name].count("\n") + NASTY[name].count("\r") + 1
    assert len(found) < 100


STRUCTURE = ["title:", " ", "\n", "  ", "- ", "[", "]", "{", "}", ":", ",", "? ", "---\n", "\t"]
SIGNS = ['"', "'", "#", "|", ">", "*a", "&a ", "!t ", "may:", "what:", "en", "~", "[[", "]]", "\\"]
PIECES = st.sampled_from([*STRUCTURE, *SIGNS])


@given(st.lists(PIECES, max_size=60).map("".join) | st.text(max_size=60))
def test_any_text_parses_to_values_or_faults(text: str) -> None:
    for fault in parse(Source("a.yml", text)).faults:
        assert fault.span.line >= 1
        assert fault.message["zh"]


@given(st.binary(max_size=80))
def test_any_bytes_load(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    folder = tmp_path_factory.mktemp("bytes")
    (folder / "handbook.yml").write_text(HANDBOOK, encoding="utf-8")
    (folder / "roles").mkdir()
    (folder / "roles/driver.yml").write_bytes(data)
    load(folder, ".")


def _small_handbook(folder: Path) -> Path:
    (folder / "roles").mkdir()
    (folder / "handbook.yml").write_text(HANDBOOK, "utf-8")
    (folder / "roles" / "driver.yml").write_text("title: {en: Driver, zh: 司机}\n", "utf-8")
    return folder


def test_a_folder_that_cannot_be_opened_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, scandir = _small_handbook(tmp_path), os.scandir

    def locked(path: str) -> object:
        if path.endswith("roles"):
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr("pledgebook.load.files.os.scandir", locked)
    faults = [fault for fault in load(folder).faults if fault.code == "SYN001"]
    assert [fault.span.source.name for fault in faults] == ["roles"]
    assert "Permission denied" in faults[0].message["en"]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere every file's name is Unicode")
def test_a_name_that_is_no_text_is_said(tmp_path: Path) -> None:
    folder = _small_handbook(tmp_path)
    Path(os.fsdecode(os.fsencode(folder) + b"/roles/a\xff.yml")).write_text("title: A\n")
    found = check(folder, shown=".", today=date(2026, 6, 1))
    (fault,) = (one for one in found.findings if one.code == "SYN013")
    assert fault.span.source.name == "roles/a\\udcff.yml"
    assert text.render(found.report("en")).encode()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    folder = _small_handbook(tmp_path)
    os.mkfifo(folder / "roles" / "pipe.yml")
    faults = [fault for fault in load(folder).faults if fault.code == "SYN001"]
    assert [fault.span.source.name for fault in faults] == ["roles/pipe.yml"]


def test_a_link_to_a_folder_is_said_and_not_followed(tmp_path: Path) -> None:
    folder = _small_handbook(tmp_path)
    (folder / "roles" / "elsewhere").symlink_to(folder / "roles", target_is_directory=True)
    loaded = load(folder)
    assert [fault.span.source.name for fault in loaded.faults] == ["roles/elsewhere"]
    assert len(loaded.catalog.of("role")) == 1
