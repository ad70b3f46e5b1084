"""A handbook where nobody who wrote the tool keeps one: deep in a repository, under names that are
not English, with the line ends of Windows, with no branch, with no git. Check, diff and release."""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from release_support import COMMITMENT, NOBODY, SITE, Book, book_in

PLACE, HANDBOOK = "资料/für Kunden", "服务 手册"


@dataclass(frozen=True)
class Odd:
    """A repository (or none) and the folder in it that somebody works in."""

    book: Book
    here: Path
    handbook: str

    def types(self, *arguments: str, code: int = 0) -> str:
        """Run `pledgebook` there."""
        return self._run([Path(sys.executable).with_name("pledgebook"), *arguments], code)

    def release(self, *arguments: str, code: int = 0) -> str:
        """Release there."""
        command = [sys.executable, "-m", "pledgebook_mkdocs.release", "--handbook", self.handbook]
        return self._run([*command, *arguments], code)

    def _run(self, command: list[str | Path], code: int) -> str:
        environment = {**os.environ, **NOBODY, "NO_COLOR": "1", "PYTHONUTF8": "1"}
        done = subprocess.run(
            command, cwd=self.here, env=environment, capture_output=True, encoding="utf-8"
        )
        assert done.returncode == code, done.stdout + done.stderr
        return done.stdout + done.stderr

    def weaken(self) -> None:
        path = self.here / self.handbook / COMMITMENT
        path.write_bytes(path.read_bytes().replace(b"at most 2 h", b"at most 3 h"))

    def checks(self) -> None:
        """A fault is found where it is, and called as it was asked for."""
        assert "Nothing to mend" in self.types("check", self.handbook)
        path = self.here / self.handbook / COMMITMENT
        whole = path.read_bytes()
        path.write_bytes(whole.replace(b"indicator: time-to-site", b"indicator: time-to-sit"))
        found = json.loads(self.types("check", self.handbook, "--format", "json", code=1))
        (fault,) = (one for one in found["findings"] if one["name"] == "unknown-reference")
        assert fault["path"] == f"{self.handbook}/{COMMITMENT}"
        line = path.read_text(encoding="utf-8").split("\n")[fault["line"] - 1].rstrip()
        assert line[fault["column"] - 1 : fault["end_column"] - 1] == "time-to-sit"
        path.write_bytes(whole)

    def compares(self, base: str, head: str | None = None) -> None:
        """The one change is found, as a weakening."""
        heads = [head] if head else []
        said = self.types("diff", base, *heads, "--path", self.handbook, "--format", "json")
        changes = json.loads(said)["changes"]
        assert [(one["id"], one["verdict"]) for one in changes] == [("110.arrive", "weakened")]


def moved(folder: Path, *, crlf: bool = False, autocrlf: bool = False) -> Odd:
    """The little handbook, somewhere below the top of its repository. ``autocrlf``: as git does on
    Windows, the files end their lines in one way and what is committed in the other."""
    made = book_in(folder / "made").folder
    here = folder / "Arbeit 工作" / PLACE
    shutil.copytree(made / "standards", here / HANDBOOK)
    shutil.copytree(made / "docs", here / "docs")
    site = SITE.replace("plugins: [pledgebook,", f"plugins: [pledgebook: {{handbook: {HANDBOOK}}},")
    (here / "mkdocs.yml").write_text(site, encoding="utf-8")
    if crlf or autocrlf:
        for path in here.rglob("*.*"):
            if path.is_file():
                path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    book = Book(folder / "Arbeit 工作")
    book.git("init", "--quiet", "--initial-branch", "main")
    book.git("config", "core.autocrlf", str(autocrlf).lower())
    book.commit("Begin")
    return Odd(book, here, HANDBOOK)


@pytest.fixture(params=["lf", "crlf", "autocrlf"])
def odd(request: pytest.FixtureRequest, tmp_path: Path) -> Odd:
    return moved(tmp_path, crlf=request.param == "crlf", autocrlf=request.param == "autocrlf")


def test_deep_in_a_repository_under_other_names(odd: Odd) -> None:
    odd.checks()
    odd.release("--as-of", "2026-01-10")
    odd.weaken()
    odd.compares("edition-1.0")
    odd.compares("main")
    odd.book.commit("weaken")
    odd.compares("edition-1.0", "main")
    assert "2.0 at least" in odd.release("1.1", "--as-of", "2026-03-01", code=1)
    odd.release("2.0", "--as-of", "2026-03-01")
    for place, hours in (("1.0", "2 hours"), ("2.0", "3 hours"), ("latest", "3 hours")):
        assert hours in odd.book.read(f"{place}/en/commitments/110/index.html")
    assert "weakened" in odd.book.read(f"{PLACE}/{HANDBOOK}/history.json", "main")
    names = odd.book.git("-c", "core.quotePath=false", "show", "--name-only", "--format=", "HEAD")
    assert set(names.split("\n")) == {
        f"{PLACE}/{HANDBOOK}/{name}" for name in ("handbook.yml", "history.json", "register.csv")
    }
    handbook = odd.here / HANDBOOK / "handbook.yml"
    other = b"\r\n" if b"\r\n" in (odd.here / HANDBOOK / COMMITMENT).read_bytes() else b"\n"
    assert handbook.read_bytes().count(b"\n") == handbook.read_bytes().count(other)
    assert odd.book.git("status", "--porcelain") == ""


def test_on_no_branch(tmp_path: Path) -> None:
    odd = moved(tmp_path)
    odd.book.git("checkout", "--quiet", "--detach")
    odd.checks()
    odd.release("--as-of", "2026-01-10")
    odd.weaken()
    odd.compares("edition-1.0")
    odd.compares("HEAD")
    odd.book.commit("weaken")
    odd.compares("main", "HEAD")
    said = odd.release("2.0", "--as-of", "2026-03-01")
    assert "git push origin gh-pages edition-2.0\n" in said
    assert "No branch is checked out" in said
    assert odd.book.git("rev-parse", "HEAD") == odd.book.git("rev-parse", "edition-2.0^{commit}")
    assert "3 hours" in odd.book.read("latest/en/commitments/110/index.html")
    assert odd.book.git("worktree", "list").count("\n") == 0


def test_with_no_git(tmp_path: Path) -> None:
    odd = moved(tmp_path, crlf=True)
    shutil.copytree(odd.here / HANDBOOK, tmp_path / "as it was")
    shutil.rmtree(odd.book.folder / ".git")
    odd.checks()
    odd.weaken()
    assert "not a git repository" in odd.types("diff", "main", "--path", HANDBOOK, code=2)
    odd.compares(str(tmp_path / "as it was"))
    assert "Use --export DIR" in odd.release(code=1)
    out = tmp_path / "出版"
    odd.release("--export", str(out), "--as-of", "2026-01-10")
    assert "3 hours" in (out / "1.0/en/commitments/110/index.html").read_text(encoding="utf-8")
