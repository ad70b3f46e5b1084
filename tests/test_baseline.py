"""An imperfect handbook can be published on day one, its debts in sight and counted down."""

import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest

from cli_support import run, write
from pledgebook.check import Checked, check
from pledgebook.diagnostic import Diagnostic, Severity
from pledgebook.rules.rule import Context, Rule, both

DAY = date(2026, 3, 1)


def no_summary(context: Context) -> Iterable[Diagnostic]:
    for record in context.catalog.records.values():
        if record.summary is None:
            span = context.catalog.at(record, "title")
            yield RULE.finding(
                span, both("No summary.", "缺摘要。"), both("", ""), record=record.id
            )


RULE = Rule("TST001", "no-summary", Severity.ERROR, both("", ""), no_summary)


def checked(folder: Path) -> Checked:
    return check(folder, today=DAY, rules=(RULE,))


def roles(*names: str) -> dict[str, str]:
    return {f"roles/{name}.yml": f"title: {name}\n" for name in names}


def baseline(folder: Path, findings: Iterable[Diagnostic]) -> None:
    from pledgebook.baseline import write as text

    (folder / "baseline.json").write_text(text(findings, "en"), encoding="utf-8")


def test_what_stood_on_day_one_is_published_and_new_errors_block(tmp_path: Path) -> None:
    folder = write(tmp_path, roles("driver", "clerk"))
    assert checked(folder).errors == 2
    baseline(folder, checked(folder).findings)
    after = checked(folder)
    assert (after.errors, len(after.baselined)) == (0, 2)
    write(folder, roles("agent"))
    later = checked(folder)
    assert [finding.record for finding in later.findings] == ["agent"]
    assert later.errors == 1


def test_what_was_mended_is_counted_down(tmp_path: Path) -> None:
    folder = write(tmp_path, roles("driver", "clerk"))
    baseline(folder, checked(folder).findings)
    (folder / "roles/clerk.yml").write_text("title: Clerk\nsummary: Counts.\n", encoding="utf-8")
    summary = checked(folder).report().summary
    assert (summary.baselined, summary.baseline, summary.mended) == (1, 2, 1)


def test_a_baselined_fault_moves_with_its_record(tmp_path: Path) -> None:
    folder = write(tmp_path, roles("driver", "clerk"))
    baseline(folder, checked(folder).findings)
    (folder / "roles/clerk.yml").unlink()
    (folder / "roles/driver.yml").unlink()
    moved = "- {id: clerk, title: clerk}\n- {id: driver, title: driver}\n"
    write(folder, {"roles/all/list.yml": moved})
    assert checked(folder).errors == 0


def test_the_file_is_sorted_and_has_a_line_for_each_finding(tmp_path: Path) -> None:
    folder = write(tmp_path, roles("driver", "clerk"))
    baseline(folder, reversed(checked(folder).findings))
    text = (folder / "baseline.json").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if '"fingerprint"' in line]
    assert [json.loads(line.rstrip(","))["record"] for line in lines] == ["clerk", "driver"]
    entry = json.loads(text)["findings"][0]
    assert list(entry) == ["fingerprint", "code", "record", "route", "message"]
    assert entry["message"] == "No summary."


def test_a_file_that_cannot_be_read_stays_out_and_is_named(tmp_path: Path) -> None:
    files = {"roles/good.yml": "title: A\nsummary: B\n", "roles/bad.yml": "title: [\n"}
    folder = write(tmp_path, files)
    baseline(folder, checked(folder).findings)
    after = checked(folder)
    assert after.errors == 0
    assert list(after.catalog.records) == ["good"]
    assert [Path(path).name for path in after.left_out] == ["bad.yml"]


@pytest.mark.parametrize(
    ("name", "text"), [("handbook.yml", "name: [\n"), ("handbook.yml", "nme: x\n")]
)
def test_a_broken_organisation_cannot_be_baselined(tmp_path: Path, name: str, text: str) -> None:
    folder = write(tmp_path, {name: text})
    baseline(folder, checked(folder).findings)
    assert checked(folder).errors > 0


def test_what_lies_outside_the_folder_cannot_be_baselined(tmp_path: Path) -> None:
    folder = write(tmp_path / "hb", {})
    (folder / "roles").mkdir()
    (folder / "roles/x.yml").symlink_to("/etc/hostname")
    baseline(folder, checked(folder).findings)
    assert checked(folder).errors == 1


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("{\n", 2, "not JSON"),
        ('{"findings": [\n<<<<<<< HEAD\n]}\n', 2, "merge"),
        ("[]", 1, "no list"),
        ('{"findings": [\n  {"code": "X"}\n]}', 2, "no fingerprint"),
        ('{"findings": ["x"]}', 1, "no fingerprint"),
        ("[" * 100_000, 1, "deep"),
    ],
)
def test_a_damaged_baseline_is_a_finding_at_its_place(
    tmp_path: Path, text: str, line: int, words: str
) -> None:
    folder = write(tmp_path, {"baseline.json": text})
    (fault,) = checked(folder).findings
    assert fault.name == "damaged-baseline"
    assert fault.span.line == line
    assert words in fault.message["en"]


def test_a_baseline_that_is_no_text_or_a_link(tmp_path: Path) -> None:
    folder = write(tmp_path / "hb", {})
    (folder / "baseline.json").write_bytes(b"\xff\xfe{}")
    assert [finding.name for finding in checked(folder).findings] == ["damaged-baseline"]
    (folder / "baseline.json").unlink()
    (folder / "baseline.json").symlink_to("/etc/hostname")
    assert [finding.name for finding in checked(folder).findings] == ["outside-folder"]


def test_the_command_writes_it_and_counts(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write(tmp_path / "standards", {"roles/bad.yml": "ttle: x\nsumary: y\n"})
    monkeypatch.chdir(tmp_path)
    assert run(capsys, "check").code == 1
    written = run(capsys, "check", "--write-baseline")
    assert written.code == 0
    assert "standards/baseline.json" in written.out
    (folder / "roles/bad.yml").write_text("title: {en: x, zh: 某}\nowner: bad\n", encoding="utf-8")
    assert "0 of 2 baselined findings remain" in run(capsys, "check").out
    run(capsys, "check", "--write-baseline")
    assert json.loads((folder / "baseline.json").read_text(encoding="utf-8"))["findings"] == []


def test_it_holds_wherever_the_command_is_started(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write(tmp_path / "standards", {"roles/bad.yml": "ttle: x\n"})
    monkeypatch.chdir(tmp_path)
    run(capsys, "check", "--write-baseline")
    monkeypatch.chdir(folder)
    assert run(capsys, "check", ".").code == 0
    assert run(capsys, "check", str(folder)).code == 0


def test_errors_that_stay_are_said_where_nothing_is_new(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = str(write(tmp_path, {"roles/agent.yml": "title: Agent\nttle: x\n"}))
    run(capsys, "check", folder, "--write-baseline")
    english = run(capsys, "check", folder).out
    assert english.startswith("Nothing new to mend; 1 baselined, 1 of them errors\n")
    chinese = run(capsys, "check", folder, "--language", "zh").out
    assert chinese.startswith("0 条记录：没有新问题；基线内 1 个，其中错误 1 个\n")
