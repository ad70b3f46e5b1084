"""Links of pages written by hand that lead nowhere. Records' own are checked as references."""

from collections.abc import Iterator
from urllib.parse import unquote

from pledgebook.exports.order import Order
from pledgebook.exports.rewriting import Attributes, lands_at, rewrite
from pledgebook.exports.written import WrittenPage, at, has_anchor

_PERMANENT = "go/"


def dead_links(order: Order) -> Iterator[str]:
    """A sentence with file and line for each. What is only left out of this export is no fault."""
    files = {*order.pictures, *order.site.texts}
    for written in order.written.pages:
        if written.page.language in order.languages:
            yield from _on(written, order, files)


def _on(written: WrittenPage, order: Order, files: set[str]) -> Iterator[str]:
    linked: dict[str, None] = {}

    def gather(tag: str, attributes: Attributes) -> Attributes:
        if tag == "a" and (href := attributes.get("href")):
            linked[href] = None
        return attributes

    rewrite(written.page.html(), gather)
    for href in linked:
        found = lands_at(href, written.page.url)
        if found is None or _is_there(*found, order, files):
            continue
        path, mark, fragment = map(unquote, href.partition("#"))
        said = f"the link “{unquote(href)}” leads nowhere."
        if fragment and found[0] in order.everything:
            said = f"there is no “#{fragment}” where the link “{unquote(href)}” leads."
        name = path.rstrip("/").rpartition("/")[2]
        yield at(written.source, said, href, unquote(href), f"{mark}{fragment}", name)


def _is_there(place: str, fragment: str, order: Order, files: set[str]) -> bool:
    if place in files:
        return True
    if place.startswith(_PERMANENT):
        name = place.removeprefix(_PERMANENT).partition("/")[0].partition("@")[0]
        return order.site.book.resolve(name) is not None
    page = order.everything.get(place)
    if page is None:
        return False
    return not fragment or has_anchor(page, fragment)
