"""Locks the newest versions that pyproject.toml allows into requirements/; needs `uv`."""

import os
import subprocess
import sys

import _setup

COMMON = ("--universal", "--generate-hashes", "--no-emit-index-url", "--quiet", "--upgrade")
RUN = ("--extra", "mkdocs", "--group", "build")
# the tests run with the very versions that the site is built with
EXPORTS = ("--extra", "export", "--extra", "search")
TEST = (*RUN, *EXPORTS, "--group", "test", "--constraint", "requirements/run.txt")


def main() -> int:
    environment = {**os.environ, "UV_CUSTOM_COMPILE_COMMAND": "scripts/lock"}
    for group, options in (("run", RUN), ("test", TEST)):
        out = ("--output-file", f"requirements/{group}.txt")
        command = ["uv", "pip", "compile", *COMMON, *options, *out, "pyproject.toml"]
        try:
            code = subprocess.call(command, cwd=_setup.ROOT, env=environment)
        except FileNotFoundError:
            _setup.stop("uv is needed to lock versions: pip install uv")
        if code:
            return code
    return 0


if __name__ == "__main__":
    sys.exit(main())
