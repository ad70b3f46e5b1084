"""Where editions stand side by side: a branch of the repository, or a plain folder."""

import filecmp
import json
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from mike import commands, git_utils
from mike.versions import Versions

from pledgebook.pages.addresses import FOLDER, gone
from pledgebook_mkdocs.editions import LATEST
from pledgebook_mkdocs.release.git import Git, ReleaseError, number

VERSIONS = "versions.json"


@dataclass(frozen=True, slots=True)
class Built:
    """An edition that was built: its site, what lies beside the editions, and what titles had
    what is gone."""

    edition: str
    site: Path
    beside: Path
    languages: Sequence[str]
    titles: Mapping[str, Mapping[str, str]]

    def files(self, known: Iterable[str]) -> Iterator[tuple[str, bytes]]:
        """What lies beside the editions; ``known`` are the addresses there are already."""
        made = set()
        for path in sorted(self.beside.rglob("*")):
            if path.is_file():
                place = path.relative_to(self.beside).as_posix()
                made.add(place)
                yield place, path.read_bytes()
        for name, edition in last_pinned(known).items():
            if f"{FOLDER}/{name}/index.html" not in made:
                place, html = gone(name, self.titles.get(name, {}), edition, self.languages)
                yield place, html.encode()


def last_pinned(known: Iterable[str]) -> Mapping[str, str]:
    """Every id that was ever published, and the last edition that it has an address in. Taken
    from the addresses themselves, so that none is ever forgotten."""
    found: dict[str, str] = {}
    for name in known:
        called, at, edition = name.partition("@")
        if at and (called not in found or number(found[called]) < number(edition)):
            found[called] = edition
    return found


class Shelf(Protocol):
    """Takes an edition in; what was there stays."""

    def put(self, built: Built) -> None:
        """Put an edition beside the others, as the newest."""


@dataclass(frozen=True, slots=True)
class Branch:
    """A branch, written by mike. ``folder`` is a work tree of the repository."""

    folder: Path
    branch: str

    def put(self, built: Built) -> None:
        """Commit an edition to the branch, then what lies beside the editions."""
        settings = {"site_dir": str(built.site), "use_directory_urls": True}
        message = f"Edition {built.edition}"
        with (
            _within(self.folder),
            commands.deploy(
                settings,
                built.edition,
                aliases=[LATEST],
                update_aliases=True,
                alias_type=commands.AliasType.copy,
                branch=self.branch,
                message=message,
                allow_empty=True,
            ),
        ):
            pass  # it is built already
        with _within(self.folder):
            addresses = f"{message}: addresses"
            known = self._known()
            with git_utils.Commit(self.branch, addresses, allow_empty=True) as commit:
                for place, data in built.files(known):
                    commit.add_file(git_utils.FileInfo(place, data))

    def _known(self) -> list[str]:
        # Not by mike: it would read every file there, by a command of its own.
        try:
            return Git(self.folder)("ls-tree", "--name-only", f"{self.branch}:{FOLDER}").split("\n")
        except ReleaseError:  # the first edition: there are none
            return []


@dataclass(frozen=True, slots=True)
class Folder:
    """A plain folder, for any web server; no git."""

    root: Path

    def put(self, built: Built) -> None:
        """Copy an edition in. Each folder appears whole or not at all; the list comes last."""
        self.root.mkdir(parents=True, exist_ok=True)
        known = sorted(path.name for path in (self.root / FOLDER).glob("*"))
        listed = self.root / VERSIONS
        versions = Versions.loads(listed.read_text("utf-8")) if listed.is_file() else Versions()
        versions.add(built.edition, aliases=[LATEST], update_aliases=True)
        earlier = self.root / LATEST
        self._replace(built.edition, built.site, earlier)
        self._replace(LATEST, built.site, self.root / built.edition)
        for place, data in built.files(known):
            path = self.root / place
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        listed.write_text(
            json.dumps(versions.to_json(), indent=2) + "\n", encoding="utf-8", newline="\n"
        )

    def _replace(self, name: str, site: Path, like: Path) -> None:
        coming, going = self.root / f".{name}-coming", self.root / f".{name}-going"
        for path in (coming, going):
            shutil.rmtree(path, ignore_errors=True)

        def take(source: str, target: str) -> None:
            """A file that lies there already is not stored again."""
            there = like / Path(source).relative_to(site)
            if not (there.is_file() and filecmp.cmp(source, there, shallow=False)):
                shutil.copy2(source, target)
                return
            try:
                Path(target).hardlink_to(there)
            except OSError:  # no links on this disk
                shutil.copy2(source, target)

        shutil.copytree(site, coming, copy_function=take)
        if (self.root / name).exists():
            (self.root / name).rename(going)
        coming.rename(self.root / name)
        shutil.rmtree(going, ignore_errors=True)


@contextmanager
def _within(folder: Path) -> Iterator[None]:
    """mike asks git about the folder it stands in."""
    here = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(here)
