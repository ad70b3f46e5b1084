"""``pledgebook pages``: the handbook as files, for any site generator."""

import shutil
from collections.abc import Iterator
from pathlib import Path

from pledgebook.analysis.history import History
from pledgebook.check import Checked
from pledgebook.cli.arguments import Arguments
from pledgebook.cli.check import rendered
from pledgebook.cli.folder import checked_folder, handbook_folder, known_history
from pledgebook.cli.markdown_page import file_name, markdown_index, markdown_page
from pledgebook.cli.terminal import MisuseError, say, unwritable
from pledgebook.load.pictures import picture_sizes
from pledgebook.pages.site import Site, site

LIST = ".pledgebook-pages"
"""Names what was written, so that the next run can take away what is no longer there."""


def run(arguments: Arguments) -> int:
    """Write the pages; 1, and nothing written, where errors stop the publication."""
    folder = handbook_folder(arguments.path)
    out = _own_folder(arguments.out or Path(), folder)
    checked = checked_folder(arguments, folder)
    if checked.errors:
        say(rendered(checked.report(arguments.language), "text"))
        return 1
    past = known_history(folder)
    try:
        written = set(_write(_site(checked, arguments, past, folder), folder, out))
        _take_away(out, written)
        (out / LIST).write_text("".join(f"{name}\n" for name in sorted(written)), encoding="utf-8")
    except OSError as error:
        raise unwritable(error.filename, error) from error
    said = {"en": f"{len(written)} files in {out.as_posix()}\n"}
    said["zh"] = f"{out.as_posix()}：{len(written)} 个文件\n"
    say(said[arguments.language])
    return 0


def _own_folder(out: Path, folder: Path) -> Path:
    """The folder to write into: ours alone, and outside the records."""
    if out.resolve().is_relative_to(folder.resolve()):
        raise MisuseError(
            f"“{out}” lies in the handbook itself. Name another folder for --out.",
            f"“{out}”在手册文件夹之内。请用 --out 指定另一个文件夹。",
        )
    if out.exists() and not out.is_dir():
        raise MisuseError(
            f"“{out}” is a file. Name a folder for --out.",
            f"“{out}”是文件。请用 --out 指定文件夹。",
        )
    if out.exists() and any(out.iterdir()) and not (out / LIST).is_file():
        raise MisuseError(
            f"“{out}” holds other files. Name a folder of its own for --out.",
            f"“{out}”里有别的文件。请用 --out 指定一个专用的文件夹。",
        )
    return out


def _site(checked: Checked, arguments: Arguments, past: History, folder: Path) -> Site:
    return site(
        checked.catalog,
        history=past,
        today=checked.today,
        audience=arguments.audience,
        findings=checked.findings,
        baselined=checked.baselined,
        accepted=checked.accepted,
        drafts=arguments.drafts,
        templates=arguments.templates,
        sizes=picture_sizes(checked.catalog, folder),
    )


def _write(whole: Site, folder: Path, out: Path) -> Iterator[str]:
    """Write the files, and yield their names below ``out``."""
    for page in whole.pages:
        name = file_name(page)
        _replace(out / name, markdown_page(page))
        yield name
    for name, path in whole.assets(folder):
        (out / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, out / name)
        yield name
    for name, text in whole.texts.items():
        _replace(out / name, text)
        yield name
    _replace(out / "index.md", markdown_index(whole.names, whole.language_names))
    yield "index.md"


def _replace(path: Path, text: str) -> None:
    """Write a text unless it stands there already: who watches the folder rebuilds less."""
    data = text.encode("utf-8", "xmlcharrefreplace")
    if path.is_file() and path.read_bytes() == data:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _take_away(out: Path, written: set[str]) -> None:
    """Remove what an earlier run wrote and this one did not."""
    if not (out / LIST).is_file():
        return
    for name in (out / LIST).read_text(encoding="utf-8").splitlines():
        path = out / name
        if name not in written and path.resolve().is_relative_to(out.resolve()):
            path.unlink(missing_ok=True)
