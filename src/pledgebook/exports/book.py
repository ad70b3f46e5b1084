"""The handbook, or a part of it, as a printed book: title, contents with page numbers, chapters."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import quote

from markupsafe import Markup

from pledgebook.exports import paper
from pledgebook.exports.order import ExportError, Order, kind_named
from pledgebook.exports.rewriting import Attributes, classes, lands_at, rewrite
from pledgebook.exports.roles import records_of
from pledgebook.exports.sheet import render
from pledgebook.exports.words import word
from pledgebook.exports.written import KIND, has_anchor
from pledgebook.pages.navigation import GROUPS
from pledgebook.pages.page import Page
from pledgebook.records.text import Text

_NOTHING_ON_PAPER = ("input", "label", "video", "script", "style")
_NOT_ON_PAPER = frozenset(
    ("headerlink", "pb-here-link", "pb-finder", "pb-actions", "pb-cited", "pb-print", "pb-tip")
)
_ROLE = "role:"


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page in the book: its anchor, its title and its HTML."""

    anchor: str
    title: str
    html: Markup


@dataclass(frozen=True, slots=True)
class Chapter:
    """What stands under one heading."""

    anchor: str
    title: str
    leaves: tuple[Leaf, ...]


def files(order: Order) -> Iterator[tuple[str, bytes]]:
    """A PDF for each language. Raises ExportError for a part that is not there."""
    wanted, title = _wanted(order)
    for language in order.languages:
        pages = [
            page
            for page in order.pages
            if page.language == language and page.record in wanted and page.kind != "former"
        ]
        if order.part == "all":
            pages += [
                page for page in order.pages if (page.language, page.kind) == (language, KIND)
            ]
        html = render(
            "book.html",
            order,
            language,
            chapters=tuple(chapters(pages, order, language)),
            part=_called(title, order, language),
            latest=order.address,
            audience=order.reading(language).word(f"audience-{order.site.book.audience}"),
            root=paper.ROOT,
        )
        yield f"handbook.{language}.pdf", paper.pdf(html, order.pictures)


def _wanted(order: Order) -> tuple[frozenset[str], Text | str | None]:
    """The ids of the records to print, and what the part is called."""
    book, part = order.site.book, order.part
    shown = [record for records in book.listed.values() for record in records]
    if part == "all":
        return frozenset(record.id for record in shown), None
    if part.startswith(_ROLE):
        role = order.record(part.removeprefix(_ROLE), "role")
        return frozenset(record.id for record in records_of(role, book)), role.title
    kind = kind_named(part)
    if kind is not None:
        if kind not in book.listed:
            raise ExportError(f"there is no {kind} that these readers see.")
        return frozenset(record.id for record in book.listed[kind]), kind
    record = order.record(part)
    return frozenset({record.id}), record.title


def _called(title: Text | str | None, order: Order, language: str) -> str:
    reading = order.reading(language)
    if isinstance(title, str):
        return reading.word(f"kinds-{title}")
    return reading.line(title)


def chapters(pages: Iterable[Page], order: Order, language: str) -> Iterator[Chapter]:
    """A chapter for each kind, in the order of the site's navigation; pages by hand come last."""
    pages = tuple(pages)
    anchors = {page.url: _anchor(page.url) for page in pages}
    reading = order.reading(language)
    for kind in (*(kind for _, kinds in GROUPS for kind in kinds), KIND):
        leaves = tuple(_leaf(page, anchors, order) for page in pages if page.kind == kind)
        if leaves:
            title = word("further", language) if kind == KIND else reading.word(f"kinds-{kind}")
            yield Chapter(f"chapter-{kind}", title, leaves)


def _leaf(page: Page, anchors: dict[str, str], order: Order) -> Leaf:
    own = anchors[page.url]

    def change(tag: str, attributes: Attributes) -> Attributes | None:
        if classes(attributes) & _NOT_ON_PAPER or tag in _NOTHING_ON_PAPER:
            return None
        if attributes.get("id"):
            attributes["id"] = f"{own}--{attributes['id']}"
        if tag == "a":
            _lead(attributes, page, anchors, order)
        if tag == "img" and attributes.get("src"):
            found = lands_at(attributes["src"] or "", page.url)
            attributes["src"] = paper.ROOT + found[0] if found else ""
        return attributes

    pieces = [rewrite(page.front, change), rewrite(page.lead, change)]
    for section in page.sections:
        level = section.level + 1
        heading = Markup('<h{0} id="{1}--{2}">{3}</h{0}>').format(
            level, own, section.id, section.title
        )
        pieces.append(heading + Markup(rewrite(section.html, change)))
    return Leaf(own, page.title, Markup("").join(map(Markup, pieces)))


def _lead(attributes: Attributes, page: Page, anchors: dict[str, str], order: Order) -> None:
    """Lead a link to its place in the book, else to the site, else nowhere."""
    href = attributes.pop("href", None) or ""
    found = lands_at(href, page.url)
    if found is None:
        attributes["href"] = href
    elif found[0] in anchors:
        anchor = anchors[found[0]]
        fragment = found[1]
        if page.kind == KIND and not has_anchor(order.everything[found[0]], fragment):
            fragment = ""  # said to the author; records' own links are known to find their place
        attributes["href"] = f"#{anchor}--{fragment}" if fragment else f"#{anchor}"
    elif order.address:
        attributes["href"] = order.address + quote(found[0]) + (f"#{found[1]}" if found[1] else "")


def _anchor(url: str) -> str:
    return url.strip("/")  # whose slashes keep en/terms/site apart from a page en/terms-site
