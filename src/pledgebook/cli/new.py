"""``pledgebook new``: a first handbook, or one more record, with every field explained."""

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from pledgebook.catalog import Catalog
from pledgebook.cli.arguments import STANDARDS, Arguments
from pledgebook.cli.folder import handbook_folder
from pledgebook.cli.kinds import no_such_type
from pledgebook.cli.outline import with_every_key
from pledgebook.cli.skeletons import HANDBOOK, USUAL_IDS, place, skeleton, starter
from pledgebook.cli.terminal import MisuseError, say, unwritable
from pledgebook.load.handbook import load
from pledgebook.records.scalars import RecordId


def run(arguments: Arguments) -> int:
    """Write or print skeletons; never over anything that is there."""
    if arguments.type == HANDBOOK:
        return _new_handbook(Path(arguments.name or "standards"), arguments)
    type_ = _known(arguments.type or "")
    id_ = arguments.name or USUAL_IDS[type_]
    try:
        TypeAdapter(RecordId).validate_python(id_)
    except ValidationError as error:
        wrong = error.errors()[0]
        raise MisuseError(wrong["msg"], str(wrong.get("ctx", {}).get("zh", ""))) from None
    if arguments.folder is None:
        if arguments.name and (STANDARDS / "handbook.yml").is_file():
            _refuse_taken(id_, load(STANDARDS).catalog)
        say(_text(type_, id_, arguments, _languages(arguments)))
        return 0
    folder = handbook_folder(arguments.folder)
    catalog = load(folder).catalog
    _refuse_taken(id_, catalog)
    text = _text(type_, id_, arguments, catalog.languages)
    _write(folder, {place(type_, id_): _only_what_is_there(text, catalog)})
    return 0


def _text(type_: str, id_: str, arguments: Arguments, languages: Sequence[str]) -> str:
    begun = skeleton(type_, id_, arguments.language, date.today(), languages)
    return with_every_key(begun, type_, arguments.language)


def _refuse_taken(id_: str, catalog: Catalog) -> None:
    """An id means one record, of whatever type; those that cannot be read have theirs too."""
    taken = catalog.resolve(id_)
    lost = (one.place.source.path for one in catalog.unread if id_ in one.ids)
    file = catalog.entry(taken.record).source.path if taken else next(lost, "")
    if file:
        raise MisuseError(
            f"the id “{id_}” is taken by {file}: ids are unique across all types. Nothing was"
            " written.",
            f"编号“{id_}”已由 {file} 使用：编号在所有类型中都不能重复。没有写入任何文件。",
        )


_NAMING = re.compile(r"^(?:services|expresses): \[([\w.-]+)\]$", re.MULTILINE)


def _only_what_is_there(text: str, catalog: Catalog) -> str:
    """A line that names what the handbook has not got yet becomes a comment."""

    def kept(line: re.Match[str]) -> str:
        return line[0] if catalog.resolve(line[1]) else f"# {line[0]}"

    return _NAMING.sub(kept, text)


def _languages(arguments: Arguments) -> tuple[str, ...]:
    if arguments.languages:
        return tuple(arguments.languages)
    return ("zh", "en") if arguments.language == "zh" else ("en", "zh")


def _new_handbook(folder: Path, arguments: Arguments) -> int:
    if folder.exists() and not folder.is_dir():
        raise MisuseError(
            f"“{folder}” is a file. Name a new folder for the handbook.",
            f"“{folder}”是文件。请为手册写一个新文件夹。",
        )
    _write(folder, starter(arguments.language, date.today(), _languages(arguments)))
    say(f"\npledgebook check {folder.as_posix()}\n")
    return 0


def _known(type_: str) -> str:
    if type_ in USUAL_IDS:
        return type_
    raise no_such_type(type_, (HANDBOOK, *USUAL_IDS))


def _write(folder: Path, texts: dict[str, str]) -> None:
    """Write all of the files, or none where one is there already."""
    for name in texts:
        path = folder / name
        if path.exists() or path.is_symlink():
            raise MisuseError(
                f"“{path}” is there already; nothing was written.",
                f"“{path}”已经存在；没有写入任何文件。",
            )
    for name, text in texts.items():
        path = folder / name
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("x", encoding="utf-8", newline="\n") as file:
                file.write(text)
        except OSError as error:
            raise unwritable(path, error) from None
        say(f"{path.as_posix()}\n")
