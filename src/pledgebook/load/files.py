"""Finding and reading the files of a handbook's folder. Nothing outside it is ever opened."""

import errno
import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from pledgebook.diagnostic import Diagnostic
from pledgebook.load.hidden import hidden_in
from pledgebook.records.kinds import BY_FOLDER
from pledgebook.records.questions import QUESTIONS
from pledgebook.rules.names import nearest
from pledgebook.rules.syntax import (
    file_too_large,
    misplaced_file,
    outside_folder,
    unreadable_file,
)
from pledgebook.source import Source, Span

MOST_BYTES = 1_000_000
ENDINGS = (".yml", ".yaml")
NOTES = "changes"
OTHER_FOLDERS = ("assets", NOTES, QUESTIONS)

# To YAML 1.1, which the parser speaks, these end a line; to YAML 1.2 and every editor they do not.
_NO_LINE_ENDS = {0x85: " ", 0x2028: " ", 0x2029: " "}


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file that could be read, or the faults that kept it from being read."""

    source: Source
    kind_folder: str
    faults: tuple[Diagnostic, ...] = ()
    readable: bool = True


def record_files(folder: Path, shown: str) -> Iterator[ReadFile]:
    """Every YAML file below the folders of records, in a stable order, with misplaced ones."""
    for found in sorted(_yaml_files(os.fspath(folder), ()), key=lambda one: one.parts):
        relative = "/".join(found.parts)
        if relative == "handbook.yml":
            continue
        empty = Source(below(shown, relative), "", root=shown)
        holder = folder_of(relative + "/" * found.is_folder)
        if holder is None:
            yield misplaced(empty)
        elif found.is_link:
            yield leads_elsewhere(empty, holder)
        elif found.error:
            yield _unreadable(empty, holder, found.error)
        else:
            yield _contents(found.path, empty, holder)


def files_beside(folder: Path, shown: str, name: str) -> Iterator[ReadFile]:
    """The YAML files of a folder that holds no records, in a stable order."""
    for path in sorted((folder / name).rglob("*")):
        if path.name.endswith(ENDINGS) and not path.name.startswith("."):
            yield read(path, shown, name, folder)


@dataclass(frozen=True, slots=True)
class _Found:
    """A file, a link to anything, or a folder that cannot be opened, by its place below the
    handbook's folder."""

    parts: tuple[str, ...]
    path: str
    is_link: bool = False
    is_folder: bool = False
    error: OSError | None = None


def misplaced(source: Source) -> ReadFile:
    """A file that lies in no folder of records."""
    relative = source.name
    folder = relative.rpartition("/")[0]
    known = [*BY_FOLDER, NOTES, QUESTIONS]
    named = relative.rpartition(".")[0]
    inner = [named] if named in known else [name for name in known if name.startswith(f"{folder}/")]
    near = inner or nearest(folder or relative, known) or nearest(folder.split("/")[0], known)
    fault = misplaced_file.found(source.start(), folder or relative, near, inner=bool(inner))
    return ReadFile(source, "", (fault,), False)


def below(shown: str, relative: str) -> str:
    """What a file is called in messages: its place below the folder as that was called. Bytes
    that are no UTF-8 are written out."""
    place = relative if shown == "." else f"{shown}/{relative}"
    return place.encode("utf-8", "backslashreplace").decode("utf-8")


def _yaml_files(folder: str, above: tuple[str, ...]) -> Iterator[_Found]:
    """Every file that may hold records; links are found, and never followed."""
    try:
        with os.scandir(folder) as entries:
            listed = list(entries)
    except OSError as error:
        if above:
            yield _Found(above, folder, is_folder=True, error=error)
        return
    for entry in listed:
        name, link, is_folder = entry.name, entry.is_symlink(), entry.is_dir()
        if name.startswith(".") or (is_folder and not above and name in OTHER_FOLDERS):
            continue
        if is_folder and not link:
            yield from _yaml_files(entry.path, (*above, name))
        elif (link and is_folder) or name.endswith(ENDINGS):
            none = None if link or entry.is_file() else OSError(errno.EINVAL, "it is no file")
            yield _Found((*above, name), entry.path, link, is_folder, none)


def folder_of(relative: str) -> str | None:
    """The folder of records that a file lies in, None where that is none."""
    parts = relative.split("/")[:-1]
    for length in (2, 1):
        name = "/".join(parts[:length])
        if len(parts) >= length and name in BY_FOLDER:
            return name
    return None


def read(path: Path, shown: str, kind_folder: str, root: Path) -> ReadFile:
    """Read one file as text; every reason not to is a finding at its place.

    ``shown`` is what the handbook's folder, ``root``, is called in messages.
    """
    empty = Source(below(shown, path.relative_to(root).as_posix()), "", root=shown)
    if path.is_symlink() or not path.resolve().is_relative_to(root.resolve()):
        return leads_elsewhere(empty, kind_folder)
    return _contents(os.fspath(path), empty, kind_folder)


def _contents(path: str, empty: Source, kind_folder: str) -> ReadFile:
    """What a file holds that is known to lie in the handbook's folder."""
    try:
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - a Path costs more than reading
            size = os.fstat(file.fileno()).st_size
            data = file.readall() if size <= MOST_BYTES else b""
    except OSError as error:
        return _unreadable(empty, kind_folder, error)
    if size > MOST_BYTES:
        return too_large(empty, kind_folder, size)
    return decode(data, empty, kind_folder)


def _unreadable(empty: Source, kind_folder: str, error: OSError) -> ReadFile:
    fault = unreadable_file.found(empty.start(), error.strerror or "no access", "文件打不开")
    return ReadFile(empty, kind_folder, (fault,), readable=False)


def too_large(empty: Source, kind_folder: str, size: int) -> ReadFile:
    """A file of more bytes than anyone writes."""
    fault = file_too_large.found(empty.start(), size, MOST_BYTES)
    return ReadFile(empty, kind_folder, (fault,), readable=False)


def leads_elsewhere(empty: Source, kind_folder: str) -> ReadFile:
    """A link, which is never followed."""
    fault = outside_folder.found(empty.start(), empty.path.rpartition("/")[2])
    return ReadFile(empty, kind_folder, (fault,), readable=False)


def decode(data: bytes, empty: Source, kind_folder: str) -> ReadFile:
    """Bytes as a source: UTF-8, with or without its mark; lines end in one way."""
    try:
        text = _one_line_end(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        before = _one_line_end(data[: error.start].decode("utf-8", "replace"))
        source = replace(empty, text=_one_line_end(data.decode("utf-8", "replace")))
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        span = Span(source, line, column, line, column + 1)
        fault = unreadable_file.found(span, *_encoding(data))
        return ReadFile(source, kind_folder, (fault,), readable=False)
    source = replace(empty, text=text)
    hidden = tuple(hidden_in(source))
    if hidden:
        source = replace(source, text=text.translate(_NO_LINE_ENDS))
    return ReadFile(source, kind_folder, hidden)


def _one_line_end(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _encoding(data: bytes) -> tuple[str, str]:
    """What the bytes may be instead of UTF-8, as a clause in both languages."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "it was saved as UTF-16, not as UTF-8", "它保存为 UTF-16 编码，而不是 UTF-8"
    try:
        chinese = data.decode("gb18030")
    except UnicodeDecodeError:
        chinese = ""
    if any("\u4e00" <= character <= "\u9fff" for character in chinese):
        return "it seems to be saved as GBK, not as UTF-8", "它似乎保存为 GBK 编码，而不是 UTF-8"
    return "from here on it is not UTF-8 text", "从此处起不是 UTF-8 文本"
