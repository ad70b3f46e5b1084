"""MkDocs' files and pages that stand in for ours."""

from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel
from mkdocs.structure.pages import Page as SitePage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from pledgebook.pages.page import Page
from pledgebook_mkdocs import frame


def file(config: MkDocsConfig, url: str) -> File:
    """An empty file at an address; its page's HTML is ready."""
    return File.generated(config, f"{url}index.md", content="\n")


def is_wide(page: Page) -> bool:
    """Whether the page takes the room of a table of contents, as it wants to or has none."""
    return page.wide or not page.sections


def called(page: Page) -> str:
    """What the navigation calls a page."""
    return page.short or page.title


def front_matter(page: Page) -> dict[str, Any]:
    """What the theme's templates read of a page."""
    meta: dict[str, Any] = {"search": {"exclude": True}}
    if not page.short:  # the site's name stands in the home page's title as it is
        meta["title"] = page.title
    if is_wide(page):
        meta["hide"] = ["toc"]
    if page.description:
        meta["description"] = page.description
    return meta


def marked(config: MkDocsConfig, group: str, example: Page) -> SitePage:
    """A page made of marks."""
    empty = File.generated(
        config, f"{group}{frame.SLUG}/index.md", content="", inclusion=InclusionLevel.NOT_IN_NAV
    )
    page = SitePage(frame.TITLE, empty, config)
    page.markdown = ""
    page.content = frame.CONTENT
    page.meta = {"title": frame.TITLE, "description": frame.DESCRIPTION}
    if is_wide(example):
        page.meta["hide"] = ["toc"]
    page.toc = TableOfContents([AnchorLink(frame.HEADING, frame.ANCHOR, 2)])
    page.edit_url = frame.EDIT
    return page
