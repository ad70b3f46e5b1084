"""The command line. What each command needs is imported when it runs."""

from pledgebook.cli.run import main

__all__ = ["main"]
