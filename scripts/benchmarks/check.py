"""`pledgebook check` as a whole process, from cold, on generated handbooks of three sizes."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import _generate
import _measure

SIZES = (200, 1000, 5000)


def main() -> None:
    each = {}
    for size in SIZES:
        with TemporaryDirectory() as name:
            folder = Path(name)
            written = _generate.write(size, folder)
            command = [sys.executable, "-m", "pledgebook.cli", "check", str(folder)]
            cost = _measure.run(command)
            _measure.show(
                "check",
                records=size,
                bytes_per_record=round(written / size),
                **_measure.rounded(cost),
            )
            each[size] = cost.cpu / size
    growth = round(each[SIZES[2]] / each[SIZES[1]], 2)
    _measure.show("check", ratio="cost of a record, 5000 to 1000", value=growth)


if __name__ == "__main__":
    main()
