"""The promise timeline: each promise a bar between its two moments, judged by words and pattern."""

from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from pages_support import Reader, catalog_of, pages_of, text_of
from pledgebook.pages.page import Page
from pledgebook.pages.stretches import say_stretch
from pledgebook.promises.clock import ELAPSED
from pledgebook.promises.quantity import Quantity, quantity

KEPT = {
    "processes/coming.yml": """
title: {en: Coming, zh: 出动}
delivers: [110.arrive]
steps:
  hear: {title: {en: Hear, zh: 接听}, lane: front-stage, begins: reported, most: 5 min}
  ride:
    title: {en: Ride, zh: 赶路}
    lane: back-stage
    ends: arrived
    times: [{scope: {region: urban}, most: 50 min}, {scope: {region: rural}, most: 3 h}]
"""
}


def home(folder: Path, more: dict[str, str] | None = None, **options: object) -> Page:
    return pages_of(catalog_of(folder, more), **options)["en/"]


def html_of(page: Page, anchor: str = "_timeline") -> str:
    return next((str(s.html) for s in page.sections if s.id == anchor), "")


def test_a_promise_is_told_after_the_moment_at_which_it_ends(tmp_path: Path) -> None:
    said = Reader(html_of(home(tmp_path))).text
    assert said.startswith(
        "Fault reported Engineer arrived Arrival 110 1 hour (City), 4 hours (Country) "
        "from Fault reported to Engineer arrived Not proven"
    )


def test_what_a_process_makes_sure_of_is_said_and_drawn(tmp_path: Path) -> None:
    page = home(tmp_path, KEPT)
    assert "Guaranteed by the process, 5 minutes to spare" in Reader(html_of(page)).text
    assert "pb-bar-guaranteed" in html_of(page)
    assert "--u:92%" in html_of(page)


def test_what_may_take_too_long_is_said_with_by_how_much(tmp_path: Path) -> None:
    late = {name: text.replace("50 min", "70 min") for name, text in KEPT.items()}
    page = home(tmp_path, late)
    assert "Not guaranteed by the process, may take 15 minutes too long" in text_of(page)
    assert "pb-bar-not-guaranteed" in html_of(page)


def test_a_commitment_shows_its_own_promises_on_the_line(tmp_path: Path) -> None:
    page = pages_of(catalog_of(tmp_path, KEPT))["zh/commitments/110/"]
    assert "现行流程能做到，余量 5 分钟" in Reader(html_of(page)).text


@pytest.mark.parametrize("audience", ["public", "dealer"])
def test_outsiders_see_the_promise_and_no_judgement(tmp_path: Path, audience: str) -> None:
    opened = {
        "events/list.yml": "- {id: reported, title: R, audience: public}\n"
        "- {id: arrived, title: A, after: [reported], audience: public}\n",
        "indicators/more.yml": "id: open-time\ntitle: O\naudience: public\n"
        "measures: {time: {from: reported, to: arrived}}\n",
        "commitments/200.yml": "title: Two\ncode: '200'\naudience: public\npromises:\n"
        "  come: {title: Come, every-case: at most 1 h, indicator: open-time, clock: elapsed}\n",
    }
    page = home(tmp_path, {**KEPT, **opened}, audience=audience)
    assert "Come 200 1 hour" in Reader(html_of(page)).text
    assert "uaranteed" not in text_of(page)
    assert "Not proven" not in text_of(page)


def test_moments_an_audience_may_not_see_are_not_drawn(tmp_path: Path) -> None:
    assert html_of(home(tmp_path, audience="public")) == ""


def test_bars_that_run_at_once_have_lanes_of_their_own(tmp_path: Path) -> None:
    more = {
        "indicators/more.yml": "id: again\ntitle: Again\n"
        "measures: {time: {from: reported, to: arrived}}\n",
        "commitments/200.yml": "title: Two\npromises:\n"
        "  come: {title: Come, mean: at most 50 min, indicator: again, clock: elapsed}\n",
    }
    html = html_of(home(tmp_path, more))
    assert "--lanes:2" in html
    assert "--c:0" in html
    assert "--c:1" in html


def test_what_came_into_force_lately_stands_on_the_home_page(tmp_path: Path) -> None:
    page = home(tmp_path, today=date(2026, 4, 1))
    assert "1 March 2026 Speed commitment Commitment" in Reader(html_of(page, "_lately")).text
    assert html_of(home(tmp_path, today=date(2026, 11, 21)), "_lately") == ""


@pytest.mark.parametrize(
    ("seconds", "like", "en", "zh"),
    [
        (60, "1 h", "1 minute", "1 分钟"),
        (3900, "4 h", "1 hour 5 minutes", "1 小时 5 分钟"),
        (-63_300, "1 d", "17 hours 35 minutes", "17 小时 35 分钟"),
        (4 * 86_400 + 90, "1 d", "4 days 1 minute", "4 天 1 分钟"),
        (600, "2 working-h", "10 minutes", "10 分钟"),
        (0, "2 h", "0 seconds", "0 秒"),
    ],
)
def test_lengths_are_said_in_the_units_people_use(
    seconds: int, like: str, en: str, zh: str
) -> None:
    for language, said in (("en", en), ("zh", zh)):
        assert say_stretch(Fraction(seconds), quantity_of(like), ELAPSED, language) == said


def quantity_of(text: str) -> Quantity:
    figure, unit = text.split()
    return quantity(int(figure), unit)
