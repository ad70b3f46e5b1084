"""A whole site build on generated handbooks of three sizes: the cost and weight of a page."""

import re
import sys
from pathlib import Path

import _generate
import _measure

PAGES = (200, 1000, 5000)
SETTINGS = """
site_name: Generated handbook
site_url: https://handbook.example/
theme: {name: material, font: false}
plugins: [search, {pledgebook: {handbook: standards}}]
"""


def prepare(folder: Path, pages: int) -> None:
    """Write a handbook that makes about that many pages: two languages, so half the records."""
    _generate.write(pages // 2, folder / "standards")
    (folder / "docs").mkdir()
    (folder / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")


def build(folder: Path) -> _measure.Cost:
    """Build the site in ``folder``; what it says tells what indexing cost."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--verbose"]
    return _measure.run(command, cwd=folder, times=1)


def indexing(cost: _measure.Cost) -> float:
    """The processor seconds of a build that went into the search index; exits where it is not
    said."""
    found = re.search(r"Search indexed in ([\d.]+) s", cost.said)
    if found is None:
        sys.exit("The build did not say what indexing cost.")
    return float(found[1])


def pages_in(site: Path) -> list[Path]:
    """The HTML pages of a built site."""
    return sorted(site.rglob("index.html"))


def main() -> None:
    built: list[tuple[int, float]] = []
    for wanted in PAGES:
        with _measure.desk() as folder:
            prepare(folder, wanted)
            cost = build(folder)
            found = pages_in(folder / "site")
            size = sum(page.stat().st_size for page in found)
            apart = cost.cpu - indexing(cost)
            built.append((len(found), apart))
            _measure.show(
                "build",
                pages=len(found),
                **_measure.rounded(cost),
                without_indexing=round(apart, 2),
                cpu_milliseconds_per_page=round(1000 * apart / len(found), 2),
                indexing_milliseconds_per_page=round(1000 * indexing(cost) / len(found), 2),
                bytes_per_page=round(size / len(found)),
                search_index_bytes=sum(
                    file.stat().st_size for file in (folder / "site/search").rglob("*.js")
                ),
            )
    few, some, many = built
    _measure.show(
        "build",
        ratio="CPU of a page, 5000 to 200 pages, indexing apart",
        value=round(many[1] / many[0] / (few[1] / few[0]), 2),
    )
    _measure.show(
        "build",
        ratio="CPU of one page more, 1000 to 5000 against 200 to 1000, indexing apart",
        value=round(_one_more(some, many) / _one_more(few, some), 2),
    )


def _one_more(fewer: tuple[int, float], more: tuple[int, float]) -> float:
    return (more[1] - fewer[1]) / (more[0] - fewer[0])


if __name__ == "__main__":
    main()
