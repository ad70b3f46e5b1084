"""The commands and their options. Imports nothing that takes time."""

import argparse
import re
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

from pledgebook import __version__
from pledgebook.cli.diff_options import describe_diff
from pledgebook.cli.terminal import complain
from pledgebook.exports.makers import KINDS

FORMATS = ("text", "github", "gitlab", "sarif", "json", "markdown")
DIFF_FORMATS = (*FORMATS, "html")
AUDIENCES = ("public", "dealer", "internal")
LANGUAGES = ("en", "zh")
STANDARDS = Path("standards")
"""The folder where a handbook is looked for first."""


class Arguments(argparse.Namespace):
    """What was typed. Each command has the fields of its options.

    ``language`` is that of the messages: once the command runs, the one to speak.
    """

    command: str | None
    path: Path
    format: str
    as_of: date | None
    language: str
    rules: Path | None
    write_baseline: bool
    rule: str | None
    type: str | None
    name: str | None
    on: date | None
    folder: Path | None
    languages: list[str] | None
    out: Path | None
    audience: str
    drafts: bool
    templates: Path | None
    kind: str
    made_in: str | None
    part: str
    role: str | None
    site_url: str | None
    base: str
    head: str | None
    author: list[str] | None
    label: list[str] | None
    new: bool


class _Parser(argparse.ArgumentParser):
    """Says in one sentence what is wrong, and where to look. Options are not abbreviated: what
    is short and clear today may be ambiguous in a script of tomorrow."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings, allow_abbrev=False)

    def error(self, message: str) -> NoReturn:
        complain(f"{message.rstrip('.')}. See: {self.prog} --help")
        self.exit(2)


def parser() -> argparse.ArgumentParser:
    """The whole command line."""
    whole = _Parser(
        prog="pledgebook",
        description="A service handbook written as data: checked like a program.",
    )
    whole.add_argument("--version", action="version", version=f"pledgebook {__version__}")
    commands = whole.add_subparsers(dest="command", metavar="COMMAND")
    _check(commands.add_parser("check", help="find what is wrong in a handbook"))
    _new(commands.add_parser("new", help="begin a handbook, or a record of any type"))
    _pages(commands.add_parser("pages", help="write the handbook's pages, for any site generator"))
    _export(commands.add_parser("export", help="make cards, a book, data, an offline copy"))
    _history(commands.add_parser("history", help="say what was promised when"))
    _diff(commands.add_parser("diff", help="review a change: what got weaker, what it touches"))
    _schema(commands.add_parser("schema", help="write JSON Schema for editors"))
    _explain(commands.add_parser("explain", help="say what a rule is for, with an example"))
    return whole


def _check(command: argparse.ArgumentParser) -> None:
    command.description = "Check a handbook. Exit code: 0 no errors, 1 errors, 2 misuse."
    _path(command)
    command.add_argument("--format", choices=FORMATS, default="text", help="how to report")
    _as_of(command)
    _language(command)
    _own_rules(command)
    command.add_argument(
        "--write-baseline",
        action="store_true",
        help="let today's findings stay for now: write baseline.json in the handbook's folder",
    )


def _new(command: argparse.ArgumentParser) -> None:
    command.description = (
        "pledgebook new handbook [DIR] writes a first handbook (default: standards). "
        "pledgebook new TYPE [ID] prints a record with every field explained, or writes it "
        "where it belongs: --in DIR."
    )
    command.add_argument("type", metavar="TYPE", help="handbook, commitment, service, role …")
    command.add_argument("name", metavar="ID", nargs="?", help="the record's id; or the folder")
    command.add_argument(
        "--in", dest="folder", metavar="DIR", type=Path, help="the handbook to write it into"
    )
    command.add_argument(
        "--languages",
        metavar="LIST",
        type=_language_list,
        help="the languages to write in, the source language first: zh, or en,zh (default: both)",
    )
    _language(command)


def _pages(command: argparse.ArgumentParser) -> None:
    command.description = (
        "Write every page as a .md file (front matter, headings, ready HTML), and the assets."
    )
    _path(command)
    command.add_argument(
        "--out", metavar="DIR", type=Path, required=True, help="folder to write into"
    )
    command.add_argument(
        "--audience", choices=AUDIENCES, default="internal", help="for whom (default: internal)"
    )
    command.add_argument("--drafts", action="store_true", help="show drafts too")
    command.add_argument(
        "--templates", metavar="DIR", type=Path, help="templates that replace ours"
    )
    _as_of(command)
    _language(command)
    _own_rules(command)


def _export(command: argparse.ArgumentParser) -> None:
    command.description = (
        "Make pocket cards, a book for print, the codes or the design tokens as data, a copy that "
        "opens from a folder, or what the search learns from questions. Nothing is made of a "
        "handbook that has errors."
    )
    command.add_argument("kind", metavar="KIND", choices=KINDS, help=", ".join(KINDS))
    _path(command)
    command.add_argument(
        "--out", metavar="FILE|DIR", type=Path, required=True, help="a file, or a folder for all"
    )
    command.add_argument(
        "--part", default="all", help="of the book: all, role:ID, a type of record, or a record"
    )
    command.add_argument("--role", metavar="ID", help="of the cards: what this role keeps and says")
    command.add_argument(
        "--language",
        dest="made_in",
        metavar="LANGUAGE",
        help="which language (default: all into a folder, the first into a file)",
    )
    command.add_argument(
        "--site-url", metavar="URL", help="the site's address (default: as mkdocs.yml says)"
    )
    command.add_argument(
        "--audience", choices=AUDIENCES, default="internal", help="for whom (default: internal)"
    )
    _as_of(command)
    _own_rules(command)


def _history(command: argparse.ArgumentParser) -> None:
    command.description = "Say what a promise was in every edition, or on one day."
    command.add_argument("name", metavar="ID", help="a promise, as 110.arrive")
    _path(command)
    command.add_argument("--on", metavar="DATE", type=_day, help="only what held on that day")
    _as_of(command)
    _language(command)


def _diff(command: argparse.ArgumentParser) -> None:
    describe_diff(command, DIFF_FORMATS)
    _as_of(command)
    _language(command)
    _own_rules(command)


def _schema(command: argparse.ArgumentParser) -> None:
    command.description = "Print the JSON Schema of a type, or write those of all types."
    command.add_argument("type", metavar="TYPE", nargs="?", help="handbook, commitment …")
    command.add_argument("--out", metavar="DIR", type=Path, help="folder to write into")
    _language(command)


def _explain(command: argparse.ArgumentParser) -> None:
    command.description = "Print a rule's manual page; without a rule, list them all."
    command.add_argument("rule", metavar="RULE", nargs="?", help="a code or a name, as SYN011")
    _language(command)
    _own_rules(command)


def _own_rules(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--rules", metavar="FILE.py", type=Path, help="rules of your own: a file with a list RULES"
    )


def _path(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "path",
        metavar="PATH",
        nargs="?",
        type=Path,
        default=STANDARDS,
        help="folder that holds handbook.yml (default: standards)",
    )


def _as_of(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--as-of", metavar="DATE", type=_day, help="the day to look from (default: today)"
    )


def _language(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--language",
        choices=LANGUAGES,
        help="language of the messages (default: the locale's, else the handbook's first)",
    )


def _language_list(text: str) -> list[str]:
    languages = [part.strip() for part in text.split(",")]
    for language in languages:
        if not re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", language):
            raise argparse.ArgumentTypeError(
                f"“{language}” is not a language code: write it as en or zh, several as en,zh"
            )
    return languages


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"“{text}” is not a date: write year-month-day, as 2026-03-01"
        ) from None
