"""Little repositories for tests of reviewing."""

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

AROUND = Path(__file__).parent / "review" / "around"
PERSON = {
    f"GIT_{who}_{what}": value
    for who in ("AUTHOR", "COMMITTER")
    for what, value in (("NAME", "Ann"), ("EMAIL", "ann@example.org"))
}


class Repo:
    """A git repository with a handbook in it."""

    def __init__(self, top: Path, handbook: str = "standards") -> None:
        self.top = top
        self.handbook = top / handbook
        shutil.copytree(AROUND, self.handbook)
        self.git("init", "-q", "-b", "main", ".")
        self.git("config", "user.name", "Ann")
        self.git("config", "user.email", "ann@example.org")
        self.commit("begin")

    def git(self, *arguments: str) -> str:
        done = subprocess.run(
            ["git", "-c", "core.autocrlf=false", *arguments],
            cwd=self.top,
            env={**os.environ, **PERSON},
            capture_output=True,
            check=True,
        )
        return done.stdout.decode().strip()

    def commit(self, message: str) -> str:
        self.git("add", "--all")
        self.git("commit", "-q", "--allow-empty", "-m", message)
        return self.git("rev-parse", "HEAD")

    def branch(self, name: str) -> None:
        self.git("checkout", "-q", "-b", name)

    def on(self, name: str) -> None:
        self.git("checkout", "-q", name)

    def write(self, files: Mapping[str, str]) -> None:
        for name, text in files.items():
            path = self.handbook / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")

    def replace(self, name: str, old: str, new: str) -> None:
        text = (self.handbook / name).read_text(encoding="utf-8")
        assert old in text
        self.write({name: text.replace(old, new)})
