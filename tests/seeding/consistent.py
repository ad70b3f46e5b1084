"""Contradictions: codes, cases, bands, levels and figures."""

import copy
from collections.abc import Iterator
from typing import Any

from seeding.consistent_prose import KINDS as PROSE
from seeding.consistent_time import KINDS as TIME
from seeding.figures import bound_of, is_plain, loosen, looser, only_bound, statements
from seeding.frame import Book, Kind, Planting, planting

Data = dict[str, Any]


def promises(book: Book) -> Iterator[tuple[str, str, Data, str]]:
    """Record, part id, promise and folder of every promise."""
    for folder in ("commitments", "services"):
        for record_id, record in book.of(folder):
            for part_id, promise in record.get("promises", {}).items():
                yield record_id, part_id, promise, folder


def covered(book: Book, old: str, new: str) -> None:
    """Name the new promise wherever the old one is delivered, said or taught."""
    for folder, key in (("processes", "delivers"), ("scripts", "promises")):
        for _, record in book.of(folder):
            if old in record.get(key, []):
                record[key].append(new)
    for _, course in book.of("courses"):
        for module in course.get("modules", {}).values():
            if old in module.get("cites", []):
                module["cites"].append(new)


def _another(book: Book, record_id: str, part_id: str, folder: str) -> Data:
    """A copy of a promise in a service standard of its own, worded with its own value."""
    record = book.get(folder, record_id)
    promise: Data = copy.deepcopy(record["promises"][part_id])
    promise["wording"] = dict.fromkeys(_languages(book), f"[[planted.{part_id}]]")
    text = dict.fromkeys(_languages(book), "Planted")
    service = {
        "title": text,
        "owner": record["owner"],
        "effective": "2026-01-01",
        "review-by": "2099-12-31",
        "audience": record.get("audience", "internal"),
        "promises": {part_id: promise},
    }
    book.add("services/planted.yml", service)
    covered(book, f"{record_id}.{part_id}", f"planted.{part_id}")
    return promise


def _languages(book: Book) -> list[str]:
    return list(book.files["handbook.yml"].get("languages", ["en"]))


def _two_figures(book: Book) -> Iterator[Planting]:
    for record_id, part_id, promise, folder in promises(book):
        if is_plain(promise):

            def change(b: Book, at: tuple[str, str, str] = (record_id, part_id, folder)) -> None:
                loosen(_another(b, *at), 2)

            yield planting(f"{record_id}.{part_id}", change, "planted", record_id)


def _codes(book: Book) -> Iterator[tuple[str, Data]]:
    for record_id, record in book.of("commitments"):
        if record.get("code") and record.get("figures"):
            yield record_id, record


def _another_digit(book: Book) -> Iterator[Planting]:
    for record_id, _ in _codes(book):

        def change(b: Book, record_id: str = record_id) -> None:
            record = b.get("commitments", record_id)
            record["code"] = record["code"][:-1] + ("7" if record["code"][-1] != "7" else "3")

        yield planting(record_id, change)


def _figure_of_another_promise(book: Book) -> Iterator[Planting]:
    for record_id, record in _codes(book):
        for number, figure in enumerate(record["figures"]):
            for other in record["promises"]:
                target = record["promises"][other]
                bound = only_bound(target)
                if "promise" in figure and bound and figure["figure"] not in str(bound):

                    def change(
                        b: Book, at: tuple[str, int, str] = (record_id, number, other)
                    ) -> None:
                        changed = b.get("commitments", at[0])["figures"][at[1]]
                        changed["promise"] = f"{at[0]}.{at[2]}"
                        changed.pop("meaning", None)

                    yield planting(f"{record_id}.figures.{number}", change)
                    break


def _miscounted(book: Book) -> Iterator[Planting]:
    for folder in ("commitments", "identity/mind"):
        for record_id, record in book.of(folder):
            holders = record.get("modes", {}) if folder == "identity/mind" else {"": record}
            for name, holder in holders.items():
                for number, figure in enumerate(holder.get("figures", [])):
                    if figure.get("counts"):

                        def change(
                            b: Book,
                            at: tuple[str, str, str, int] = (folder, record_id, name, number),
                        ) -> None:
                            changed = b.get(at[0], at[1])
                            changed = changed["modes"][at[2]] if at[2] else changed
                            counts = changed["figures"][at[3]]["counts"]
                            counts["one-more"] = copy.deepcopy(next(iter(counts.values())))

                        yield planting(f"{record_id}.{name}{number}", change)


