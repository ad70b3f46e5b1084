"""What a person sees: the line, the fault under it, and nothing a terminal would obey."""

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.diagnostic import Diagnostic, Label, Severity
from pledgebook.report import text
from pledgebook.report.columns import cell, harmless, width
from pledgebook.report.excerpt import rows
from pledgebook.report.model import Report, Summary
from pledgebook.source import Source, Span

NOTHING = Summary(0, 0, 0, 0, 0, 0, 0, date(2026, 3, 1), ("en",))


def finding(span: Span, message: str = "It is wrong.", *related: Label) -> Diagnostic:
    return Diagnostic(
        "TST001",
        "test-rule",
        Severity.ERROR,
        span,
        {"en": message, "zh": "有误。"},
        {"en": "Mend it.", "zh": "请改正。"},
        related=related,
    )


def shown(*findings: Diagnostic, columns: int = 100, language: str = "en") -> str:
    return text.render(Report(findings, NOTHING, language), columns=columns)


def test_the_fault_is_underlined_in_its_line() -> None:
    source = Source("standards/commitments/110.yml", "title: x\n  every-case: at most 45 min\n")
    other = Source("scripts/call.yml", "says: within 2 h\n")
    label = Label(Span(other, 1, 14, 1, 17), {"en": "said here"})
    assert shown(finding(Span(source, 2, 15, 2, 29), "Two numbers.", label)) == (
        "error TST001 test-rule: Two numbers.\n"
        " --> standards/commitments/110.yml:2:15\n"
        "  |\n"
        "2 |   every-case: at most 45 min\n"
        "  |               ^^^^^^^^^^^^^^\n"
        " ::: scripts/call.yml:1:14\n"
        "  |\n"
        "1 | says: within 2 h\n"
        "  |              --- said here\n"
        "  = help: Mend it.\n"
        "\n"
        "Nothing to mend\n"
        "For why, with an example: pledgebook explain TST001\n"
    )


def test_chinese_takes_two_columns_a_character() -> None:
    source = Source("a.yml", "wording: 我们在两小时内到场\n")
    lines = shown(finding(Span(source, 1, 13, 1, 17)), language="zh").splitlines()
    assert lines[3] == "1 | wording: 我们在两小时内到场"
    assert lines[4] == "  | " + " " * (9 + 6) + "^" * 8
    assert lines[0] == "错误 TST001 test-rule：有误。"


def test_an_endless_line_is_cut_around_the_fault() -> None:
    source = Source("a.yml", "x" * 5000 + "FAULT" + "y" * 500_000)
    lines = shown(finding(Span(source, 1, 5001, 1, 5006)), columns=60).splitlines()
    assert all(width(line) <= 60 for line in lines[2:5])
    start = lines[4].index("^")
    assert lines[3][start : start + 5] == "FAULT"
    assert lines[3].count("…") == 2


def test_a_fault_over_several_lines_shows_the_first_of_them() -> None:
    source = Source("a.yml", "body: |\n" + "".join(f"  line {n}\n" for n in range(9)) + "next: x\n")
    lines = shown(finding(Span(source, 1, 7, 11, 1))).splitlines()
    assert [line.split(" | ")[-1] for line in lines if line[:2].strip().isdigit()] == [
        "body: |",
        "  line 0",
        "  line 1",
        "  line 2",
    ]
    assert " … |" in lines or "… |" in "\n".join(lines)


def test_a_place_in_a_file_that_is_not_there_has_no_excerpt() -> None:
    source = Source("handbook.yml", "")
    assert shown(finding(source.start())).splitlines()[1:3] == [
        " --> handbook.yml:1:1",
        "  = help: Mend it.",
    ]


def test_a_line_of_another_edition_says_so() -> None:
    old = Source("a.yml", "x: 1\n", revision="v1.0")
    new = Source("a.yml", "x: 2\n")
    label = Label(Span(old, 1, 4, 1, 5), {"en": "it was this"})
    assert " ::: a.yml:1:4 (v1.0)\n" in shown(finding(Span(new, 1, 4, 1, 5), "x", label))


@pytest.mark.parametrize(
    "evil",
    ["\x1b[2J\x1b]0;owned\x07", "\u202egnp.exe", "a\rb", "\x9b31m", "\ud800", "a\u2028b", "\x00"],
)
def test_nothing_a_file_holds_steers_the_terminal(evil: str) -> None:
    source = Source(f"{evil}.yml", f"title: {evil}\n")
    label = Label(Span(source, 1, 1, 1, 3), {"en": evil})
    said = shown(finding(Span(source, 1, 1, 1, 9), f"“{evil}” is wrong.", label))
    steering = {"Cc", "Cf", "Cs", "Zl", "Zp"}
    assert steering.isdisjoint(unicodedata.category(c) for c in said if c != "\n")


def test_a_tab_is_seen_and_keeps_the_columns() -> None:
    source = Source("a.yml", "\tx: 1\n")
    lines = shown(finding(Span(source, 1, 2, 1, 3))).splitlines()
    assert lines[3:5] == ["1 | →   x: 1", "  |     ^"]


@given(st.text())
def test_harmless_text_is_harmless_for_good(words: str) -> None:
    once = harmless(words)
    assert harmless(once) == once
    assert width(words) == width(once)
    assert not any(unicodedata.category(c) in ("Cc", "Cs") for c in once)


@given(st.text(st.characters(exclude_characters="\n")), st.integers(0, 50), st.integers(0, 50))
def test_no_row_is_wider_than_its_room(line: str, start: int, length: int) -> None:
    span = Span(Source("a.yml", line), 1, start + 1, 1, start + length + 1)
    for row in rows(span, 30):
        assert width(row.text) <= 30
        assert row.before + row.underlined <= 31


def test_marks_that_stand_on_a_letter_take_no_column() -> None:
    assert cell("\u0301") == ("\u0301", 0)
    assert width("e\u0301a") == 2


def test_colour_only_where_asked_for() -> None:
    source = Source("a.yml", "x: 1\n")
    report = Report((finding(Span(source, 1, 1, 1, 2)),), NOTHING)
    assert "\x1b[" not in text.render(report)
    assert "\x1b[1;31m" in text.render(report, colour=True)
    assert text.render(report, colour=True).count("\x1b[0m") > 3


def test_many_old_faults_are_told_of_the_baseline() -> None:
    many = Summary(20, 0, 0, 9, 0, 0, 0, date(2026, 3, 1), ("en",))
    assert "--write-baseline" in text.render(Report((), many))
    few = Summary(19, 0, 0, 9, 0, 0, 0, date(2026, 3, 1), ("en",))
    assert "--write-baseline" not in text.render(Report((), few))


def test_the_last_line_sums_up() -> None:
    summary = Summary(3, 2, 1, 214, 12, 40, 312, date(2026, 3, 1), ("en",), ("a.yml",))
    assert text.render(Report((), summary)) == (
        "3 errors, 2 warnings, 1 note in 214 records; 12 accepted, 40 baselined\n"
        "40 of 312 baselined findings remain to be mended; "
        "272 mended, dropped at the next --write-baseline\n"
        "1 file cannot be read and stays out of the handbook until mended: a.yml\n"
    )
    assert text.render(Report((), summary, "zh")) == (
        "214 条记录：3 个错误、2 个警告、1 个提示；已接受 12 个，基线内 40 个\n"
        "基线 312 个，尚余 40 个待改；272 个已改好，下次 --write-baseline 时移除\n"
        "1 个文件无法读取，改好之前不会出现在手册中：a.yml\n"
    )
