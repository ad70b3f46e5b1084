"""Columns of figures in tables that authors write: one below another, as price lists set them."""

import re

_TABLE = re.compile(r"<table\b.*?</table>", re.DOTALL)
_ROW = re.compile(r"<tr>.*?</tr>", re.DOTALL)
_CELL = re.compile(r"<(t[hd])\b([^>]*)>(.*?)</\1>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_FIGURE = re.compile(r"[-−]?[¥£€]?\d[\d,.]*(?: ?[–-] ?\d[\d,.]*)? ?[^\s\d]{0,4}")
_NOTHING = ("", "–", "—", "-")


def aligned(html: str) -> str:
    """The HTML with every column of a table that holds figures alone marked as one."""
    return _TABLE.sub(lambda table: _marked(table[0]), html) if "<table" in html else html


def _marked(table: str) -> str:
    rows = [[_words(cell[3]) for cell in _CELL.finditer(row)] for row in _ROW.findall(table)]
    columns = list(zip(*rows[1:], strict=False))
    figures = {place for place, words in enumerate(columns) if _are_figures(words)}
    return _ROW.sub(lambda row: _row(row[0], figures), table) if figures else table


def _row(row: str, figures: set[int]) -> str:
    cells = iter(range(row.count("<t")))

    def one(cell: re.Match[str]) -> str:
        mark = ' class="pb-number-cell"' if next(cells) in figures else ""
        return f"<{cell[1]}{cell[2]}{mark}>{cell[3]}</{cell[1]}>"

    return _CELL.sub(one, row)


def _words(html: str) -> str:
    return " ".join(_TAG.sub("", html).split())


def _are_figures(words: tuple[str, ...]) -> bool:
    said = [one for one in words if one not in _NOTHING]
    return bool(said) and all(_FIGURE.fullmatch(one) for one in said)
