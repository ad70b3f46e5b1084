"""Two versions of a process beside each other: what changed, from one shared moment to the next."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

from pledgebook.pages.reading import Reading
from pledgebook.records.base import Status
from pledgebook.records.process import Process, Step, VariantKind


@dataclass(frozen=True, slots=True)
class Told:
    """A step in a comparison: its link and its longest time, or a word for having none."""

    link: Markup
    time: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """What each version does between two moments that both have. ``until`` is the later one;
    empty for what comes after the last."""

    until: Markup
    before: tuple[Told, ...]
    after: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Counts (a word's key, today's and the improved version's number) and stretches. ``variant``
    is what the version before the improvement is now."""

    variant: str
    current: Markup
    improved: Markup
    counts: tuple[tuple[str, int, int], ...]
    stretches: tuple[Stretch, ...]


def variant_key(record: Process) -> str:
    """What version of the process this is: ``current``, ``improved``, or ``former`` where what ran
    before the improvement is no longer in force; empty where there is but one."""
    if record.variant is VariantKind.CURRENT and record.status is Status.RETIRED:
        return "former"
    return str(record.variant or "")


def comparison(
    record: Process, others: Iterable[str | None], reading: Reading
) -> Comparison | None:
    """The record against the first other version this audience may see."""
    found = (reading.book.record(name) for name in others)
    other = next((one for one in found if isinstance(one, Process) and one is not record), None)
    if other is None:
        return None
    improved = record.variant is VariantKind.IMPROVED or other.variant is VariantKind.CURRENT
    before, after = (other, record) if improved else (record, other)
    return Comparison(
        "former" if before.status is Status.RETIRED else "current",
        reading.link(before.id),
        reading.link(after.id),
        tuple(
            (key, one, two)
            for (key, one), (_, two) in zip(_counts(before), _counts(after), strict=True)
        ),
        tuple(_stretches(before, after, reading)),
    )


def _counts(process: Process) -> Iterator[tuple[str, int]]:
    steps = list(process.steps.values())
    roles = [step.role for step in steps if step.role]
    yield "count-steps", len(steps)
    yield "count-unlimited", sum(not _has_limit(step) for step in steps)
    yield "count-handovers", sum(one != two for one, two in pairwise(roles))
    yield "count-controls", len(process.control_points)
    yield "count-waits", sum(step.wait is not None for step in steps)
    yield "count-fails", sum(step.fail is not None for step in steps)


def _has_limit(step: Step) -> bool:
    return step.most is not None or any(time.most is not None for time in step.times)


def _stretches(before: Process, after: Process, reading: Reading) -> Iterator[Stretch]:
    start = (0, 0)
    for event, one, two in _shared(before, after):
        yield Stretch(
            reading.link(event),
            tuple(_told(before, start[0], one, reading)),
            tuple(_told(after, start[1], two, reading)),
        )
        start = (one, two)
    rest = (
        tuple(_told(before, start[0], len(before.steps), reading)),
        tuple(_told(after, start[1], len(after.steps), reading)),
    )
    if any(rest):
        yield Stretch(Markup(""), *rest)


def _shared(before: Process, after: Process) -> Iterator[tuple[str, int, int]]:
    """Moments of both, with the number of steps up to each, as long as both have one order."""
    earlier, later = _moments(before), _moments(after)
    last = (0, 0)
    for event, two in sorted(later.items(), key=lambda pair: pair[1]):
        one = earlier.get(event)
        if one is not None and (one, two) != last and one >= last[0] and two > last[1]:
            last = (one, two)
            yield event, one, two


def _moments(process: Process) -> dict[str, int]:
    found: dict[str, int] = {}
    for number, step in enumerate(process.steps.values()):
        if step.begins:
            found.setdefault(step.begins, number)
        if step.ends:
            found.setdefault(step.ends, number + 1)
    return found


def _told(process: Process, start: int, stop: int, reading: Reading) -> Iterator[Told]:
    for step_id, step in list(process.steps.items())[start:stop]:
        most = (step.most, *(time.most for time in step.times))
        limits = [amount for amount in most if amount is not None]
        longest = max(limits, key=lambda amount: amount.size, default=None)
        time = reading.quantity(longest) if longest is not None else reading.word("no-limit")
        yield Told(reading.link(f"{process.id}.{step_id}"), time)
