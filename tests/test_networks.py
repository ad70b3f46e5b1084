"""What processes show of promises, and which bounds cannot all be kept."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from pledgebook.analysis.blueprints import blueprint, blueprints
from pledgebook.analysis.feasibility import clashes
from pledgebook.analysis.networks import Showing, showings, shown
from pledgebook.analysis.order import within
from pledgebook.analysis.pledges import by_id
from pledgebook.catalog import Catalog
from pledgebook.load.handbook import load
from pledgebook.promises.bound import read_bound
from pledgebook.promises.clock import ELAPSED
from pledgebook.promises.journey import Lack, Verdict, outcome
from pledgebook.records.process import Process

DAY = date(2026, 6, 1)
AROUND: dict[str, Any] = {
    "handbook.yml": {"name": "Test", "languages": ["en"], "edition": "1"},
    "dimensions/region.yml": {
        "title": "Region",
        "values": {"urban": {"title": "Town"}, "rural": {"title": "Country"}},
    },
    "indicators/time-to-site.yml": {
        "title": "Time to site",
        "measures": {"time": {"from": "reported", "to": "arrived"}},
    },
    "commitments/110.yml": {
        "title": "110",
        "promises": {
            "arrive": {
                "indicator": "time-to-site",
                "clock": "elapsed",
                "cases": [
                    {"region": "urban", "every-case": "at most 45 min"},
                    {"region": "rural", "every-case": "at most 90 min"},
                ],
            }
        },
    },
} | {f"events/{name}.yml": {"title": name} for name in ("reported", "sent", "arrived")}


def book(folder: Path, **files: dict[str, Any]) -> Catalog:
    """A little handbook; keyword ``processes_repair`` is the file processes/repair.yml."""
    named = {f"{name.replace('__', '/')}.yml": content for name, content in files.items()}
    for name, content in (AROUND | named).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(yaml.safe_dump(content, sort_keys=False), encoding="utf-8")
    loaded = load(folder, ".")
    assert loaded.faults == ()
    return loaded.catalog


def process(steps: dict[str, dict[str, Any]], **more: Any) -> dict[str, Any]:
    """A process that delivers the arrival; every step has a title and a lane."""
    made = {name: {"title": name, "lane": "back-stage"} | step for name, step in steps.items()}
    keys = {key.replace("_", "-"): value for key, value in more.items()}
    return {"title": "Repair", "delivers": ["110.arrive"], "steps": made} | keys


def verdicts(catalog: Catalog) -> set[Verdict]:
    return {showing.outcome.verdict for showing in showings(catalog, DAY)}


def only(catalog: Catalog) -> Showing:
    (showing,) = showings(catalog, DAY)
    return showing


FIRST = {"begins": "reported", "most": "5 min"}
LAST = {"ends": "arrived", "most": "30 min"}


def test_each_cell_has_its_own_path(tmp_path: Path) -> None:
    times = [
        {"scope": {"region": "urban"}, "most": "40 min"},
        {"scope": {"region": "rural"}, "most": "95 min"},
    ]
    steps = {"answer": FIRST, "travel": {"ends": "arrived", "times": times}}
    catalog = book(tmp_path, processes__repair=process(steps))
    by_region = {str(*s.cell["region"].names): s for s in showings(catalog, DAY)}
    assert by_region["urban"].outcome.verdict is Verdict.GUARANTEED
    assert by_region["urban"].slack == 0
    assert by_region["rural"].outcome.verdict is Verdict.NOT_GUARANTEED
    assert by_region["rural"].slack == -600
    assert [step.step_id for step in by_region["rural"].steps] == ["answer", "travel"]
    assert shown(catalog, DAY, by_id(catalog, DAY)["110.arrive"]) is Verdict.NOT_GUARANTEED


def test_the_last_of_several_counts_and_the_worse_of_two_ways(tmp_path: Path) -> None:
    joined = process(
        {
            "answer": FIRST,
            "load": {"after": ["answer"], "most": "11 min"},
            "ring": {"after": ["answer"], "most": "2 min"},
            "travel": LAST | {"after": ["load", "ring"]},
        }
    )
    ways = [{"when": "near", "to": "travel"}, {"when": "far", "to": "hire"}]
    parted = process(
        {
            "answer": FIRST | {"branches": ways},
            "hire": {"after": ["answer"], "most": "11 min"},
            "travel": LAST | {"after": ["answer", "hire"]},
        }
    )
    for number, made in enumerate((joined, parted)):
        catalog = book(tmp_path / str(number), processes__repair=made)
        longest = {showing.outcome.longest for showing in showings(catalog, DAY)}
        assert longest == {46 * 60}


@pytest.mark.parametrize(
    ("travel", "lack"),
    [
        ({"ends": "arrived"}, Lack.NO_LIMIT),
        (LAST | {"branches": [{"when": "lost", "to": "answer"}]}, Lack.LOOP),
        (LAST | {"after": []}, Lack.NO_PATH),
    ],
)
def test_silence_is_no_proof(tmp_path: Path, travel: dict[str, Any], lack: Lack) -> None:
    catalog = book(tmp_path, processes__repair=process({"answer": FIRST, "travel": travel}))
    assert verdicts(catalog) == {Verdict.NOT_SHOWN}
    assert {showing.outcome.lack for showing in showings(catalog, DAY)} == {lack}


def test_a_step_without_limit_cannot_mend_one_too_long(tmp_path: Path) -> None:
    steps = {"answer": FIRST | {"most": "100 min"}, "travel": {"ends": "arrived"}}
    catalog = book(tmp_path, processes__repair=process(steps))
    assert verdicts(catalog) == {Verdict.NOT_GUARANTEED}


@pytest.mark.parametrize(
    ("current", "improved", "counting"),
    [
        ({}, {}, "new"),
        ({}, {"effective": "2026-07-01"}, "old"),
        ({"status": "retired"}, {"effective": "2026-07-01"}, "new"),
        ({}, {"status": "draft"}, "old"),
    ],
)
def test_of_two_versions_one_counts(
    tmp_path: Path, current: dict[str, Any], improved: dict[str, Any], counting: str
) -> None:
    steps = {"all": {"begins": "reported", "ends": "arrived", "most": "1 h"}}
    catalog = book(
        tmp_path,
        processes__old=process(steps, variant="current", **current),
        processes__new=process(steps, variant="improved", variant_of="old", **improved),
    )
    assert [made.process.id for made in blueprints(catalog, DAY)] == [counting]


def test_a_share_is_kept_by_a_path_and_broken_by_none(tmp_path: Path) -> None:
    promise = {
        "indicator": "time-to-site",
        "clock": "elapsed",
        "share": "at least 95 %",
        "within": "at most 40 min",
        "period": "calendar-month",
    }
    commitment = {"title": "110", "promises": {"arrive": promise}}
    for most, verdict in (("40 min", Verdict.GUARANTEED), ("50 min", Verdict.NOT_SHOWN)):
        steps = {"all": {"begins": "reported", "ends": "arrived", "most": most}}
        catalog = book(tmp_path, commitments__110=commitment, processes__repair=process(steps))
        assert only(catalog).outcome.verdict is verdict


def test_least_times_that_exceed_a_promise_are_the_proof(tmp_path: Path) -> None:
    steps = {
        "answer": FIRST | {"least": "5 min", "most": "90 min"},
        "travel": LAST | {"least": "41 min", "most": "60 min"},
    }
    catalog = book(tmp_path, processes__repair=process(steps))
    (clash,) = clashes(catalog, DAY)
    assert {said.timed.step_id for said in clash.said if said.timed} == {"answer", "travel"}
    assert [said.pledge.id for said in clash.said if said.pledge] == ["110.arrive"]
    assert set(clash.cell["region"].names) == {"urban"}


def test_upper_bounds_alone_never_contradict(tmp_path: Path) -> None:
    steps = {"answer": FIRST | {"most": "9 h"}, "travel": LAST | {"most": "9 h"}}
    catalog = book(tmp_path, processes__repair=process(steps))
    assert clashes(catalog, DAY) == ()


def test_a_process_tells_what_lies_within_what(tmp_path: Path) -> None:
    steps = {
        "answer": FIRST,
        "send": {"ends": "sent", "most": "5 min"},
        "travel": LAST,
    }
    catalog = book(tmp_path, processes__repair=process(steps))
    assert within(catalog, DAY, ("sent", "arrived"), ("reported", "arrived"))
    assert not within(catalog, DAY, ("reported", "arrived"), ("sent", "arrived"))


MINUTES = st.integers(1, 60)


@st.composite
def drawn(draw: st.DrawFn) -> dict[str, dict[str, Any]]:
    """Steps in an order, each after some of the earlier ones; the last after all loose ends."""
    count = draw(st.integers(1, 6))
    steps: dict[str, dict[str, Any]] = {"s0": {"begins": "reported", "after": []}}
    for number in range(1, count):
        earlier = draw(st.sets(st.integers(0, number - 1), min_size=1, max_size=3))
        steps[f"s{number}"] = {"after": [f"s{i}" for i in sorted(earlier)]}
    named = {name for step in steps.values() for name in step["after"]}
    loose = [name for name in steps if name not in named]
    steps["end"] = {"after": loose, "ends": "arrived"}
    for step in steps.values():
        step["most"] = f"{draw(MINUTES)} min"
    return steps


@pytest.fixture(scope="module")
def around(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    """The handbook without any process."""
    return book(tmp_path_factory.mktemp("around"))


@given(steps=drawn())
@settings(max_examples=60)
def test_the_longest_path_is_when_the_last_step_ends(
    around: Catalog, steps: dict[str, dict[str, Any]]
) -> None:
    ends: dict[str, int] = {}
    for name, step in steps.items():  # in order, so that what comes before is known
        begin = max((ends[before] for before in step["after"]), default=0)
        ends[name] = begin + int(step["most"].removesuffix(" min"))
    drawn_process = Process.model_validate(process(steps) | {"id": "drawn"})
    made = blueprint(around, drawn_process)
    found = outcome(
        made.legs({}, "reported", "arrived"),
        ("event", "reported"),
        ("event", "arrived"),
        read_bound("at most 90 min"),
        ELAPSED,
        made.alternatives("arrived"),
    )
    assert found.longest == ends["end"] * 60
    kept = ends["end"] <= 90
    assert found.verdict is (Verdict.GUARANTEED if kept else Verdict.NOT_GUARANTEED)
