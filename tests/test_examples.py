"""The small real handbooks in ``examples``: what is found in them lies beside them as text.

``findings.txt`` and ``findings.zh.txt`` are what ``pledgebook check examples/NAME --as-of DAY``
prints at 100 columns. ``--bless`` writes them anew. What must be found, whatever else is, stands
here: it was written from the sources by hand, and blessing does not change it.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from cli_support import run
from pledgebook.changes.change import Verdict
from pledgebook.changes.comparison import compared
from pledgebook.check import Checked, check
from pledgebook.diagnostic import Diagnostic
from pledgebook.report import text

ROOT = Path(__file__).parent.parent
DAY = date(2026, 11, 21)
RECORDED = {"en": "findings.txt", "zh": "findings.zh.txt"}

# Per example, lines of a rule's code and of what it speaks of: a record, or a promise of one.
MUST = {
    "sany-123-110-111": """
        CON008 123
        CON008 110
        CON008 111
        MEA004 on-site-and-done.arrive
        MEA004 on-site-and-done.finish
        LIF003 on-site-and-done
        MEA014 cover-of-electric-vehicles.chassis
        MEA014 cover-of-electric-vehicles.electric-drive
        MEA015 cover-of-electric-vehicles.electric-drive
    """,
    "haier-1234": """
        MEA001 1234.complaints
        MEA001 1234.omissions
        MEA001 1234.dissatisfaction
        LIF003 1234
    """,
    "caterpillar-parts": """
        MEA011 parts-48-hours.deliver
        MEA004 parts-48-hours.deliver
        LIF003 parts-48-hours
    """,
    "zoomlion-three-in-one": """
        MEA001 emergency-service.solve
    """,
    "state-grid-ten/older": """
        LIF003 ten-commitments
        MEA001 ten-commitments.voltage
        MEA001 ten-commitments.rural-figures
        MEA001 ten-commitments.prices
        MEA001 ten-commitments.orderly-use
        MEA012 ten-commitments.arrive
        MEA005 report-to-arrival
        MEA005 request-to-supply-plan
    """,
    "state-grid-ten/newer": """
        LIF003 ten-commitments
        CON004 ten-commitments
        MEA001 ten-commitments.arrive
        MEA001 ten-commitments.restore
        MEA013 ten-commitments.arrive
        CON010 ten-commitments.restore
        CON010 ten-commitments.reliability
        MEA005 whole-connection
    """,
}
# What a source leaves open is the source's fault; a slip in writing it down would be ours.
OUR_SLIPS = ("SYN", "REF", "WRD", "LIF001", "LIF004")

CHANGED = (Verdict.WEAKENED, Verdict.STRENGTHENED, Verdict.INCOMPARABLE)

every_example = pytest.mark.parametrize("name", MUST)


@cache
def _checked(name: str) -> Checked:
    return check(ROOT / "examples" / name, shown=f"examples/{name}", today=DAY)


def _about(finding: Diagnostic) -> str:
    """What a finding speaks of: a promise by its full id, else the record."""
    if finding.route[:1] == ("promises",):
        return f"{finding.record}.{finding.route[1]}"
    return finding.record


def _lines(words: str) -> Iterator[tuple[str, str]]:
    for line in words.split("\n"):
        if line.strip():
            code, about = line.split()
            yield code, about


def test_every_example_is_listed() -> None:
    folders = (ROOT / "examples").rglob("handbook.yml")
    assert {f.parent.relative_to(ROOT / "examples").as_posix() for f in folders} == set(MUST)


@every_example
def test_what_must_be_found_is_found(name: str) -> None:
    found = {(finding.code, _about(finding)) for finding in _checked(name).findings}
    assert set(_lines(MUST[name])) <= found


@every_example
def test_the_faults_are_those_of_the_source(name: str) -> None:
    slips = [f for f in _checked(name).findings if f.code.startswith(OUR_SLIPS)]
    assert slips == []


@every_example
def test_every_published_fact_names_its_source(name: str) -> None:
    catalog = _checked(name).catalog
    kinds = ("commitment", "service", "process", "product", "form", "mind", "social", "guide")
    records = [record for kind in kinds for record in catalog.of(kind)]
    assert records
    assert [record.id for record in records if not record.sources] == []


@every_example
@pytest.mark.parametrize("language", RECORDED)
def test_findings_are_recorded(name: str, language: str, bless: bool) -> None:
    said = text.render(_checked(name).report(language))
    path = ROOT / "examples" / name / RECORDED[language]
    if bless:
        path.write_text(said, encoding="utf-8", newline="\n")
    assert path.is_file(), "run with --bless and read what it writes"
    assert said == path.read_text(encoding="utf-8")


def test_what_became_of_the_ten_commitments() -> None:
    older, newer = (_checked(f"state-grid-ten/{edition}").catalog for edition in ("older", "newer"))
    became = {c.part: c.verdict for c in compared(older, newer, DAY).changes if c.promise}
    moved = {part: verdict for part, verdict in became.items() if verdict in CHANGED}
    assert moved == {
        "arrive": Verdict.WEAKENED,
        "reliability": Verdict.STRENGTHENED,
        "voltage": Verdict.STRENGTHENED,
        "reading-query": Verdict.STRENGTHENED,
    }
    assert not became.keys() & {"outage-notice", "meter-test"}


@every_example
def test_it_is_published_with_its_debts_in_sight(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(ROOT / "examples" / name, tmp_path / "handbook")
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: Example\n"
        "theme: material\n"
        "plugins:\n"
        "  - search\n"
        "  - pledgebook:\n"
        "      handbook: handbook\n",
        encoding="utf-8",
    )
    if _checked(name).errors:
        folder, day = str(tmp_path / "handbook"), DAY.isoformat()
        assert run(capsys, "check", folder, "--write-baseline", "--as-of", day).code == 0
    built = _build(tmp_path)
    assert built.returncode == 0, built.stderr
    home = (tmp_path / "site" / "zh" / "index.html").read_text(encoding="utf-8")
    assert '<body dir="ltr" data-md-color-scheme="default"' in home  # our colours hang on that
    commitments = {record.id for record in _checked(name).catalog.of("commitment")}
    for finding in _checked(name).findings:
        if finding.record in commitments:
            page = tmp_path / "site" / "zh" / "commitments" / finding.record / "index.html"
            html = page.read_text(encoding="utf-8")
            shown = re.sub(r"<span class=pb-q>(.*?)</span>", r"\1", html)
            assert finding.message["zh"] in shown


def _build(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet"],
        cwd=folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PLEDGEBOOK_AS_OF": DAY.isoformat()},
        capture_output=True,
        text=True,
    )
