"""``pledgebook export``: the handbook for paper, for other programs, for a folder."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import yaml

from pledgebook.check import Checked
from pledgebook.cli.arguments import Arguments
from pledgebook.cli.check import rendered
from pledgebook.cli.folder import checked_folder, handbook_folder, known_history, shown_name
from pledgebook.cli.terminal import MisuseError, complain, say, unwritable
from pledgebook.cli.written import written_pages
from pledgebook.exports.dead_links import dead_links
from pledgebook.exports.makers import maker
from pledgebook.exports.order import ExportError, Order
from pledgebook.exports.written import Written
from pledgebook.load.notes import note_files, read_notes
from pledgebook.pages.site import site


def run(arguments: Arguments) -> int:
    """Make what was asked for; 1, and nothing written, where errors stop the publication."""
    folder = handbook_folder(arguments.path)
    checked = checked_folder(arguments, folder)
    if checked.errors:
        say(rendered(checked.report(arguments.language), "text"))
        return 1
    out = arguments.out or Path()
    try:
        order = _order(checked, arguments, folder)
        for note in (*order.written.notes, *dead_links(order)):
            complain(note)
        for path in _write(maker(arguments.kind)(order), out, arguments.kind):
            say(f"{path.as_posix()}\n")
    except ExportError as error:
        raise MisuseError(str(error)) from error
    except OSError as error:
        raise unwritable(error.filename, error) from error
    return 0


def _order(checked: Checked, arguments: Arguments, folder: Path) -> Order:
    known = checked.catalog.languages
    wanted = arguments.made_in or None
    if wanted is not None and wanted not in known:
        raise MisuseError(
            f"the handbook has no “{wanted}”; its languages are {', '.join(known)}.",
            f"手册没有“{wanted}”这种语言；它的语言是 {'、'.join(known)}。",
        )
    one_file = bool((arguments.out or Path()).suffix) and arguments.kind in ("book", "cards")
    languages = (wanted,) if wanted else known[:1] if one_file else known
    whole = site(
        checked.catalog,
        today=checked.today,
        audience=arguments.audience,
        baselined=checked.baselined,
        accepted=checked.accepted,
        history=known_history(folder),
    )
    holds_them = arguments.kind == "offline" or (arguments.kind, arguments.part) == ("book", "all")
    address = arguments.site_url or _site_url(folder)
    return Order(
        site=whole,
        folder=folder,
        languages=languages,
        address=f"{address.rstrip('/')}/" if address else None,
        part=arguments.part,
        role=arguments.role,
        notes=read_notes(note_files(folder, shown_name(folder)), (), known).notes,
        written=written_pages(folder, whole) if holds_them else Written(),
    )


def _site_url(folder: Path) -> str | None:
    """The address that mkdocs.yml gives, beside the handbook's folder or where we are."""
    for path in (folder.resolve().parent / "mkdocs.yml", Path("mkdocs.yml")):
        try:
            node = yaml.compose(path.read_text(encoding="utf-8"))
        except (OSError, ValueError, yaml.YAMLError):
            continue
        pairs = node.value if isinstance(node, yaml.MappingNode) else []
        found = (str(value.value) for key, value in pairs if key.value == "site_url")
        address = next(found, "")
        return address if urlsplit(address).scheme in ("http", "https") else None
    return None


def _write(made: Iterable[tuple[str, bytes]], out: Path, kind: str) -> Iterator[Path]:
    """Write into a folder everything, to a file named with an ending what has that ending."""
    if not out.suffix:
        if out.exists() and not out.is_dir():
            raise MisuseError(
                f"“{out}” is a file without an ending. Name a folder for --out.",
                f"“{out}”是没有扩展名的文件。请用 --out 指定文件夹。",
            )
        for name, data in made:
            yield _put(out / name, data)
        return
    endings = []
    for name, data in made:
        if Path(name).suffix == out.suffix:
            yield _put(out, data)
            return
        endings.append(Path(name).suffix)
    raise MisuseError(
        f"“{kind}” makes no {out.suffix} but {', '.join(endings)}, or a folder.",
        f"“{kind}”不生成 {out.suffix}，只生成 {'、'.join(endings)}，或写入文件夹。",
    )


def _put(path: Path, data: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path
