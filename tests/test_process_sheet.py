"""The blueprint on one sheet: what stands where, and how large its type is."""

import pytest

from pledgebook.pages.views.process_band import LANES, Card
from pledgebook.pages.views.process_sheet import Sheet, sheet
from pledgebook.pages.views.process_type import lines


def card(number: int, lane: int, *, held: str = "", direct: bool = True) -> Card:
    title = "Assignment by zone and certificate"
    return Card(number, lane, title, "Technical support engineer", "5 minutes", (), held, direct)


def numbers(made: Sheet) -> list[int]:
    """The steps as they are read: down a column and on to the next, band by band."""
    return [
        cell.card.number
        for band in made.bands
        for column in zip(*(cells for _, cells in band.rows), strict=True)
        for cell in column
        if cell.card
    ]


@pytest.mark.parametrize("count", [0, 1, 6, 28, 60])
def test_every_step_stands_on_the_sheet_once_and_in_order(count: int) -> None:
    made = sheet([card(number, number * 7 % 5) for number in range(1, count + 1)], [()], 0)
    assert numbers(made) == list(range(1, count + 1))
    assert made.points >= 7


def test_many_steps_are_broken_into_bands_rather_than_made_small() -> None:
    few = sheet([card(number, 2) for number in range(1, 6)], [()], 0)
    many = sheet([card(number, 2) for number in range(1, 41)], [()], 0)
    assert len(few.bands) == 1
    assert len(many.bands) > 1
    assert few.points > many.points >= 7


def test_words_that_have_no_room_are_left_to_the_pages_after() -> None:
    cards = [card(number, number % 5) for number in range(1, 29)]
    endless = ["What can fail, and what is done then. " * 40] * 20
    assert sheet(cards, [endless, ["Short."], ()], 1).told == 1
    assert sheet(cards[:3], [["Short."], ()], 1).told == 0


def test_lines_lead_only_to_the_step_that_follows_directly() -> None:
    cards = [card(1, 1), card(2, 3), card(3, 2), card(4, 2, direct=False)]
    (band,) = sheet(cards, [()], 0).bands
    ways = [way for _, cells in band.rows for cell in cells for way in cell.ways]
    assert ways.count("l") + ways.count("t") == ways.count("r") + ways.count("b")
    last = next(cell for _, cells in band.rows for cell in cells if cell.card is cards[3])
    assert last.ways == []


def test_what_the_customer_sees_never_lies_on_a_step() -> None:
    cards = [card(1, 0), card(2, 2, held="A voice"), card(3, 4, held="A name")]
    for count in range(1, 12):
        made = sheet(cards * count, [()], 4)
        held = [cell for band in made.bands for cell in band.rows[0][1] if cell.held]
        assert len(held) == 2 * count
        assert not any(cell.card for cell in held)
    assert LANES[0] == "evidence"


def test_lines_of_words_are_counted_in_both_scripts() -> None:
    assert lines("", 10, 50) == 0
    assert lines("指导客户自己处理", 10, 8 * 10 * 25.4 / 72 * 1.05) == 1
    assert lines("指导客户自己处理", 10, 4 * 10 * 25.4 / 72 * 1.05) == 2
    assert lines("guide the customer", 10, 20) == 2
    assert lines("x" * 100, 10, 20) > 10