def _figures(book: Book, edit: str) -> Iterator[Planting]:
    for record_id, record in _codes(book):
        for number, figure in enumerate(record["figures"]):
            if "promise" not in figure:
                continue

            def change(b: Book, at: tuple[str, int] = (record_id, number)) -> None:
                changed = b.get("commitments", at[0])["figures"][at[1]]
                del changed["promise"]
                if edit == "unknown":
                    changed["unknown"] = dict.fromkeys(_languages(b), "?")

            yield planting(f"{record_id}.figures.{number}", change)


def _figure_gone(book: Book) -> Iterator[Planting]:
    for record_id, record in _codes(book):
        last = record["figures"][-1]
        if (
            "promise" in last
            and record["code"].endswith(last["figure"])
            and len(record["figures"]) > 1
        ):

            def change(b: Book, record_id: str = record_id) -> None:
                changed = b.get("commitments", record_id)
                figure = changed["figures"].pop()["figure"]
                changed["code"] = changed["code"].removesuffix(figure)

            yield planting(record_id, change)


def _unit_gone(book: Book) -> Iterator[Planting]:
    for record_id, record in _codes(book):
        for figure in record["figures"]:
            part_id = figure.get("promise", "").partition(".")[2]
            promise = record["promises"].get(part_id, {})
            bound = only_bound(promise)
            if bound and figure["figure"] == str(bound.quantity.value):

                def change(b: Book, at: tuple[str, str] = (record_id, part_id)) -> None:
                    changed = b.get("commitments", at[0])["promises"][at[1]]
                    changed["every-case"] = changed["every-case"].rpartition(" ")[0]

                yield planting(f"{record_id}.{part_id}", change)


def _with_cases(book: Book) -> Iterator[tuple[str, str, Data, str]]:
    for record_id, part_id, promise, folder in promises(book):
        if len(promise.get("cases", [])) > 1:
            yield record_id, part_id, promise, folder


def _cases_overlap(book: Book) -> Iterator[Planting]:
    for record_id, part_id, promise, folder in _with_cases(book):
        dimension = next(iter(promise["cases"][0]))

        def change(
            b: Book, at: tuple[str, str, str, str] = (folder, record_id, part_id, dimension)
        ) -> None:
            cases = b.get(at[0], at[1])["promises"][at[2]]["cases"]
            cases[1][at[3]] = [cases[1][at[3]], cases[0][at[3]]]

        yield planting(f"{record_id}.{part_id}", change)


def _cases_gap(book: Book) -> Iterator[Planting]:
    for record_id, part_id, promise, _ in _with_cases(book):
        dimension = next(iter(promise["cases"][0]))

        def change(b: Book, dimension: str = dimension) -> None:
            values = b.get("dimensions", dimension)["values"]
            values["planted"] = {"title": dict.fromkeys(_languages(b), "Island")}

        yield planting(f"{record_id}.{part_id}", change)


def _ranges(book: Book) -> Iterator[Planting]:
    for record_id, record in book.of("dimensions"):
        for value_id, value in list(record.get("values", {}).items())[1:]:
            if "from" in value:

                def change(b: Book, at: tuple[str, str] = (record_id, value_id)) -> None:
                    changed = b.get("dimensions", at[0])["values"][at[1]]
                    number, _, unit = changed["from"].partition(" ")
                    changed["from"] = f"{int(number) + 1} {unit}"

                yield planting(f"{record_id}.{value_id}", change)


def _bands(book: Book, between: str) -> Iterator[Planting]:
    for record_id, part_id, promise, folder in promises(book):
        bound = bound_of(promise.get("value")) or only_bound(promise)
        if bound is None or bound.quantity.per is not None or bound.quantity.value <= 0:
            continue

        def change(b: Book, at: tuple[str, str, str] = (folder, record_id, part_id)) -> None:
            changed = b.get(at[0], at[1])["promises"][at[2]]
            changed["remedy"] = {"bands": _table(changed, between)}

        yield planting(f"{record_id}.{part_id}", change)


