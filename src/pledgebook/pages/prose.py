"""Authored words become HTML: nothing an author writes reaches a browser unescaped.

Plain text is escaped. Markdown goes through CommonMark with raw HTML off and then through a
filter that knows which elements may pass; that order means a fault in one is caught by the other.
References are taken out first and put back last, as links of our own.
"""

import re
from collections.abc import Callable, Collection, Sequence
from functools import lru_cache
from html import unescape

import nh3
from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup, escape

from pledgebook.pages import figures
from pledgebook.pages.glossary import Explain, Glossary
from pledgebook.prose.references import ProseReference, references

Link = Callable[[ProseReference], Markup]
"""A reference → its link, or its words where there is nothing to link to."""

TAGS = {
    *("p", "br", "em", "strong", "s", "code", "pre", "ul", "ol", "li", "blockquote", "a", "hr"),
    *("table", "thead", "tbody", "tr", "th", "td", "h3", "h4", "h5", "h6"),
}
ATTRIBUTES = {"a": {"href", "title"}, "ol": {"start"}}
SCHEMES = {"http", "https", "mailto", "tel"}

# Marks of a reference on its way through Markdown; taken out of authored text first.
_OPEN, _CLOSE = "\ue000", "\ue001"
_HELD = re.compile(f"{_OPEN}(\\d+){_CLOSE}")
# Direction overrides show text in another order than it has; loading warns of them as well.
_UNWANTED = re.compile("[\ue000\ue001\u202a-\u202e\u2066-\u2069\x00]")
_MARKDOWN = re.compile(
    r"[*_`\[\]\\<~|!#]|&(?=[#\w])|  $|^(?: {4}|\t)"
    r"|^[ \t]*(?:>|[-+](?:\s|$)|[=-]+\s*$|\d{1,9}[.)](?:\s|$))",
    re.MULTILINE,
)
_PARAGRAPHS = re.compile(r"\n[ \t]*\n\s*")
_HAN_BREAK = re.compile(r"(?<=[\u3000-\u9fff\uff00-\uffef])\n(?=[\u3000-\u9fff\uff00-\uffef])")
_GAP = re.compile(
    r"(?<=[\u3000-\u9fff\uff00-\uffef]) (?=<a\b[^>]*>[\u3400-\u9fff])"
    r"|(?<=[\u3400-\u9fff])(</a>) (?=[\u3000-\u9fff\uff00-\uffef])"
)
_TAG = re.compile(r"(<[^>]*>)")
_QUIET = re.compile(r"<(/?)(?:a|code|pre|h[3-6])[ >]")


def _image_as_words(_self: object, tokens: list[Token], index: int, *_: object) -> str:
    # Pictures belong in `media`, where rules look after them; here only their words stay.
    return str(escape(tokens[index].content))


_markdown = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
_markdown.add_render_rule("image", _image_as_words)


def clean(text: str) -> str:
    """The text without characters that could deceive a reader or our own marks."""
    return _UNWANTED.sub("", text) if not text.isascii() or "\0" in text else text


def inline(
    text: str, link: Link, glossary: Glossary, wanted: Collection[str], explain: Explain
) -> Markup:
    """Plain text as HTML: escaped, its references linked, wanted glossary terms explained."""
    left = set(wanted)
    pieces: list[str] = []
    end = 0
    for reference in references(text):
        before = text[end : reference.start]
        pieces += [glossary.mark(before, left, explain), link(reference)]
        left -= glossary.found(before)
        end = reference.end
    pieces.append(glossary.mark(text[end:], left, explain))
    return _without_gaps(Markup("").join(pieces))


def blocks(
    text: str,
    link: Link,
    glossary: Glossary,
    wanted: Collection[str],
    explain: Explain,
    level: int = 3,
) -> Markup:
    """Markdown as HTML whose highest heading is at ``level``."""
    held = references(text)
    bare = _hold(text, held)
    if not _MARKDOWN.search(bare):
        paragraphs = _PARAGRAPHS.split(_HAN_BREAK.sub("", text.strip()))
        said = _in_turn(paragraphs, link, glossary, wanted, explain)
        return Markup("").join(Markup("<p>{}</p>").format(words) for words in said)
    safe = _html(_HAN_BREAK.sub("", bare), level)
    finished = _finish(safe, held, link, glossary, set(wanted), explain)
    return Markup(figures.aligned(finished))


@lru_cache(maxsize=2048)
def _html(text: str, level: int) -> str:
    """The same text is read again at every save while the handbook is served."""
    tokens = _markdown.parse(text)
    _lower_headings(tokens, level)
    html = _markdown.renderer.render(tokens, _markdown.options, {})
    return nh3.clean(html, tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES)


def _without_gaps(html: Markup) -> Markup:
    """Chinese has no spaces between words: one written before a reference, as Latin letters want
    it, would be a hole in the line where Chinese words take its place."""
    return Markup(_GAP.sub(lambda found: found[1] or "", html))


def _in_turn(
    texts: list[str], link: Link, glossary: Glossary, wanted: Collection[str], explain: Explain
) -> list[Markup]:
    left = set(wanted)
    said = []
    for text in texts:
        said.append(inline(text, link, glossary, left, explain))
        left -= glossary.found(text)
    return said


def _hold(text: str, held: Sequence[ProseReference]) -> str:
    pieces: list[str] = []
    end = 0
    for number, reference in enumerate(held):
        pieces += [text[end : reference.start], f"{_OPEN}{number}{_CLOSE}"]
        end = reference.end
    return "".join([*pieces, text[end:]])


def _lower_headings(tokens: list[Token], level: int) -> None:
    highest = min((int(t.tag[1]) for t in tokens if t.type == "heading_open"), default=level)
    for token in tokens:
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(int(token.tag[1]) - highest + level, 6)}"


def _finish(
    html: str,
    held: Sequence[ProseReference],
    link: Link,
    glossary: Glossary,
    wanted: set[str],
    explain: Explain,
) -> Markup:
    """Put references back and explain terms, but neither inside links, headings nor code."""
    pieces: list[str] = []
    quiet = 0
    for number, piece in enumerate(_TAG.split(html)):
        if number % 2:
            found = _QUIET.match(piece)
            quiet += (-1 if found[1] else 1) if found else 0
            pieces.append(_TABLE.get(piece, piece))
        elif quiet:
            pieces.append(_HELD.sub(lambda m: escape(_words(held[int(m[1])])), piece))
        elif piece:
            for place, words in enumerate(_HELD.split(piece)):
                if place % 2:
                    pieces.append(link(held[int(words)]))
                elif words:
                    plain = unescape(words)
                    pieces.append(glossary.mark(plain, wanted, explain))
                    wanted -= glossary.found(plain)
    return _without_gaps(Markup("".join(pieces)))


def _words(reference: ProseReference) -> str:
    return reference.words or reference.target


_TABLE = {
    "<table>": '<div class="pb-scroll" tabindex="0"><table class="pb-table">',
    "</table>": "</table></div>",
    "<th>": '<th scope="col">',
}
