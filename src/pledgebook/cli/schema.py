"""``pledgebook schema``: what an editor needs to complete keys and to explain them."""

import json
from pathlib import Path

from pledgebook.cli.arguments import Arguments
from pledgebook.cli.kinds import no_such_type
from pledgebook.cli.terminal import MisuseError, say, unwritable
from pledgebook.schema import schema_of, types


def run(arguments: Arguments) -> int:
    """Print the schema of one type, or write the schemas into a folder."""
    wanted = (_known(arguments.type),) if arguments.type else types()
    if arguments.out is None:
        if len(wanted) > 1:
            raise MisuseError(
                f"name a type ({', '.join(wanted)}), or a folder for all of them: --out DIR.",
                f"请写明类型（{'、'.join(wanted)}），或用 --out DIR 指定存放全部类型的文件夹。",
            )
        say(_text(wanted[0], arguments.language))
        return 0
    for type_ in wanted:
        say(f"{_write(arguments.out, type_, arguments.language).as_posix()}\n")
    return 0


def _known(type_: str) -> str:
    if type_ in types():
        return type_
    raise no_such_type(type_, types())


def _text(type_: str, language: str) -> str:
    return json.dumps(schema_of(type_, language), ensure_ascii=False, indent=2) + "\n"


def _write(folder: Path, type_: str, language: str) -> Path:
    path = folder / f"{type_}.schema.json"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(_text(type_, language), encoding="utf-8", newline="\n")
    except OSError as error:
        raise unwritable(path, error) from None
    return path
