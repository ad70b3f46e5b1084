"""``pledgebook check``."""

from pathlib import Path

from pledgebook.baseline import FILE, may_stay, write
from pledgebook.check import Checked
from pledgebook.cli.arguments import Arguments
from pledgebook.cli.folder import checked_folder, handbook_folder
from pledgebook.cli.terminal import MisuseError, columns, in_colour, say, unwritable
from pledgebook.report import github, gitlab, json, markdown, sarif, text
from pledgebook.report.model import Report
from pledgebook.report.words import baseline_written

_RENDERERS = {
    "github": github.render,
    "gitlab": gitlab.render,
    "json": json.render,
    "markdown": markdown.render,
    "sarif": sarif.render,
}


def run(arguments: Arguments) -> int:
    """Check a handbook and report; 1 where errors stop its publication."""
    folder = handbook_folder(arguments.path)
    checked = checked_folder(arguments, folder)
    if arguments.write_baseline:
        said = _write_baseline(checked, folder, arguments.language)
        checked = checked_folder(arguments, folder)
    say(rendered(checked.report(arguments.language), arguments.format))
    if arguments.write_baseline and arguments.format == "text":
        say(said)
    return 1 if checked.errors else 0


def _write_baseline(checked: Checked, folder: Path, language: str) -> str:
    """Let what may stay, stay. Says what the file gained and lost."""
    path = folder / FILE
    if path.is_symlink():
        raise MisuseError(
            f"“{path}” is a link: the baseline is written to no other folder.",
            f"“{path}”是链接：基线不会写到别的文件夹。",
        )
    staying = [f for f in (*checked.findings, *checked.baselined) if may_stay(f)]
    try:
        text_ = write(staying, checked.catalog.languages[0])
        path.write_text(text_, encoding="utf-8", newline="\n")
    except OSError as error:
        raise unwritable(path, error) from None
    before = set(checked.baseline.entries)
    after = {finding.fingerprint for finding in staying}
    return baseline_written(
        path.as_posix(), len(after), len(after - before), len(before - after), language
    )


def rendered(report: Report, form: str) -> str:
    """The report in one of the formats."""
    if form == "text":
        return text.render(report, columns=columns(), colour=in_colour())
    return _RENDERERS[form](report)
