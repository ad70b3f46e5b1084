"""Contradictions in time: steps, chains, parts and events."""

from collections.abc import Iterator
from typing import Any

from pledgebook.promises.bound import Bound
from seeding.figures import bound_of, looser, only_bound, statements
from seeding.frame import Book, Kind, Planting, planting

Data = dict[str, Any]


def delivered(book: Book) -> Iterator[tuple[str, str, Data, tuple[str, str]]]:
    """Processes with a promise of time that they deliver and its two events, where both happen."""
    for process_id, process in book.of("processes"):
        happening = {
            step[key]
            for step in process.get("steps", {}).values()
            for key in ("begins", "ends")
            if key in step
        }
        for full_id in process.get("delivers", []):
            promise, ends = _timed(book, full_id)
            if promise is not None and ends and set(ends) <= happening:
                yield process_id, full_id, promise, ends


def _timed(book: Book, full_id: str) -> tuple[Data | None, tuple[str, str] | None]:
    record_id, _, part_id = full_id.partition(".")
    for folder in ("commitments", "services"):
        record = dict(book.of(folder)).get(record_id, {})
        promise = record.get("promises", {}).get(part_id)
        if promise is not None:
            return promise, ends_of(book, promise)
    return None, None


def ends_of(book: Book, promise: Data) -> tuple[str, str] | None:
    """The two events of the promise's indicator, if it measures a time."""
    indicator = dict(book.of("indicators")).get(promise.get("indicator", ""), {})
    time = indicator.get("measures", {}).get("time", {})
    return (time["from"], time["to"]) if {"from", "to"} <= time.keys() else None


def most_of(promise: Data) -> Bound | None:
    """The longest time that it allows any case."""
    bounds = [b for s in statements(promise) if (b := bound_of(s.get("every-case"))) and b.is_upper]
    return max(bounds, key=lambda b: b.quantity.size, default=None)


def _last_step(process: Data, event: str) -> str:
    return next(name for name, step in process["steps"].items() if step.get("ends") == event)


def _too_long(book: Book, key: str) -> Iterator[Planting]:
    for process_id, full_id, promise, (_, stop) in delivered(book):
        most = most_of(promise)
        steps = book.get("processes", process_id)["steps"]
        ending = [name for name, step in steps.items() if step.get("ends") == stop]
        if most is None or not ending:
            continue

        def change(
            b: Book, at: tuple[str, str, str] = (process_id, ending[0], looser(str(most), 2))
        ) -> None:
            step = b.get("processes", at[0])["steps"][at[1]]
            step.pop("times", None)
            time = at[2].removeprefix("at most ").removeprefix("less than ")
            step["most"] = time
            if key == "least":
                step["least"] = time
            else:
                step.pop("least", None)

        yield planting(f"{process_id}.{ending[0]} for {full_id}", change, process_id)


def _shares(book: Book) -> Iterator[Planting]:
    """A whole whose stages fill its time exactly, promised for as much as each stage."""
    stages = [
        (record_id, part_id, promise, ends)
        for record_id, record in book.of("services")
        for part_id, promise in record.get("promises", {}).items()
        if "share" in promise and "within" in promise and (ends := ends_of(book, promise))
    ]
    for record_id, part_id, _, (start, stop) in stages:
        first = [s for s in stages if s[3][0] == start and s[3][1] != stop]
        if not any(s[3] == (f[3][1], stop) for f in first for s in stages):
            continue

        def change(b: Book, at: tuple[str, str] = (record_id, part_id)) -> None:
            b.get("services", at[0])["promises"][at[1]]["share"] = "at least 95 %"

        yield planting(f"{record_id}.{part_id}", change)


def _part(book: Book) -> Iterator[Planting]:
    """The part's time is made longer than the whole's, its steps left as they are."""
    everything = [
        (folder, record_id, part_id, promise, ends)
        for folder in ("commitments", "services")
        for record_id, record in book.of(folder)
        for part_id, promise in record.get("promises", {}).items()
        if only_bound(promise) and (ends := ends_of(book, promise))
    ]
    of_codes = {
        figure.get("promise") for _, r in book.of("commitments") for figure in r.get("figures", [])
    }
    after = {name: set(event.get("after", [])) for name, event in book.of("events")}
    for folder, record_id, part_id, _, ends in everything:
        if f"{record_id}.{part_id}" in of_codes:
            continue  # changing it would make its code untrue as well
        for _, whole_id, whole_part, whole, its in everything:
            bound = only_bound(whole)
            inside = _follows(after, ends[0], its[0]) and _follows(after, its[1], ends[1])
            if bound is None or not bound.is_upper or ends == its or not inside:
                continue

            def change(
                b: Book, at: tuple[str, str, str, str] = (folder, record_id, part_id, str(bound))
            ) -> None:
                promise = b.get(at[0], at[1])["promises"][at[2]]
                promise["every-case"] = looser(at[3], 2)

            yield planting(f"{record_id}.{part_id} in {whole_id}.{whole_part}", change, whole_id)


def _follows(after: dict[str, set[str]], event: str, earlier: str) -> bool:
    reached, waiting = {event}, [event]
    while waiting:
        for name in after.get(waiting.pop(), ()):
            if name not in reached:
                reached.add(name)
                waiting.append(name)
    return earlier in reached


def _other_start(book: Book) -> Iterator[Planting]:
    for process_id, full_id, _, (start, _) in delivered(book):
        steps = book.get("processes", process_id)["steps"]
        here = [name for name, step in steps.items() if step.get("begins") == start]
        others = [name for name, _ in book.of("events") if name != start]
        used = {step.get(key) for step in steps.values() for key in ("begins", "ends")}
        free = [name for name in others if name not in used]
        if len(here) != 1 or not free:
            continue

        def change(b: Book, at: tuple[str, str, str] = (process_id, here[0], free[0])) -> None:
            b.get("processes", at[0])["steps"][at[1]]["begins"] = at[2]

        yield planting(f"{process_id} for {full_id}", change, process_id)


KINDS: tuple[Kind, ...] = (
    Kind("a step that takes longer at least", "CON017", lambda book: _too_long(book, "least")),
    Kind("a process longer than its promise", "CON018", lambda book: _too_long(book, "most")),
    Kind("95 % of 95 % under 95 %", "CON019", _shares),
    Kind("a part longer than the whole", "CON020", _part),
    Kind("a process from another event", "CON021", _other_start),
)
