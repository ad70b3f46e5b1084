"""The sheet that a printed process begins with: its blueprint, to be pinned on a wall."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from markupsafe import Markup

from pledgebook.pages.frame import stamped
from pledgebook.pages.reading import Reading
from pledgebook.pages.views.process import StepView
from pledgebook.pages.views.process_band import LANES, Card
from pledgebook.pages.views.process_sheet import sheet, told_points
from pledgebook.records.process import Process
from pledgebook.records.text import Text


@dataclass(frozen=True, slots=True)
class Told:
    """What a mark on the sheet stands for: ``kind`` is control, wait or fail. ``more`` is who
    checks it and by what."""

    kind: str
    number: int
    words: str
    more: str = ""


def view(record: Process, values: dict[str, Any], reading: Reading) -> dict[str, Any]:
    """What the page shows already, laid out for one sheet."""
    steps: Sequence[StepView] = values["steps"]
    offered = _offered(tuple(_told(steps, reading)))
    cards = [_card(number, step, record, reading) for number, step in enumerate(steps, start=1)]
    words = [[f"{one.number} {one.words} {one.more}" for one in told] for told in offered]
    made = sheet(cards, words, len(values["budgets"]))
    return {
        **values,
        "sheet": made,
        "told": offered[made.told],
        "told_later": made.told > 0 and offered[0] != offered[made.told],
        "stamp": _in_style(stamped(record, reading)),
        "told_points": told_points(made.points),
    }


def _offered(told: tuple[Told, ...]) -> tuple[tuple[Told, ...], ...]:
    """What the sheet could say about its marks, best first: paper has an end."""
    brief = tuple(replace(one, more="") for one in told if one.kind != "fail")
    return told, brief, tuple(one for one in brief if one.kind == "control"), ()


def _in_style(words: str) -> Markup:
    """Words as a style sheet quotes them, each sign that could end them written as its number."""
    return Markup('"{}"').format(
        "".join(sign if sign.isalnum() else f"\\{ord(sign):x} " for sign in words)
    )


def _card(number: int, step: StepView, record: Process, reading: Reading) -> Card:
    above = list(record.steps)[number - 2] if number > 1 else None
    after = step.part.after
    direct = above is not None and (after is None or above in after)
    others = [name for name in after or () if name != above or not direct]
    ways = _ways(step, others, record, reading)
    lane = LANES.index(step.part.lane)
    held = reading.plain(step.part.evidence) if lane else ""
    marks = (step.controls, step.part.wait, step.part.fail)
    time = f"{step.time.striptags()} {'◆◆ ' * sum(map(bool, marks))}"
    title = reading.plain(step.part.title)
    return Card(number, lane, title, step.who, time, ways, held, direct)


def _told(steps: Sequence[StepView], reading: Reading) -> Iterator[Told]:
    """Control points first, then where the customer waits, then what can fail."""
    for step in steps:
        for control in step.controls:
            part = control.part
            role = reading.book.record(part.by)
            proof = (reading.plain(role.title) if role else "", reading.plain(part.evidence))
            more = reading.word("colon").join(filter(None, proof))
            yield Told("control", step.number, reading.plain(part.what), more)
    for kind in ("wait", "fail"):
        for step in steps:
            text: Text | None = getattr(step.part, kind)
            if text is not None:
                yield Told(kind, step.number, reading.plain(text))


def _ways(
    step: StepView, after: Sequence[str], record: Process, reading: Reading
) -> tuple[str, ...]:
    """Where the step comes from and goes on to, as far as that is not the next one."""
    numbers = {name: str(number) for number, name in enumerate(record.steps, start=1)}
    said = [
        f"→ {numbers.get(way.to, way.to)}{reading.word('colon')}{reading.plain(way.when)}"
        for way in step.branches
    ]
    if after:
        joined = reading.word("comma").join(numbers.get(name, name) for name in after)
        said.insert(0, reading.word("after-steps", numbers=joined))
    return tuple(said)