def _table(promise: Data, between: str) -> list[Data]:
    """Two bands beyond the promise's figure, which overlap or leave a gap at their boundary."""
    bound = bound_of(promise.get("value")) or only_bound(promise)
    assert bound is not None
    edge = str(bound.quantity)
    far = str(bound_of(looser(str(bound))).quantity)  # type: ignore[union-attr]
    overlap = between == "overlap"
    if bound.is_lower:
        near, rest = ("from", "up-to") if overlap else ("above", "below")
        return [{near: far, "below": edge, "pay": "10 GBP"}, {rest: far, "pay": "20 GBP"}]
    near, rest = ("up-to", "from") if overlap else ("below", "above")
    return [{"above": edge, near: far, "pay": "10 GBP"}, {rest: far, "pay": "20 GBP"}]


def _child(book: Book) -> Iterator[Planting]:
    for record_id, part_id, promise, folder in promises(book):
        if is_plain(promise):

            def change(b: Book, at: tuple[str, str, str] = (record_id, part_id, folder)) -> None:
                loosen(_another(b, *at), 2)
                planted = b.files.pop("services/planted.yml")
                b.add(f"{at[2]}/planted.yml", planted | {"extends": at[0]})

            yield planting(f"{record_id}.{part_id}", change, "planted")


def _level(book: Book) -> Iterator[Planting]:
    ordered = [
        (name, list(d["values"])) for name, d in book.of("dimensions") if d.get("ordered") == "true"
    ]
    for record_id, part_id, promise, folder in promises(book):
        if not is_plain(promise) or promise.get("cases") or "values" in promise:
            continue
        for dimension, values in ordered:

            def change(
                b: Book,
                at: tuple[str, str, str] = (folder, record_id, part_id),
                dimension: str = dimension,
                values: list[str] = values,
            ) -> None:
                changed = b.get(at[0], at[1])["promises"][at[2]]
                given = changed.pop("every-case")
                first = {dimension: values[0], "every-case": looser(given, 2)}
                rest = {dimension: values[1:], "every-case": given}
                changed["cases"] = [first, rest]

            yield planting(f"{record_id}.{part_id}", change)


def _target(book: Book) -> Iterator[Planting]:
    for record_id, part_id, promise, _ in promises(book):
        bounds = [b for s in statements(promise) if (b := bound_of(s.get("every-case")))]
        target = promise.get("indicator")
        if not is_plain(promise) or not bounds or target not in dict(book.of("indicators")):
            continue
        loosest = max(bounds, key=lambda b: b.quantity.size * (1 if b.is_upper else -1))

        def change(b: Book, target: str = str(target), figure: str = str(loosest)) -> None:
            indicator = b.get("indicators", target)
            indicator["targets"] = {"planted": {"bound": looser(figure)}}

        yield planting(f"{record_id}.{part_id}", change, str(target))


def _remedy(book: Book) -> Iterator[Planting]:
    for record_id, part_id, promise, folder in promises(book):
        if is_plain(promise) and isinstance(promise.get("remedy"), dict):

            def change(b: Book, at: tuple[str, str, str] = (record_id, part_id, folder)) -> None:
                _another(b, *at)["remedy"] = "none"

            pays = any(key in promise["remedy"] for key in ("pay", "bands", "cases", "any-of"))
            if pays:
                yield planting(f"{record_id}.{part_id}", change, "planted")


KINDS: tuple[Kind, ...] = (
    Kind("two figures for one promise", "CON001", _two_figures),
    Kind("a digit of the code changed", "CON002", _another_digit),
    Kind("a figure of another promise", "CON003", _figure_of_another_promise),
    Kind("one thing too many counted", "CON004", _miscounted),
    Kind("a figure without a promise", "CON005", lambda book: _figures(book, "gone")),
    Kind("a promise without a figure", "CON006", _figure_gone),
    Kind("a figure without a unit", "CON007", _unit_gone),
    Kind("an unknown figure", "CON008", lambda book: _figures(book, "unknown")),
    Kind("cases that overlap", "CON009", _cases_overlap),
    Kind("cases that leave a gap", "CON010", _cases_gap),
    Kind("ranges that do not meet", "CON011", _ranges),
    Kind("bands that overlap", "CON012", lambda book: _bands(book, "overlap")),
    Kind("bands that leave a gap", "CON013", lambda book: _bands(book, "gap")),
    Kind("a child weaker than its parent", "CON014", _child),
    Kind("a higher level weaker", "CON015", _level),
    Kind("a target weaker than the promise", "CON016", _target),
    Kind("a smaller remedy elsewhere", "CON025", _remedy),
    *TIME,
    *PROSE,
)
