"""``pledgebook history``: what was promised when, and on a given day."""

from collections.abc import Iterator
from datetime import date

from pledgebook.check import day_in
from pledgebook.cli.arguments import Arguments
from pledgebook.cli.folder import handbook_folder, known_history, shown_name
from pledgebook.cli.terminal import MisuseError, say
from pledgebook.load.handbook import load
from pledgebook.pages.book import Book
from pledgebook.pages.glossary import Glossary
from pledgebook.pages.reading import Reading
from pledgebook.pages.views.history import Past, all_lines
from pledgebook.records.promise import Promise

_KNOWN = {"en": "on {day}: {value}", "zh": "{day}：{value}"}
_UNKNOWN = {"en": "on {day}: nothing is known", "zh": "{day}：没有记录"}
_EDITION = {"en": "(edition {edition})", "zh": "（第 {edition} 版）"}


def run(arguments: Arguments) -> int:
    """Print a promise's values over time, or the one of a day; 1 where nothing is known."""
    folder = handbook_folder(arguments.path)
    catalog = load(folder, shown_name(arguments.path)).catalog
    today = arguments.as_of or day_in(catalog.handbook.time_zone)
    book = Book(catalog, today, history=known_history(folder))
    reading = Reading(book, arguments.language, "", Glossary((), arguments.language))
    found = _lines(arguments.name or "", reading)
    if arguments.on is not None:
        return _on(found, arguments.on, reading)
    for one in found:
        say(f"{_told(one, reading)}\n")
    return 0 if found else 1


def _lines(name: str, reading: Reading) -> tuple[Past, ...]:
    """A promise's lines, newest first. Raises MisuseError for what is no promise."""
    target = reading.book.catalog.resolve(name)
    if target is not None and isinstance(target.part, Promise) and target.part_id:
        return all_lines(target.record, target.part_id, target.part, reading)
    stretches = reading.book.history.stretches((name,))
    if not stretches:
        raise MisuseError(
            f"“{name}” is no promise of this handbook. Name one, as 110.arrive.",
            f"“{name}”不是本手册的承诺。请写承诺的编号，如 110.arrive。",
        )
    lines = (Past.of(one, reading) for one in reversed(stretches))
    return tuple(lines)


def _on(found: tuple[Past, ...], day: date, reading: Reading) -> int:
    one = next((one for one in found if one.holds(day)), None)
    said = reading.day(day)
    if one is None:
        say(_UNKNOWN[reading.language].format(day=said) + "\n")
        return 1
    words = _KNOWN[reading.language].format(day=said, value=one.words)
    say(f"{words} {_edition(one, reading)}\n")
    return 0


def _told(one: Past, reading: Reading) -> str:
    return " ".join(part for part in (one.words, *_days(one, reading), _edition(one, reading)))


def _days(one: Past, reading: Reading) -> Iterator[str]:
    since = reading.day(one.since) if one.since else ""
    until = reading.day(one.until) if one.until else ""
    if since and until:
        yield reading.word("days-from-until", since=since, until=until)
    elif since:
        yield reading.word("days-from", since=since)
    elif until:
        yield reading.word("days-until", until=until)


def _edition(one: Past, reading: Reading) -> str:
    return _EDITION[reading.language].format(edition=one.edition)
