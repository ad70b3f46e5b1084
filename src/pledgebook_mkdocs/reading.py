"""Reads the pages written by hand with MkDocs and the project's own Markdown extensions."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from itertools import chain
from pathlib import Path
from urllib.parse import unquote

from mkdocs.structure.files import File, Files, InclusionLevel, get_files
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page as SitePage

from pledgebook.exports.order import ExportError
from pledgebook.exports.rewriting import lands_at
from pledgebook.exports.written import Written, WrittenPage, at
from pledgebook.pages.links import way_home
from pledgebook.pages.site import Site
from pledgebook.source import Source
from pledgebook_mkdocs import markup, search
from pledgebook_mkdocs.audiences import UnreadableError, is_for, source_of
from pledgebook_mkdocs.project import project, quiet

_EMOJI = "https://cdn.jsdelivr.net/"
"""Whence the theme's emoji come as pictures."""
_PICTURES = ("img", "video", "source")


class Reader:
    """Reads the pages of one project for the readers of one site."""

    def __init__(self, settings: Path, folder: Path, site: Site) -> None:
        self.site = site
        self.folder = folder
        self.notes: list[str] = []
        self.shows: dict[str, Path] = {}
        self.config = project(settings)
        self.docs = Path(self.config.docs_dir)

    def written(self) -> Written:
        """The pages. Raises ExportError with every reason why one cannot be read."""
        with quiet():
            ordered = self._ordered()
            made = [page for file in ordered for page in self._page(file)]
        addresses = {page.page.url for page in made}
        pages = tuple(self._with_others(page, addresses) for page in made)
        return Written(pages, self.shows, tuple(self.notes))

    @cached_property
    def files(self) -> Files:
        """The project's files, and the indexes that its pages may link to as files."""
        files = get_files(self.config)
        indexes = (group.urls for groups in self.site.navigation.values() for group in groups)
        for url in dict.fromkeys(chain.from_iterable(indexes)):
            if written := files.get_file_from_path(f"{url}index.md"):
                files.remove(written)  # the site shows its own index there
            files.append(File(f"{url}index.md", None, self.config.site_dir, True))
        return files

    @cached_property
    def sources(self) -> dict[str, Source]:
        """The texts of the pages that these readers see, by the pages' places."""
        found, faults = {}, []
        for file in self.files.documentation_pages():
            if file.abs_src_path is None:
                continue
            try:
                source = source_of(file)
                if is_for(source, self.site.book.audience):
                    found[file.src_uri] = source
            except UnreadableError as error:
                faults.append(str(error))
        if faults:
            raise ExportError("\n".join(faults))
        return found

    def _ordered(self) -> Iterator[File]:
        """The pages in a language's folder, in the order of the navigation."""
        listed = [page.file for page in get_navigation(self.files, self.config).pages]
        others = [one for one in self.files.documentation_pages() if one not in listed]
        for file in (*listed, *others):
            source = self.sources.get(file.src_uri)
            if source is None:
                continue
            if file.src_uri.partition("/")[0] in self.site.languages:
                yield file
            else:
                folders = ", ".join(f"{language}/" for language in self.site.languages)
                self.notes.append(
                    at(source, f"left out: it lies in no language's folder ({folders}).")
                )

    def _page(self, file: File) -> Iterator[WrittenPage]:
        page, source = file.page, self.sources[file.src_uri]
        assert isinstance(page, SitePage)
        page.read_source(self.config)
        if not (page.markdown or "").strip():
            self.notes.append(at(source, "left out: there is nothing on it."))
            return
        try:
            page.render(self.config, self.files)
        except Exception as error:  # an extension's, which may raise what it likes
            raise ExportError(at(source, f"its Markdown cannot be read: {error}.")) from error
        url = unquote(file.url)
        title, html = markup.only_one_title(self._led(page.content or "", url, source))
        made = replace(search.written_page(html, page), url=url)
        if title is not None and (whole := search.plain(title)) != made.title:
            made = replace(made, title=whole, short=made.title)
        yield WrittenPage(made, source)

    def _led(self, html: str, url: str, source: Source) -> str:
        """Its addresses as they hold below the site's root, what they name remembered."""

        def change(tag: str, address: str) -> str | None:
            if address.startswith("//"):  # in a folder this would be a file of another machine
                address = f"https:{address}"
            elif address.startswith("/"):
                address = f"{way_home(url)}{address[1:]}"
            found = lands_at(address, url)
            if found is None:
                return self._abroad(tag, address, source)
            if self._is_hidden(found[0]):
                return None
            held = self._held(found[0])
            if held is not None:
                self.shows[found[0]] = held
            elif tag in _PICTURES and found[0] not in self._site_files:
                said = f"the picture “{unquote(address)}” is not there."
                self.notes.append(at(source, said, address, unquote(address), Path(found[0]).name))
                return None
            return address

        return markup.pointed(markup.plain(html), change)

    def _abroad(self, tag: str, address: str, source: Source) -> str | None:
        """Links may lead to other machines; nothing may be fetched from them."""
        if tag == "a":
            return address
        if address.startswith(_EMOJI):  # their words are the signs themselves
            return None
        said = f"the picture “{address}” is on another machine; only its words are shown."
        self.notes.append(at(source, said, address))
        return None

    def _is_hidden(self, place: str) -> bool:
        """Whether a page lies there that is for others."""
        file = self._by_place.get(place)
        return (
            file is not None
            and file.abs_src_path is not None
            and (file.src_uri not in self.sources)
        )

    @cached_property
    def _by_place(self) -> dict[str, File]:
        return {unquote(file.url): file for file in self.files.documentation_pages()}

    @cached_property
    def _site_files(self) -> frozenset[str]:
        return frozenset((*self.site.texts, *dict(self.site.assets(self.folder))))

    def _held(self, place: str) -> Path | None:
        """The file of docs_dir at that place, unless it only links to one elsewhere."""
        file = self._media.get(place)
        if file is None or file.abs_src_path is None:
            return None
        path = Path(file.abs_src_path)
        return path if path.resolve().is_relative_to(self.docs.resolve()) else None

    @cached_property
    def _media(self) -> dict[str, File]:
        return {
            file.dest_uri: file
            for file in self.files.media_files()
            if file.inclusion is not InclusionLevel.EXCLUDED
        }

    def _with_others(self, written: WrittenPage, addresses: set[str]) -> WrittenPage:
        path = written.page.url.partition("/")[2]
        alternates = {
            language: f"{language}/{path}"
            for language in self.site.languages
            if f"{language}/{path}" in addresses
        }
        return replace(written, page=replace(written.page, alternates=alternates))
