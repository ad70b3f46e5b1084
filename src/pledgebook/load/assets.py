"""Pictures, videos and files that records name: inside the folder, there, and safe to publish."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Protocol

from pledgebook.catalog import Catalog, Holder
from pledgebook.diagnostic import Diagnostic
from pledgebook.load.svg import fault_of
from pledgebook.records.base import Asset
from pledgebook.records.walk import Leaf
from pledgebook.rules.names import nearest
from pledgebook.rules.syntax import missing_asset, outside_folder, unsafe_asset
from pledgebook.source import Span

PICTURES = {
    ".svg": b"",
    ".png": b"\x89PNG\r\n\x1a\n",
    ".jpg": b"\xff\xd8\xff",
    ".jpeg": b"\xff\xd8\xff",
    ".webp": b"RIFF",
    ".gif": b"GIF8",
}
VIDEOS = {".mp4": b"", ".webm": b"\x1a\x45\xdf\xa3"}
FILES = PICTURES | VIDEOS | {".pdf": b"%PDF", ".zip": b"PK", ".csv": b"", ".txt": b""}
ALLOWED = {"picture": PICTURES, "video": VIDEOS, "file": FILES}
MOST_CHARACTERS = 250
MOST_BYTES = {"picture": 2_000_000, "video": 20_000_000, "file": 20_000_000}


class Shelf(Protocol):
    """Where the files lie: a folder, or a revision of one."""

    @property
    def names(self) -> Sequence[str]:
        """Every file that could have been meant."""

    def leads_out(self, written: str) -> bool:
        """Whether a path that stays inside by its words leads out by a link."""

    def size(self, written: str) -> int | None:
        """How many bytes a file has; None where there is none."""

    def start(self, written: str, most: int) -> bytes | None:
        """The first bytes of a file; None where they are kept elsewhere."""


def asset_faults(catalog: Catalog, shelf: Shelf) -> Iterator[Diagnostic]:
    """What is wrong with the files that records name, at the place that names them."""
    for holder in catalog.holders:
        for item in catalog.items[holder.id]:
            if isinstance(item, Leaf) and isinstance(item.mark, Asset):
                yield from _faults(catalog, holder, item, item.mark, shelf)


class FolderShelf:
    """The files of a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.root = folder.resolve()

    @cached_property
    def names(self) -> Sequence[str]:
        """Every file below the folder that could have been meant."""
        return [
            path.relative_to(self.folder).as_posix()
            for path in sorted(self.folder.rglob("*"))
            if path.suffix.lower() in FILES and path.is_file()
        ]

    def leads_out(self, written: str) -> bool:
        """Whether a link lies on the way, or the file outside the folder."""
        path = self.folder / written
        links = any(p.is_symlink() for p in (path, *path.parents) if p.is_relative_to(self.folder))
        return links or not path.resolve().is_relative_to(self.root)

    def size(self, written: str) -> int | None:
        """How many bytes a file has; None where there is none."""
        path = self.folder / written
        return path.stat().st_size if path.is_file() else None

    def start(self, written: str, most: int) -> bytes:
        """The first bytes of a file."""
        with (self.folder / written).open("rb") as file:
            return file.read(most)


def _climbs(written: str) -> bool:
    """Whether a path is absolute, climbs, hides, or is no path at all."""
    pure = PurePosixPath(written)
    if pure.is_absolute() or ".." in pure.parts or "\\" in written or ":" in written:
        return True
    if "\0" in written or len(written) > MOST_CHARACTERS:
        return True
    return any(part.startswith(".") for part in pure.parts)


def _faults(
    catalog: Catalog, holder: Holder, leaf: Leaf, mark: Asset, shelf: Shelf
) -> Iterator[Diagnostic]:
    written = str(leaf.value)
    if _climbs(written) or shelf.leads_out(written):
        yield outside_folder.found(catalog.at(holder, *leaf.route), written)
        return
    size = shelf.size(written)
    if size is None:
        near = nearest(written, shelf.names)
        yield missing_asset.found(catalog.at(holder, *leaf.route), written, near)
        return
    fault = _content_fault(shelf, written, size, mark.kind)
    if fault:
        span: Span = catalog.at(holder, *leaf.route)
        yield unsafe_asset.found(span, written, *fault)


def _content_fault(shelf: Shelf, written: str, size: int, kind: str) -> tuple[str, str] | None:
    ending = PurePosixPath(written).suffix.lower()
    allowed, most = ALLOWED[kind], MOST_BYTES[kind]
    if ending not in allowed:
        endings = " ".join(allowed)
        return f"it should be one of {endings}", f"文件类型应为 {endings} 之一"
    if size > most:
        return f"it has {size:,} bytes and {most:,} is the most", f"有 {size:,} 字节，最多 {most:,}"
    start = shelf.start(written, most if ending == ".svg" else 16)
    if start is None:
        return None
    if ending == ".svg":
        return fault_of(start)
    if not start.startswith(allowed[ending]):
        return f"its content is not {ending[1:].upper()}", f"其内容不是 {ending[1:].upper()}"
    return None
