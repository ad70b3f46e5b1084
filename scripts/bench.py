"""Measures the engine, printing figures and ratios as JSON lines. Sets itself up the first time.

`scripts/bench` runs every benchmark, `scripts/bench NAME ...` only those: the files of
scripts/benchmarks, each a program that prints a JSON object a line.
"""

import sys

import _setup

FOLDER = _setup.ROOT / "scripts" / "benchmarks"


def main() -> int:
    known = sorted(path.stem for path in FOLDER.glob("*.py") if not path.stem.startswith("_"))
    wanted = sys.argv[1:] or known
    for name in wanted:
        if name not in known:
            _setup.stop(f"No benchmark is called {name!r}. There are: {', '.join(known)}.", 2)
    _setup.ensure("test")
    return max((_setup.run("python", str(FOLDER / f"{name}.py")) for name in wanted), default=0)


if __name__ == "__main__":
    sys.exit(main())
