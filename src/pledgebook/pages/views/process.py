"""A process: its blueprint in lanes, the time budget, and what changes from one version to the
next."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from markupsafe import Markup, escape

from pledgebook.pages.reading import Reading
from pledgebook.pages.stretches import say_limit
from pledgebook.pages.views.process_budget import Budget, budgets
from pledgebook.pages.views.process_compare import comparison, variant_key
from pledgebook.pages.views.promise_facts import clock, scope
from pledgebook.pages.views.shared import Promised, citing, promised, shown
from pledgebook.promises.quantity import Quantity, figures_of
from pledgebook.records.process import ControlPoint, Lane, Process, Step
from pledgebook.records.text import Text


@dataclass(frozen=True, slots=True)
class ControlView:
    """A key control point; the number and the name of the step it guards."""

    id: str
    part: ControlPoint
    number: int
    step: str


@dataclass(frozen=True, slots=True)
class WayOn:
    """Where the process goes on, when that depends on something."""

    when: Text
    to: str
    title: str


@dataclass(frozen=True, slots=True)
class StepView:
    """A step with its number and what guards it. ``who`` is its role in words, for where a link
    cannot stand."""

    number: int
    id: str
    part: Step
    who: str
    time: Markup
    times: tuple[tuple[Markup, Markup], ...]
    clock: str
    controls: tuple[ControlView, ...]
    branches: tuple[WayOn, ...]


def view(record: Process, reading: Reading) -> dict[str, Any]:
    """Steps, control points, promises, and the other version of the process."""
    controls = [
        _control(part_id, part, record, reading) for part_id, part in record.control_points.items()
    ]
    guarded: dict[str, list[ControlView]] = defaultdict(list)
    for control in controls:
        guarded[control.part.step].append(control)
    steps = [
        _step(number, part_id, part, record, tuple(guarded[part_id]), reading)
        for number, (part_id, part) in enumerate(record.steps.items(), start=1)
    ]
    others = tuple(dict.fromkeys((record.variant_of, *citing(record.id, reading, ("variant-of",)))))
    found = budgets(record, reading)
    return {
        "lanes": tuple(Lane),
        "steps": steps,
        "controls": controls,
        "budgets": found,
        "delivers": _delivered(record, found, reading),
        "variant": variant_key(record),
        "other": shown(others, reading),
        "compared": comparison(record, others, reading),
    }


def _delivered(record: Process, found: Sequence[Budget], reading: Reading) -> tuple[Promised, ...]:
    """What the process is there for: promises with a time budget first, each leading to its bar,
    then the others, each leading to where it is made."""
    bars = {budget.promise: f"#{budget.anchor}" for budget in found}
    names = sorted(dict.fromkeys(record.delivers), key=lambda name: name not in bars)
    told = ((name, one) for name in names for one in promised([name], reading))
    return tuple(replace(one, url=bars.get(name, one.url)) for name, one in told)


def _control(part_id: str, part: ControlPoint, record: Process, reading: Reading) -> ControlView:
    number = [*record.steps, part.step].index(part.step) + 1
    return ControlView(part_id, part, number, _titled(record, part.step, reading))


def _step(
    number: int,
    part_id: str,
    part: Step,
    record: Process,
    controls: tuple[ControlView, ...],
    reading: Reading,
) -> StepView:
    branches = tuple(
        WayOn(branch.when, branch.to, _titled(record, branch.to, reading))
        for branch in part.branches
    )
    times = tuple(
        (scope(time.scope, reading), between(time.least, time.most, reading)) for time in part.times
    )
    counted = clock(part.clock, reading) if part.clock else ""
    time = between(part.least, part.most, reading) or _widest(part, reading)
    role = reading.book.record(part.role)
    who = reading.plain(role.title) if role else ""
    return StepView(number, part_id, part, who, time, times, counted, controls, branches)


def _titled(record: Process, step_id: str, reading: Reading) -> str:
    step = record.steps.get(step_id)
    return reading.plain(step.title) if step else step_id


def _widest(part: Step, reading: Reading) -> Markup:
    """The longest of times that differ by place, for the short of it."""
    most = [time.most for time in part.times if time.most is not None]
    if not most or len({amount.dimension for amount in most}) > 1:
        return Markup("")
    return between(None, max(most, key=lambda amount: amount.size), reading)


def between(least: Quantity | None, most: Quantity | None, reading: Reading) -> Markup:
    """``5–10 minutes``, ``at most 10 minutes``, ``at least 5 minutes``, or nothing."""
    if least is not None and most is not None and least.value:
        high = say_limit(most, reading.spoken)
        same = least.unit == most.unit and high == reading.quantity(most)
        low = figures_of(least) if same else say_limit(least, reading.spoken)
        return escape(reading.word("range", low=low, high=high))
    if most is not None:
        return escape(reading.word("at-most", amount=say_limit(most, reading.spoken)))
    if least is not None:
        return escape(reading.word("at-least", amount=say_limit(least, reading.spoken)))
    return Markup("")
