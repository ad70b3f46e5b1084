"""Pages that somebody wrote by hand, beside the records: what exports want to know of them.

Where they lie and what their Markdown means is known to whoever makes the site, and that is not
the engine. It registers a function (the entry point ``pledgebook.written``) of the handbook's
folder and its site, which answers with the pages that the site's readers see.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from urllib.parse import unquote

from pledgebook.pages.page import Page
from pledgebook.pages.site import Site
from pledgebook.source import Source

KIND = "page"
"""The kind of such a page."""


@dataclass(frozen=True, slots=True)
class WrittenPage:
    """A page of kind ``page``, its HTML safe and well-formed, its links as on the site; and the
    text it was made of, so that a fault can be shown at its line."""

    page: Page
    source: Source


@dataclass(frozen=True, slots=True)
class Written:
    """The pages in the order of the navigation; ``files`` are what they show or lead to, by place
    below the site's root; ``notes`` are sentences for the author, each with file and line."""

    pages: tuple[WrittenPage, ...] = ()
    files: Mapping[str, Path] = field(default_factory=dict)
    notes: tuple[str, ...] = ()


Reads = Callable[[Path, Site], Written]
"""What an entry point names. Raises ExportError for what keeps pages from being read."""


def has_anchor(page: Page, fragment: str) -> bool:
    """Whether a link to that fragment of the page finds its place there."""
    return f' id="{escape(unquote(fragment))}"' in page.html()


def at(source: Source, said: str, *words: str) -> str:
    """A sentence with its place: the line of the first of these words that stand in the source."""
    places = (source.text.find(one) for one in words if one)
    found = next((place for place in places if place >= 0), 0)
    return f"{source.path}:{source.text.count(chr(10), 0, found) + 1}: {said}"


def shown(path: Path) -> str:
    """A path as readers know it: from where the command was started, where that is above."""
    here = Path.cwd()
    within = path.parent.resolve() / path.name  # a link is called by its own name
    return within.relative_to(here).as_posix() if within.is_relative_to(here) else within.as_posix()
