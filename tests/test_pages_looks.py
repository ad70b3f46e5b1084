"""What makes pages read well, as far as it can be told without a browser."""

import re
from importlib.resources import files
from itertools import chain
from pathlib import Path

import pytest

from pledgebook.pages.figures import aligned
from pledgebook.pages.unbroken import unbroken
from pledgebook.promises.quantity import read_quantity, say

STYLES = [
    *Path(str(files("pledgebook.pages") / "assets" / "style")).glob("*.css"),
    *Path(str(files("pledgebook_mkdocs") / "theme" / "assets" / "pledgebook")).glob("*.css"),
]
TOKEN = re.compile(r"inherit|var\(--pb-size-[1-7]\)|min\(var\(--pb-size-[1-7]\), \d+vw\)")


def on_screens(css: str) -> str:
    """A style sheet without its comments and what is for paper alone."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    while (start := css.find("@media print {")) >= 0:
        depth, end = 1, css.index("{", start) + 1
        while depth:
            depth += {"{": 1, "}": -1}.get(css[end], 0)
            end += 1
        css = css[:start] + css[end:]
    return css


@pytest.mark.parametrize("sheet", STYLES, ids=lambda sheet: sheet.stem)
def test_type_on_screens_has_the_sizes_of_the_tokens_and_no_others(sheet: Path) -> None:
    declared = re.findall(r"\bfont(?:-size)?:\s*([^;}]+)", on_screens(sheet.read_text("utf-8")))
    assert [one for one in declared if not TOKEN.fullmatch(one.strip())] == []


def test_no_token_is_smaller_than_anyone_can_read() -> None:
    tokens = files("pledgebook.pages").joinpath("assets", "style", "tokens.css").read_text("utf-8")
    sizes = re.findall(r"--pb-size-\d: (?:min\()?([\d.]+)rem", on_screens(tokens))
    assert len(sizes) == 7
    assert min(float(one) * 20 for one in sizes) >= 12.8  # the theme's rem is 20 px


@pytest.mark.parametrize(
    ("html", "bound"),
    [
        ("<p>县域 2 小时，偏远 4 小时</p>", ["2 小时", "4 小时"]),
        ("<p>3–15 分钟，2 个工作小时</p>", ["3–15 分钟", "2 个工作小时"]),
        ("<p>2027 年 3 月 1 日起</p>", ["2027 年", "3 月", "1 日"]),
        ("<p>每 10 台 1 名工程师</p>", ["10 台", "1 名工程师"]),
        ("<p>within 45 minutes, from 1 March 2027</p>", ["45 minutes", "1 March 2027"]),
        (
            "<p>2 working hours or 4,000 machine hours</p>",
            ["2 working hours", "4,000 machine hours"],
        ),
        ('<a title="2 小时" href="#x2 小时">到场</a>', []),
        ("<p>the 110 team met 3 timesheets</p>", []),
        ("<p>&#39;5 天</p>", ["5 天"]),
    ],
)
def test_a_quantity_stays_whole(html: str, bound: list[str]) -> None:
    said = unbroken(html)
    assert re.findall(r"<span class=pb-q>(.*?)</span>", said) == bound
    assert re.sub(r"<span class=pb-q>(.*?)</span>", r"\1", said) == html


def test_a_term_keeps_its_comma() -> None:
    term = '<button type="button" class="pb-term" popovertarget="_t-a">三包期</button>'
    assert unbroken(f"{term}，再说") == f"<span class=pb-q>{term}，</span>再说"
    assert unbroken(f"（{term}）") == f"<span class=pb-q>（{term}）</span>"
    assert unbroken(f"在{term}内") == f"在{term}内"


def test_a_mark_laid_inside_an_attribute_would_not_end_it() -> None:
    """Filters of HTML may leave angle brackets in attributes as they are."""
    said = unbroken('<a title="5 天 < 6 天 onclick=x" href="#">a</a><p></p>')
    assert said.count('"') == 4


def test_columns_of_figures_alone_are_marked() -> None:
    rows = [("站", "管", "人"), ("望城", "城区北半，14 个乡", "14"), ("湘潭", "", "1,070 人")]
    table = "".join(f"<tr>{''.join(f'<td>{c}</td>' for c in row)}</tr>" for row in rows)
    said = aligned(f"<table>{table}</table>")
    found = re.findall(r'<td class="pb-number-cell">(.*?)</td>', said)
    assert found == ["人", "14", "1,070 人"]
    unmarked = set(chain.from_iterable(rows)) - set(found)
    assert all(f"<td>{one}</td>" in said for one in unmarked)
    assert aligned("<p>14</p>") == "<p>14</p>"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("52000 CNY", "52,000 元"),
        ("2300 CNY", "2,300 元"),
        ("890 CNY", "890 元"),
        ("0010 h", "0010 小时"),
    ],
)
def test_figures_are_grouped_alike(written: str, said: str) -> None:
    assert say(read_quantity(written), "zh") == said
