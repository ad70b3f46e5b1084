"""Entries for Material's search index, straight from the sections: no HTML is parsed again.

Chinese is cut into words (rjieba) and the cuts are marked by a zero-width space, which the search
separator splits at and nobody sees.
"""

import re
import warnings
from collections.abc import Iterable, Iterator
from functools import lru_cache
from html import unescape
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from pledgebook.pages.page import Page

SEPARATOR = r"[\s\u200b\u3000\-、。，．？！；：%（）「」“”]+"
PIPELINE = ["stemmer", "stopWordFilter", "trimmer"]
# A title weighs more than a line of text, but not so much that one word of a question in a
# title beats all of them in a text, as it does with the theme's own factor of a thousand.
FIELDS = {"title": {"boost": 12.0}, "text": {"boost": 1.0}, "tags": {"boost": 1000.0}}
_TAGS = re.compile(r"<(script|style|svg)\b.*?</\1>|<[^>]+>", re.DOTALL)
_SPACE = re.compile(r"\s+")
_HAN = re.compile(r"[\u3400-\u9fff]+")


def prepare(config: MkDocsConfig) -> None:
    """Let the theme's search split and stem both languages, unless mkdocs.yml says how.

    The theme's plugin may have filled in its own defaults already, so what the user wrote is
    read from what the user wrote.
    """
    finder = config.plugins.get("material/search")
    if finder is None:
        return
    with warnings.catch_warnings():  # deprecated, but nothing else tells; mkdocs 1 is frozen
        warnings.simplefilter("ignore", DeprecationWarning)
        said = {key for written in finder.config.user_configs for key in written}
    index = getattr(finder, "search_index", None)
    ours = {"separator": SEPARATOR, "lang": ["en", "zh"], "pipeline": PIPELINE, "fields": FIELDS}
    for key, value in ours.items():
        if key not in said:
            finder.config[key] = value
            if index is not None:
                index.config[key] = value


def entries(pages: Iterable[Page]) -> Iterator[dict[str, Any]]:
    """One entry for a page and one for each of its sections."""
    for page in pages:
        if not page.is_searched:
            continue
        own = f"{plain(page.lead)} {page.words}".strip()
        yield _entry(page, page.url, page.title, own)
        for section in page.sections:
            location = f"{page.url}#{section.id}"
            yield _entry(page, location, section.title, plain(section.html))


def _entry(page: Page, location: str, title: str, text: str) -> dict[str, Any]:
    entry: dict[str, Any] = {"location": location, "title": cut(title), "text": cut(text)}
    if page.boost != 1.0:
        entry["boost"] = page.boost
    return entry


def plain(html: str) -> str:
    """The words of a piece of HTML."""
    return escape_marks(_SPACE.sub(" ", unescape(_TAGS.sub(" ", html))).strip())


def escape_marks(text: str) -> str:
    """Material prints what it finds as HTML, so marks go in escaped."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def cut(text: str) -> str:
    """The text with its Chinese cut into words."""
    return _HAN.sub(lambda run: f"\u200b{_words(run[0])}\u200b", text).strip("\u200b")


@lru_cache(maxsize=20_000)
def _words(run: str) -> str:
    import rjieba  # costs a dictionary: only where there is Chinese

    return "\u200b".join(rjieba.cut(run))
