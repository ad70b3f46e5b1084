"""Ready HTML, tag by tag: links led elsewhere, and what paper or a folder cannot show left out."""

from collections.abc import Callable, Mapping
from html import escape
from html.parser import HTMLParser
from posixpath import join, normpath
from urllib.parse import unquote

Attributes = dict[str, str | None]
Change = Callable[[str, Attributes], Attributes | str | None]
"""A tag and its attributes → the attributes to write. Words stand in the place of the element and
all that is in it; None leaves it out."""

VOID = frozenset(("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "source"))


class _Rewriter(HTMLParser):
    def __init__(self, change: Change) -> None:
        super().__init__(convert_charrefs=False)
        self.pieces: list[str] = []
        self._change = change
        self._left_out = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._left_out:
            self._left_out += tag not in VOID
            return
        kept = self._change(tag, dict(attrs))
        if kept is None or isinstance(kept, str):
            self.pieces.append(escape(kept or "", quote=False))
            self._left_out += tag not in VOID
            return
        said = "".join(
            f" {name}" if value is None else f' {name}="{escape(value)}"'
            for name, value in kept.items()
        )
        self.pieces.append(f"<{tag}{said}>")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._left_out:
            self._left_out -= tag not in VOID
        elif tag not in VOID:
            self.pieces.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        if not self._left_out:
            self.pieces.append(data)

    def handle_entityref(self, name: str) -> None:
        self.handle_data(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.handle_data(f"&#{name};")


def rewrite(html: str, change: Change) -> str:
    """The HTML with every tag as ``change`` says; it must be well-formed, as our pages are."""
    rewriter = _Rewriter(change)
    rewriter.feed(html)
    rewriter.close()
    return "".join(rewriter.pieces)


def classes(attributes: Mapping[str, str | None]) -> frozenset[str]:
    """The classes of an element."""
    return frozenset((attributes.get("class") or "").split())


def lands_at(href: str, url: str) -> tuple[str, str] | None:
    """Where a link on the page at ``url`` leads, from the site's root, and its fragment.

    None for what leaves the site. Pages end in a slash: ``zh/commitments/110/``. Signs stand as in
    names of files, not written out as in addresses.
    """
    path, _, fragment = href.partition("#")
    if ":" in path.partition("/")[0] or path.startswith("/"):
        return None
    if not path:
        return url, fragment
    landed = normpath(join(url, unquote(path)))
    return (f"{landed}/" if path.endswith(("/", "..")) else landed), fragment
