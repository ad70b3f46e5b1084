"""The handbook's folder as typed: is it one, what is it called in messages, what is in it."""

import os
from pathlib import Path

from pledgebook.analysis.history import History, HistoryError
from pledgebook.check import Checked, check
from pledgebook.cli.arguments import Arguments
from pledgebook.cli.terminal import MisuseError
from pledgebook.load.collector import stays
from pledgebook.load.history import history_in
from pledgebook.load.own_rules import OwnRulesError, own_rules
from pledgebook.rules import RULES


def handbook_folder(path: Path) -> Path:
    """The folder to read. Raises MisuseError where it is none or cannot be opened."""
    if not path.exists():
        raise MisuseError(
            f"there is no folder “{path}”. Name the folder that holds handbook.yml.",
            f"没有“{path}”这个文件夹。请写明 handbook.yml 所在的文件夹。",
        )
    if not path.is_dir():
        raise MisuseError(
            f"“{path}” is a file. Name the folder that holds handbook.yml.",
            f"“{path}”是文件。请写明 handbook.yml 所在的文件夹。",
        )
    try:
        os.scandir(path).close()
    except OSError as error:
        raise MisuseError(
            f"“{path}” cannot be opened: {error.strerror}.", f"“{path}”打不开：{error.strerror}。"
        ) from None
    return path


def shown_name(path: Path) -> str:
    """The path as readers know it: from where the command was started, where that is above."""
    here = Path.cwd()
    whole = path.resolve()
    return whole.relative_to(here).as_posix() if whole.is_relative_to(here) else path.as_posix()


def checked_folder(arguments: Arguments, folder: Path) -> Checked:
    """Check the folder as the options say. Raises MisuseError for faults in rules of one's own."""
    shown = shown_name(arguments.path)
    try:
        rules = (*RULES, *(own_rules(arguments.rules) if arguments.rules else ()))
        checked = check(folder, shown=shown, today=arguments.as_of, rules=rules)
    except OwnRulesError as error:
        raise MisuseError(str(error)) from error
    stays()
    return checked


def known_history(folder: Path) -> History:
    """What earlier editions said. Raises MisuseError where the file of it cannot be read."""
    try:
        return history_in(folder)
    except HistoryError as error:
        raise MisuseError(f"{error}.") from error
