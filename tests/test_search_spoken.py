"""Codes as they are spoken."""

import pytest

from pledgebook.pages.search.spoken import spoken
from pledgebook.promises.numeral import read_numeral


def test_a_code_is_said_as_on_the_telephone_and_at_the_counter() -> None:
    chinese = {"一一零", "一一〇", "幺幺零", "幺幺洞", "壹壹零", "一百一十", "一百一"}
    english = {"one one zero", "double one oh", "one ten", "one hundred and ten", "hundred ten"}
    assert chinese | english <= set(spoken("110"))
    assert {"一二三", "幺二三", "one twenty three", "一百二十三"} <= set(spoken("123"))
    assert {"triple one", "one eleven", "一百一十一"} <= set(spoken("111"))
    assert {"九五五九八", "nine double five nine eight"} <= set(spoken("95598"))


@pytest.mark.parametrize("figures", ["100", "105", "110", "120", "123", "200", "999"])
def test_what_is_said_as_a_number_is_the_number(figures: str) -> None:
    said_short = ("一百一", "一百二")
    numbers = [said for said in spoken(figures) if said.startswith(("a ", "nine ", "two "))]
    numbers += [said for said in spoken(figures) if "百" in said and said not in said_short]
    assert {read_numeral(said) for said in numbers if "百" in said or "hundred" in said} == {
        int(figures)
    }


@pytest.mark.parametrize("code", ["", "24", "A12", "1234567", "一一零"])
def test_what_is_no_code_of_figures_is_not_said(code: str) -> None:
    assert spoken(code) == ()
