"""What was asked for, and what stands in the way of making it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from pledgebook.exports.written import Written
from pledgebook.pages.links import record_path
from pledgebook.pages.page import Page
from pledgebook.pages.press import Press
from pledgebook.pages.reading import Reading
from pledgebook.pages.site import Site
from pledgebook.records.base import Record
from pledgebook.records.kinds import BY_FOLDER, BY_KIND
from pledgebook.review.note import FiledNote


class ExportError(Exception):
    """What was asked for cannot be made; its text is one sentence for the person who asked."""


@dataclass(frozen=True)
class Order:
    """One export. ``folder`` is the handbook's; ``languages`` are those wanted; ``address`` is
    the site's, with a last slash; ``part`` is ``all``, ``role:ID``, a kind or a record; ``notes``
    are the reasons and approvals of changes; ``written`` are the pages written by hand."""

    site: Site
    folder: Path
    languages: tuple[str, ...]
    address: str | None = None
    part: str = "all"
    role: str | None = None
    notes: tuple[FiledNote, ...] = ()
    written: Written = field(default_factory=Written)

    @cached_property
    def _press(self) -> Press:
        return Press(self.site.book)

    def reading(self, language: str, record: Record | None = None) -> Reading:
        """The handbook in one language, as on the page of a record or on the home page."""
        return self._press.reading(language, record_path(record) if record else "")

    @cached_property
    def pictures(self) -> Mapping[str, Path]:
        """The files that pages show, by their place below the site's root."""
        return {**self.written.files, **dict(self.site.assets(self.folder))}

    @cached_property
    def everything(self) -> Mapping[str, Page]:
        """Every page in every language by its address, those written by hand last."""
        return {page.url: page for page in self._pages()}

    def _pages(self) -> Iterator[Page]:
        yield from self.site.pages
        yield from (written.page for written in self.written.pages)

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """The pages in the languages asked for."""
        return tuple(page for page in self.everything.values() if page.language in self.languages)

    def permanent(self, full_id: str) -> str | None:
        """The permanent address of a record or part, where the site's address is known."""
        record_id, _, part_id = full_id.partition(".")
        fragment = f"#{part_id}" if part_id else ""
        return f"{self.address}go/{record_id}/{fragment}" if self.address else None

    def record(self, name: str, kind: str | None = None) -> Record:
        """The record of that name. Raises ExportError where these readers see none."""
        found = self.site.book.record(name)
        if found is None or (kind and found.kind != kind):
            raise ExportError(f"there is no {kind or 'record'} “{name}” that these readers see.")
        return found


def kind_named(name: str) -> str | None:
    """The kind called so: ``script``, or ``scripts`` as its folder; None where there is none."""
    if name in BY_KIND:
        return name
    return BY_FOLDER[name].kind if name in BY_FOLDER else None
