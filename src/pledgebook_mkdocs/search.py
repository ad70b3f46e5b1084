"""Our search in the place of the theme's, which would read every page's HTML again to build an
index that every reader downloads whole."""

import re
from html import unescape

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page as SitePage

from pledgebook.pages.page import Page, Section

_HEADING = re.compile(r'<h([23])\b[^>]*? id="([^"]+)"[^>]*>(.*?)</h\1>', re.DOTALL)
_MARK = re.compile(r'<a class="headerlink".*?</a>|<[^>]+>', re.DOTALL)


def silence(config: MkDocsConfig) -> None:
    """Switch the theme's own search off, where mkdocs.yml lists it."""
    finder = config.plugins.get("material/search") or config.plugins.get("search")
    if finder is not None and "enabled" in finder.config:
        finder.config["enabled"] = False


def written_page(html: str, page: SitePage) -> Page | None:
    """A page that somebody wrote by hand, as the index reads pages; None if it is kept out."""
    if (page.meta.get("search") or {}).get("exclude"):
        return None
    pieces = _HEADING.split(html)
    sections = tuple(
        Section(int(level), unescape(anchor), _plain(title), body)
        for level, anchor, title, body in zip(
            pieces[1::4], pieces[2::4], pieces[3::4], pieces[4::4], strict=True
        )
    )
    language = page.url.partition("/")[0]
    title = _plain(str(page.title))
    return Page(page.url, language, "page", "", title, pieces[0], sections)


def _plain(html: str) -> str:
    return " ".join(unescape(_MARK.sub("", html)).split())
