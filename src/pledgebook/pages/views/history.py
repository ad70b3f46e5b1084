"""What was promised when: the values of a promise by edition and by dated values."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from pledgebook.analysis.history import Stretch, Value, followed
from pledgebook.pages import saying
from pledgebook.pages.reading import Reading
from pledgebook.pages.views.promise_cases import case_views
from pledgebook.records.base import Record, Status
from pledgebook.records.promise import Promise
from pledgebook.records.promise_values import holds_elsewhere, in_force


@dataclass(frozen=True, slots=True)
class Past:
    """A line of the history: what was promised, from when until when, by which edition."""

    since: date | None
    until: date | None
    words: str
    edition: str
    is_now: bool

    @classmethod
    def of(cls, one: Stretch, reading: Reading) -> "Past":
        """A stretch in one language."""
        said = one.words
        words = said.get(reading.language) or next(iter(said.values()), "") if said else ""
        holds = one.holds(reading.book.today)
        return cls(one.since, one.until, words or reading.word("not-promised"), one.edition, holds)

    def holds(self, day: date) -> bool:
        """Whether it was so on a day."""
        begun = self.since is None or self.since <= day
        return begun and (self.until is None or day < self.until)


def value_words(part_id: str, promise: Promise, reading: Reading) -> str:
    """What a promise says on the reading's day, with comparators, in one line."""
    current = in_force(promise, reading.book.today) if promise.values else promise
    clock = current.clock if isinstance(current.clock, str) else None
    joint = reading.word("semicolon")
    every = reading.word("every-case")

    def said(lines: tuple[saying.Line, ...]) -> str:
        return joint.join(
            line.words
            if line.label == every
            else f"{line.label}{reading.word('colon')}{line.words}"
            for line in lines
        )

    parts = [
        f"{case.name.striptags()}{reading.word('colon')}{said(case.lines)}"
        for case in case_views(part_id, current, reading)
    ]
    if holds_elsewhere(current):
        lines = saying.lines(current, reading.spoken, clock, reading.word, reading.calendar)
        words = said(tuple(lines))
        other = f"{reading.word('otherwise')}{reading.word('colon')}{words}"
        parts.append(other if parts else words)
    return joint.join(parts) + _counted(current, reading) or reading.line(current.wording)


def _counted(current: Promise, reading: Reading) -> str:
    """What is said may be all the same before and after but for the calendar."""
    calendar = saying.unsaid_calendar(current)
    return reading.word("counted-by", calendar=reading.calendar(calendar)) if calendar else ""


def values_of(
    record: Record, part_id: str, promise: Promise, readings: Sequence[Reading]
) -> Iterator[Value]:
    """What a handbook says of a promise from each day on, in the languages of the readings."""
    edition = readings[0].book.catalog.handbook.edition
    if record.status is Status.DRAFT:
        return
    if record.status is Status.RETIRED:
        yield Value(edition, None, None)
        return
    days = sorted({value.from_ for value in promise.values})
    first = min(days, default=date.max)
    begun = record.effective if record.effective and record.effective < first else None
    for since in (begun, *days):
        then = in_force(promise, since or date.min)
        words = {one.language: value_words(part_id, then, one) for one in readings}
        yield Value(edition, since, words)


def all_lines(record: Record, part_id: str, promise: Promise, reading: Reading) -> tuple[Past, ...]:
    """What a promise said over time, newest first.

    A handbook between two editions speaks for today as the next edition will.
    """
    book = reading.book
    names = (f"{record.id}.{part_id}", *former_names(record, part_id, reading))
    known = (_line(one, reading) for one in book.history.stretches(names))
    past = [one for one in known if one.since is None or one.since <= book.today]
    values = values_of(record, part_id, promise, [reading])
    told = followed(past, values, book.today)
    return tuple(Past.of(one, reading) for one in reversed(told))


def history_of(
    record: Record, part_id: str, promise: Promise, reading: Reading
) -> tuple[Past, ...]:
    """The lines for a page: those up to today, none where it was never anything else."""
    today = reading.book.today
    if not promise.values and not reading.book.history.promises:
        return ()
    lines = all_lines(record, part_id, promise, reading)
    begun = tuple(one for one in lines if one.since is None or one.since <= today)
    return begun if len(begun) > 1 else ()


def former_names(record: Record, part_id: str, reading: Reading) -> list[str]:
    """The full ids that a promise had before."""
    catalog, full_id = reading.book.catalog, f"{record.id}.{part_id}"
    records = (record.id, *record.aliases)
    part = catalog.parts[record.id].get(part_id)
    parts = (part_id, *(part.aliases if part else ()))
    every = (f"{one}.{other}" for one in records for other in parts)
    return [name for name in every if name != full_id]


def _line(one: Stretch, reading: Reading) -> Stretch:
    """A stretch with the words of one language alone."""
    words = one.words
    if words is not None:
        said = words.get(reading.language) or next(iter(words.values()), "")
        words = {reading.language: said}
    return Stretch(one.since, one.until, words, one.edition)
