"""What every edition promised is remembered, and told by day."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from pledgebook.analysis.history import History, HistoryError, read, write
from pledgebook.catalog import Catalog
from pledgebook.changes.comparison import compared
from pledgebook.cli import main
from pledgebook.exports.edition import with_edition
from pledgebook.load.handbook import load
from pledgebook.pages.book import Book
from pledgebook.pages.glossary import Glossary
from pledgebook.pages.reading import Reading
from pledgebook.pages.views.history import history_of

HANDBOOK = "name: {{en: Test, zh: 测试}}\nlanguages: [en, zh]\nedition: '{}'\n"
RECORD = """\
title: {{zh: 速度, en: Speed}}
audience: public
aliases: [{aliases}]
promises:
  {part}: {{wording: Soon, clock: elapsed, every-case: at most {hours} h{more}}}
"""
Make = Callable[..., Catalog]


@pytest.fixture
def make(tmp_path: Path) -> Make:
    def made(
        edition: str, hours: int, more: str = "", name: str = "110", aliases: str = ""
    ) -> Catalog:
        folder = tmp_path / edition
        (folder / "commitments").mkdir(parents=True)
        (folder / "handbook.yml").write_text(HANDBOOK.format(edition), encoding="utf-8")
        text = RECORD.format(part="arrive", hours=hours, more=more, aliases=aliases)
        (folder / "commitments" / f"{name}.yml").write_text(text, encoding="utf-8")
        return load(folder).catalog

    return made


def after(history: History, older: Catalog | None, newer: Catalog, day: date) -> History:
    comparison = compared(older, newer, day) if older else None
    return with_edition(history, newer, day, comparison)


def words(history: History, *names: str) -> list[tuple[str, str, str]]:
    return [
        (str(one.since or ""), str(one.until or ""), (one.words or {}).get("en", "nothing"))
        for one in history.stretches(names)
    ]


def test_an_edition_speaks_from_its_day_on(make: Make) -> None:
    one, two = make("1.0", 4), make("2.0", 2)
    first = after(History(), None, one, date(2026, 1, 10))
    second = after(first, one, two, date(2026, 3, 1))
    assert words(second, "110.arrive") == [
        ("", "2026-03-01", "at most 4 hours"),
        ("2026-03-01", "", "at most 2 hours"),
    ]
    assert [change.verdict for change in second.editions[1].changes] == ["strengthened"]


def test_what_did_not_change_is_not_written_again(make: Make) -> None:
    one, two = make("1.0", 4), make("1.1", 4)
    first = after(History(), None, one, date(2026, 1, 10))
    assert after(first, one, two, date(2026, 2, 1)).promises == first.promises


def test_a_dated_value_keeps_its_own_day(make: Make) -> None:
    more = ", values: [{from: 2026-03-01, every-case: at most 2 h}]"
    one, two = make("1.0", 4, more), make("1.1", 4, more)
    first = after(History(), None, one, date(2026, 1, 10))
    second = after(first, one, two, date(2026, 6, 1))
    assert words(second, "110.arrive") == [
        ("", "2026-03-01", "at most 4 hours"),
        ("2026-03-01", "", "at most 2 hours"),
    ]
    assert second.promises == first.promises


def test_a_promise_taken_back_before_it_began_was_never_promised(make: Make) -> None:
    more = ", values: [{from: 2026-03-01, every-case: at most 2 h}]"
    one, two = make("1.0", 4, more), make("1.1", 4)
    first = after(History(), None, one, date(2026, 1, 10))
    second = after(first, one, two, date(2026, 2, 1))
    assert words(second, "110.arrive") == [("", "", "at most 4 hours")]


def test_a_renamed_record_keeps_its_past(make: Make) -> None:
    one, two = make("1.0", 4), make("2.0", 2, name="220", aliases="110")
    first = after(History(), None, one, date(2026, 1, 10))
    second = after(first, one, two, date(2026, 3, 1))
    told = words(second, "220.arrive", "110.arrive")
    assert [value for *_, value in told] == ["at most 4 hours", "at most 2 hours"]
    assert second.editions[1].gone == ()


def test_what_is_gone_is_promised_no_longer_and_has_its_last_edition(make: Make) -> None:
    one, two = make("1.0", 4), make("2.0", 2, name="220")
    first = after(History(), None, one, date(2026, 1, 10))
    second = after(first, one, two, date(2026, 3, 1))
    assert words(second, "110.arrive")[-1] == ("2026-03-01", "", "nothing")
    assert {gone.id for gone in second.editions[1].gone} == {"110", "110.arrive"}
    assert second.addresses["110.arrive"] == "1.0"
    assert second.addresses["220.arrive"] == "2.0"
    assert after(second, two, make("2.1", 2, name="220"), date(2026, 4, 1)).editions[2].gone == ()


def test_a_page_tells_the_newest_value_first(make: Make) -> None:
    one, two = make("1.0", 4), make("2.0", 2)
    first = after(History(), None, one, date(2026, 1, 10))
    day = date(2026, 3, 1)
    for history in (first, after(first, one, two, day)):
        book = Book(two, day, history=history)
        reading = Reading(book, "en", "", Glossary((), "en"))
        record = two.records["110"]
        lines = history_of(record, "arrive", record.promises["arrive"], reading)
        assert [(line.words, line.is_now) for line in lines] == [
            ("at most 2 hours", True),
            ("at most 4 hours", False),
        ]


def test_the_file_reads_as_it_was_written(make: Make) -> None:
    one, two = make("1.0", 4), make("2.0", 5, name="220")
    history = after(after(History(), None, one, date(2026, 1, 10)), one, two, date(2026, 3, 1))
    assert read(write(history)) == history


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"format": 2}', '{"format": 1, "editions": 3}'])
def test_another_file_is_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(HistoryError, match=r"history\.json"):
        read(text)


def test_the_command_line_answers_for_a_day(
    make: Make, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    one, two = make("1.0", 4), make("2.0", 2)
    first = after(History(), None, one, date(2026, 1, 10))
    history = after(first, one, two, date(2026, 3, 1))
    folder = tmp_path / "2.0"
    (folder / "history.json").write_text(write(history), encoding="utf-8")
    asked = ["history", "110.arrive", str(folder), "--as-of", "2026-04-01", "--language", "en"]
    assert main([*asked, "--on", "2026-02-28"]) == 0
    assert capsys.readouterr().out == "on 28 February 2026: at most 4 hours (edition 1.0)\n"
    assert main(asked) == 0
    assert capsys.readouterr().out == (
        "at most 2 hours since 1 March 2026 (edition 2.0)\n"
        "at most 4 hours until 1 March 2026 (edition 1.0)\n"
    )
    assert main(["history", "110.nothing", str(folder)]) == 2
