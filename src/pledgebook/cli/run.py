"""From arguments to an exit code: 0 no errors, 1 errors, 2 misuse, 70 a fault of our own."""

import os
import sys
from collections.abc import Callable, Sequence

from pledgebook.cli.arguments import Arguments, parser
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
        return _run(parser().parse_args(arguments, Arguments()))
    except MisuseError as misuse:
        complain(str(misuse))
        return 2
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
    if run is None:
        parser().print_help()
        return 2
    return run(arguments)


def _command(name: str | None) -> Callable[[Arguments], int] | None:
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
        case "schema":
            from pledgebook.cli.schema import run
        case _:
            return None
    return run
