"""A catalog becomes a site: every page in every language, the navigation and the assets."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from importlib.resources import as_file, files
from pathlib import Path

from pledgebook.analysis.history import UNKNOWN, History
from pledgebook.catalog import Catalog
from pledgebook.diagnostic import Diagnostic
from pledgebook.pages import links
from pledgebook.pages.book import Book, Found
from pledgebook.pages.brand import stylesheet
from pledgebook.pages.data.files import data_files
from pledgebook.pages.navigation import Group, groups
from pledgebook.pages.press import Press
from pledgebook.pages.prose import clean
from pledgebook.pages.style import handbook_style
from pledgebook.pages.words import name_of
from pledgebook.records.base import Asset, Audience
from pledgebook.records.walk import Leaf

STYLE_FILE = "pledgebook.css"
SEARCH_FILES = (
    *(
        "search-words.js",
        "search-alike.js",
        "search-question.js",
        "search-likely.js",
        "search-learned.js",
        "search-weigh.js",
        "search-order.js",
        "search-engine.js",
        "search.js",
    ),
)
"""The search's own scripts, in the order they are read."""
OWN_FILES = ("pledgebook.js", *SEARCH_FILES)
BRAND_FILE = "brand.css"
"""The handbook's own colours, to be read after ``pledgebook.css``; perhaps empty."""


@dataclass(frozen=True)
class Site:
    """Everything a site generator needs. ``pages`` are made anew whenever they are iterated."""

    book: Book
    pages: Press

    @property
    def languages(self) -> tuple[str, ...]:
        """The handbook's languages, the source language first."""
        return self.book.catalog.languages

    @cached_property
    def names(self) -> Mapping[str, str]:
        """The handbook's name in each language."""
        name = self.book.catalog.handbook.name
        return {language: clean(name.say(language)) for language in self.languages}

    @cached_property
    def language_names(self) -> Mapping[str, str]:
        """What each language calls itself."""
        return {language: name_of(language) for language in self.languages}

    @cached_property
    def navigation(self) -> Mapping[str, tuple[Group, ...]]:
        """Index pages in groups, for each language."""
        return {language: groups(self.book, language) for language in self.languages}

    @property
    def logo(self) -> str | None:
        """The logo for the header, by its place below the site's root."""
        named = self.book.catalog.handbook.logo
        return links.asset_target(named) if named else None

    @cached_property
    def texts(self) -> Mapping[str, str]:
        """Files to write whose text is made here, by their place below the site's root."""
        identity = self.book.record(self.book.catalog.handbook.identity)
        return {
            f"{links.OWN_ASSETS}/{STYLE_FILE}": handbook_style(),
            f"{links.OWN_ASSETS}/{BRAND_FILE}": stylesheet(identity),
            **dict(data_files({name: self.pages.reading(name, "") for name in self.languages})),
        }

    def assets(self, folder: Path) -> Iterator[tuple[str, Path]]:
        """What to copy: the place below the site's root, and the file. ``folder`` is the
        handbook's; only files below it are ever named, symlinks aside."""
        for name in OWN_FILES:
            with as_file(files("pledgebook.pages").joinpath("assets", name)) as path:
                yield f"{links.OWN_ASSETS}/{name}", path
        root = folder.resolve()
        for name in sorted(self._asset_names()):
            path = folder / name
            if path.is_file() and path.resolve() == root / name:
                yield links.asset_target(name), path

    def _asset_names(self) -> set[str]:
        catalog = self.book.catalog
        holders = [catalog.handbook.id, *(record.id for record in self.book.shown)]
        return {
            str(item.value)
            for holder in holders
            for item in catalog.items[holder]
            if isinstance(item, Leaf) and isinstance(item.mark, Asset)
        }


def site(
    catalog: Catalog,
    *,
    today: date,
    audience: str = "internal",
    findings: Iterable[Diagnostic] = (),
    baselined: Iterable[Diagnostic] = (),
    accepted: Iterable[Diagnostic] = (),
    drafts: bool = False,
    templates: Path | None = None,
    history: History = UNKNOWN,
    sizes: Mapping[str, tuple[int, int]] | None = None,
) -> Site:
    """The site of a catalog as ``audience`` reads it on ``today``.

    Baselined and accepted findings are marked on their records' pages; new ones only where drafts
    are shown. ``history`` is what earlier editions said. ``templates`` is a folder whose files
    replace ours of the same name; it must not be the records' folder. ``sizes`` are those of
    pictures, so that pages keep room for them. Raises ValueError for an unknown audience.
    """
    found = Found(tuple(findings), tuple(accepted), tuple(baselined))
    book = Book(catalog, today, Audience(audience), drafts, found, history, sizes or {})
    return Site(book, Press(book, templates))
