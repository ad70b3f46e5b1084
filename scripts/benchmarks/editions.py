"""Ten editions of the demonstration: how long each release takes, and how much the whole grows."""

import json
import resource
import shutil
import sys
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tests"))

from release_support import Book

ROOT = Path(__file__).resolve().parents[2]
EDITIONS = 10
COMMITMENT, PAID = "commitments/111.yml", "pay: {} CNY\n      then"
WHOLE = ("standards", "docs", "hooks")
Figures = dict[str, float | str]


def main() -> int:
    """Print one JSON line an edition, and one with the ratios of the last to the second."""
    with TemporaryDirectory() as folder:
        book = demonstration(Path(folder, "book"))
        lines = [measured(book, number) for number in range(EDITIONS)]
    grown = [float(line["branch-kb"]) for line in lines]
    steps = [after - before for before, after in pairwise(grown)]
    last, second = (float(lines[place]["seconds"]) for place in (-1, 1))
    summary = {
        "last-to-second-seconds": round(last / second, 2),
        "branch-kb-per-edition": round(sum(steps) / len(steps)),
        "last-to-first-step-kb": round(steps[-1] / max(steps[0], 1), 2),
        "history-kb": lines[-1]["history-kb"],
    }
    print(json.dumps(summary))
    return 0


def demonstration(folder: Path) -> Book:
    """A repository with what the demonstration is built from."""
    for name in WHOLE:
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", folder)
    book = Book(folder)
    book.git("init", "--quiet", "--initial-branch", "main")
    book.commit("The demonstration")
    return book


def measured(book: Book, number: int) -> Figures:
    """Release one more edition, each promising a little more than the one before."""
    edition = f"3.{number}"
    if number:
        book.change(PAID.format(299 + number), PAID.format(300 + number), COMMITMENT)
    began = processor_seconds()
    done = book.release(edition)
    own, system = (now - then for now, then in zip(processor_seconds(), began, strict=True))
    if done.returncode:
        raise SystemExit(done.stderr)
    files = book.git("ls-tree", "-r", "-l", "gh-pages").splitlines()
    line: Figures = {
        "edition": edition,
        "seconds": round(own, 2),
        "system-seconds": round(system, 2),
        "files": len(files),
        "unpacked-kb": round(sum(int(file.split()[3]) for file in files) / 1000),
        "branch-kb": branch_kb(book),
        "history-kb": round((book.folder / "standards" / "history.json").stat().st_size / 1000, 1),
    }
    print(json.dumps(line), flush=True)
    return line


def processor_seconds() -> tuple[float, float]:
    """What the programs started so far have used, themselves and in the system for them (mostly
    files, which a busy disk makes dearer): waiting does not count."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime, used.ru_stime


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
