"""A page as data: front matter and sections of ready HTML. Knows nothing of a site generator."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape

from pledgebook.pages.unbroken import unbroken
from pledgebook.pages.words import words

_LONG = 5
"""A page of that many sections says at its top what they are."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with what stands below it, up to the next heading.

    ``id`` is the permanent anchor: a part's id where there is one; headings of our own begin with
    an underscore, which no part id can. ``title`` is plain text, in ``language`` where that is
    not the page's; ``html`` is safe HTML without the heading; ``level`` is 2 or 3. ``tools`` is
    what one may do with the section, and no part of what it says.
    """

    level: int
    id: str
    title: str
    html: str
    language: str | None = None
    tools: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """One page in one language.

    ``url`` is relative to the site's root and ends in a slash: ``zh/commitments/110/``.
    ``folder`` names the group it belongs to (``commitments``, ``roles`` …; empty for the home
    page). ``lead`` is HTML between the title and the first section, ``tail`` what stands after the
    last and belongs to none: explanations that appear where they are asked for. ``front`` is a
    sheet that is printed before all else; no screen shows it and no search reads it. ``words`` are
    found by the search though nobody sees them: codes in every written form, synonyms.
    ``short`` is what the navigation calls it where that is not its title. ``wide`` pages hold
    pictures that need the room of a table of contents.
    ``alternates`` holds the same page's address in every language. ``edit`` is the full address
    of the YAML in an editor. ``is_index`` pages stand in the navigation. ``is_searched`` is False
    for pages that only lead on: former addresses.
    """

    url: str
    language: str
    kind: str
    folder: str
    title: str
    lead: str
    sections: tuple[Section, ...] = ()
    tail: str = ""
    front: str = ""
    record: str | None = None
    description: str = ""
    words: str = ""
    short: str = ""
    wide: bool = False
    boost: float = 1.0
    edit: str | None = None
    is_index: bool = False
    is_searched: bool = True
    alternates: Mapping[str, str] = field(default_factory=dict)

    def html(self) -> str:
        """The whole body below the title."""
        sections = "".join(map(_section, self.sections))
        read = unbroken(f"{self.lead}{self._jump()}{sections}")
        return f"{self.front}{read}{self.tail}"

    def _jump(self) -> str:
        """Ways to the sections of a long page, for screens without room for a table of contents."""
        ways = [one for one in self.sections if one.level == 2 and one.id != "_about"]
        # The figures of a commitment are its ways already.
        if self.record is None or self.kind == "commitment" or len(ways) < _LONG:
            return ""
        label = escape(words(self.language)["on-this-page"])
        links = "".join(
            f'<li><a href="#{one.id}"{_lang(one)}>{escape(one.title)}</a></li>' for one in ways
        )
        wide = " pb-jump-wide" if self.wide else ""
        listed = f'<ul class="pb-jump-to">{links}</ul>'
        return f'<nav class="pb pb-jump{wide}" aria-label="{label}">{listed}</nav>'


def _lang(section: Section) -> str:
    return f' lang="{escape(section.language)}"' if section.language else ""


def _section(section: Section) -> str:
    level, id_ = section.level, section.id
    # One control to a heading: what one may do with a part holds its address too.
    mark = f'<a class="headerlink" href="#{id_}" aria-hidden="true" tabindex="-1">#</a>'
    mark = "" if section.tools else mark
    heading = f'<h{level} id="{id_}"{_lang(section)}>{escape(section.title)}{mark}</h{level}>'
    return f"{heading}{section.tools}{section.html}"
