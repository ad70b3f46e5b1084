"""Pages become entries: one for the page, one for every place on it that has an anchor.

They are cut from the very HTML that readers get, so nothing can be found that cannot be read.
"""

import re
from collections.abc import Iterable, Iterator
from html import unescape

from pledgebook.pages.page import Page, Section
from pledgebook.pages.search.entry import Entry
from pledgebook.pages.search.names import Names

_DRAWN = re.compile(
    r"<(?:script|style|svg|template)\b.*?</(?:script|style|svg|template)>|<a\b[^>]*>#</a>",
    re.DOTALL,
)
_ANCHOR = re.compile(r'<([a-z0-9]+)\b[^>]*? id="([^"_][^"]*)"[^>]*>')
_HAN = "[\u3000-\u9fff\uff00-\uffef]"
_WITHIN = r"(?:</?(?:a|abbr|b|button|em|i|span|strong)\b[^>]*>)+"
_INLINE = re.compile(rf"(?<={_HAN}){_WITHIN}(?={_HAN})|{_WITHIN}(?=[,.;:!?’”])")
_TAGS = re.compile(r"<[^>]+>")
_LEFT_OUT = re.compile(
    r'(?<=class="pb-table pb-cases">\n)<thead\b.*?</thead>|<p class="pb-sheet-foot">.*?</p>',
    re.DOTALL,
)
"""What says nothing away from its place: “Where, We promise”, what a star stands for."""
_STAR = re.compile(r"(?<!\S)\*(?!\S) ?")
"""Of a field that must be filled in."""
_CELLS = re.compile(r"</t[dh]>\s*(?:</tr>\s*<tr\b[^>]*>\s*)?<t[dh]\b[^>]*>")
_BETWEEN = " · "
_EMPTY_CELLS = re.compile(r"(?: ·)+(?= ·)")
_EYEBROW = re.compile(
    r'<p class="pb-eyebrow">.*?</p>|<div class="pb-notice pb-notice-issue".*?</div>', re.DOTALL
)
_SPACE = re.compile(r"\s+")
_ABOUT = "_about"
_WEIGHTS = {
    **{"commitment": 1.4, "script": 1.2, "service": 1.15, "process": 1.15},
    **{"term": 0.85, "event": 0.75, "course": 0.8},
}
_NEARNESS = {
    **{"term": 0.8, "event": 0.8, "course": 0.85, "product-part": 0.85},
    **{"field": 0.75, "copy": 0.75, "value": 0.85, "never-say": 0.9},
}
"""Short names that many questions are near to without meaning them."""
_LISTING = 0.6
_OWN_HEADING = 0.7
_SAYS_WHO = 12
"""Characters that may stand before words that are the heading already, as “Customer”."""


def entries(pages: Iterable[Page], names: Names) -> Iterator[tuple[Entry, ...]]:
    """The entries of each page that is searched, the page's own first."""
    for page in pages:
        if page.is_searched and page.language == names.language:
            yield tuple(_of_page(page, names))


def _of_page(page: Page, names: Names) -> Iterator[Entry]:
    weight = _WEIGHTS.get(page.kind, 1.0)
    if page.record is None:
        weight *= _LISTING
    elif page.boost < 1:  # retired
        weight *= page.boost
    url = page.url.partition("/")[2]
    kind = page.kind if page.record else "page"
    own = names.of_record(page.record) if page.record else names.of_page(page)
    yield Entry(
        url,
        kind,
        page.title,
        words_of(_EYEBROW.sub("", page.lead)),
        "",
        "",
        own.who,
        own.names,
        own.words if page.record else page.words,
        own.phrases,
        weight,
        _NEARNESS.get(page.kind, 1.0),
    )
    for section in page.sections:
        if section.id != _ABOUT:
            yield from _of_section(
                page,
                section,
                names,
                Entry(url, kind, "", "", page.title, who=own.who, weight=weight),
            )


def _of_section(page: Page, section: Section, names: Names, like: Entry) -> Iterator[Entry]:
    for anchor, title, html in _places(section):
        text = words_of(html)
        own = names.of_part(page.record, anchor) if page.record else None
        if not text and not own:
            continue
        heading = own.title if own and own.title and not title else title
        heavy = 1.0 if own or not anchor.startswith("_") else _OWN_HEADING
        yield Entry(
            f"{like.url}#{anchor}",
            like.kind,
            heading or section.title,
            _STAR.sub("", _after(text, heading)),
            like.under,
            own.value if own else "",
            like.who,
            own.names if own else (),
            own.words if own else "",
            own.phrases if own else (),
            like.weight * heavy,
            min(_NEARNESS.get(page.kind, 1.0), _NEARNESS.get(own.kind, 1.0) if own else 1.0),
        )


def _after(text: str, heading: str) -> str:
    """The text without the heading that it begins with, or that follows who says it."""
    before, found, after = text.partition(heading) if heading else (text, "", "")
    left = after.lstrip(" .。:：”")
    return left if found and left and len(before) <= _SAYS_WHO else text


def _places(section: Section) -> Iterator[tuple[str, str, str]]:
    """Anchor, title and HTML of a section's own text, then of each anchored element in it."""
    own, *pieces = _ANCHOR.split(_DRAWN.sub(" ", section.html))
    found = []
    for tag, anchor, html in zip(pieces[::3], pieces[1::3], pieces[2::3], strict=True):
        end = _end(html, tag)
        found.append((unescape(anchor), "", html[:end]))
        own += html[end:]
    return iter([(section.id, section.title, own), *found])


def _end(html: str, tag: str) -> int:
    """Where an element ends that began before ``html``."""
    depth = 1
    for match in re.finditer(rf"<(/?){tag}\b", html):
        depth += -1 if match[1] else 1
        if not depth:
            return match.start()
    return len(html)


def words_of(html: str) -> str:
    """The words of a piece of HTML on one line, as a reader sees them: a link within a Chinese
    sentence parts no words, and a row of a table is read as a list."""
    left = _CELLS.sub(_BETWEEN, _LEFT_OUT.sub(" ", _DRAWN.sub(" ", html)))
    said = unescape(_TAGS.sub(" ", _INLINE.sub("", left)))
    return _EMPTY_CELLS.sub("", _SPACE.sub(" ", said)).strip(" ·")
