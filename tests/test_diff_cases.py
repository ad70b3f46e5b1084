"""Every folder of ``review`` with a ``before`` and an ``after`` is a change beside its review.

What both have in common lies in ``around``. ``options.json`` may hold ``gone`` (files of ``around``
that are not there afterwards), ``folders`` (two handbooks of the repository to compare instead),
``authors``, ``labels``, ``as-of`` and ``one-way`` (what is only put otherwise there changes the
work on the way back). ``--bless`` writes what is said now; read the diff before committing it.
"""

import json
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from pledgebook.changes.change import Verdict
from pledgebook.diagnostic import Diagnostic
from pledgebook.review.review import Review, Reviewed
from pledgebook.reviewing import Asked, review_folders
from pledgebook.rules import RULES
from pledgebook.source import Span

CASES = Path(__file__).parent / "review"
AROUND = CASES / "around"
DAY = "2026-06-01"
FOLDERS = sorted(path for path in CASES.iterdir() if path.is_dir() and path != AROUND)
ROOT = CASES.parent.parent
FAMILIES = ("SYN", "REF")
"""Rules enough for findings that come and go; the others have cases of their own."""
SWAPPED = {
    Verdict.WEAKENED: Verdict.STRENGTHENED,
    Verdict.STRENGTHENED: Verdict.WEAKENED,
    Verdict.ADDED: Verdict.WITHDRAWN,
    Verdict.WITHDRAWN: Verdict.ADDED,
}

each_case = pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)


@pytest.fixture
def sides(folder: Path, tmp_path: Path) -> tuple[Path, Path]:
    """The two handbooks of a case, whole."""
    return made(folder, tmp_path)


def made(folder: Path, into: Path) -> tuple[Path, Path]:
    if whole := options(folder).get("folders"):
        return ROOT / whole[0], ROOT / whole[1]
    gone = options(folder).get("gone", [])
    for name in ("before", "after"):
        shutil.copytree(AROUND, into / name)
        shutil.copytree(folder / name, into / name, dirs_exist_ok=True)
    for name in gone:
        (into / "after" / name).unlink(missing_ok=True)
    return into / "before", into / "after"


def options(folder: Path) -> Any:
    path = folder / "options.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def asked(folder: Path) -> Asked:
    given = options(folder)
    return Asked(
        rules=[rule for rule in RULES if rule.code.startswith(FAMILIES)],
        today=date.fromisoformat(given.get("as-of", DAY)),
        authors=frozenset(given.get("authors", ["author"])),
        labels=frozenset(given.get("labels", [])),
    )


@each_case
def test_case(folder: Path, sides: tuple[Path, Path], bless: bool) -> None:
    before, after = sides
    review = review_folders(before, after, ("before", "."), asked(folder))
    told = "".join(f"{line}\n" for line in _lines(review))
    expected = folder / "expected.txt"
    if bless:
        expected.write_text(told, encoding="utf-8", newline="\n")
    assert expected.is_file(), "run with --bless and read what it writes"
    assert told == expected.read_bytes().decode("utf-8")


@each_case
def test_the_laws_of_reviewing(folder: Path, sides: tuple[Path, Path]) -> None:
    """Reversed, what was weakened is strengthened; with itself, nothing differs."""
    before, after = sides
    there = review_folders(before, after, ("before", "after"), asked(folder))
    back = review_folders(after, before, ("after", "before"), asked(folder))
    expected = sorted(turned(one) for one in there.changes)
    if options(folder).get("one-way"):
        work = {Verdict.EDITORIAL: Verdict.SUBSTANTIVE, Verdict.SUBSTANTIVE: Verdict.EDITORIAL}
        expected = sorted((name, part, work[verdict]) for name, part, verdict in expected)
    found = [one.change for one in back.changes]
    assert sorted((c.record, c.part, c.verdict) for c in found) == expected
    same = review_folders(after, after, ("after", "after"), asked(folder))
    assert same.changes == ()
    assert (same.findings.new, same.findings.mended) == ((), ())


def turned(one: Reviewed) -> tuple[str, str, Verdict]:
    """A change seen from the other side: the older id, and the opposite verdict."""
    change = one.change
    holder = change.before or change.after
    assert holder is not None
    part = change.old_route[-1] if change.part else ""
    return holder.id, part, SWAPPED.get(change.verdict, change.verdict)


def _lines(review: Review) -> Iterator[str]:
    for one in review.changes:
        change, told = one.change, one.told
        yield f"{change.verdict} {change.kind}: {told.name['en']} / {told.name['zh']}"
        for language in ("en", "zh"):
            yield f"    {told.before[language]} → {told.after[language]}"
            yield f"    {told.reason[language]}"
        if one.impact:
            yield f"    touches {', '.join(one.impact)}"
    for kind, findings in (
        ("told", review.told),
        ("new", review.findings.new),
        ("mended", review.findings.mended),
        ("lacking", review.breaches),
    ):
        for finding in findings:
            yield from _finding(kind, finding)
    if review.findings.unchanged:
        yield f"{review.findings.unchanged} findings unchanged"
    yield "stops" if review.stops else "passes"


def _finding(kind: str, finding: Diagnostic) -> Iterator[str]:
    yield f"{kind}: {_place(finding.span)} {finding.severity} {finding.code} {finding.name}"
    if kind != "told":  # a change's words stand above
        yield f"    {finding.message['en']}"
        yield f"    {finding.message['zh']}"
        yield f"    help: {finding.help['en']}"
        yield f"    {finding.help['zh']}"
    for label in finding.related:
        yield f"    see {_place(label.span)}"


def _place(span: Span) -> str:
    return f"{span.source.path}:{span.line}:{span.column}"
