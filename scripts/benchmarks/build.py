"""A whole site build on generated handbooks of three sizes: the cost and weight of a page."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

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
    """Build the site in ``folder``."""
    return _measure.run([sys.executable, "-m", "mkdocs", "build", "--strict"], cwd=folder, times=1)


def pages_in(site: Path) -> list[Path]:
    """The HTML pages of a built site."""
    return sorted(site.rglob("index.html"))


def main() -> None:
    each = {}
    for wanted in PAGES:
        with TemporaryDirectory() as name:
            folder = Path(name)
            prepare(folder, wanted)
            cost = build(folder)
            found = pages_in(folder / "site")
            size = sum(page.stat().st_size for page in found)
            each[wanted] = cost.cpu / len(found)
            _measure.show(
                "build",
                pages=len(found),
                **_measure.rounded(cost),
                cpu_milliseconds_per_page=round(1000 * each[wanted], 2),
                bytes_per_page=round(size / len(found)),
                search_index_bytes=sum(
                    file.stat().st_size for file in (folder / "site/search").rglob("*.js")
                ),
            )
    growth = round(each[PAGES[2]] / each[PAGES[0]], 2)
    _measure.show("build", ratio="CPU of a page, 5000 to 200 pages", value=growth)


if __name__ == "__main__":
    main()
