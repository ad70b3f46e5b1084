"""What the command line says, and where."""

import os
import shutil
import sys
from io import TextIOWrapper


class MisuseError(Exception):
    """The command cannot be followed; its text is one sentence for the person who typed it, where
    it can be in Chinese too."""

    def __init__(self, english: str, chinese: str = "") -> None:
        super().__init__(english)
        self.words = {"en": english, "zh": chinese or english}


def unwritable(path: object, error: OSError) -> MisuseError:
    """A file that cannot be written."""
    return MisuseError(
        f"“{path}” cannot be written: {error.strerror}.", f"“{path}”无法写入：{error.strerror}。"
    )


def speak_utf8() -> None:
    """UTF-8 whatever the locale or the console says, and no failure on what cannot be encoded."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def say(text: str) -> None:
    """Write to standard output, at once."""
    sys.stdout.write(text)
    sys.stdout.flush()


def complain(sentence: str) -> None:
    """Write a sentence to standard error."""
    sys.stderr.write(f"pledgebook: {sentence}\n")


def in_colour() -> bool:
    """Only on a terminal that knows colours, and not where NO_COLOR says otherwise."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    old_console = os.name == "nt" and not ({"WT_SESSION", "TERM"} & os.environ.keys())
    return sys.stdout.isatty() and not old_console


def columns() -> int:
    """How wide the terminal is; 100 where there is none."""
    return max(40, shutil.get_terminal_size((100, 24)).columns)


def bold(words: str) -> str:
    """The words in bold, on a terminal."""
    return f"\x1b[1m{words}\x1b[0m" if in_colour() else words
