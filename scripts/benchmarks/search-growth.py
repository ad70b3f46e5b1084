"""How the search grows with the questions that are collected: the demonstration handbook is built
with none of what is in its ``questions/``, with a quarter, a half and all of it, learned from anew
each time, and asked.

Prints how many were left in, and the shares answered first and in the first three of the set held
back and of the set for practice.
"""

import sys
from pathlib import Path

import _measure
import search
import yaml

EACH = (0, 4, 2, 1)
"""Every so-manieth question is left in; 0 leaves none."""


def thinned(folder: Path, each: int) -> int:
    """Leaves every so-manieth collected question in a handbook; tells how many those are."""
    seen = left = 0
    for path in sorted((folder / "questions").glob("*.yml")):
        filed = yaml.safe_load(path.read_text("utf-8"))
        for asked in filed["asked"].values():
            for language, said in asked.items():
                kept = [one for place, one in enumerate(said, seen) if each and place % each == 0]
                seen, left = seen + len(said), left + len(kept)
                asked[language] = kept
        path.write_text(yaml.safe_dump(filed, allow_unicode=True), "utf-8")
    (folder / "learned.json").unlink(missing_ok=True)
    return left


def main() -> None:
    for each in EACH:
        with _measure.desk() as desk:
            _measure.copy_handbook(desk)
            left = thinned(desk / "standards", each)
            if left:
                learn = [sys.executable, "-m", "pledgebook.cli", "export", "search"]
                _measure.run([*learn, "--out", "standards"], cwd=desk, times=1)
            site = desk / "site"
            command = [sys.executable, "-m", "mkdocs", "build", "-q", "--site-dir", str(site)]
            _measure.run(command, cwd=desk, times=1)
            with search.asking(site) as ask:
                for name in (search.HELD_BACK, "practice"):
                    ranks = search.ranks(name, ask)
                    _measure.show("search-growth", collected=left, set=name, **search.shares(ranks))


if __name__ == "__main__":
    main()
