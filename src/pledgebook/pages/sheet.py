"""The page being written: templates call these functions, one page at a time."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PackageLoader,
    StrictUndefined,
)
from markupsafe import Markup

from pledgebook.pages import links
from pledgebook.pages.compiled import COMPILED
from pledgebook.pages.frame import tools
from pledgebook.pages.glossary import explanation
from pledgebook.pages.page import Section
from pledgebook.pages.reading import EMPTY, Reading
from pledgebook.records.text import Text
from pledgebook.records.vocabulary import Term

_PHOTOGRAPHS = (".jpg", ".jpeg", ".png", ".webp", ".avif")
_LARGE = 1_000_000
"""Pixels; a picture of fewer weighs little."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """The HTML of a page: before its first section, the sections, and after the last."""

    lead: str
    sections: tuple[Section, ...]
    tail: str


class Sheet:
    """Renders templates and gathers the sections they declare.

    ``templates`` is a folder whose files replace ours of the same name. Values are escaped, a
    name no template was given is an error, and no template ever comes from a record.
    """

    def __init__(self, templates: Path | None = None) -> None:
        loaders: list[BaseLoader] = [PackageLoader("pledgebook.pages")]
        if templates is not None:
            loaders.insert(0, FileSystemLoader(templates))
        self._environment = Environment(
            loader=ChoiceLoader(loaders),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            bytecode_cache=COMPILED,
        )
        self._environment.globals.update(
            asset=self.asset,
            bound=lambda value: self.reading.bound(value),
            day=lambda value: self.reading.day(value),
            loading=self.loading,
            link=lambda name, said=None: self.reading.link(name, said),
            plain=lambda text: self.reading.plain(text),
            prose=self.prose,
            quantity=lambda value: self.reading.quantity(value),
            section=self.section,
            size=self.size,
            text=self.text,
            url=lambda record, part_id=None: self.reading.url(record, part_id),
            w=self.word,
        )
        self.reading: Reading
        self._seen: set[str] = set()
        self._about = ""
        self._explained: list[str] = []
        self._sections: list[Section] = []

    def render(
        self, template: str, reading: Reading, about: str, values: dict[str, Any]
    ) -> Rendered:
        """A page about the record of id ``about``."""
        self.reading = reading
        self._seen = {about}
        self._about = about
        self._explained = []
        self._sections = []
        lead = self._environment.get_template(template).render(values)
        tail = "".join(map(self._explanation, self._explained))
        return Rendered(lead.strip(), tuple(self._sections), tail)

    def word(self, key: str, **values: object) -> str:
        """A word of our own."""
        return self.reading.word(key, **values)

    def text(self, text: Text | None) -> Markup:
        """Plain text, glossary terms explained where they first occur on the page."""
        return self.reading.text(text, self._new(text)) if text is not None else EMPTY

    def prose(self, text: Text | None, level: int = 3) -> Markup:
        """Markdown, glossary terms explained likewise."""
        return self.reading.prose(text, self._new(text), level) if text is not None else EMPTY

    def _explanation(self, term_id: str) -> Markup:
        term = self.reading.book.record(term_id)
        if not isinstance(term, Term):
            return EMPTY
        said = self.reading.label(term.title), self.reading.text(term.definition)
        return explanation(term_id, *said)

    def _new(self, text: Text) -> frozenset[str]:
        found = self.reading.terms(text)
        if not found:
            return found
        new = found - self._seen
        self._seen |= new
        self._explained += sorted(new)
        return new

    def section(
        self,
        anchor: str,
        title: str | Text,
        level: int = 2,
        *,
        caller: Callable[[], str],
    ) -> Markup:
        """``{% call section("_id", "Title") %}…{% endcall %}``: a section of the page.

        A section without content is left out; sections inside one stand after its own content.
        """
        place = len(self._sections)
        html = caller().strip()
        if html or len(self._sections) > place:
            foreign = self.reading.foreign(title) if isinstance(title, Text) else None
            said = self.reading.line(title) if isinstance(title, Text) else title
            tools = self._tools(anchor)
            self._sections.insert(place, Section(level, anchor, said, html, foreign, tools))
        return EMPTY

    def _tools(self, anchor: str) -> str:
        """Ways to mend a part; sections of our own are mended with their record."""
        if anchor.startswith("_"):
            return ""
        return tools(self._about, anchor, self.reading)

    def asset(self, path: str) -> str:
        """The address of a file of the handbook."""
        return links.asset_url(self.reading.home, path)

    def loading(self, path: str) -> Markup:
        """A large photograph waits until it is near; anything else is there when one prints."""
        large = path.lower().endswith(_PHOTOGRAPHS) and self._pixels(path) > _LARGE
        return Markup(' loading="lazy"') if large else EMPTY

    def _pixels(self, path: str) -> int:
        width, height = self.reading.book.sizes.get(path, (0, 0))
        return width * height

    def size(self, path: str) -> Markup:
        """The attributes that keep room for a picture; none where its size is not known."""
        found = self.reading.book.sizes.get(path)
        return Markup(' width="{}" height="{}"').format(*found) if found else EMPTY
