"""A page as a Markdown file that every site generator reads alike.

The HTML is ready: Markdown must pass it on as it is. So each stretch of it stands in one ``div``
without blank lines or indentation, and the words of headings hold no character that Markdown
knows.
"""

import json
import re
from collections.abc import Mapping
from html import escape
from typing import Any

from pledgebook.pages.page import Page, Section

_PRE = re.compile(r"(<pre\b.*?</pre>)", re.DOTALL | re.IGNORECASE)
_ASCII_MARK = re.compile(r"[!-/:-@\[-`{-~]")


def markdown_page(page: Page) -> str:
    """The file of a page: front matter, then headings with ids and HTML between."""
    blocks = [_front_matter(page)]
    blocks += [_block(html) for html in (page.front, page.lead) if html]
    for section in page.sections:
        blocks.append(_heading(section))
        if section.html:
            blocks.append(_block(section.html))
    if page.tail:
        blocks.append(_block(page.tail))
    return "\n\n".join(blocks) + "\n"


def file_name(page: Page) -> str:
    """Where the file lies, so that the page's address comes out as the links expect it."""
    return f"{page.url}index.md" if page.is_index else f"{page.url.rstrip('/')}.md"


def markdown_index(names: Mapping[str, str], languages: Mapping[str, str]) -> str:
    """The file of the site's root: the handbook in each of its languages."""
    links = "".join(
        f'<li><a href="{one}/" hreflang="{one}" lang="{one}">{escape(languages[one])}</a></li>\n'
        for one in names
    )
    title = json.dumps(escape(next(iter(names.values()))), ensure_ascii=False)
    return f"---\ntitle: {title}\n---\n\n{_block(f'<ul>{links}</ul>')}\n"


def _front_matter(page: Page) -> str:
    # Themes print these as they are: Material's templates escape nothing.
    values: dict[str, Any] = {"title": escape(page.title), "lang": page.language}
    if page.description:
        values["description"] = escape(page.description)
    if page.words:
        values["keywords"] = escape(page.words)
    if not page.is_searched:
        values["search"] = {"exclude": True}
    elif page.boost != 1.0:
        values["search"] = {"boost": page.boost}
    if page.edit:
        values["edit"] = page.edit
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in values.items()]
    return "\n".join(["---", *lines, "---"])


def _heading(section: Section) -> str:
    language = f" lang={section.language}" if section.language else ""
    return f"{'#' * section.level} {_plain(section.title)} {{#{section.id}{language}}}"


def _plain(text: str) -> str:
    words = " ".join(text.split())
    return _ASCII_MARK.sub(lambda mark: f"&#{ord(mark[0])};", words)


def _block(html: str) -> str:
    parts = _PRE.split(html)
    parts[1::2] = [part.replace("\n", "&#10;") for part in parts[1::2]]
    lines = (line.strip() for line in "".join(parts).splitlines())
    return "\n".join(["<div>", *(line for line in lines if line), "</div>"])
