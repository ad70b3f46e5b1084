"""The time budget: the steps of a process against the time that was promised."""

from dataclasses import dataclass

from markupsafe import Markup

from pledgebook.analysis.blueprints import Timed
from pledgebook.analysis.networks import Showing
from pledgebook.pages.assurance import assurance
from pledgebook.pages.reading import Reading
from pledgebook.pages.views.assured import (
    PathView,
    cell_name,
    path_views,
    verdict_key,
    verdict_words,
)
from pledgebook.records.process import Process


@dataclass(frozen=True, slots=True)
class Piece:
    """A step's longest time as a share of the promised time, in percent."""

    number: int
    title: str
    time: str
    share: float


@dataclass(frozen=True, slots=True)
class Budget:
    """A promise against the tightest way through the process; ``anchor`` is its place on the
    page. Without ``pieces`` it cannot be reckoned, and the paths say why."""

    promise: str
    anchor: str
    title: str
    link: Markup
    where: Markup
    promised: str
    verdict: str
    summary: str
    pieces: tuple[Piece, ...]
    paths: tuple[PathView, ...]


def budgets(process: Process, reading: Reading) -> tuple[Budget, ...]:
    """A budget for each promise that the process delivers and whose two moments it meets."""
    found: list[Budget] = []
    for name in process.delivers:
        target = reading.book.resolve(name)
        whole = assurance(target.id, reading.book) if target else None
        mine = whole.of(process) if whole else None
        if target is None or mine is None:
            continue
        tightest = mine.tightest or mine.showings[0]
        found.append(
            Budget(
                name,
                f"_budget-{len(found) + 1}",
                reading.plain(reading.title(target)),
                reading.link(target.id),
                cell_name(tightest.cell, reading) if _differs(mine.showings) else Markup(""),
                reading.bound(tightest.bound),
                verdict_key(mine.verdict),
                verdict_words(mine, reading),
                _pieces(tightest, process, reading) if mine.tightest else (),
                path_views(mine.showings, reading),
            )
        )
    return tuple(found)


def _differs(showings: tuple[Showing, ...]) -> bool:
    return len({(showing.slack, showing.bound) for showing in showings}) > 1


def _pieces(showing: Showing, process: Process, reading: Reading) -> tuple[Piece, ...]:
    numbers = {step_id: number for number, step_id in enumerate(process.steps, start=1)}
    promised = showing.bound.quantity.size
    return tuple(
        Piece(
            numbers[timed.step_id],
            reading.plain(timed.step.title),
            reading.quantity(timed.most),
            round(float(timed.most.size / promised * 100), 1),
        )
        for timed in showing.steps
        if isinstance(timed, Timed) and timed.most is not None and promised
    )
