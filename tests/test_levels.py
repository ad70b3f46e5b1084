"""How measurable a promise is, piece by piece, and what real published promises reach."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from cli_support import write
from pledgebook.analysis.levels import Level, levels
from pledgebook.check import check

DAY = date(2026, 6, 1)
CORPUS = Path(__file__).parent / "corpus"

AROUND = {
    "roles/manager.yml": "title: Manager\n",
    "events/start.yml": "title: Start\n",
    "events/stop.yml": "title: Stop\nrecorded-by: manager\nrecorded-in: sheet\n",
    "forms/sheet.yml": "title: Sheet\n",
    "dimensions/region.yml": "title: Region\nvalues: {urban: {title: In town}}\n",
    "indicators/whole.yml": (
        "title: Whole\nmeasures: {time: {from: start, to: stop}}\npopulation: All\n"
        "no-exclusions: None\ndata-source: The log\ncollector: manager\nfrequency: Monthly\n"
    ),
    "indicators/score.yml": (
        "title: Score\nmeasures: {level: {of: points}}\nunit: points\npopulation: All\n"
        "no-exclusions: None\ndata-source: The log\ncollector: manager\nfrequency: Monthly\n"
    ),
    "indicators/no-data.yml": (
        "title: No data\nmeasures: {time: {from: start, to: stop}}\npopulation: All\n"
        "exclusions: [Test calls]\ncollector: manager\n"
    ),
    "indicators/no-end.yml": "title: No end\nmeasures: {time: {from: start}}\npopulation: All\n",
    "indicators/bare.yml": "title: Bare\n",
}

PROMISES = {
    "wording: We come.": "M0 number",
    "every-case: unstated": "M0 number",
    "every-case: about 45 min": "M0 comparator clock",
    "{indicator: whole, clock: elapsed, every-case: at most 45}": "M0 unit",
    "{indicator: score, value: at least 85, period: calendar-month}": "M3",
    "{indicator: whole, clock: elapsed, share: at least 80, within: at most 2 h}": "M0 unit",
    "{indicator: whole, every-case: at most 45 min}": "M0 clock",
    "{indicator: whole, clock: unstated, every-case: at most 2 y}": "M3",
    "{indicator: whole, clock: unstated, every-case: at most 2 d}": "M0 clock",
    "{indicator: whole, clock: days, every-case: at most 3 working-d}": "M0 clock",
    "{indicator: whole, clock: office, every-case: at most 3 working-d}": "M3",
    "{indicator: whole, by: next day 17:00}": "M0 clock",
    "{indicator: whole, by: same day 17:00}": "M3",
    "{indicator: whole, cases: [{region: urban, every-case: at most 2 h}]}": "M0 clock",
    "{indicator: whole, cases: [{region: urban, every-case: at most 2 h, clock: days}]}": "M3",
    "{clock: elapsed, every-case: at most 2 h}": "M1 indicator",
    "{indicator: bare, clock: elapsed, every-case: at most 2 h}": (
        "M1 measure population exclusions"
    ),
    "{indicator: bare, clock: elapsed, every-case: at most 2 h, exclusions: none}": (
        "M1 measure population"
    ),
    "{indicator: no-end, clock: elapsed, every-case: at most 2 h}": "M1 stop exclusions",
    "{indicator: whole, clock: elapsed, mean: at most 2 h}": "M1 period",
    "{indicator: whole, clock: elapsed, share: at least 9 %, within: at most 2 h}": "M1 period",
    "{indicator: whole, clock: elapsed, mean: at most 2 h, period: unstated}": "M1 period",
    "{indicator: whole, value: at least 1 engineer per 10 machines}": "M3",
    "{indicator: whole, count: at least 3 visits, during: {limit: at most 1 y}}": "M1 start",
    "{indicator: no-data, clock: elapsed, every-case: at most 2 h}": "M2 data-source frequency",
    "{indicator: whole, clock: elapsed, every-case: at most 2 h}": "M3",
    "{indicator: whole, open: round-the-clock}": "M3",
    "{indicator: whole, every-case: lifetime}": "M3",
    "{if: stop, obliges: Replacement}": "M3",
    "{if: {any-of: [start, stop]}, obliges: Replacement}": "M2 data-source collector",
    "{if: total no-end more than 30 d, obliges: Replacement}": "M1 stop exclusions",
    "{if: nobody-knows, obliges: Replacement}": "M1 indicator",
    "{allows: Cancel, during: {before: stop, by: day before 18:00}}": "M3",
    "{allows: Cancel, during: {before: start, by: day before 18:00}}": "M2 data-source collector",
    "{allows: Cancel, during: {before: stop, limit: at least 24 h}}": "M0 clock",
    "{allows: Cancel, clock: elapsed, during: {before: stop, limit: at least 24 h}}": "M3",
    "{allows: Keep it, during: {from: stop, limit: at most 3 mo}}": "M3",
    "{allows: Keep it, during: {limit: at most 3 mo}}": "M1 indicator start",
    "{allows: Record the call}": "M1 indicator",
}


def told(level: Level) -> str:
    return " ".join([str(level), *level.missing])


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("levels")
    promises = "".join(
        f"  p{number}: {text if text.startswith('{') else '{' + text + '}'}\n"
        for number, text in enumerate(PROMISES)
    )
    calendars = "calendars: {office: {title: Office, days: [monday], hours: ['09:00-17:00']}}\n"
    write(
        folder,
        {**AROUND, "services/all.yml": f"title: All\npromises:\n{promises}"},
        f"name: Test\nlanguages: [en]\nedition: '1'\n{calendars}",
    )
    known = levels(check(folder, today=DAY).catalog, DAY)
    return {text: told(known[f"all.p{number}"]) for number, text in enumerate(PROMISES)}


@pytest.mark.parametrize("text", PROMISES)
def test_a_level_names_what_the_next_wants(text: str, found: dict[str, str]) -> None:
    assert found[text] == PROMISES[text]


def test_a_promise_is_judged_by_what_holds_on_the_day(tmp_path: Path) -> None:
    promise = (
        "{indicator: whole, clock: elapsed, every-case: about 2 h,"
        " values: [{from: 2027-01-01, every-case: at most 2 h}]}"
    )
    write(tmp_path, {**AROUND, "services/a.yml": f"title: A\npromises: {{p: {promise}}}\n"})
    catalog = check(tmp_path, today=DAY).catalog
    assert told(levels(catalog, DAY)["a.p"]) == "M0 comparator"
    assert told(levels(catalog, date(2027, 1, 1))["a.p"]) == "M3"


class _AsWritten(yaml.SafeLoader):
    """Scalars as text: the engine's own loader hands them over so."""


