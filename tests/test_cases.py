"""Every folder two levels below ``cases`` is a little handbook beside what is found in it.

``expected.txt`` holds the findings, all rules run; ``options.json`` may hold ``as-of`` (the day of
the check), ``links`` (symbolic links to make first, from name to target) and ``sizes`` (files to
fill with comments up to so many bytes). The harness knows no rule. ``--bless`` writes what is found
now; read the diff before committing it.
"""

import json
import os
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from pledgebook.check import check
from pledgebook.diagnostic import Diagnostic, Label
from pledgebook.source import Span

CASES = Path(__file__).parent / "cases"
DAY = "2026-06-01"
EXPECTED, OPTIONS = "expected.txt", "options.json"
FOLDERS = sorted(path for path in CASES.glob("*/*") if path.is_dir())


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda f: f.relative_to(CASES).as_posix())
def test_case(folder: Path, bless: bool, tmp_path: Path) -> None:
    options = _options(folder)
    found = check(
        _made_ready(folder, options, tmp_path),
        shown=".",
        today=date.fromisoformat(options.get("as-of", DAY)),
    )
    told = "\n".join("\n".join(_lines(finding)) + "\n" for finding in found.findings)
    expected = folder / EXPECTED
    if bless:
        expected.write_text(told, encoding="utf-8", newline="\n")
    assert expected.is_file(), "run with --bless and read what it writes"
    assert told == expected.read_bytes().decode("utf-8")


def _options(folder: Path) -> Any:
    path = folder / OPTIONS
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def _made_ready(folder: Path, options: Any, copy: Path) -> Path:
    """The folder, or a copy with what no repository should hold."""
    links, sizes = options.get("links", {}), options.get("sizes", {})
    if not links and not sizes:
        return folder
    if links and os.name == "nt":
        pytest.skip("making links needs rights on Windows")
    shutil.copytree(folder, copy, dirs_exist_ok=True)
    for name, target in links.items():
        (copy / name).symlink_to(target)
    for name, size in sizes.items():
        text = (copy / name).read_bytes()
        (copy / name).write_bytes(text + b"#" * (size - len(text)))
    return copy


def _lines(finding: Diagnostic) -> Iterator[str]:
    place = _place(finding.span)
    yield f"{place} {finding.severity} {finding.code} {finding.name}: {finding.message['en']}"
    yield f"    {finding.message['zh']}"
    yield f"    help: {finding.help['en']}"
    yield f"    {finding.help['zh']}"
    for label in finding.related:
        yield f"    see {_place(label.span)}: {_both(label)}"


def _both(label: Label) -> str:
    return f"{label.message['en']} / {label.message['zh']}"


def _place(span: Span) -> str:
    end = f"{span.end_line}:" if span.end_line != span.line else ""
    return f"{span.source.path}:{span.line}:{span.column}-{end}{span.end_column}"
