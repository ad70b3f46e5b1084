"""From arguments to an exit code: 0 no errors, 1 errors, 2 misuse, 70 a fault of our own."""

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from pledgebook.cli.arguments import STANDARDS, Arguments, parser
from pledgebook.cli.terminal import MisuseError, complain, speak_utf8
from pledgebook.load.collector import collector_at_rest

INTERNAL = 70
"""EX_SOFTWARE of BSD's sysexits.h."""
DEBUG = "PLEDGEBOOK_DEBUG"
_NO_PLUGINS = ("PYDANTIC_DISABLE_PLUGINS", "__all__")
"""Looking for plugins of a library takes a tenth of the time a small handbook is checked in."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; returns the exit code."""
    speak_utf8()
    try:
        typed = parser().parse_args(arguments, Arguments())
        if typed.command is None:
            parser().print_help()
            return 2
        return _run(typed)
    except BrokenPipeError:  # the reader has seen enough: pledgebook check | head
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        if os.environ.get(DEBUG):
            raise
        complain(
            f"something went wrong inside Pledgebook ({type(error).__name__}: {error}). "
            f"This is our fault, not yours: please report it, with what {DEBUG}=1 prints."
        )
        return INTERNAL


def _run(arguments: Arguments) -> int:
    os.environ.setdefault(*_NO_PLUGINS)
    with collector_at_rest():
        run = _command(arguments.command)
        arguments.language = _spoken(arguments)
    try:
        return run(arguments)
    except MisuseError as misuse:
        complain(misuse.words[arguments.language])
        return 2


def _spoken(arguments: Arguments) -> str:
    """The language asked for; else the locale's, else that of the handbook at hand."""
    from pledgebook.load.locale import SPOKEN, languages_in, own_language

    typed = vars(arguments)
    asked = typed.get("language") or typed.get("made_in") or ""
    if asked in SPOKEN:
        return str(asked)
    folder: Path = typed.get("folder") or typed.get("path") or STANDARDS
    return own_language(typed.get("languages") or languages_in(folder))  # those of a new handbook


def _command(name: str | None) -> Callable[[Arguments], int]:
    """What a command does, imported only where it is asked for."""
    match name:
        case "check":
            from pledgebook.cli.check import run
        case "diff":
            from pledgebook.cli.diff import run
        case "explain":
            from pledgebook.cli.explain import run
        case "export":
            from pledgebook.cli.export import run
        case "history":
            from pledgebook.cli.history import run
        case "new":
            from pledgebook.cli.new import run
        case "pages":
            from pledgebook.cli.pages import run
        case _:
            from pledgebook.cli.schema import run
    return run
