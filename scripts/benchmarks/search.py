"""How often the search answers: the sets of questions/ asked of the built handbook in a real
browser.

Prints, for each set, by kind of question and by language, the share whose answer comes first and
the share whose answer is among the first three; and, but for the set held back, the questions
that are not among those. What somebody else asked word for word, and was collected, is easy: the
rest is told apart. PLEDGEBOOK_SITE may name a site that is built already.
"""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import _measure
import yaml

sys.path += [str(_measure.ROOT / "tests"), str(_measure.ROOT / "scripts")]
QUESTIONS = Path(__file__).with_name("questions")
HELD_BACK = "held-back"
LANGUAGES = ("zh", "en")
SHOWN = 3


@dataclass(frozen=True, slots=True)
class Question:
    """What somebody typed, and what answers it: pages (``110``), their tops (``110#``), parts
    (``110.arrive``), cases (``110.arrive@remote``) and indexes (``terms/``)."""

    kind: str
    language: str
    words: str
    answers: tuple[str, ...]


def questions(name: str) -> Iterator[Question]:
    """Every question of a set, in the order written."""
    path = QUESTIONS / f"{name}.yml"
    written: dict[str, list[dict[str, Any]]] = yaml.safe_load(path.read_text("utf-8"))
    for kind, listed in written.items():
        for one in listed:
            language = next(name for name in LANGUAGES if name in one)
            yield Question(kind, language, one[language], tuple(one["answers"]))


def answers(url: str, wanted: str) -> bool:
    """Whether an address below a language's home is what was wanted."""
    path, _, anchor = url.partition("#")
    if wanted.endswith("/"):
        return path == wanted
    record, _, part = wanted.removesuffix("#").partition(".")
    if wanted.endswith("#") and anchor:
        return False
    there = anchor if "@" in part else anchor.partition("@")[0]
    return path.rstrip("/").rpartition("/")[2] == record and (not part or there == part)


def rank(question: Question, urls: list[str]) -> int:
    """The place of the first answer among the results, from 1; 0 where it is not there."""
    for place, url in enumerate(urls, 1):
        if any(answers(url, wanted) for wanted in question.answers):
            return place
    return 0


@contextmanager
def asking(site: Path) -> Iterator[Callable[[str, str], list[str]]]:
    """Asks a built site: language and words → the addresses of the results."""
    from playwright.sync_api import sync_playwright

    from browser.support import launch, served

    with ExitStack() as stack:
        base = stack.enter_context(served(site))
        browser = launch(stack.enter_context(sync_playwright()))
        stack.callback(browser.close)
        page = browser.new_page()
        opened = ""

        def ask(language: str, words: str) -> list[str]:
            nonlocal opened
            if language != opened:
                page.goto(f"{base}/{language}/")
                page.evaluate("pledgebookSearch.open('../search/" + language + "/')")
                opened = language
            script = "words => pledgebookSearch.ask(words).then(a => a.results.map(r => r.url))"
            urls: list[str] = page.evaluate(script, words)
            return urls

        yield ask


@contextmanager
def built() -> Iterator[Path]:
    """The demonstration handbook as a site."""
    if ready := os.environ.get("PLEDGEBOOK_SITE"):
        yield Path(ready)
        return
    with TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", folder]
        _measure.run(command, times=1)
        yield Path(folder)


def ranks(name: str, ask: Callable[[str, str], list[str]]) -> dict[Question, int]:
    """Ask a set: where the answer to each question came."""
    asked = sorted(questions(name), key=lambda one: one.language)
    return {one: rank(one, ask(one.language, one.words)) for one in asked}


def shares(ranks: dict[Question, int]) -> dict[str, float]:
    """How many questions, and the shares answered first and in the first three."""
    return {
        "questions": len(ranks),
        "first": round(sum(place == 1 for place in ranks.values()) / len(ranks), 3),
        "first_three": round(sum(1 <= place <= SHOWN for place in ranks.values()) / len(ranks), 3),
    }


def show(name: str, kind: str, ranks: dict[Question, int]) -> None:
    """Print the shares of some questions of a set."""
    missed = [f"{q.language}: {q.words}" for q, n in ranks.items() if not 1 <= n <= SHOWN]
    _measure.show(
        "search",
        set=name,
        kind=kind,
        **shares(ranks),
        **({} if name == HELD_BACK else {"missed": missed}),
    )


def measure(name: str, ask: Callable[[str, str], list[str]]) -> None:
    """Ask a set."""
    everything = ranks(name, ask)
    for kind in dict.fromkeys(question.kind for question in questions(name)):
        show(name, kind, {q: n for q, n in everything.items() if q.kind == kind})
    for language in LANGUAGES:
        show(name, language, {q: n for q, n in everything.items() if q.language == language})
    show(name, "all", everything)
    known = collected()
    unheard = {q: n for q, n in everything.items() if _bare(q.words) not in known}
    show(name, "not collected word for word", unheard)


def collected() -> set[str]:
    """Every way of asking that the handbook holds."""
    from pledgebook.load.handbook import load
    from pledgebook.pages.search.asked import everything_asked

    catalog = load(_measure.ROOT / "standards").catalog
    listed = (said for asked in everything_asked(catalog) for said in asked.values())
    return {_bare(words) for several in listed for words in several}


def _bare(words: str) -> str:
    return words.strip().lower()


def main() -> None:
    with built() as site, asking(site) as ask:
        for path in sorted(QUESTIONS.glob("*.yml")):
            measure(path.stem, ask)


if __name__ == "__main__":
    main()
