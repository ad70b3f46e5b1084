"""MkDocs' navigation from the engine's: a tree for each language."""

from collections.abc import Mapping

from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page as SitePage

from pledgebook.pages.site import Site


def trees(site: Site, pages: Mapping[str, SitePage]) -> dict[str, Navigation]:
    """A navigation for each language, of those index pages that ``pages`` holds by address."""
    return {language: _tree(site, language, pages) for language in site.languages}


def _tree(site: Site, language: str, pages: Mapping[str, SitePage]) -> Navigation:
    items: list[SitePage | Section] = []
    used: list[SitePage] = []
    for group in site.navigation[language]:
        members = [pages[url] for url in group.urls if url in pages]
        used += members
        if not members:
            continue
        if not group.title:
            items += members
            continue
        section = Section(group.title, members)  # type: ignore[arg-type]
        for member in members:
            member.parent = section
        items.append(section)
    return Navigation(items, used)


def add_written(trees: Mapping[str, Navigation], written: list[SitePage]) -> None:
    """Hand-written pages below ``docs/<language>/`` stand at the end of their language's tree."""
    for page in written:
        tree = trees.get(page.url.partition("/")[0])
        page.parent = None
        page.previous_page = page.next_page = None
        if tree is not None:
            tree.items.append(page)
            tree.pages.append(page)
