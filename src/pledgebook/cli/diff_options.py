"""The options of ``pledgebook diff``. Imports nothing that takes time."""

import argparse
from collections.abc import Sequence
from pathlib import Path


def describe_diff(command: argparse.ArgumentParser, formats: Sequence[str]) -> None:
    """Its arguments and the options that no other command has."""
    command.description = (
        "Compare two git revisions, a revision and the work tree (without HEAD), or two folders. "
        "Exit code: 0 nothing stands in the way, 1 something is missing or wrong, 2 misuse."
    )
    command.add_argument("base", metavar="BASE", help="revision or folder to compare with")
    command.add_argument("head", metavar="HEAD", nargs="?", help="revision or folder (work tree)")
    command.add_argument(
        "--path",
        metavar="PATH",
        type=Path,
        default=Path("standards"),
        help="folder that holds handbook.yml, in both revisions (default: standards)",
    )
    command.add_argument("--format", choices=formats, default="text", help="how to report")
    command.add_argument("--out", metavar="FILE", type=Path, help="file to write the report to")
    command.add_argument(
        "--author",
        metavar="NAME",
        action="append",
        help="who made the change: an account or name, beside those that git names",
    )
    command.add_argument(
        "--label", metavar="NAME", action="append", help="a label that the merge request carries"
    )
    command.add_argument(
        "--new", action="store_true", help="the handbook is new: there is nothing to compare with"
    )
