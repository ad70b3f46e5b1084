"""Builds the handbook as a site of plain files. Sets itself up the first time."""

import sys
from pathlib import Path

import _setup
import _site


def main() -> int:
    parser = _site.parser("Build the handbook as a site of plain files.")
    parser.add_argument("--out", type=Path, default=_setup.ROOT / "site", metavar="DIR")
    options = parser.parse_args()
    _site.ensure()
    out = options.out.resolve()
    # never with --quiet: mkdocs then counts no warnings, and --strict lets everything pass
    code = _setup.run(
        "mkdocs", "build", "--strict", "--site-dir", str(out), **_site.environment(options)
    )
    if code == 0:
        print(f"The handbook: {out / 'index.html'}")
    return code


if __name__ == "__main__":
    sys.exit(main())
