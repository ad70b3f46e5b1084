"""Runs every check of the project. Sets itself up the first time.

With arguments, only pytest runs, with them: `scripts/test tests/laws -k share`.
"""

import sys

import _chromium
import _libraries
import _setup

CHECKS = (
    ("ruff", "check"),
    ("ruff", "format", "--check"),
    ("lint-imports",),
    ("mypy",),
)


def main() -> int:
    _setup.ensure("test")
    browser = _chromium.ensure()
    _libraries.ensure()
    arguments = sys.argv[1:]
    failed = [] if arguments else [check for check in CHECKS if _setup.run(*check)]
    code = _setup.run("pytest", *arguments, PLEDGEBOOK_CHROMIUM=str(browser))
    for check in failed:
        print(f"{' '.join(check)} found faults (see above)", file=sys.stderr)
    return code or bool(failed)


if __name__ == "__main__":
    sys.exit(main())
