"""The handbook as plain files in a zip: unpack it, open index.html, no server and no network.

A browser lets pages opened from a folder fetch nothing and load no modules, so links name their
``.html`` files and the search is a list inside a script. Videos are left out: they would make the
pack too large to send.
"""

import io
import json
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files as resources
from urllib.parse import quote

from markupsafe import Markup

from pledgebook.exports.order import Order
from pledgebook.exports.rewriting import Attributes, classes, lands_at, rewrite
from pledgebook.exports.sheet import render
from pledgebook.exports.words import word
from pledgebook.exports.written import KIND
from pledgebook.pages.choosing import leading_on
from pledgebook.pages.links import OWN_ASSETS, way_home
from pledgebook.pages.navigation import Group
from pledgebook.pages.page import Page
from pledgebook.pages.site import SEARCH_FILES
from pledgebook.records.promise import Promise

_VIDEO = (".mp4", ".webm", ".ogv", ".mov", ".m4v")
_NEEDS_A_SITE = frozenset(("pb-search-row", "pb-actions"))
_OWN = ("offline.css", "written.css", "offline-pack.js")


def files(order: Order) -> Iterator[tuple[str, bytes]]:
    """``handbook.zip``, with every language asked for."""
    day = order.site.book.today
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as pack:
        for name, data in Pack(order).contents():
            # the edition's day on every file, so that the same handbook makes the same pack
            info = zipfile.ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            pack.writestr(info, data)
    yield "handbook.zip", packed.getvalue()


@dataclass(frozen=True)
class Pack:
    """The files of an offline pack."""

    order: Order

    @cached_property
    def _called(self) -> Mapping[str, str]:
        """What the contents call the pages that stand in it."""
        return {p.url: p.short or p.title for p in self.order.pages if p.is_index or p.kind == KIND}

    def _groups(self, language: str) -> tuple[Group, ...]:
        """The site's navigation, and the pages written by hand at its end."""
        urls = tuple(p.url for p in self.order.pages if (p.language, p.kind) == (language, KIND))
        further = (Group(word("further", language), urls),) if urls else ()
        return (*self.order.site.navigation[language], *further)

    def contents(self) -> Iterator[tuple[str, bytes]]:
        """Names below the pack's root, and what they hold."""
        for page in self.order.pages:
            yield f"{page.url}index.html", self._document(page)
        for language in self.order.languages:
            listed = list(self._index(p for p in self.order.pages if p.language == language))
            data = json.dumps(listed, ensure_ascii=False, separators=(",", ":"))
            script = f"var PLEDGEBOOK_PAGES={data};\n".encode("utf-8", "replace")
            yield f"{OWN_ASSETS}/offline-{language}.js", script
        yield "index.html", self._first()
        for name, path in self.order.pictures.items():
            if path.suffix.lower() not in _VIDEO and path.name not in SEARCH_FILES:
                yield name, path.read_bytes()
        for name, text in self.order.site.texts.items():
            if name.endswith(".css"):
                yield name, text.encode()
        templates = resources("pledgebook.exports").joinpath("templates")
        for name in _OWN:
            yield f"{OWN_ASSETS}/{name}", templates.joinpath(name).read_bytes()

    def _document(self, page: Page) -> bytes:
        language, order = page.language, self.order
        names = order.site.language_names
        return render(
            "offline.html",
            order,
            language,
            page=page,
            content=Markup(self._led(page)),
            root=way_home(page.url),
            groups=self._groups(language),
            called=self._called,
            others=[
                (name, names[name], url)
                for name, url in page.alternates.items()
                if name != language and name in order.languages
            ],
            made=self._made(language),
        ).encode("utf-8", "xmlcharrefreplace")

    def _led(self, page: Page) -> str:
        """The page's body with links that name their files, and without what needs a site."""

        def change(tag: str, attributes: Attributes) -> Attributes | None:
            if tag == "video" or classes(attributes) & _NEEDS_A_SITE:
                return None
            if tag == "a":
                href = attributes.pop("href", None) or ""
                if led := self._lead(href, page.url):
                    attributes["href"] = led
            return attributes

        missing = f"<p>{word('video', page.language)}</p>"
        return rewrite(page.html().replace("<video", f"{missing}<video"), change)

    def _lead(self, href: str, url: str) -> str | None:
        """The link as it works from a folder; to the site where the pack has no such file."""
        found = lands_at(href, url)
        if found is None or found[0] in self._addresses or found[0] in self.order.pictures:
            return named(href)
        fragment = f"#{found[1]}" if found[1] else ""
        return f"{self.order.address}{quote(found[0])}{fragment}" if self.order.address else None

    @cached_property
    def _addresses(self) -> frozenset[str]:
        return frozenset(page.url for page in self.order.pages)

    def _made(self, language: str) -> str:
        book = self.order.site.book
        day = self.order.reading(language).day(book.today)
        return word("offline-copy", language, edition=book.catalog.handbook.edition, day=day)

    def _first(self) -> bytes:
        names = self.order.site.language_names
        languages = [(name, names[name]) for name in self.order.languages]
        script = Markup(leading_on(self.order.languages, 'language + "/index.html"'))
        page = {"languages": languages, "script": script}
        html = render("offline-first.html", self.order, languages[0][0], **page)
        return html.encode("utf-8", "xmlcharrefreplace")

    def _index(self, pages: Iterable[Page]) -> Iterator[tuple[str, str, str, str]]:
        """For each page and promise: what to show, its address, its kind, what it is found by."""
        parts = self.order.site.book.catalog.parts
        for page in pages:
            if not page.is_searched:
                continue
            kind = _kind(page, self.order)
            place = f"{quote(page.url)}index.html"
            yield page.title, place, kind, page.words
            for section in page.sections:
                where = f"{place}#{section.id}"
                if page.kind == KIND and section.level == 2:
                    yield section.title, where, page.title, ""
                if page.record and isinstance(parts[page.record].get(section.id), Promise):
                    yield section.title, where, page.title, f"{page.record}.{section.id}"


def _kind(page: Page, order: Order) -> str:
    if page.record is None:
        return ""
    return order.reading(page.language).word(f"kind-{page.kind}")


def named(href: str) -> str:
    """A link that names its file: ``../110/#arrive`` becomes ``../110/index.html#arrive``."""
    path, mark, fragment = href.partition("#")
    if ":" in path.partition("/")[0] or not path.endswith("/"):
        return href
    return f"{path}index.html{mark}{fragment}"
