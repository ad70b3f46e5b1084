"""The repository that an edition is released in."""

import os
import re
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

PREFIX = "edition-"
"""An edition's tag is this and its number."""


class ReleaseError(Exception):
    """The release cannot go on; the text says why and what to do."""


class Git:
    """Git in one folder. Raises ReleaseError where a command fails."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __call__(self, *arguments: str, given: str = "") -> str:
        try:
            done = subprocess.run(
                ["git", "-c", "core.quotePath=false", *arguments],
                cwd=self.folder,
                input=given.encode(),  # as bytes: Windows would end its lines otherwise
                capture_output=True,
                check=False,
                env={**os.environ, "LC_ALL": "C"},
            )
        except FileNotFoundError:
            raise ReleaseError("git is not installed here. Use --export DIR.") from None
        if done.returncode:
            words = done.stderr.decode("utf-8", "replace").strip().split("\n")[-1]
            raise ReleaseError(f"git {arguments[0]}: {words.removeprefix('fatal: ')}")
        return done.stdout.decode("utf-8", "surrogateescape").strip()

    def commit(self, name: str) -> str | None:
        """The commit that a name means; None where there is none."""
        try:
            return self("rev-parse", "--verify", "--quiet", f"{name}^{{commit}}")
        except ReleaseError:
            return None

    @property
    def top(self) -> Path | None:
        """The folder of the whole work tree; None where this is no repository."""
        try:
            return Path(self("rev-parse", "--show-toplevel"))
        except ReleaseError:
            return None

    @property
    def branch(self) -> str | None:
        """The branch that is checked out; None where there is none."""
        try:
            return self("symbolic-ref", "--quiet", "--short", "HEAD")
        except ReleaseError:
            return None

    def demand_branch(self, named: str) -> None:
        """See that a branch may be called so. Raises ReleaseError."""
        refused = ReleaseError(f"no branch can be called “{named}”: name another after --branch.")
        if named.startswith("-"):
            raise refused
        try:
            self("check-ref-format", f"refs/heads/{named}")
        except ReleaseError:
            raise refused from None

    def demand_whole(self, published: str | None) -> None:
        """See that nothing is missing that was only not fetched: history, or the branch that was
        published before. Raises ReleaseError."""
        if self("rev-parse", "--is-shallow-repository") == "true":
            raise ReleaseError(
                "this clone is shallow, so earlier editions are missing. Fetch all of it:"
                " git fetch --unshallow --tags"
            )
        if published is None or self.commit(f"refs/heads/{published}"):
            return
        remote = self("for-each-ref", "--format=%(refname:short)", f"refs/remotes/*/{published}")
        if remote:
            raise ReleaseError(
                f"the editions published before are on {remote.split()[0]}, and there is no branch"
                f" {published} here. Make it: git branch {published} {remote.split()[0]}"
            )

    def editions(self) -> list[str]:
        """The editions that were tagged in the history of HEAD, oldest number first."""
        tags = self("tag", "--list", f"{PREFIX}*", "--merged", "HEAD").split()
        return sorted((tag.removeprefix(PREFIX) for tag in tags), key=number)

    def move(self, changes: Mapping[str, tuple[str, str | None]], message: str) -> None:
        """Set refs to new commits all at once, each only if it still is what it was (None: not
        there)."""
        lines = [
            f"update {ref} {new} {old}" if old else f"create {ref} {new}"
            for ref, (new, old) in changes.items()
        ]
        self("update-ref", "-m", message, "--stdin", given="\n".join(lines) + "\n")

    @contextmanager
    def checked_out(self, commit: str) -> Iterator[Path]:
        """A work tree of a commit in a folder of its own, which is then thrown away."""
        with TemporaryDirectory(prefix="pledgebook-release-", ignore_cleanup_errors=True) as folder:
            tree = Path(folder, "tree")
            self("worktree", "prune")
            self("worktree", "add", "--detach", "--force", str(tree), commit)
            try:
                yield tree
            finally:
                self("worktree", "remove", "--force", str(tree))


def number(edition: str) -> tuple[int, ...]:
    """An edition's number, to compare: 2.10 is more than 2.9. Raises ReleaseError."""
    if not re.fullmatch(r"[0-9]{1,9}(\.[0-9]{1,9})*", edition):
        raise ReleaseError(f"“{edition}” is no edition's number: write figures and dots, as 3.0")
    return tuple(int(part) for part in edition.split("."))
