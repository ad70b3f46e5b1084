"""`pledgebook diff` as a whole process, from cold: generated handbooks of which 1 % changed."""

import re
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import _generate
import _measure

SIZES = (200, 1000, 5000)
NAME = ("-c", "user.name=Bench", "-c", "user.email=bench@example.org")


def git(folder: Path, *arguments: str) -> None:
    """Run git in a folder."""
    subprocess.run(["git", *NAME, *arguments], cwd=folder, check=True, capture_output=True)


def change(folder: Path, count: int) -> None:
    """Weaken half as many promises, and lengthen as many steps."""
    half = max(1, count // 2)
    for path in sorted((folder / "commitments").glob("*.yml"))[:half]:
        text = path.read_text(encoding="utf-8")
        later = re.sub(r"at most (\d+) h", lambda found: f"at most {int(found[1]) + 1} h", text)
        path.write_text(later, encoding="utf-8")
    for path in sorted((folder / "processes").glob("*.yml"))[: count - half]:
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("most: 5 min", "most: 6 min"), encoding="utf-8")


def main() -> None:
    each = {}
    for size in SIZES:
        with TemporaryDirectory() as name:
            folder = Path(name)
            _generate.write(size, folder / "standards")
            git(folder, "init", "-q", "-b", "main", ".")
            git(folder, "add", "--all")
            git(folder, "commit", "-q", "-m", "begin")
            git(folder, "checkout", "-q", "-b", "work")
            change(folder / "standards", size // 100)
            git(folder, "commit", "-q", "--all", "-m", "change")
            command = [sys.executable, "-m", "pledgebook.cli", "diff", "main", "work"]
            # the exit code says that rules find faults in made-up handbooks: only the cost counts
            quiet = f"import subprocess, sys; subprocess.run({command!r}); sys.exit(0)"
            cost = _measure.run([sys.executable, "-c", quiet], cwd=folder)
            each[size] = cost.cpu / size
            _measure.show("diff", records=size, changed=size // 100, **_measure.rounded(cost))
    growth = round(each[SIZES[2]] / each[SIZES[1]], 2)
    _measure.show("diff", ratio="cost of a record, 5000 to 1000", value=growth)


if __name__ == "__main__":
    main()
