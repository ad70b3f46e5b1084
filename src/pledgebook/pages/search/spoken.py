"""How a code of figures is spoken: 110 is 幺幺零 on the telephone, and “one ten” at the counter."""

from collections.abc import Iterator
from itertools import groupby

from pledgebook.promises.numeral import WORDS

LEAST_FIGURES, MOST_FIGURES = 3, 6
"""Fewer are a number like any other (twenty-four hours), more a telephone's."""
_ENGLISH = {value: word for word, value in WORDS.items()}
_CHINESE = "零一二三四五六七八九"
_ONE_BY_ONE = (
    _CHINESE,
    "〇一二三四五六七八九",
    "零幺二三四五六七八九",
    "〇幺二三四五六七八九",
    "洞幺两三四五六拐八勾",
    "零壹贰叁肆伍陆柒捌玖",
)
"""Signs for the figures 0 to 9; those of the telephone and the radio keep 一 and 七 apart."""
_ZEROS = ("zero", "oh", "o", "nought")
_TIMES = {2: "double", 3: "triple"}


def spoken(figures: str) -> tuple[str, ...]:
    """Every way that ``figures`` are said, in Chinese and English; none for what is no figure."""
    many = LEAST_FIGURES <= len(figures) <= MOST_FIGURES
    if not (many and figures.isascii() and figures.isdigit()):
        return ()
    said = ["".join(signs[int(figure)] for figure in figures) for signs in _ONE_BY_ONE]
    for zero in _ZEROS:
        said.append(" ".join(_figure(figure, zero) for figure in figures))
        said.append(" ".join(_runs(figures, zero)))
    if len(figures) == 3 and figures[0] != "0":
        said += [*_chinese(figures), *_english(figures)]
    return tuple(dict.fromkeys(said))


def _figure(figure: str, zero: str) -> str:
    return _ENGLISH[int(figure)] if figure != "0" else zero


def _runs(figures: str, zero: str) -> Iterator[str]:
    """``double one zero``, ``triple one``."""
    for figure, same in groupby(figures):
        times = len(list(same))
        if times in _TIMES:
            yield f"{_TIMES[times]} {_figure(figure, zero)}"
        else:
            yield from [_figure(figure, zero)] * times


def _chinese(figures: str) -> Iterator[str]:
    """``一百一十``, and ``一百一`` for short."""
    hundreds, tens, ones = (_CHINESE[int(figure)] for figure in figures)
    said = f"{hundreds}百"
    if tens == "零" and ones == "零":
        yield said
    elif tens == "零":
        yield f"{said}零{ones}"
    elif ones == "零":
        yield from (f"{said}{tens}十", f"{said}{tens}")
    else:
        yield f"{said}{tens}十{ones}"


def _english(figures: str) -> Iterator[str]:
    """``one ten``, ``one hundred and ten``, ``a hundred and ten``."""
    first, rest = _ENGLISH[int(figures[0])], _below_hundred(int(figures[1:]))
    if figures[1] != "0":
        yield f"{first} {rest}"
    for hundred in (f"{first} hundred", *(("a hundred", "hundred") if first == "one" else ())):
        yield from (f"{hundred} and {rest}", f"{hundred} {rest}") if rest else (hundred,)


def _below_hundred(number: int) -> str:
    if number in _ENGLISH:
        return _ENGLISH[number] if number else ""
    return f"{_ENGLISH[number // 10 * 10]} {_ENGLISH[number % 10]}"
