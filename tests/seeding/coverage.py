"""Promises, values and records that nobody covers or uses any more."""

import copy
from collections.abc import Callable, Iterator
from typing import Any

from seeding.frame import Book, Kind, Planting, planting
from seeding.measurable import sites

Data = dict[str, Any]


def _without(value: Any, name: str) -> Any:
    """The value without that name in any list, and without references to it in words."""
    if isinstance(value, dict):
        return {key: _without(inner, name) for key, inner in value.items()}
    if isinstance(value, list):
        return [_without(inner, name) for inner in value if inner != name]
    return value


def _cites(value: Any, name: str) -> bool:
    """Whether words refer to that name, or a whole list's entry is its record."""
    if isinstance(value, dict):
        return any(_cites(inner, name) for inner in value.values())
    if isinstance(value, list):
        return any(_cites(inner, name) for inner in value)
    record = name.partition(".")[0]
    if not isinstance(value, str):
        return False
    return f"[[{name}" in value or value == record or f"[[{record}]" in value


def _uncovered(folder: str) -> Callable[[Book], Iterator[Planting]]:
    def plant(book: Book) -> Iterator[Planting]:
        for (kind, record_id, part_id), _ in sites(book):
            name = f"{record_id}.{part_id}"
            internal = book.get(kind, record_id).get("audience", "internal") == "internal"
            if internal and folder == "scripts":
                continue  # it need not be said
            holders = [record for _, record in book.of(folder)]
            if folder != "processes" and any(_cites(record, name) for record in holders):
                continue  # it is said in so many words

            def change(b: Book, name: str = name) -> None:
                for _, record in b.of(folder):
                    kept = _without(record, name)
                    record.clear()
                    record.update(kept)

            yield planting(name, change)

    return plant


def _no_course(book: Book) -> Iterator[Planting]:
    def change(b: Book) -> None:
        for _, course in list(b.of("courses")):
            course["status"] = "draft"

    if any(True for _ in book.of("courses")):
        yield planting("courses", change, "handbook")


def _new_value(book: Book) -> Iterator[Planting]:
    for record_id, record in book.of("identity/mind"):
        if record.get("values"):

            def change(b: Book, record_id: str = record_id) -> None:
                values = b.get("identity/mind", record_id)["values"]
                values["planted"] = copy.deepcopy(next(iter(values.values())))

            yield planting(record_id, change)


def _emptied(folder: str, *keys: str) -> Callable[[Book], Iterator[Planting]]:
    def plant(book: Book) -> Iterator[Planting]:
        for record_id, record in book.of(folder):
            if any(key in record for key in keys):

                def change(b: Book, record_id: str = record_id) -> None:
                    for key in keys:
                        b.get(folder, record_id).pop(key, None)

                yield planting(record_id, change)

    return plant


def _unproven(book: Book) -> Iterator[Planting]:
    for record_id, record in book.of("processes"):
        for point in record.get("control-points", {}):
            for key in ("evidence", "form"):

                def change(b: Book, at: tuple[str, str, str] = (record_id, point, key)) -> None:
                    b.get("processes", at[0])["control-points"][at[1]].pop(at[2], None)

                yield planting(f"{record_id}.{point}.{key}", change)


def _copied(folder: str) -> Callable[[Book], Iterator[Planting]]:
    """A record like another, which nothing uses."""

    def plant(book: Book) -> Iterator[Planting]:
        for record_id, _ in book.of(folder):

            def change(b: Book, record_id: str = record_id) -> None:
                record = copy.deepcopy(b.get(folder, record_id))
                record.pop("id", None)
                record.pop("fields", None)
                b.add(f"{folder}/planted.yml", record)

            yield planting(record_id, change, "planted")

    return plant


KINDS: tuple[Kind, ...] = (
    Kind("a promise that no process delivers", "COV001", _uncovered("processes")),
    Kind("a promise that no script says", "COV001", _uncovered("scripts")),
    Kind("a promise that no course teaches", "COV001", _uncovered("courses")),
    Kind("no course at all", "COV002", _no_course),
    Kind("a value that no behaviour expresses", "COV003", _new_value),
    Kind(
        "a behaviour that expresses no value", "COV004", _emptied("identity/behaviour", "expresses")
    ),
    Kind(
        "a behaviour that nobody observes",
        "COV005",
        _emptied("identity/behaviour", "observed", "form", "indicator"),
    ),
    Kind("a control point without proof", "COV006", _unproven),
    Kind("an indicator that nothing uses", "COV007", _copied("indicators")),
    Kind("a form that nothing uses", "COV008", _copied("forms")),
    Kind("a role with nothing to do", "COV009", _copied("roles")),
)
