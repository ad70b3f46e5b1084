"""The search index of a whole site."""

from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import quote

from pledgebook.pages.frame import report_about
from pledgebook.pages.glossary import Glossary
from pledgebook.pages.page import Page
from pledgebook.pages.reading import Reading
from pledgebook.pages.search.entries import entries
from pledgebook.pages.search.files import Index, written
from pledgebook.pages.search.learned import Learned
from pledgebook.pages.search.names import Names
from pledgebook.pages.site import Site
from pledgebook.pages.words import words
from pledgebook.records.kinds import BY_KIND

_DIALOG = (
    "name",
    "close",
    "all",
    "narrow",
    "results",
    "one",
    "many",
    "none",
    "missed",
    "failed",
    "hint",
    "more",
)


def search_files(
    site: Site, pages: Iterable[Page], learned: Mapping[str, Learned] | None = None
) -> dict[str, str]:
    """Every file of the index, by its place below the site's root.

    ``pages`` are the site's, and any others that are to be found with them: of a kind that is no
    record's, their ``url`` beginning with their language. ``learned`` is by language.
    """
    found: dict[str, str] = {}
    for index in indexes(site, pages):
        language = index.language
        reading = Reading(site.book, language, "", Glossary((), language))
        said = words(language)
        kinds = {kind: said[f"kinds-{kind}"] for kind in BY_KIND if f"kinds-{kind}" in said}
        kinds["page"] = said["search-page"]
        dialog = {word: said[f"search-{word}"] for word in _DIALOG}
        dialog["report"] = _report(reading)
        index.learned = (learned or {}).get(language, index.learned)
        found |= written(index, kinds=kinds, said=dialog)
    return found


def indexes(site: Site, pages: Iterable[Page]) -> Iterator[Index]:
    """What can be found in each language."""
    by_kind = sorted(pages, key=lambda page: page.kind if page.record else "")
    for language in site.languages:
        names = Names(Reading(site.book, language, "", Glossary((), language)))
        index = Index(language, names.synonyms)
        for group in entries(by_kind, names):
            index.add(group)
        yield index


def _report(reading: Reading) -> str:
    """Where a reader tells what was not found, with ``{question}`` for what was asked; empty where
    the handbook names no such place."""
    found = report_about(reading.word("search-missed-subject", question="{question}"), reading)
    return (found or "").replace(quote("{question}"), "{question}")
