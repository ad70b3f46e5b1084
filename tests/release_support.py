"""A little handbook in a repository of its own, released edition by edition."""

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from pledgebook.cli import main

SITE = """\
site_name: Test
site_url: https://handbook.example/books/
docs_dir: docs
theme: {name: material, font: false}
plugins: [pledgebook, search]
validation: {anchors: warn}
"""
COMMITMENT = "commitments/110.yml"
NOBODY = {
    "GIT_AUTHOR_NAME": "Test",
    "GIT_AUTHOR_EMAIL": "test@example.org",
    "GIT_COMMITTER_NAME": "Test",
    "GIT_COMMITTER_EMAIL": "test@example.org",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
}


@dataclass(frozen=True)
class Book:
    """A repository with a handbook in it."""

    folder: Path

    def git(self, *arguments: str) -> str:
        """What git says."""
        done = subprocess.run(
            ["git", *arguments],
            cwd=self.folder,
            env={**os.environ, **NOBODY},
            check=True,
            capture_output=True,
            text=True,
            encoding="utf-8",
        )
        return done.stdout.strip()

    def change(self, old: str, new: str, name: str = COMMITMENT) -> None:
        """Replace words in a file, and commit."""
        path = self.folder / "standards" / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")
        self.commit(f"{old} -> {new}")

    def commit(self, message: str) -> None:
        """Commit everything there is."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "-m", message)

    def release(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run a release."""
        return subprocess.run(
            [sys.executable, "-m", "pledgebook_mkdocs.release", *arguments],
            cwd=self.folder,
            env={**os.environ, **NOBODY, **environment},
            check=False,
            capture_output=True,
            text=True,
            encoding="utf-8",
        )

    def published(self, branch: str = "gh-pages") -> dict[str, str]:
        """The files of the published branch, by place, with the names of their contents."""
        listed = self.git("ls-tree", "-r", "-z", branch).split("\0")
        pairs = (line.split("\t") for line in listed if line)
        return {place: about.split()[2] for about, place in pairs}

    def read(self, place: str, branch: str = "gh-pages") -> str:
        """A published file."""
        return self.git("show", f"{branch}:{place}")


def book_in(folder: Path) -> Book:
    """A new handbook, committed; its engineers arrive within 2 h in the city, 4 h elsewhere."""
    (folder / "docs" / "en").mkdir(parents=True)
    (folder / "docs" / "en" / "about.md").write_text("# About\n\nHello.\n", encoding="utf-8")
    (folder / "mkdocs.yml").write_text(SITE, encoding="utf-8")
    assert main(["new", "handbook", str(folder / "standards")]) == 0
    for path in (folder / "standards").rglob("*.yml"):
        text = path.read_text(encoding="utf-8")
        text = re.sub(r"effective: .*", "effective: 2025-01-01", text)
        text = re.sub(r"review-by: .*", "review-by: 2099-01-01", text)
        path.write_text(text, encoding="utf-8")
    book = Book(folder)
    book.git("init", "--quiet", "--initial-branch", "main")
    book.commit("A first handbook")
    return book
