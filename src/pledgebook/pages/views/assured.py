"""How a process keeps a promise: the verdict in words, and the path with its times."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from fractions import Fraction

from markupsafe import Markup, escape

from pledgebook.analysis.blueprints import Timed
from pledgebook.analysis.networks import Showing
from pledgebook.analysis.pledges import surroundings
from pledgebook.pages import saying
from pledgebook.pages.assurance import Assurance
from pledgebook.pages.reading import Reading
from pledgebook.pages.stretches import say_limit, say_stretch
from pledgebook.promises.clock import Clock, Working
from pledgebook.promises.interval import Interval, Members
from pledgebook.promises.journey import Lack, Verdict
from pledgebook.promises.region import Box
from pledgebook.records.promise_values import said_by_clock
from pledgebook.records.vocabulary import Dimension

_MOST_NAMES = 4


@dataclass(frozen=True, slots=True)
class Column:
    """One part of the world: its name, the path's whole time, the promised one, what is left or
    lacking, and the verdict's key."""

    name: Markup
    longest: str
    promised: str
    margin: str
    verdict: str
    reason: str


@dataclass(frozen=True, slots=True)
class StepLine:
    """A step of the path and its longest time in each column; once, where it is the same in all."""

    link: Markup
    times: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PathView:
    """The same path in several parts of the world."""

    process: Markup
    steps: tuple[StepLine, ...]
    columns: tuple[Column, ...]


def verdict_key(verdict: Verdict) -> str:
    """``guaranteed``, ``not-guaranteed`` or ``not-shown``."""
    return verdict.value.replace(" ", "-")


def verdict_words(found: Assurance, reading: Reading) -> str:
    """The verdict with what is to spare or lacking."""
    said = reading.word(f"verdict-{verdict_key(found.verdict)}")
    more = _margin(found.tightest, found.slack, reading) if _is_judged(found) else ""
    return f"{said}{reading.word('comma')}{more}" if more else said


def _is_judged(found: Assurance) -> bool:
    return found.verdict is not Verdict.NOT_SHOWN


def _margin(showing: Showing | None, slack: Fraction | None, reading: Reading) -> str:
    if showing is None or slack is None:
        return ""
    if not slack:
        return reading.word("no-time-to-spare")
    length = _stretch(showing, slack, reading)
    return reading.word("to-spare" if slack > 0 else "too-long-by", length=length)


def _stretch(showing: Showing, size: Fraction, reading: Reading) -> str:
    like, clock = showing.bound.quantity, showing.limit.clock
    return say_stretch(size, like, clock, reading.spoken)


def path_views(showings: Iterable[Showing], reading: Reading) -> tuple[PathView, ...]:
    """The paths, those of one process through the same steps side by side."""
    grouped: dict[tuple[object, ...], list[Showing]] = {}
    for showing in showings:
        if showing.steps:
            key = (showing.process.id, *(timed.step_id for timed in showing.steps))
            grouped.setdefault(key, []).append(showing)
    return tuple(
        _path(sorted(group, key=lambda showing: _place(showing, reading)), reading)
        for group in grouped.values()
    )


def _place(showing: Showing, reading: Reading) -> list[int]:
    return [
        min((_order(axis, reading).get(name, 0) for name in side.names), default=0)
        for axis, side in sorted(showing.cell.items())
        if isinstance(side, Members)
    ]


def _order(axis: str, reading: Reading) -> dict[str, int]:
    dimension = reading.book.catalog.records.get(axis)
    values = dimension.values if isinstance(dimension, Dimension) else ()
    return {name: number for number, name in enumerate(values)}


def _path(group: list[Showing], reading: Reading) -> PathView:
    process = group[0].process
    steps = tuple(
        StepLine(
            reading.link(f"{process.id}.{across[0].step_id}"),
            _times([_time(timed, reading) for timed in across]),
        )
        for across in zip(*(showing.steps for showing in group), strict=True)
    )
    columns = [_column(showing, reading) for showing in group]
    alike = len({replace(column, name=Markup("")) for column in columns}) == 1
    if len(columns) > 1 and alike and all(len(step.times) == 1 for step in steps):
        columns = [replace(columns[0], name=Markup(""))]  # the place makes no difference
    return PathView(reading.link(process.id), steps, tuple(columns))


def _times(all_: list[str]) -> tuple[str, ...]:
    return tuple(all_) if len(set(all_)) > 1 else (all_[0],)


def _time(timed: Timed, reading: Reading) -> str:
    if timed.most is None:
        return reading.word("no-limit")
    return say_limit(said_by_clock(timed.most, _calendar(timed.clock)), reading.spoken)


def _column(showing: Showing, reading: Reading) -> Column:
    slack = showing.slack
    return Column(
        name=cell_name(showing.cell, reading),
        longest=_longest(showing, reading),
        promised=saying.term(showing.bound, reading.spoken, _calendar(showing.limit.clock)),
        margin=_margin(showing, slack, reading) if showing.outcome.lack is None else "",
        verdict=verdict_key(showing.outcome.verdict),
        reason=_reason(showing, reading),
    )


def _longest(showing: Showing, reading: Reading) -> str:
    """The path's whole time; what it adds up to by each clock, where that exceeds the promise."""
    longest, language = showing.outcome.longest, reading.spoken
    if showing.slack is not None and longest is not None:
        return _stretch(showing, longest, reading)
    if showing.outcome.verdict is not Verdict.NOT_GUARANTEED:
        return ""
    sums = (say_stretch(time.size, time, clock, language) for clock, time in showing.sums)
    return reading.word("plus").join(sums)


def _calendar(clock: Clock) -> str | None:
    return clock.calendar.name if isinstance(clock, Working) else None


def _reason(showing: Showing, reading: Reading) -> str:
    outcome = showing.outcome
    if outcome.start_at is not None and not showing.sums:
        moment = datetime.fromtimestamp(int(outcome.start_at), UTC)
        day, time = reading.day(moment.date()), f"{moment:%H:%M}"
        return reading.word("breaks-from", day=day, time=time)
    if outcome.verdict is Verdict.NOT_SHOWN and outcome.lack is None:
        return reading.word("lack-most-cases")
    return reading.word(f"lack-{_lack_key(outcome.lack)}") if outcome.lack else ""


def _lack_key(lack: Lack) -> str:
    return lack.name.lower().replace("_", "-")


def cell_name(cell: Box, reading: Reading) -> Markup:
    """A part of the world in words: ``City``; empty for the whole."""
    named = [said for axis, side in sorted(cell.items()) for said in _side(axis, side, reading)]
    return escape(reading.word("list-comma").join(named))


def _side(axis: str, side: Interval | Members, reading: Reading) -> Iterator[str]:
    if not isinstance(side, Members):
        return
    if side.outside:
        yield reading.word("elsewhere")
        return
    dimension = reading.book.record(axis)
    values = tuple(dimension.values) if isinstance(dimension, Dimension) else ()
    leaves = surroundings(reading.book.catalog).leaves
    whole = next((v for v in values if leaves(axis, v) == side.names), None)
    names = [whole] if whole else [v for v in values if v in side.names]
    said = [reading.case_name(axis, name) for name in names[:_MOST_NAMES]]
    yield reading.word("list-comma").join(said) + ("…" if len(names) > _MOST_NAMES else "")
