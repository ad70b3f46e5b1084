"""Faults planted by program in handbooks without any: planted, found, false alarms, extra findings.

`python scripts/benchmarks/faults.py [NAME]` plants only the kinds whose name or code holds NAME.
"""

import sys
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory

import _measure

sys.path.insert(0, str(_measure.ROOT / "tests"))

from seeding.frame import Field, Row
from seeding.kinds import KINDS

HANDBOOKS = {"small": "tests/seeding/clean", "demonstration": "standards"}
MOST = 5


def main() -> None:
    wanted = sys.argv[1] if len(sys.argv) > 1 else ""
    kinds = tuple(kind for kind in KINDS if wanted in kind.name or wanted in kind.code)
    totals: dict[str, Row] = {}
    for name, path in HANDBOOKS.items():
        with TemporaryDirectory() as work:
            for row in Field(_measure.ROOT / path, Path(work)).rows(kinds, MOST):
                _measure.show("faults", handbook=name, **asdict(row))
                total = totals.setdefault(name, Row("all", ""))
                for key in ("planted", "found", "twice", "extra", "false_alarms"):
                    setattr(total, key, getattr(total, key) + getattr(row, key))
    for name, total in totals.items():
        _measure.show("faults", handbook=name, **asdict(total))


if __name__ == "__main__":
    main()
