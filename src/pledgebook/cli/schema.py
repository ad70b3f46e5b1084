"""``pledgebook schema``: what an editor needs to complete keys and to explain them."""

import json
from pathlib import Path

from pledgebook.cli.arguments import Arguments
from pledgebook.cli.terminal import MisuseError, say
from pledgebook.rules.names import nearest, sentence
from pledgebook.schema import schema_of, types


def run(arguments: Arguments) -> int:
    """Print the schema of one type, or write the schemas into a folder."""
    wanted = (_known(arguments.type),) if arguments.type else types()
    if arguments.out is None:
        if len(wanted) > 1:
            raise MisuseError(
                f"name a type ({', '.join(wanted)}), or a folder for all of them: --out DIR."
            )
        say(_text(wanted[0]))
        return 0
    for type_ in wanted:
        say(f"{_write(arguments.out, type_).as_posix()}\n")
    return 0


def _known(type_: str) -> str:
    if type_ in types():
        return type_
    near = nearest(type_, types())
    advice = f"Did you mean {sentence(near)}?" if near else f"There are {', '.join(types())}."
    raise MisuseError(f"there is no type “{type_}”. {advice}")


def _text(type_: str) -> str:
    return json.dumps(schema_of(type_), ensure_ascii=False, indent=2) + "\n"


def _write(folder: Path, type_: str) -> Path:
    path = folder / f"{type_}.schema.json"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(_text(type_), encoding="utf-8", newline="\n")
    except OSError as error:
        raise MisuseError(f"“{path}” cannot be written: {error.strerror}.") from None
    return path
