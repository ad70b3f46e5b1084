"""Permanent addresses: ``/go/<id>/`` leads to a record by its id, whatever became of its page.

Each is a small static file, so that it works on any host: it chooses the reader's language,
keeps the fragment (``/go/110/#arrive`` leads to the promise), and needs no script to lead on.
Former ids have addresses of their own; a retired record's page says what replaced it.
"""

from collections.abc import Iterator, Mapping, Sequence
from html import escape

from pledgebook.pages.book import Book
from pledgebook.pages.choosing import leading_on
from pledgebook.pages.links import record_path
from pledgebook.pages.words import words
from pledgebook.records.base import Record

FOLDER = "go"

_PAGE = """<!doctype html>
<html lang="{first}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">
<title>{title}</title>
<noscript><meta http-equiv="refresh" content="0;url={base}{first}/{path}"></noscript>
{script}
</head>
<body><ul>{links}</ul></body>
</html>
"""


_GONE = """<!doctype html>
<html lang="{first}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">
<title>{name}</title>
<style>:root {{ color-scheme: light dark }} body {{ font-family: system-ui, sans-serif;
line-height: 1.6; margin: 3rem auto; max-width: 40rem; padding: 0 1rem }}</style>
</head>
<body><main>
<h1>{name}</h1>
{said}
</main></body>
</html>
"""


def pinned(book: Book, edition: str) -> Iterator[tuple[str, str]]:
    """Files whose addresses lead to one edition for ever: ``/go/110@3.0/``."""
    for place, html in addresses(book, f"{edition}/", parts=True):
        folder, name, file = place.split("/")
        yield f"{folder}/{name}@{edition}/{file}", html


def gone(
    name: str, title: Mapping[str, str], edition: str, languages: Sequence[str]
) -> tuple[str, str]:
    """The file of an address that no longer leads anywhere: it tells the last edition that had
    it, where it still stands."""
    said = "".join(
        f'<p lang="{language}"><a href="../{name}@{edition}/">'
        + escape(words(language)["gone-address"].format(edition=edition))
        + "</a></p>"
        for language in languages
    )
    called = title.get(languages[0]) or next(iter(title.values()), "") or name
    return _place(name), _GONE.format(first=languages[0], name=escape(called), said=said)


def addresses(book: Book, prefix: str = "", *, parts: bool = False) -> Iterator[tuple[str, str]]:
    """Files to write: the place below the site's root, and the HTML.

    ``prefix`` is the folder of an edition (``latest/``) where there are editions. ``parts`` adds
    an address for each part, ``/go/110.arrive/``; without, a part is the fragment of its
    record's address.
    """
    languages = book.catalog.languages
    for name, record, part_id in _names(book, parts=parts):
        yield _place(name), _leading_to(record, part_id, languages, prefix)


def ids(book: Book) -> Mapping[str, str]:
    """Where each id leads in this edition, below a language: ``commitments/110/#arrive``. By it a
    page of another edition finds the same thing here."""
    return {
        name: record_path(record) + (f"#{part_id}" if part_id else "")
        for name, record, part_id in _names(book, parts=True)
    }


def _names(book: Book, *, parts: bool) -> Iterator[tuple[str, Record, str | None]]:
    """Every id, former ones too, and what it names."""
    for record in book.shown:
        for name in (record.id, *record.aliases):
            yield name, record, None
        if parts:
            for part_id in book.catalog.parts[record.id]:
                yield f"{record.id}.{part_id}", record, part_id
            for former, current in _former(book.catalog.aliases, record):
                yield former, record, current


def _former(aliases: Mapping[str, str], record: Record) -> Iterator[tuple[str, str]]:
    for former, current in aliases.items():
        if former.startswith(f"{record.id}.") and current.startswith(f"{record.id}."):
            yield former, current.partition(".")[2]


def _place(name: str) -> str:
    return f"{FOLDER}/{name}/index.html"


def _leading_to(record: Record, part_id: str | None, languages: Sequence[str], prefix: str) -> str:
    path = record_path(record)
    fragment = f"#{part_id}" if part_id else ""
    base = f"../../{prefix}"
    links = "".join(
        f'<li><a href="{base}{language}/{path}{fragment}" hreflang="{language}" '
        f'lang="{language}">{escape(record.title.say(language))}</a></li>'
        for language in languages
    )
    to = f'"{base}" + language + "/{path}" + (location.hash || "{fragment}")'
    return _PAGE.format(
        first=languages[0],
        title=escape(record.title.say(languages[0])),
        base=base,
        path=path,
        script=leading_on(languages, to),
        links=links,
    )
