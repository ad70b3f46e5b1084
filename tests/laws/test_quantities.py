"""Quantities and bounds read back what they write, exactly."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.promises.bound import Bound, Comparator, NotABound, read_bound, say_bound
from pledgebook.promises.deadline import Deadline, read_deadline
from pledgebook.promises.numeral import read_numeral
from pledgebook.promises.period import Period, PeriodKind, divides
from pledgebook.promises.quantity import (
    NotAQuantity,
    Quantity,
    read_quantity,
    say,
)
from pledgebook.promises.size import compare_sizes
from pledgebook.promises.unit import UNITS

UNIT = st.sampled_from([unit for unit in UNITS if unit.symbol])
FIGURES = st.decimals(0, 99_999, places=2).map(str) | st.integers(0, 10**6).map(str)
QUANTITIES = st.builds(lambda f, u: Quantity(Fraction(f), u, f), FIGURES, UNIT)


@given(QUANTITIES)
def test_what_is_written_is_read_again(written: Quantity) -> None:
    again = read_quantity(str(written))
    assert again == written
    assert again.figures == written.figures


@given(QUANTITIES)
def test_what_is_said_in_chinese_and_english_is_read_again(written: Quantity) -> None:
    for language in ("en", "zh"):
        again = read_quantity(say(written, language))
        assert again.value == written.value


@given(st.sampled_from(list(Comparator)), QUANTITIES)
def test_bounds_are_read_again_in_both_languages(comparator: Comparator, q: Quantity) -> None:
    bound = Bound(comparator, q)
    assert read_bound(str(bound)) == bound
    for language in ("en", "zh"):
        assert read_bound(say_bound(bound, language)).comparator is comparator


@given(QUANTITIES, QUANTITIES, QUANTITIES)
def test_sizes_are_ordered(a: Quantity, b: Quantity, c: Quantity) -> None:
    there, back = compare_sizes(a, b), compare_sizes(b, a)
    assert there == (None if back is None else -back)
    if (
        compare_sizes(a, b) in (-1, 0)
        and compare_sizes(b, c) in (-1, 0)
        and a.dimension == c.dimension
    ):
        assert compare_sizes(a, c) in (-1, 0)


_ZH = "零一二三四五六七八九"


def _chinese(n: int) -> str:
    if n < 10:
        return _ZH[n]
    if n < 100:
        return ("" if n < 20 else _ZH[n // 10]) + "十" + (_ZH[n % 10] if n % 10 else "")
    if n < 1000:
        rest = n % 100
        tail = (
            ""
            if not rest
            else ("零" if rest < 10 else "") + (("一" if 10 <= rest < 20 else "") + _chinese(rest))
        )
        return _ZH[n // 100] + "百" + tail
    return _chinese(n // 10_000) + "万"


@given(st.integers(0, 999) | st.integers(1, 99).map(lambda n: n * 10_000))
def test_chinese_numerals_are_read(n: int) -> None:
    assert read_numeral(_chinese(n)) == n


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("两", 2),
        ("半", Fraction(1, 2)),
        ("十五点五", Fraction(31, 2)),
        ("一万五千", 15_000),
        ("5万", 50_000),
        ("ninety-five", 95),
        ("two and a half", Fraction(5, 2)),
        ("a hundred and twenty", 120),
        ("2,000", 2000),
        ("1.10", Decimal("1.1")),
        ("第一", None),
        ("统一", None),
        ("minutes", None),
    ],
)
def test_numbers_as_people_write_them(text: str, value: object) -> None:
    assert read_numeral(text) == (None if value is None else Fraction(value))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "comparator", "figure"),
    [
        ("45分钟以内", Comparator.AT_MOST, 45),
        ("92%以上", Comparator.AT_LEAST, 92),
        ("10万元以下", Comparator.AT_MOST, 100_000),
        ("不满2年", Comparator.LESS_THAN, 2),
        ("超过30日", Comparator.MORE_THAN, 30),
        ("50公里以外", Comparator.MORE_THAN, 50),
        ("不低于百分之九十五", Comparator.AT_LEAST, 95),
        ("一般为45分钟", Comparator.ABOUT, 45),
        ("no more than 8 %", Comparator.AT_MOST, 8),
        ("2 h or less", Comparator.AT_MOST, 2),
        ("<=2h", Comparator.AT_MOST, 2),
    ],
)
def test_comparators_include_or_exclude_as_the_civil_code_says(
    text: str, comparator: Comparator, figure: int
) -> None:
    bound = read_bound(text)
    assert (bound.comparator, bound.quantity.value) == (comparator, figure)


@pytest.mark.parametrize("text", ["45 minuts", "soon", "¥5", "h", "", "45 45", "12:30"])
def test_what_is_no_quantity_is_refused_in_both_languages(text: str) -> None:
    with pytest.raises(NotAQuantity) as refused:
        read_quantity(text)
    assert refused.value.words["en"]
    assert refused.value.words["zh"]


def test_a_bare_figure_is_no_bound() -> None:
    with pytest.raises(NotABound, match="at most 45 min"):
        read_bound("45 min")


def test_figures_are_shown_as_written() -> None:
    assert say(read_quantity("1.10 GBP"), "en") == "£1.10"
    assert say(read_quantity("010"), "en") == "010"
    assert say(read_quantity("45 min"), "zh") == "45 分钟"


@given(st.integers(0, 9), st.integers(0, 1440))
def test_deadlines_are_read_again(days: int, minute: int) -> None:
    assert read_deadline(str(Deadline(days, minute))) == Deadline(days, minute)


def test_weeks_divide_no_month() -> None:
    week, month, year = (
        Period(kind) for kind in (PeriodKind.WEEK, PeriodKind.MONTH, PeriodKind.YEAR)
    )
    assert divides(month, year)
    assert not divides(week, month)
    assert not divides(year, month)
