"""Pieces that several views share."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from pledgebook.pages.reading import Reading
from pledgebook.records.promise import Promise


@dataclass(frozen=True, slots=True)
class Promised:
    """A promise in a list: its address, its name and the value that holds today."""

    url: str
    title: str
    value: str


def promised(names: Iterable[str], reading: Reading) -> tuple[Promised, ...]:
    """The promises of those names that this audience sees, each once."""
    found = []
    for name in dict.fromkeys(names):
        target = reading.book.resolve(name)
        if target is None or not isinstance(target.part, Promise):
            continue
        url = reading.url(target.record, target.part_id)
        title = reading.plain(reading.title(target))
        found.append(Promised(url, title, reading.value(name)))
    return tuple(found)


def alphabetical(words: str, language: str) -> str | bytes:
    """What to sort words by, as a dictionary of the language does."""
    # GB 18030 puts the common characters in the order of their pinyin.
    return words.encode("gb18030", "replace") if language == "zh" else words.casefold()


def shown(names: Iterable[str | None], reading: Reading) -> tuple[Markup, ...]:
    """Links to those records or parts that this audience sees, each once."""
    return tuple(
        reading.link(name)
        for name in dict.fromkeys(names)
        if name and reading.book.resolve(name) is not None
    )


def citing(full_id: str, reading: Reading, *starts: tuple[str, ...]) -> Iterator[str]:
    """The ids of records that cite ``full_id`` in a field whose route has one of those shapes;
    ``*`` stands for any step."""
    for holder, citation in reading.book.cited_by(full_id):
        if any(matches(citation.route, shape) for shape in starts):
            yield holder.id


def matches(route: tuple[str, ...], shape: tuple[str, ...]) -> bool:
    """Whether a route begins as ``shape`` says."""
    return len(route) >= len(shape) and all(
        wanted in ("*", step) for wanted, step in zip(shape, route, strict=False)
    )
