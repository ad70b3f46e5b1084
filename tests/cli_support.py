"""Small handbooks for tests of the command line, and running it in this process."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from pledgebook.cli import main

HANDBOOK = "name: {en: Test, zh: 测试}\nlanguages: [en, zh]\nedition: '1.0'\n"


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command left: its exit code and what it said."""

    code: int
    out: str
    err: str


def write(folder: Path, files: Mapping[str, str], handbook: str = HANDBOOK) -> Path:
    """Write a handbook of these files."""
    for name, text in {"handbook.yml": handbook, **files}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> Ran:
    """Run the command line; an exit that argparse asks for counts as its code."""
    try:
        code = main(list(arguments))
    except SystemExit as asked:
        code = int(asked.code or 0)
    said = capsys.readouterr()
    return Ran(code, said.out, said.err)
