"""Contradictions in words: numbers, soft words and gifts."""

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from pledgebook.promises.bound import Bound
from pledgebook.promises.quantity import NotUnderstood, read_quantity
from seeding.figures import REFERENCE, bound_of, only_bound, spoken
from seeding.frame import Book, Kind, Planting, planting

Data = dict[str, Any]
FOLDERS = ("scripts", "courses", "guides", "processes", "services")
_SAID = ("says", "answer", "words", "body", "detail", "statement", "instead", "then")


def texts(value: Any, route: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Data]]:
    """Every text of a record in several languages, with the route to it."""
    if isinstance(value, dict):
        if value and all(
            re.fullmatch(r"[a-z]{2}", k) and isinstance(v, str) for k, v in value.items()
        ):
            yield route, value
            return
        for key, one in value.items():
            yield from texts(one, (*route, key))
    elif isinstance(value, list):
        for number, one in enumerate(value):
            yield from texts(one, (*route, str(number)))


def at(record: Any, route: tuple[str, ...]) -> Any:
    """The value to which a route leads."""
    for step in route:
        record = record[int(step)] if isinstance(record, list) else record[step]
    return record


def promised(book: Book, reference: re.Match[str]) -> Bound | None:
    """The figure that a reference inserts, where it is a single time of every case."""
    record_id, _, part_id = reference["id"].partition(".")
    for folder in ("commitments", "services"):
        promise = dict(book.of(folder)).get(record_id, {}).get("promises", {}).get(part_id)
        if promise is None:
            continue
        for case in promise.get("cases", []):
            values = [v for k, v in case.items() if k != "every-case"]
            if reference["case"] in values:
                return bound_of(case.get("every-case"))
        return None if reference["case"] else only_bound(promise)
    return None


def _numbers(book: Book, times: Fraction) -> Iterator[Planting]:
    """A reference to a promised time is written out, so many times as great."""
    for folder in FOLDERS:
        for record_id, record in book.of(folder):
            for route, text in texts(record):
                if route[-1] not in _SAID:
                    continue
                found = {n: list(REFERENCE.finditer(words)) for n, words in text.items()}
                times_here = {len(references) for references in found.values()}
                if times_here != {1} or any("|" in words for words in text.values()):
                    continue
                if not all(_time(book, references[0]) for references in found.values()):
                    continue
                if times == 1 and not _names(record, next(iter(found.values()))[0]["id"]):
                    continue  # a number that agrees, where nothing names the promise, may stand

                def change(
                    b: Book, where: tuple[str, str, tuple[str, ...]] = (folder, record_id, route)
                ) -> None:
                    words = at(b.get(where[0], where[1]), where[2])
                    for language, said in words.items():
                        bound = promised(b, next(REFERENCE.finditer(said)))
                        assert bound is not None
                        words[language] = REFERENCE.sub(spoken(bound, language, times), said)

                yield planting(f"{record_id}.{'.'.join(route)}", change)


def _names(record: Data, full_id: str) -> bool:
    fields = [record.get("promises", []), record.get("delivers", [])]
    return any(full_id in named for named in fields if isinstance(named, list))


def _time(book: Book, reference: re.Match[str]) -> bool:
    bound = promised(book, reference)
    return bound is not None and bound.quantity.dimension in ("time", "months")


def _wrong_case(book: Book) -> Iterator[Planting]:
    """A sentence keeps its region, and its reference gets another."""
    for folder in FOLDERS:
        for record_id, record in book.of(folder):
            for route, text in texts(record):
                found = [m for words in text.values() for m in REFERENCE.finditer(words)]
                cases = {m["case"] for m in found}
                other = (
                    _another_case(book, found[0]) if len(cases) == 1 and found[0]["case"] else ""
                )
                if not other or len(found) != len(text) or not _names_a_value(book, text):
                    continue

                def change(
                    b: Book,
                    where: tuple[str, str, tuple[str, ...]] = (folder, record_id, route),
                    swap: tuple[str, str] = (f"@{found[0]['case']}]]", f"@{other}]]"),
                ) -> None:
                    words = at(b.get(where[0], where[1]), where[2])
                    for language, said in words.items():
                        words[language] = said.replace(*swap)

                yield planting(f"{record_id}.{'.'.join(route)}", change)


def _another_case(book: Book, reference: re.Match[str]) -> str:
    record_id, _, part_id = reference["id"].partition(".")
    promise = dict(book.of("commitments")).get(record_id, {}).get("promises", {}).get(part_id, {})
    values = [v for case in promise.get("cases", []) for k, v in case.items() if k != "every-case"]
    return next((v for v in values if v != reference["case"] and isinstance(v, str)), "")


def _names_a_value(book: Book, text: Data) -> bool:
    titles = [
        value["title"] for _, d in book.of("dimensions") for value in d.get("values", {}).values()
    ]
    return all(
        any(isinstance(t, dict) and t.get(n, "\0").lower() in words.lower() for t in titles)
        for n, words in text.items()
    )


def _soft(book: Book) -> Iterator[Planting]:
    soft = {"en": " We will do our best.", "zh": "我们会尽量安排。"}
    for record_id, record in book.of("scripts"):
        for name, turn in record.get("turns", {}).items():
            if record.get("promises") and turn.get("who") != "customer":

                def change(b: Book, where: tuple[str, str] = (record_id, name)) -> None:
                    says = b.get("scripts", where[0])["turns"][where[1]]["says"]
                    for language in says:
                        says[language] += soft.get(language, "")

                yield planting(f"{record_id}.{name}", change)


def _gift(book: Book) -> Iterator[Planting]:
    offer = {"en": " I can give you {} at once.", "zh": "我现在就补偿您{}。"}
    most = {name: m for name, role in book.of("roles") if (m := _most(role)) is not None}
    for record_id, record in book.of("scripts"):
        role = record.get("role")
        for name, turn in record.get("turns", {}).items():
            if role not in most or turn.get("who") == "customer":
                continue

            def change(
                b: Book, where: tuple[str, str] = (record_id, name), role: str = str(role)
            ) -> None:
                says = b.get("scripts", where[0])["turns"][where[1]]["says"]
                for language in says:
                    figure = spoken(most[role], language, Fraction(3))
                    says[language] += offer.get(language, "").format(figure)

            yield planting(f"{record_id}.{name}", change)


def _most(role: Data) -> Bound | None:
    found = []
    for grant in role.get("may", {}).values():
        try:
            amount = read_quantity(grant.get("up-to", ""))
        except NotUnderstood:
            continue
        if amount.dimension.startswith("money"):
            found.append(amount)
    most = max(found, key=lambda q: q.size, default=None)
    return bound_of(f"at most {most}") if most is not None else None


KINDS: tuple[Kind, ...] = (
    Kind("another number said", "CON022", lambda book: _numbers(book, Fraction(7))),
    Kind("the promised number written out", "CON023", lambda book: _numbers(book, Fraction(1))),
    Kind("the figure of another case", "CON027", _wrong_case),
    Kind("a script that softens", "CON024", _soft),
    Kind("a gift beyond the role's authority", "CON026", _gift),
)
