"""``python -m pledgebook_mkdocs.release [EDITION]``: the steps of a release, in their order.

Everything happens in a work tree of its own and on a branch that only a release knows, until all
of it is made. Then the release commit joins the branch being worked on, and the tag and the
published branch appear in one step. Whoever interrupts it before finds everything as it was;
whoever interrupts it after that commit runs it again.
"""

import argparse
import os
import subprocess
import sys
from datetime import date
from io import TextIOWrapper
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from pledgebook.analysis.history import FILE, UNKNOWN, History
from pledgebook.changes.comparison import Comparison
from pledgebook.check import Checked
from pledgebook.exports import register
from pledgebook.load.handbook import HANDBOOK
from pledgebook.load.history import history_in
from pledgebook_mkdocs import editions
from pledgebook_mkdocs.release import bump, edition
from pledgebook_mkdocs.release.git import PREFIX, Git, ReleaseError, number
from pledgebook_mkdocs.release.shelves import Branch, Built, Folder

MAKING = "pledgebook-release-in-making"
"""The branch on which an edition is put together."""


class Options(argparse.Namespace):
    """What was typed."""

    edition: str | None
    export: Path | None
    as_of: date | None
    handbook: Path
    config: Path
    branch: str


def main() -> int:
    """Release an edition; returns the exit code."""
    for stream in (sys.stdout, sys.stderr):  # whatever a console says of itself
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    options = _parser().parse_args(namespace=Options())
    git = Git(Path.cwd())
    try:
        options.handbook, options.config = map(_here, (options.handbook, options.config))
        top = git.top
        if top is None and options.export is None:
            raise ReleaseError("this is no git repository. Use --export DIR.")
        told = _in_repository(options, git, top) if top else _without_git(options)
    except ReleaseError as error:
        sys.stderr.write(f"release: {error}\n")
        return 1
    sys.stdout.write(f"{told}\n")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="scripts/release",
        description="Release an edition: check, build, publish to a local branch, tag. Nothing is"
        " pushed.",
    )
    parser.add_argument(
        "edition", nargs="?", metavar="EDITION", help="its number (default: as handbook.yml says)"
    )
    parser.add_argument(
        "--export", type=Path, metavar="DIR", help="publish into this folder, not into a branch"
    )
    parser.add_argument(
        "--as-of", type=date.fromisoformat, metavar="DATE", help="the edition's day"
    )
    parser.add_argument("--handbook", type=Path, default=Path("standards"), metavar="DIR")
    parser.add_argument("--config", type=Path, default=Path("mkdocs.yml"), metavar="FILE")
    parser.add_argument(
        "--branch", default="gh-pages", help="the branch to publish to (default: gh-pages)"
    )
    return parser


def _here(path: Path) -> Path:
    """A path as it is called from here, so that it means the same in another work tree. Raises
    ReleaseError for one that does not lie below."""
    try:
        return (Path.cwd() / path).resolve().relative_to(Path.cwd().resolve())
    except ValueError:
        raise ReleaseError(
            f"{path} does not lie below this folder: release from above it."
        ) from None


def _in_repository(options: Options, git: Git, top: Path) -> str:
    if git("status", "--porcelain", "--untracked-files=normal"):
        raise ReleaseError("there are changes that are not committed. Commit them first.")
    git.demand_branch(options.branch)
    here = PurePosixPath(Path.cwd().resolve().relative_to(top.resolve()).as_posix())
    git.demand_whole(None if options.export else options.branch)
    released = git.editions()
    with git.checked_out("HEAD") as tree, TemporaryDirectory() as made:
        start = tree / here
        found = _named(options, start, git)
        name = found.catalog.handbook.edition
        place = here / options.handbook.as_posix()
        on = edition.since(PREFIX + released[-1], place, start, found) if released else None
        if on is not None:
            bump.demand(released[-1], name, on.changes)
        history = edition.remember(start / options.handbook, released, found, on)
        built = _built(options, start, Path(made), found, history)
        commit = _commit(Git(start), options, name)
        if options.export:
            Folder(options.export.resolve()).put(built)
            _finish(git, commit, {f"refs/tags/{PREFIX}{name}": (commit, None)}, name)
            told = f"Edition {name} stands in {options.export}. Tag: {PREFIX}{name}."
            return told + _on_no_branch(git, name)
        was, new = _branch(git, built, options.branch, start)
        tag = f"refs/tags/{PREFIX}{name}"
        _finish(
            git, commit, {f"refs/heads/{options.branch}": (new, was), tag: (commit, None)}, name
        )
    pushed = " ".join(one for one in (git.branch, options.branch, f"{PREFIX}{name}") if one)
    return (
        f"Edition {name} stands on the branch {options.branch}, tagged {PREFIX}{name}. Nothing was"
        f" pushed; when all is well: git push origin {pushed}" + _on_no_branch(git, name)
    ) + _summary(on)


