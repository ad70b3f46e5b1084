"""A git repository, read through its own command. Nothing is checked out and nothing written to it:
what must be made (the result of a merge) goes to a folder of its own that is thrown away."""

import os
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory, TemporaryFile
from typing import IO

LINK = "120000"
EDITION = "edition-"
"""An edition's tag is this and its number."""
_OF_A_HOOK = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX")
"""What git tells its hooks, and what would lead us astray from the folder we were given."""
_NOTHING: Mapping[str, str] = {}
_NOBODY = {
    f"GIT_{who}_{what}": "pledgebook"
    for who in ("AUTHOR", "COMMITTER")
    for what in ("NAME", "EMAIL")
}


class RevisionError(Exception):
    """A revision cannot be read; the text says why and what to do, in a sentence."""


@dataclass(frozen=True, slots=True)
class Blob:
    """A file of a revision: its mode, the name of its content, its size."""

    mode: str
    name: str
    size: int


class Repository:
    """The repository around a folder. Raises RevisionError where there is no git, or none here."""

    def __init__(self, around: Path) -> None:
        self._around = around
        self._made: TemporaryDirectory[str] | None = None
        self._environment: Mapping[str, str] = {}
        self._contents: dict[str, bytes] = {}
        self.top = self._around = Path(self._line("rev-parse", "--show-toplevel"))

    def commit(self, name: str) -> str:
        """The commit that a name means."""
        if name.startswith("-"):
            raise RevisionError(f"“{name}” is not the name of a revision.")
        try:
            return self._line("rev-parse", "--verify", "--quiet", f"{name}^{{commit}}")
        except RevisionError:
            hint = (
                "Fetch it first, as with: git fetch origin"
                if "/" in name
                else ("Name a branch, a tag or a commit of this repository")
            )
            raise RevisionError(f"there is no revision “{name}” here. {hint}.") from None

    @property
    def is_shallow(self) -> bool:
        """Whether a part of the history was never fetched."""
        return self._line("rev-parse", "--is-shallow-repository") == "true"

    def merge_base(self, one: str, other: str) -> str:
        """The commit from which two others parted. Raises RevisionError where there is none."""
        try:
            return self._line("merge-base", one, other)
        except RevisionError:
            raise RevisionError(
                "the two revisions have no common beginning, so nobody can say what this branch"
                " changed. Name the revision that the branch was begun from."
            ) from None

    def files(self, commit: str, folder: PurePosixPath) -> Mapping[str, Blob]:
        """Every file below a folder of a commit or tree, by its path below the folder."""
        place = folder.as_posix()
        tree = commit if place == "." else f"{commit}:{place}"
        try:
            said = self._run("ls-tree", "-r", "-z", "-l", "--full-tree", tree)
        except RevisionError:
            return {}
        found = {}
        for entry in said.split(b"\0"):
            about, _, path = entry.partition(b"\t")
            if path:
                mode, _, name, size = about.decode("ascii").split()
                length = int(size) if size.isdigit() else 0
                found[path.decode("utf-8", "surrogateescape")] = Blob(mode, name, length)
        return found

    def contents(self, names: Iterable[str]) -> Mapping[str, bytes]:
        """Contents by their names, read by one process; what was read before is remembered."""
        wanted = list(dict.fromkeys(names))
        missing = [name for name in wanted if name not in self._contents]
        if missing:
            self._contents.update(self._read("".join(f"{name}\n" for name in missing).encode()))
        return {name: self._contents[name] for name in wanted}

    def _read(self, names: bytes) -> Iterator[tuple[str, bytes]]:
        # Through files: thousands of small reads from a pipe cost more than git itself.
        with TemporaryFile() as given, TemporaryFile() as said:
            given.write(names)
            given.seek(0)
            self._start("cat-file", "--batch", given=given, said=said)
            said.seek(0)
            while line := said.readline():
                head = line.split()
                if len(head) != 3:
                    raise RevisionError(
                        f"the object {head[0].decode()} is missing here: fetch the whole repository"
                    )
                yield head[0].decode(), said.read(int(head[2]))
                said.read(1)

    def authors(self, base: str, head: str) -> frozenset[str]:
        """Names and addresses of who wrote what lies between two commits."""
        said = self._run("log", "--format=%an%n%ae", f"{base}..{head}").decode("utf-8", "replace")
        return frozenset(line for line in said.splitlines() if line)

    def last_edition(self, commit: str) -> str | None:
        """The edition that was tagged last before a commit, where one was."""
        try:
            tag = self._line("describe", "--tags", "--abbrev=0", f"--match={EDITION}*", commit)
        except RevisionError:
            return None
        return tag.removeprefix(EDITION)

    def own_name(self) -> frozenset[str]:
        """Name and address of who works in this tree, as far as git knows them."""
        found = set()
        for key in ("user.name", "user.email"):
            try:
                found.add(self._line("config", key))
            except RevisionError:
                continue
        return frozenset(found)

    def merged(self, one: str, other: str) -> tuple[str, tuple[str, ...]]:
        """The tree of two commits merged, and the files in which they conflict.

        Raises RevisionError with the reason where this git cannot tell.
        """
        self._write_elsewhere()
        done = self._start("merge-tree", "--write-tree", "-z", "--name-only", one, other)
        if done.returncode not in (0, 1):
            raise RevisionError("this git cannot merge without a work tree: it takes git 2.38")
        pieces = done.stdout.decode("utf-8", "surrogateescape").split("\0")
        names = pieces[1 : pieces.index("", 1)] if done.returncode else []
        return pieces[0], tuple(names)

    def work_tree(self, head: str, folder: PurePosixPath) -> str:
        """A commit of the files as they lie in the work tree, on top of ``head``."""
        self._write_elsewhere()
        assert self._made is not None
        index = {"GIT_INDEX_FILE": str(Path(self._made.name, "index"))}
        self._run("read-tree", head, more=index)
        self._run("add", "--all", "--", f":(top,literal){folder.as_posix()}", more=index)
        tree = self._run("write-tree", more=index).decode().strip()
        made = self._run("commit-tree", tree, "-p", head, "-m", "work tree", more=_NOBODY)
        return made.decode().strip()

    def _write_elsewhere(self) -> None:
        if self._made is not None:
            return
        self._made = TemporaryDirectory(prefix="pledgebook-", ignore_cleanup_errors=True)
        objects = self._line("rev-parse", "--path-format=absolute", "--git-path", "objects")
        before = os.environ.get("GIT_ALTERNATE_OBJECT_DIRECTORIES")
        known = objects if not before else f"{objects}{os.pathsep}{before}"
        Path(self._made.name, "objects").mkdir()
        self._environment = {
            "GIT_OBJECT_DIRECTORY": str(Path(self._made.name, "objects")),
            "GIT_ALTERNATE_OBJECT_DIRECTORIES": known,
        }

    def _line(self, *arguments: str) -> str:
        return self._run(*arguments).decode("utf-8", "surrogateescape").strip("\n")

    def _run(self, *arguments: str, more: Mapping[str, str] = _NOTHING) -> bytes:
        done = self._start(*arguments, more=more)
        if done.returncode:
            lines = done.stderr.decode("utf-8", "replace").strip().split("\n")
            fatal = next((line for line in lines if line.startswith("fatal: ")), lines[-1])
            raise RevisionError(fatal.removeprefix("fatal: ") or f"git {arguments[0]} failed")
        return done.stdout

    def _start(
        self,
        *arguments: str,
        given: IO[bytes] | int = subprocess.DEVNULL,
        said: IO[bytes] | int = subprocess.PIPE,
        more: Mapping[str, str] = _NOTHING,
    ) -> "subprocess.CompletedProcess[bytes]":
        given_us = {name: value for name, value in os.environ.items() if name not in _OF_A_HOOK}
        environment = {**given_us, "LC_ALL": "C", **self._environment, **more}
        try:
            return subprocess.run(
                ["git", "-c", "core.quotePath=false", "-c", "core.fsmonitor=false", *arguments],
                cwd=self._around,
                env=environment,
                stdin=given,
                stdout=said,
                stderr=subprocess.PIPE,
                check=False,
            )
        except OSError:
            raise RevisionError(
                "git is not installed here. Two folders can be compared without it."
            ) from None