_AsWritten.yaml_implicit_resolvers = {}


def _corpus() -> dict[str, Any]:
    return {
        path.stem: yaml.load(path.read_text(encoding="utf-8"), Loader=_AsWritten)["promises"]
        for path in sorted(CORPUS.glob("*.yml"))
    }


def test_published_promises_light_the_right_rules(tmp_path: Path, bless: bool) -> None:
    """As public commitments, with no definition but what their sources give."""
    books = _corpus()
    files = {}
    for book, promises in books.items():
        record = {"title": book, "audience": "public"}
        record["promises"] = {name: entry["promise"] for name, entry in promises.items()}
        text = yaml.safe_dump(record, allow_unicode=True, sort_keys=False)
        files[f"commitments/{book}.yml"] = text
    write(tmp_path, files)
    lines: dict[str, list[str]] = {
        f"{book}.{name}": [] for book, promises in books.items() for name in promises
    }
    for finding in check(tmp_path, today=DAY).findings:
        if finding.code.startswith("MEA"):
            name = f"{finding.record}.{finding.route[1]}"
            lines[name].append(f"{finding.name} ({finding.severity})")
    text = "".join(f"{name}: {', '.join(all_) or '-'}\n" for name, all_ in lines.items())
    expected = CORPUS / "measurable.txt"
    if bless:
        expected.write_text(text, encoding="utf-8")
    assert text == expected.read_text(encoding="utf-8")


def test_every_promise_that_lost_its_digits_is_found() -> None:
    lines = (CORPUS / "measurable.txt").read_text(encoding="utf-8").splitlines()
    lost = [line for line in lines if line.startswith("digits-lost.")]
    assert len(lost) == 4
    assert all("lost-number (error)" in line for line in lost)
