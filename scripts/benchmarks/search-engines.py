"""Three searches over the same pages: ours, Material's own (lunr) and Pagefind.

On the demonstration and on 5,000 generated pages: what a reader downloads before the first result,
compressed; how long that takes from a cold start in a real browser; and what making the index
costs. Pagefind and rjieba, which cuts the Chinese for lunr, come from the package index; where
they cannot be had, their line says so.
"""

import gzip
import json
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import urlsplit

import _measure

sys.path += [str(_measure.ROOT / "tests"), str(_measure.ROOT / "scripts")]
import peers

import build

PAGES = 5000
ASKED = {
    "demonstration": {"zh": "配件质保期", "en": "arrive within two hours"},
    "generated": {"zh": "液压软管渗漏", "en": "hydraulic hose leaks"},
}
SEPARATOR = r"[\s\u200b\u3000\-、。，．？！；：%（）「」“”]+"
OURS = """async ([language, words]) => {
    await pledgebookSearch.open(`../search/${language}/`);
    return (await pledgebookSearch.ask(words)).results.length;
}"""
PAGEFIND = """async ([language, words]) => {
    const pagefind = await import("/pagefind/pagefind.js");
    const found = await pagefind.search(words);
    return (await Promise.all(found.results.slice(0, 10).map(one => one.data()))).length;
}"""
MATERIAL = """async ([language, words]) => {
    const config = JSON.parse(document.getElementById("__config").textContent);
    const index = await (await fetch("/search/search_index.json")).json();
    const worker = new Worker(new URL(config.search, location));
    const told = type => new Promise(resolve => worker.addEventListener("message", event => {
        if (event.data.type === type) resolve(event.data.data);
    }));
    const ready = told(1);
    worker.postMessage({type: 0, data: {...index, options: {suggest: false}}});
    await ready;
    const result = told(3);
    worker.postMessage({type: 2, data: words});
    return (await result).items.length;
}"""


def handbook_pages(folder: Path) -> tuple[Any, list[Any]]:
    """The site of a handbook and its pages."""
    from pledgebook.load.handbook import load
    from pledgebook.pages.site import site

    made = site(load(folder).catalog, today=date.today())
    return made, list(made.pages)


def make_ours(handbook: Path, out: Path) -> float:
    """Write our index; CPU seconds. The collector is at rest, as it is while a site is built."""
    from pledgebook.load.collector import collector_at_rest
    from pledgebook.load.learned import learned_in
    from pledgebook.pages.search.build import search_files

    made, pages = handbook_pages(handbook)
    start = time.process_time()
    with collector_at_rest():
        index = search_files(made, pages, learned_in(handbook))
    for name, text in index.items():
        (out / name).parent.mkdir(parents=True, exist_ok=True)
        (out / name).write_text(text, encoding="utf-8")
    return time.process_time() - start


def make_material(handbook: Path, out: Path, wheels: Path) -> float | None:
    """Write the index of Material's search, its Chinese cut into words; CPU seconds, without the
    parsing of every page's HTML that the plugin would do."""
    if not peers.fetched("rjieba", wheels / "rjieba"):
        return None
    sys.path.append(str(wheels / "rjieba"))
    _, pages = handbook_pages(handbook)
    start = time.process_time()
    index = {
        "config": {
            "lang": ["en", "zh"],
            "separator": SEPARATOR,
            "pipeline": ["stemmer", "stopWordFilter", "trimmer"],
            "fields": {"title": {"boost": 12.0}, "text": {"boost": 1.0}, "tags": {"boost": 1000.0}},
        },
        "docs": list(material_entries(pages)),
    }
    (out / "search").mkdir(exist_ok=True)
    text = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    (out / "search/search_index.json").write_text(text, encoding="utf-8")
    return time.process_time() - start


def material_entries(pages: list[Any]) -> Iterator[dict[str, str]]:
    """One for a page, one for each section."""
    import re

    import rjieba

    from pledgebook.pages.search.entries import words_of

    han = re.compile(r"[\u3400-\u9fff]+")

    def cut(text: str) -> str:
        return han.sub(lambda run: "\u200b" + "\u200b".join(rjieba.cut(run[0])) + "\u200b", text)

    for page in pages:
        if page.is_searched:
            yield {"location": page.url, "title": cut(page.title), "text": cut(words_of(page.lead))}
            for section in page.sections:
                yield {
                    "location": f"{page.url}#{section.id}",
                    "title": cut(section.title),
                    "text": cut(words_of(section.html)),
                }


def make_pagefind(out: Path, wheels: Path) -> float | None:
    """Let Pagefind index the built site; CPU seconds."""
    place = wheels / "pagefind"
    if not peers.fetched("pagefind[extended]", place):
        return None
    command = [sys.executable, "-m", "pagefind", "--site", str(out)]
    return _measure.run(command, cwd=out, times=1, imports=place).cpu


def asked(site: Path, language: str, words: str, script: str) -> dict[str, float]:
    """A cold question: seconds until the results are there, and compressed bytes on the way."""
    from playwright.sync_api import sync_playwright

    from browser.support import launch, served

    with ExitStack() as stack:
        base = stack.enter_context(served(site))
        browser = launch(stack.enter_context(sync_playwright()))
        stack.callback(browser.close)
        page = browser.new_page()
        page.goto(f"{base}/{language}/", wait_until="networkidle")
        urls: list[str] = []
        page.context.on("request", lambda request: urls.append(request.url))
        start = time.perf_counter()
        found = page.evaluate(script, [language, words])
        seconds = time.perf_counter() - start
    files = {site / urlsplit(url).path.lstrip("/") for url in urls}
    size = sum(len(gzip.compress(file.read_bytes())) for file in files if file.is_file())
    return {"results": found, "seconds": round(seconds, 2), "kilobytes": round(size / 1000, 1)}


def measure(name: str, handbook: Path, site: Path, wheels: Path) -> None:
    """All engines on one built site."""
    pages = len(build.pages_in(site))
    engines = {
        "pledgebook": (make_ours(handbook, site), OURS),
        "material": (make_material(handbook, site, wheels), MATERIAL),
        "pagefind": (make_pagefind(site, wheels), PAGEFIND),
    }
    for engine, (cost, script) in engines.items():
        if cost is None:
            _measure.show("search-engines", engine=engine, missing="no wheel for this machine")
            continue
        for language, words in ASKED[name].items():
            _measure.show(
                "search-engines",
                site=name,
                pages=pages,
                engine=engine,
                language=language,
                **asked(site, language, words, script),
                index_milliseconds_per_page=round(1000 * cost / pages, 2),
            )


def main() -> None:
    with TemporaryDirectory() as name:
        root = Path(name)
        demonstration = root / "demonstration"
        command = [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(demonstration)]
        _measure.run(command, times=1)
        measure("demonstration", _measure.ROOT / "standards", demonstration, root)
        large = root / "large"
        large.mkdir()
        build.prepare(large, PAGES)
        build.build(large)
        measure("generated", large / "standards", large / "site", root)


if __name__ == "__main__":
    main()
