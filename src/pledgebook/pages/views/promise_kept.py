"""Who keeps a promise, and whether the process makes sure of it."""

from dataclasses import dataclass

from markupsafe import Markup

from pledgebook.pages.assurance import assurance
from pledgebook.pages.reading import Reading
from pledgebook.pages.views.assured import PathView, path_views, verdict_key, verdict_words


@dataclass(frozen=True, slots=True)
class Kept:
    """The verdict in a word and in a line (both empty for readers outside the company, and where
    no time between two moments is promised), the paths that prove it, and who delivers it."""

    verdict: str
    summary: str
    paths: tuple[PathView, ...]
    by: tuple[Markup, ...]


def kept(own_id: str, full_id: str, reading: Reading) -> Kept | None:
    """How a promise is kept; ``full_id`` is where it is written, ``own_id`` where it is read."""
    names = dict.fromkeys(
        holder.id
        for holder, citation in reading.book.cited_by(own_id)
        if citation.route[0] == "delivers"
    )
    by = tuple(reading.link(name) for name in names)
    found = assurance(full_id, reading.book)
    if found is not None:
        paths = path_views(found.showings, reading)
        return Kept(verdict_key(found.verdict), verdict_words(found, reading), paths, by)
    if not by:
        return None
    holders = [record for name in names if (record := reading.book.record(name))]
    # Of all that deliver it, the process says how; standards only say that it must be.
    first = next((one for one in holders if one.kind == "process"), *holders[:1])
    return Kept("", reading.plain(first.title), (), by)
