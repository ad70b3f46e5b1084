"""Our search in the place of the theme's, which would read every page's HTML again to build an
index that every reader downloads whole."""

import re
from collections.abc import Iterable
from html import unescape
from pathlib import Path
from time import process_time

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.pages import Page as SitePage

from pledgebook.exports.written import KIND
from pledgebook.load.learned import learned_in
from pledgebook.pages.page import Page, Section
from pledgebook.pages.search.build import search_files
from pledgebook.pages.search.learned import LearnedError
from pledgebook.pages.site import Site

log = get_plugin_logger("pledgebook")

_HEADING = re.compile(r'<h([23])\b[^>]*? id="([^"]+)"[^>]*>(.*?)</h\1>', re.DOTALL)
_MARK = re.compile(r'<a class="headerlink".*?</a>|</?[a-zA-Z][^>]*>', re.DOTALL)


def silence(config: MkDocsConfig) -> None:
    """Switch the theme's own search off, where mkdocs.yml lists it."""
    finder = config.plugins.get("material/search") or config.plugins.get("search")
    if finder is not None and "enabled" in finder.config:
        finder.config["enabled"] = False


def written_page(html: str, page: SitePage) -> Page:
    """A page that somebody wrote by hand, as the index reads pages."""
    pieces = _HEADING.split(html)
    sections = tuple(
        Section(int(level), unescape(anchor), plain(title), body)
        for level, anchor, title, body in zip(
            pieces[1::4], pieces[2::4], pieces[3::4], pieces[4::4], strict=True
        )
    )
    language = page.url.partition("/")[0]
    title = plain(str(page.title))
    options = page.meta.get("search")
    kept_out = isinstance(options, dict) and bool(options.get("exclude"))
    return Page(page.url, language, KIND, "", title, pieces[0], sections, is_searched=not kept_out)


def indexed(site: Site, pages: Iterable[Page], folder: Path) -> dict[str, str]:
    """The search's files, with what was learned in the handbook's folder. Raises PluginError where
    that cannot be read."""
    begun = process_time()
    try:
        learned = learned_in(folder)
    except LearnedError as error:
        again = "Make it again (pledgebook export search), or delete it."
        raise PluginError(f"{error}. {again}") from error
    index = search_files(site, pages, learned)
    log.debug("Search indexed in %.3f s of processor time", process_time() - begun)
    return index


def plain(html: str) -> str:
    """The words of a heading."""
    return " ".join(unescape(_MARK.sub("", html)).split())
