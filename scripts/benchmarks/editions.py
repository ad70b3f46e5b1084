"""Ten editions of a small handbook: how long each release takes, and how much the whole grows."""

import json
import resource
import sys
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tests"))

from release_support import Book, book_in

EDITIONS = 10


def main() -> int:
    """Print one JSON line an edition, and one with the ratios of the last to the second."""
    with TemporaryDirectory() as folder:
        book = book_in(Path(folder, "book"))
        lines = [measured(book, number) for number in range(1, EDITIONS + 1)]
    for line in lines:
        print(json.dumps(line))
    grown = [line["branch-kb"] for line in lines]
    steps = [after - before for before, after in pairwise(grown)]
    summary = {
        "last-to-second-seconds": round(lines[-1]["seconds"] / lines[1]["seconds"], 2),
        "last-to-first-step-kb": round(steps[-1] / max(steps[0], 1), 2),
        "history-kb": lines[-1]["history-kb"],
    }
    print(json.dumps(summary))
    return 0


def measured(book: Book, number: int) -> dict[str, float]:
    """Release one more edition, each stricter than the one before."""
    if number > 1:
        minutes = 120 - number
        old = "at most 2 h}" if number == 2 else f"at most {minutes + 1} min}}"
        book.change(old, f"at most {minutes} min}}")
    began = processor_seconds()
    done = book.release(*([] if number == 1 else [f"1.{number}"]))
    seconds = processor_seconds() - began
    if done.returncode:
        raise SystemExit(done.stderr)
    return {
        "edition": number,
        "seconds": round(seconds, 2),
        "files": len(book.published()),
        "branch-kb": branch_kb(book),
        "history-kb": round((book.folder / "standards" / "history.json").stat().st_size / 1000, 1),
    }


def processor_seconds() -> float:
    """What the programs started so far have used: other work on the machine does not count."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def branch_kb(book: Book) -> int:
    """What everything in the repository takes, packed."""
    book.git("gc", "--quiet")
    size = next(
        line
        for line in book.git("count-objects", "-v").splitlines()
        if line.startswith("size-pack")
    )
    return int(size.split()[1])


if __name__ == "__main__":
    sys.exit(main())
