"""``pledgebook diff``: what a change does to the promises and the work, and what it still lacks."""

from pathlib import Path

from pledgebook.cli.arguments import Arguments
from pledgebook.cli.folder import shown_name
from pledgebook.cli.terminal import MisuseError, columns, in_colour, say, unwritable
from pledgebook.load.collector import stays
from pledgebook.load.own_rules import OwnRulesError, own_rules
from pledgebook.report import (
    diff_github,
    diff_gitlab,
    diff_html,
    diff_json,
    diff_markdown,
    diff_sarif,
    diff_text,
)
from pledgebook.review.review import Review
from pledgebook.reviewing import Asked, RevisionError, review_folders, review_revisions
from pledgebook.rules import RULES

_RENDERERS = {
    "github": diff_github.render,
    "gitlab": diff_gitlab.render,
    "html": diff_html.render,
    "json": diff_json.render,
    "markdown": diff_markdown.render,
    "sarif": diff_sarif.render,
}


def run(arguments: Arguments) -> int:
    """Review a change; 1 where the policy or a new error stands in its way."""
    try:
        rules = (*RULES, *(own_rules(arguments.rules) if arguments.rules else ()))
        asked = Asked(
            arguments.as_of,
            rules,
            frozenset(arguments.author or ()),
            frozenset(arguments.label or ()),
            arguments.new,
        )
        review = _review(arguments, asked)
        stays()
    except (OwnRulesError, RevisionError) as error:
        raise MisuseError(str(error)) from error
    if arguments.format == "text":
        text = diff_text.render(review, arguments.language, columns=columns(), colour=in_colour())
    else:
        text = _RENDERERS[arguments.format](review, arguments.language)
    _out(text, arguments.out)
    return 1 if review.stops else 0


def _review(arguments: Arguments, asked: Asked) -> Review:
    base, head = arguments.base, arguments.head
    folders = [Path(name) for name in (base, head) if name is not None]
    if len(folders) == 2 and all(folder.is_dir() for folder in folders):
        before, after = folders
        return review_folders(before, after, (shown_name(before), shown_name(after)), asked)
    if head is None and Path(base, "handbook.yml").is_file():
        before, after = Path(base), arguments.path
        return review_folders(before, after, (shown_name(before), shown_name(after)), asked)
    return review_revisions(base, head, arguments.path, shown_name(arguments.path), asked)


def _out(text: str, out: Path | None) -> None:
    if out is None:
        say(text)
        return
    try:
        out.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise unwritable(out, error) from None
