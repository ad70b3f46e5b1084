"""Releases an edition of the handbook: checks, builds, publishes to a local branch, tags."""

import sys

import _setup


def main() -> int:
    _setup.ensure("run")
    return _setup.run("python", "-m", "pledgebook_mkdocs.release", *sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
