"""Makes the pages, one after another, as they are asked for."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from pledgebook.pages import frame, links, navigation
from pledgebook.pages.book import Book
from pledgebook.pages.glossary import Glossary
from pledgebook.pages.page import Page
from pledgebook.pages.reading import Reading
from pledgebook.pages.sheet import Sheet
from pledgebook.pages.views import (
    FRONTS,
    coverage,
    data,
    health,
    home,
    index,
    view_of,
    what_changed,
)
from pledgebook.records.base import Audience, Record, Status
from pledgebook.records.kinds import BY_KIND

_BOOST = {"commitment": 3.0, "term": 1.5, "service": 1.5, "script": 1.5}

_WIDE = ("process",)
"""Kinds whose pages are as wide as the screen lets them be."""


class Press:
    """Iterating makes every page of a book, lazily: language by language, indexes first."""

    def __init__(self, book: Book, templates: Path | None = None) -> None:
        self.book = book
        self._templates = templates
        self._readings: dict[tuple[str, str], Reading] = {}

    def __iter__(self) -> Iterator[Page]:
        for language in self.book.catalog.languages:
            yield self._home(language)
            yield from self._indexes(language)
            yield from self._owners(language)
            yield from self._what_changed(language)
            for record in self.book.shown:
                yield self._record(record, language)
                for alias in record.aliases:
                    yield self._former(record, alias, language)

    @cached_property
    def _sheet(self) -> Sheet:
        return Sheet(self._templates)

    @cached_property
    def _glossaries(self) -> Mapping[str, Glossary]:
        terms = self.book.listed.get("term", ())
        return {
            language: Glossary(terms, language)  # type: ignore[arg-type]
            for language in self.book.catalog.languages
        }

    def reading(self, language: str, path: str) -> Reading:
        """The reading for the pages as deep as ``path``, in a language."""
        home_ = links.way_home(path)
        key = language, home_
        if key not in self._readings:
            glossary = self._glossaries[language]
            self._readings[key] = Reading(self.book, language, home_, glossary)
        return self._readings[key]

    def _make(
        self,
        path: str,
        language: str,
        template: str,
        values: dict[str, Any],
        *,
        folder: str = "",
        about: str = "",
        **fields: Any,
    ) -> Page:
        reading = self.reading(language, path)
        rendered = self._sheet.render(template, reading, about, values)
        stamp = frame.stamp(self.book.catalog.records.get(about), reading)
        alternates = {name: f"{name}/{path}" for name in self.book.catalog.languages}
        return Page(
            url=f"{language}/{path}",
            language=language,
            folder=folder,
            lead=rendered.lead,
            sections=rendered.sections,
            tail=f"{rendered.tail}{stamp}",
            alternates=alternates,
            **fields,
        )

    def _home(self, language: str) -> Page:
        reading = self.reading(language, "")
        values = home.view(reading)
        title = reading.line(self.book.catalog.handbook.name)
        return self._make(
            "",
            language,
            "home.html",
            values,
            kind="home",
            title=title,
            short=reading.word("home"),
            wide=True,
            is_index=True,
        )

    def _indexes(self, language: str) -> Iterator[Page]:
        kinds = navigation.indexed_kinds(self.book)
        for kind in kinds:
            path = links.index_path(BY_KIND[kind])
            reading = self.reading(language, path)
            yield self._make(
                path,
                language,
                index.template(kind),
                index.view(kind, reading),
                folder=BY_KIND[kind].folder,
                kind=f"{kind}-index",
                title=reading.word(f"kinds-{kind}"),
                description=reading.word(f"index-{kind}"),
                is_index=True,
            )
        if any(BY_KIND[kind].folder.startswith(navigation.IDENTITY) for kind in kinds):
            reading = self.reading(language, navigation.IDENTITY)
            title = reading.word("identity-overview")
            values = index.identity(reading)
            yield self._make(
                navigation.IDENTITY,
                language,
                "identity.html",
                values,
                folder="identity",
                kind="identity",
                title=title,
                is_index=True,
            )

    def _what_changed(self, language: str) -> Iterator[Page]:
        if not navigation.tells_changes(self.book):
            return
        reading = self.reading(language, navigation.WHAT_CHANGED)
        yield self._make(
            navigation.WHAT_CHANGED,
            language,
            "what-changed.html",
            what_changed.view(reading),
            kind="what-changed",
            title=reading.word("what-changed"),
            description=reading.word("what-changed-intro"),
            is_index=True,
        )

    def _coverage(self, language: str) -> Page:
        reading = self.reading(language, navigation.COVERAGE)
        return self._make(
            navigation.COVERAGE,
            language,
            "coverage.html",
            coverage.view(reading),
            folder="coverage",
            kind="coverage",
            title=reading.word("coverage"),
            description=reading.word("coverage-intro"),
            wide=True,
            is_index=True,
        )

    def _owners(self, language: str) -> Iterator[Page]:
        """Pages for those who keep the handbook."""
        if self.book.audience is Audience.INTERNAL:
            yield self._health(language)
        if navigation.shows_coverage(self.book):
            yield self._coverage(language)
        yield self._data(language)

    def _data(self, language: str) -> Page:
        """What is published for machines, in words."""
        path = f"{links.DATA}/"
        reading = self.reading(language, path)
        return self._make(
            path,
            language,
            "data.html",
            data.view(reading),
            kind="data",
            title=reading.word("data"),
            description=reading.word("data-intro"),
        )

    def _health(self, language: str) -> Page:
        reading = self.reading(language, navigation.HEALTH)
        return self._make(
            navigation.HEALTH,
            language,
            "health.html",
            health.view(reading),
            folder="health",
            kind="health",
            title=reading.word("health"),
            description=reading.word("health-intro"),
            is_index=True,
            is_searched=False,
        )

    def _record(self, record: Record, language: str) -> Page:
        path = links.record_path(record)
        reading = self.reading(language, path)
        about = frame.about(record, reading)
        values = view_of(record, reading)
        values |= {
            "record": values.get("record", record),
            "about": about,
            "edition": self.book.catalog.handbook.edition,
            "notices": frame.notices(record, reading),
        }
        front = ""
        if record.kind in FRONTS:
            template, view = FRONTS[record.kind]
            shown = view(record, values, reading)
            front = self._sheet.render(template, reading, record.id, shown).lead
        return self._make(
            path,
            language,
            f"{record.kind}.html",
            values,
            folder=record.folder,
            about=record.id,
            front=front,
            kind=record.kind,
            title=reading.line(record.title),
            record=record.id,
            description=reading.line(record.summary),
            words=" ".join(index.search_words(record, reading)),
            boost=_BOOST.get(record.kind, 1.0) if record.status is not Status.RETIRED else 0.5,
            edit=about.edit,
            wide=record.kind in _WIDE,
        )

    def _former(self, record: Record, alias: str, language: str) -> Page:
        path = f"{record.folder}/{alias}/"
        reading = self.reading(language, path)
        return self._make(
            path,
            language,
            "former.html",
            {"record": record},
            folder=record.folder,
            kind="former",
            title=reading.line(record.title),
            is_searched=False,
        )
