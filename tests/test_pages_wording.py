"""Small things that make a page read as a person would say it."""

from fractions import Fraction
from pathlib import Path

import pytest

from pages_support import catalog_of, pages_of, text_of
from pledgebook.pages import saying
from pledgebook.pages.page import Page, Section
from pledgebook.pages.stretches import say_limit
from pledgebook.promises.bound import read_bound
from pledgebook.promises.quantity import quantity, read_quantity
from pledgebook_mkdocs import lost


@pytest.mark.parametrize(
    ("bound", "en", "zh"),
    [
        ("at most 0 CNY", "0 yuan", "0 元"),
        ("at most 5 CNY", "at most 5 yuan", "不超过 5 元"),
        ("at least 0 CNY", "at least 0 yuan", "不少于 0 元"),
    ],
)
def test_nothing_is_said_to_be_at_most_nought(bound: str, en: str, zh: str) -> None:
    assert saying.bounded(read_bound(bound), "en") == en
    assert saying.bounded(read_bound(bound), "zh") == zh


@pytest.mark.parametrize(
    ("limit", "en", "zh"),
    [
        ("90 min", "90 minutes", "90 分钟"),
        ("160 min", "2 hours 40 minutes", "2 小时 40 分钟"),
        ("660 min", "11 hours", "11 小时"),
        ("48 h", "48 hours", "48 小时"),
        ("180 working-min", "180 working minutes", "180 个工作分钟"),
    ],
)
def test_many_minutes_are_said_in_hours(limit: str, en: str, zh: str) -> None:
    assert say_limit(read_quantity(limit), "en") == en
    assert say_limit(read_quantity(limit), "zh") == zh


@pytest.mark.parametrize(
    ("clock", "day"),
    [("unstated", "the next day"), ("days", "the next day"), ("office", "the next working day")],
)
def test_a_page_says_one_day_for_a_deadline(clock: str, day: str, tmp_path: Path) -> None:
    promise = f"clock: {clock}\n    by: next day 17:00\n    wording: By [[300.come]]."
    text = f"title: Three\nowner: manager\npromises:\n  come:\n    {promise}\n"
    pages = pages_of(catalog_of(tmp_path, {"commitments/300.yml": text}))
    said = text_of(pages["en/commitments/300/"])
    assert f"By 17:00 on {day}." in said
    assert ("working day" in said) == ("working" in day)


def test_broken_minutes_stay_exact() -> None:
    assert say_limit(quantity(Fraction(241, 2), "min"), "en") == "2 hours 0.5 minutes"


def test_the_glossary_is_in_the_order_of_a_dictionary(tmp_path: Path) -> None:
    named = {"on-site": "到场", "standstill": "停机", "report": "报修", "fee": "出勤费"}
    more = {
        f"terms/{name}.yml": f"title: {{en: {name}, zh: {said}}}\ndefinition: A thing\n"
        for name, said in named.items()
    }
    said = text_of(pages_of(catalog_of(tmp_path, more))["zh/terms/"])
    order = sorted(named.values(), key=said.index)
    assert order == ["报修", "出勤费", "到场", "停机"]  # bao, chu, dao, ting


def test_what_ran_before_is_not_said_to_run_today(tmp_path: Path) -> None:
    old = "variant: current\nvariant-of: new\nsteps: {go: {title: Go, lane: back-stage}}\n"
    more = {
        "processes/new.yml": "title: New\nvariant: improved\n"
        "steps: {go: {title: Go, lane: back-stage}}\n",
        "processes/old.yml": f"title: Old\nstatus: retired\nreplaced-by: new\n{old}",
        "processes/older.yml": f"title: Older\n{old}",
    }
    pages = pages_of(catalog_of(tmp_path, more))
    assert "As it used to run" in text_of(pages["en/processes/old/"])
    assert "As it runs today" not in text_of(pages["en/processes/old/"])
    assert "As it runs today" in text_of(pages["en/processes/older/"])


def _page(sections: int, **more: str | bool) -> Page:
    made = tuple(Section(2, f"s{n}", f"Part {n}", "<p>…</p>") for n in range(sections))
    record = {"kind": "script", "record": "hello"} | more
    return Page("en/", "en", folder="", title="Hello", lead="", sections=made, **record)  # type: ignore[arg-type]


def test_a_long_page_leads_to_its_sections() -> None:
    html = _page(5).html()
    assert '<nav class="pb pb-jump" aria-label="On this page">' in html
    assert all(f'<a href="#s{n}">Part {n}</a>' in html for n in range(5))
    assert "pb-jump-wide" in _page(5, wide=True).html()
    assert "pb-jump" not in _page(4).html()
    assert "pb-jump" not in _page(6, kind="commitment").html()


def test_who_is_lost_is_told_so_in_every_language() -> None:
    told = lost.told(("zh", "en"))
    assert [one["language"] for one in told] == ["zh", "en"]
    assert [one["title"] for one in told] == ["找不到这一页", "This page is not here"]
