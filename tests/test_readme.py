"""What the README shows is what the command line says: its files are written, its commands run.

A YAML block is the file named in the line above it, in the handbook of the folder `readme`; a
console block holds a command, after `$`, and what it prints. `--bless` writes the README anew.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

README = Path(__file__).parent.parent / "README.md"
AROUND = Path(__file__).parent / "readme"
FILE = re.compile(r"`(?P<path>[\w./-]+\.yml)`[^\n`]*\n\n```yaml\n(?P<text>.*?)```", re.DOTALL)
CONSOLE = re.compile(r"(?<=```console\n)\$ pledgebook (?P<arguments>[^\n]*)\n.*?(?=```)", re.DOTALL)


def test_the_readme_tells_the_truth(tmp_path: Path, bless: bool) -> None:
    text = README.read_text(encoding="utf-8")
    files = list(FILE.finditer(text))
    assert files, "the README shows no file"
    shutil.copytree(AROUND, tmp_path, dirs_exist_ok=True)
    for file in files:
        path = tmp_path / file["path"]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(file["text"], encoding="utf-8")

    def answer(block: re.Match[str]) -> str:
        arguments = block["arguments"]
        return f"$ pledgebook {arguments}\n{_pledgebook(arguments.split(), tmp_path)}"

    assert CONSOLE.search(text), "the README runs no command"
    told = CONSOLE.sub(answer, text)
    if bless:
        README.write_text(told, encoding="utf-8")
    else:
        assert told == text


def test_the_readme_names_commands_that_are_there(tmp_path: Path) -> None:
    named = set(re.findall(r"\bpledgebook ([a-z]+)\b", README.read_text(encoding="utf-8")))
    offered = re.findall(r"^    ([a-z]+) ", _pledgebook(["--help"], tmp_path), re.MULTILINE)
    assert named == set(offered)


def _pledgebook(arguments: list[str], folder: Path) -> str:
    program = Path(sys.executable).with_name("pledgebook")
    done = subprocess.run(
        [program, *arguments],
        cwd=folder,
        env={**os.environ, "NO_COLOR": "1", "COLUMNS": "100", "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert done.stderr == ""
    return done.stdout
