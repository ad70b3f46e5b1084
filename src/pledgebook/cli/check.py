"""``pledgebook check``."""

from datetime import date
from pathlib import Path

from pledgebook.baseline import FILE, may_stay, write
from pledgebook.check import Checked, check
from pledgebook.cli.arguments import Arguments
from pledgebook.cli.folder import handbook_folder, shown_name
from pledgebook.cli.terminal import MisuseError, columns, in_colour, say
from pledgebook.load.own_rules import OwnRulesError, own_rules
from pledgebook.report import github, gitlab, json, markdown, sarif, text
from pledgebook.report.model import Report
from pledgebook.rules import RULES

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
    checked = _checked(arguments, folder)
    if arguments.write_baseline:
        said = _write_baseline(checked, folder)
        checked = _checked(arguments, folder)
    say(rendered(checked.report(arguments.language), arguments.format))
    if arguments.write_baseline and arguments.format == "text":
        say(said)
    return 1 if checked.errors else 0


def _checked(arguments: Arguments, folder: Path) -> Checked:
    today = arguments.as_of or date.today()
    shown = shown_name(arguments.path)
    try:
        rules = (*RULES, *(own_rules(arguments.rules) if arguments.rules else ()))
        return check(folder, shown=shown, today=today, rules=rules)
    except OwnRulesError as error:
        raise MisuseError(str(error)) from error


def _write_baseline(checked: Checked, folder: Path) -> str:
    """Let what may stay, stay. Says what the file gained and lost."""
    path = folder / FILE
    if path.is_symlink():
        raise MisuseError(f"“{path}” is a link: the baseline is written to no other folder.")
    staying = [f for f in (*checked.findings, *checked.baselined) if may_stay(f)]
    try:
        text_ = write(staying, checked.catalog.languages[0])
        path.write_text(text_, encoding="utf-8", newline="\n")
    except OSError as error:
        raise MisuseError(f"“{path}” cannot be written: {error.strerror}.") from None
    before = set(checked.baseline.entries)
    after = {finding.fingerprint for finding in staying}
    counts = f"{len(after - before)} new, {len(before - after)} mended"
    return f"Wrote {path.as_posix()}: {len(after)} findings ({counts})\n"


def rendered(report: Report, form: str) -> str:
    """The report in one of the formats."""
    if form == "text":
        return text.render(report, columns=columns(), colour=in_colour())
    return _RENDERERS[form](report)