def _named(options: Options, start: Path, git: Git) -> Checked:
    """The handbook, with the number asked for in it."""
    folder = start / options.handbook
    if not (folder / HANDBOOK).is_file():
        raise ReleaseError(f"{options.handbook} holds no {HANDBOOK} that is committed.")
    if options.edition:
        number(options.edition)
        edition.name_edition(folder, options.edition)
    found = edition.checked(folder, options.handbook.as_posix(), options.as_of)
    name = found.catalog.handbook.edition
    number(name)
    if git.commit(PREFIX + name):
        raise ReleaseError(
            f"edition {name} is released already. Name the next one: scripts/release"
            f" {bump.least(name, None)}, or as far as the changes ask."
        )
    return found


def _built(options: Options, start: Path, made: Path, found: Checked, history: History) -> Built:
    """Build the edition's site. Raises ReleaseError where that fails."""
    name = found.catalog.handbook.edition
    site, beside = made / "site", made / "beside"
    environment = {
        **os.environ,
        editions.VARIABLE: name,
        editions.FOLDER: str(beside),
        "PLEDGEBOOK_AS_OF": found.today.isoformat(),
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONUTF8": "1",
    }
    command = ["mkdocs", "build", "--strict", "--site-dir", str(site)]
    done = subprocess.run(
        [sys.executable, "-m", *command, "--config-file", str(start / options.config)],
        cwd=start,
        env=environment,
        check=False,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
    )
    if done.returncode:
        said = f"{done.stdout}{done.stderr}\nThe site could not be built (see above)."
        if "'docs_dir'" in said:
            said += " Git keeps no empty folder: put a file into it, as .gitkeep, and commit it."
        raise ReleaseError(said)
    titles = {one.id: one.title for each in history.editions for one in each.gone}
    return Built(name, site, beside, found.catalog.languages, titles)


def _commit(git: Git, options: Options, name: str) -> str:
    """The commit that holds the edition's number and its history."""
    folder = options.handbook
    git("add", "--", *(str(folder / name) for name in (HANDBOOK, FILE, register.FILE)))
    if git("diff", "--cached", "--name-only"):
        git("commit", "--quiet", "--no-verify", "-m", f"Edition {name}")
    return git("rev-parse", "HEAD")


def _branch(git: Git, built: Built, branch: str, start: Path) -> tuple[str | None, str]:
    """What the published branch was, and what it will be."""
    was = git.commit(f"refs/heads/{branch}")
    if git.commit(f"refs/heads/{MAKING}"):
        git("branch", "-D", MAKING)
    if was:
        git("branch", MAKING, was)
    Branch(start, MAKING).put(built)
    return was, git("rev-parse", f"refs/heads/{MAKING}")


def _finish(git: Git, commit: str, changes: dict[str, tuple[str, str | None]], name: str) -> None:
    git("merge", "--ff-only", "--quiet", commit)
    git.move(changes, f"edition {name}")
    if git.commit(f"refs/heads/{MAKING}"):
        git("branch", "-D", MAKING)


def _on_no_branch(git: Git, name: str) -> str:
    """Where no branch is checked out, only the tag holds the edition's commit."""
    if git.branch:
        return ""
    return (
        "\nNo branch is checked out, so only the tag holds the commit with the edition's history:"
        f" git switch BRANCH && git merge --ff-only {PREFIX}{name}"
    )


def _summary(on: Comparison | None) -> str:
    if on is None:
        return ""
    kinds = [change.verdict for change in on.changes]
    said = (f"{kinds.count(kind)} {kind.value}" for kind in dict.fromkeys(kinds))
    return f"\nSince the last edition: {', '.join(said)}."


def _without_git(options: Options) -> str:
    """Into a folder, from a folder: what changed since the last edition is not known, what is
    promised and when is."""
    assert options.export is not None
    here = Path.cwd()
    if options.edition:
        edition.name_edition(here / options.handbook, options.edition)
    found = edition.checked(here / options.handbook, options.handbook.as_posix(), options.as_of)
    name = found.catalog.handbook.edition
    folder = here / options.handbook
    path = folder / FILE
    known = history_in(folder) if path.exists() else UNKNOWN
    released = [one.edition for one in known.editions]
    if name in released and (options.export / name).exists():
        raise ReleaseError(f"edition {name} is released already: name the next one.")
    if released and number(name) <= number(released[-1]) and name != released[-1]:
        raise ReleaseError(f"edition {name} does not come after {released[-1]}.")
    earlier = [one for one in released if one != name]
    history = edition.remember(folder, earlier, found, None)
    with TemporaryDirectory() as made:
        Folder(options.export.resolve()).put(_built(options, here, Path(made), found, history))
    return f"Edition {name} stands in {options.export}."


if __name__ == "__main__":
    sys.exit(main())
