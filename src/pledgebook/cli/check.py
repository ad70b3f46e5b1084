"""``pledgebook check``."""

from datetime import date

from pledgebook.check import check
from pledgebook.cli.arguments import Arguments
from pledgebook.cli.folder import handbook_folder, shown_name
from pledgebook.cli.terminal import columns, in_colour, say
from pledgebook.report import github, gitlab, json, markdown, sarif, text
from pledgebook.report.model import Report

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
    today = arguments.as_of or date.today()
    checked = check(folder, shown=shown_name(arguments.path), today=today)
    say(rendered(checked.report(arguments.language), arguments.format))
    return 1 if checked.errors else 0


def rendered(report: Report, form: str) -> str:
    """The report in one of the formats."""
    if form == "text":
        return text.render(report, columns=columns(), colour=in_colour())
    return _RENDERERS[form](report)
