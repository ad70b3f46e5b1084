"""HTML that MkDocs made of a page, for places without the theme's styles and scripts."""

import re
from collections.abc import Callable

import nh3

from pledgebook.exports.rewriting import Attributes, rewrite
from pledgebook.pages.prose import SCHEMES

_TABS = ("pymdownx.tabbed", "pymdownx.blocks.tab")
_LABEL = re.compile(r'<label for="__tabbed_[^"]*">(.*?)</label>', re.DOTALL)
_BOX = re.compile(r'<input\b(?=[^>]*\btype="checkbox")([^>]*)>')
_TITLE = re.compile(r"<(/?)h1\b")
_SCROLLING = (
    (re.compile(r"<pre\b"), '<pre tabindex="0"'),
    (re.compile(r"<table\b[^>]*>"), '<div class="pb-scroll" tabindex="0"><table class="pb-table">'),
    (re.compile(r"</table>"), "</table></div>"),
)
"""What may be wider than a phone, and how it scrolls there; with the keyboard too."""

_TAGS = nh3.ALLOWED_TAGS | {"section", "svg", "path", "g", "circle", "rect", "video", "source"}
_EVERYWHERE = {"id", "class", "title", "lang", "dir", "style"}
_ATTRIBUTES = {
    **{tag: set(names) for tag, names in nh3.ALLOWED_ATTRIBUTES.items()},
    "*": _EVERYWHERE,
    "details": {"open"},
    "svg": {"viewBox", "fill", "aria-hidden"},
    **{tag: {"d", "fill", "cx", "cy", "r", "x", "y", "width", "height"} for tag in ("path", "g")},
    "circle": {"cx", "cy", "r", "fill"},
    "rect": {"x", "y", "width", "height", "fill", "rx"},
    "video": {"src", "controls", "poster"},
    "source": {"src", "type"},
}


def settings_for_copies(options: dict[str, dict[str, object]]) -> None:
    """Have each tab's name written beside what it shows: copies show them one below another."""
    for name in _TABS:
        if name in options:
            options[name]["alternate_style"] = False


def plain(html: str) -> str:
    """The HTML safe, well-formed and without controls: tabs and boxes to tick become words."""
    html = _LABEL.sub(r'<p class="tabbed-label"><strong>\1</strong></p>', html)
    html = _BOX.sub(lambda box: "☑ " if "checked" in box[1] else "☐ ", html)
    safe = nh3.clean(
        html,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        url_schemes=SCHEMES,
        filter_style_properties={"text-align"},
        link_rel=None,
    )
    for made, wanted in _SCROLLING:
        safe = made.sub(wanted, safe)
    return safe


def only_one_title(html: str) -> tuple[str | None, str]:
    """The HTML of the first heading of the first level, and all else; further ones a level down."""
    found = re.search(r"<h1\b[^>]*>(.*?)</h1>", html, re.DOTALL)
    if found is None:
        return None, html
    rest = html[: found.start()] + html[found.end() :]
    return found[1], _TITLE.sub(r"<\1h2", rest)


def pointed(html: str, change: Callable[[str, str], str | None]) -> str:
    """The HTML with each address as ``change`` of the tag and the address says: None takes the
    address away and leaves the words, those of a picture too."""

    def one(tag: str, attributes: Attributes) -> Attributes | str | None:
        if tag == "img" and not attributes.get("src"):  # it named what may not be fetched
            return attributes.get("alt") or ""
        for name in ("href", "src", "poster"):
            address = attributes.get(name)
            if address:
                changed = change(tag, address)
                if changed is None and tag == "img":
                    return attributes.get("alt") or ""
                if changed is None:
                    del attributes[name]
                else:
                    attributes[name] = changed
        return attributes

    return rewrite(html, one)
