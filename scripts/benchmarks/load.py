"""Loading: processor seconds to read handbooks of two sizes, and how much the larger costs more.

A ratio near 1 says that a record costs the same in a handbook of any size.
"""

import json
import time
from pathlib import Path
from tempfile import TemporaryDirectory

import _handbook

from pledgebook.load.handbook import load

SIZES = (500, 2500)
TIMES = 3


def seconds(size: int) -> float:
    """The least processor time of a few loads: the others were disturbed."""
    with TemporaryDirectory() as name:
        folder = _handbook.write(Path(name), size)
        taken = []
        for _ in range(TIMES):
            start = time.process_time()
            loaded = load(folder)
            taken.append(time.process_time() - start)
        assert not loaded.faults, loaded.faults[0].message["en"]
    return min(taken)


def main() -> None:
    each = {}
    for size in SIZES:
        took = seconds(size)
        each[size] = took / size
        figures = {"records": size, "seconds": round(took, 3), "per_second": round(size / took)}
        print(json.dumps({"benchmark": "load", **figures}))
    small, large = SIZES
    growth = round(each[large] / each[small], 2)
    print(
        json.dumps({"benchmark": "load", "ratio": "cost of a record, large to small", "is": growth})
    )


if __name__ == "__main__":
    main()
