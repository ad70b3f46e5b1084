"""The theme around a page, rendered once for a group of pages and then filled in.

Rendering Material's templates costs several milliseconds a page, and nearly all of what they
print is the same for every page of one group in one language: same depth, same navigation, same
words. So they are rendered once, around marks, and each page's own words replace the marks.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from html import escape

from pledgebook.pages.page import Page

SLUG = "pb-slug-mark"
TITLE = "pb-title-mark"
CONTENT = "<!--pb-content-mark-->"
DESCRIPTION = "pb-description-mark"
EDIT = "https://pb-edit-mark.invalid/"
ANCHOR = "pb-anchor-mark"
HEADING = "pb-heading-mark"

_CONTENTS_ITEM = re.compile(rf"<li(?: [^>]*)?>(?:(?!<li[ >]).)*?#{ANCHOR}.*?</li>", re.DOTALL)
_INDENTATION = re.compile(r"\s*\n\s*")
_EDIT_BUTTON = re.compile(rf'<a href="{re.escape(EDIT)}".*?</a>', re.DOTALL)
_MARKS = re.compile(
    "|".join(f"({re.escape(mark)})" for mark in (SLUG, TITLE, CONTENT, DESCRIPTION, EDIT, ANCHOR))
)
_TABLE = "\0contents\0"


@dataclass(frozen=True, slots=True)
class Frame:
    """Rendered HTML cut at its marks; odd pieces are the marks."""

    pieces: tuple[str, ...]
    item: str

    @classmethod
    def cut(cls, html: str) -> "Frame":
        """Cut a page that the theme rendered around the marks."""
        html = _INDENTATION.sub("\n", html)  # templates leave a third of the page to white space
        found = _CONTENTS_ITEM.search(html)
        item = found[0] if found else ""
        html = _CONTENTS_ITEM.sub(_TABLE, html) if found else html
        pieces = [piece for piece in re.split(f"({_TABLE})|{_MARKS.pattern}", html) if piece]
        return cls(tuple(pieces), item)

    def fill(self, page: Page) -> str:
        """The whole HTML of a page."""
        values: dict[str, Callable[[], str]] = {
            SLUG: lambda: page.url.rstrip("/").rpartition("/")[2],
            TITLE: lambda: escape(page.title),
            CONTENT: page.html,
            DESCRIPTION: lambda: escape(page.description or page.title),
            EDIT: lambda: escape(page.edit or "#"),
            ANCHOR: lambda: page.sections[0].id if page.sections else "",
            _TABLE: lambda: self._contents(page),
        }
        filled = "".join(values[piece]() if piece in values else piece for piece in self.pieces)
        return filled if page.edit else _without_button(filled)

    def _contents(self, page: Page) -> str:
        return "".join(
            self._item(section.level)
            .replace(ANCHOR, section.id)
            .replace(HEADING, escape(section.title))
            for section in page.sections
        )

    def _item(self, level: int) -> str:
        if level == 2:
            return self.item
        return self.item.replace('class="', f'class="pb-contents-{level} ', 1)


def _without_button(html: str) -> str:
    return re.sub(r'<a href="#"[^>]*rel="edit".*?</a>', "", html, count=1, flags=re.DOTALL)
