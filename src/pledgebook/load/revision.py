"""A handbook as it was in a git revision: its files read from the repository's objects."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePosixPath

from pledgebook.load.assets import FILES
from pledgebook.load.files import (
    ENDINGS,
    MOST_BYTES,
    OTHER_FOLDERS,
    ReadFile,
    below,
    decode,
    folder_of,
    leads_elsewhere,
    misplaced,
    too_large,
)
from pledgebook.load.handbook import HANDBOOK, Reading
from pledgebook.load.repository import LINK, Blob, Repository
from pledgebook.source import Source

_LFS = b"version https://git-lfs"


@dataclass(frozen=True)
class Revision:
    """A handbook's folder in a commit or tree; ``shown`` is what messages call the folder,
    ``name`` what they call the revision."""

    repository: Repository
    tree: str
    folder: PurePosixPath
    shown: str
    name: str

    @cached_property
    def files(self) -> Mapping[str, Blob]:
        """Its files by path."""
        return self.repository.files(self.tree, self.folder)

    def reading(self) -> Reading:
        """Its files as they are to be read."""
        contents = self.repository.contents(
            blob.name
            for path, blob in self.files.items()
            if path.endswith(ENDINGS) and blob.mode != LINK and blob.size <= MOST_BYTES
        )
        organisation = self.files.get(HANDBOOK)
        return Reading(
            self.shown,
            self._read(HANDBOOK, organisation, "", contents) if organisation else None,
            self._records(contents),
            _Shelf(self),
        )

    def text(self, path: str) -> Source | None:
        """One file as text; None where there is none."""
        blob = self.files.get(path)
        if blob is None or blob.mode == LINK:
            return None
        file = self._read(path, blob, "", self.repository.contents([blob.name]))
        return file.source if file.readable else None

    def notes(self) -> tuple[ReadFile, ...]:
        """The files in which changes are explained."""
        found = [
            path
            for path, blob in self.files.items()
            if path.startswith("changes/") and path.endswith(ENDINGS) and blob.mode != LINK
        ]
        contents = self.repository.contents(self.files[path].name for path in found)
        return tuple(self._read(path, self.files[path], "", contents) for path in sorted(found))

    def _records(self, contents: Mapping[str, bytes]) -> Iterator[ReadFile]:
        for path in sorted(self.files, key=lambda path: PurePosixPath(path).parts):
            if not _may_be_record(path) or path == HANDBOOK:
                continue
            kind_folder = folder_of(path)
            if kind_folder is None:
                yield misplaced(self._source(path))
            else:
                yield self._read(path, self.files[path], kind_folder, contents)

    def _read(
        self, path: str, blob: Blob, kind_folder: str, contents: Mapping[str, bytes]
    ) -> ReadFile:
        source = self._source(path)
        if blob.mode == LINK:
            return leads_elsewhere(source, kind_folder)
        if blob.size > MOST_BYTES:
            return too_large(source, kind_folder, blob.size)
        return decode(contents[blob.name], source, kind_folder)

    def _source(self, path: str) -> Source:
        return Source(below(self.shown, path), "", self.name, self.shown)


def _may_be_record(path: str) -> bool:
    parts = PurePosixPath(path).parts
    hidden = any(part.startswith(".") for part in parts)
    return path.endswith(ENDINGS) and not hidden and parts[0] not in OTHER_FOLDERS


@dataclass
class _Shelf:
    """The pictures and files of a revision."""

    revision: Revision
    _links: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        files = self.revision.files
        self._links = frozenset(path for path, blob in files.items() if blob.mode == LINK)

    @cached_property
    def names(self) -> Sequence[str]:
        """Every file that could have been meant."""
        files = self.revision.files
        return [path for path in files if PurePosixPath(path).suffix.lower() in FILES]

    def leads_out(self, written: str) -> bool:
        """Whether a link lies on the way."""
        path = PurePosixPath(written)
        return any(part.as_posix() in self._links for part in (path, *path.parents))

    def size(self, written: str) -> int | None:
        """How many bytes a file has; None where there is none."""
        blob = self.revision.files.get(PurePosixPath(written).as_posix())
        return blob.size if blob else None

    def start(self, written: str, most: int) -> bytes | None:
        """The first bytes of a file; None where Git LFS keeps it."""
        blob = self.revision.files[PurePosixPath(written).as_posix()]
        content = self.revision.repository.contents([blob.name])[blob.name]
        return None if content.startswith(_LFS) else content[:most]
