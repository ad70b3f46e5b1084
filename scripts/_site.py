"""What serving and building the handbook have in common: who reads it, and when."""

import argparse
import os

import _memory
import _setup


def parser(does: str) -> argparse.ArgumentParser:
    """A command line with the options that serve and build share."""
    made = argparse.ArgumentParser(description=does)
    made.add_argument(
        "--audience",
        choices=("public", "dealer", "internal"),
        help="leave out what these readers are not to see (default: as mkdocs.yml says)",
    )
    made.add_argument("--as-of", metavar="DATE", help="the handbook as of this day, as 2027-01-31")
    return made


def environment(options: argparse.Namespace) -> dict[str, str]:
    """The environment by which the adapter hears of those options."""
    said = {
        "PLEDGEBOOK_AUDIENCE": options.audience,
        "PLEDGEBOOK_AS_OF": options.as_of,
    }
    # Material prints a banner on its successor at every build
    return {name: value for name, value in said.items() if value} | {"NO_MKDOCS_2_WARNING": "1"}


_ROOM = 1_000_000_000


def place_to_serve_from() -> dict[str, str]:
    """A folder in memory for the site that is written anew at every save, where the system has
    one with room: writing hundreds of small files takes a disk longer than making them."""
    memory = _memory.roomy(_ROOM)
    return {"TMPDIR": str(memory)} if memory and "TMPDIR" not in os.environ else {}


def ensure() -> None:
    """Make the environment ready, and see that there is a site."""
    _setup.ensure("run")
    if not (_setup.ROOT / "mkdocs.yml").exists():
        _setup.stop("There is no mkdocs.yml here, so there is no site to make.")
