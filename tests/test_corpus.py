"""Promises that real organisations published: each is expressible, and nothing of it is lost.

``figures`` holds every figure as published, with its comparator and unit; the text file beside
holds what is understood of the promise. A person reads the text when it changes.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from corpus_telling import tell
from pledgebook.promises.bound import Bound
from pledgebook.promises.deadline import Deadline
from pledgebook.promises.quantity import Quantity
from pledgebook.promises.strength import GapKind, Verdict, compare
from pledgebook.prose.number_gaps import find_missing_numbers
from pledgebook.records.base import Model
from pledgebook.records.promise import Promise
from pledgebook.records.promise_meaning import meaning
from pledgebook.records.promise_saying import say_promise

FOLDER = Path(__file__).parent / "corpus"


class _AsWritten(yaml.SafeLoader):
    """Scalars as text: the engine's own loader hands them over so."""


_AsWritten.yaml_implicit_resolvers = {}


def _published() -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    for path in sorted(FOLDER.glob("*.yml")):
        with path.open(encoding="utf-8") as text:
            for name, entry in yaml.load(text, Loader=_AsWritten)["promises"].items():
                yield path.stem, name, entry


PUBLISHED = list(_published())
BY_NAME = {f"{book}.{name}": entry for book, name, entry in PUBLISHED}


def _figures(value: object) -> Iterator[str]:
    """Every bound, quantity and deadline anywhere in a model, as text."""
    if isinstance(value, Bound | Quantity | Deadline):
        yield str(value)
    elif isinstance(value, Model):
        for name in type(value).model_fields:
            yield from _figures(getattr(value, name))
    elif isinstance(value, tuple | list):
        for part in value:
            yield from _figures(part)
    elif is_dataclass(value) and not isinstance(value, type):
        for part in fields(value):
            yield from _figures(getattr(value, part.name))


def _promise(name: str) -> Promise:
    return Promise.model_validate(BY_NAME[name]["promise"])


@pytest.mark.parametrize("name", BY_NAME)
def test_every_published_figure_survives(name: str) -> None:
    assert Counter(_figures(_promise(name))) == Counter(BY_NAME[name]["figures"])


@pytest.mark.parametrize("name", BY_NAME)
def test_every_promised_figure_is_said_in_both_languages(name: str) -> None:
    promise = _promise(name)
    promised = [bound for bound in promise.bounds() if not bound.is_upper or "%" not in str(bound)]
    for language in ("en", "zh"):
        said = say_promise(promise, language)
        assert all(bound.quantity.figures in said for bound in promised)


@pytest.mark.parametrize("book", sorted({book for book, _, _ in PUBLISHED}))
def test_what_is_understood_is_what_was_published(book: str, bless: bool) -> None:
    told = "\n".join(
        f"{name}\n{tell(_promise(f'{book}.{name}'))}" for b, name, _ in PUBLISHED if b == book
    )
    expected = FOLDER / f"{book}.txt"
    if bless:
        expected.write_text(told, encoding="utf-8")
    assert told == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", [n for n, entry in BY_NAME.items() if "missing" in entry])
def test_lost_digits_are_missed(name: str) -> None:
    wording = _promise(name).wording
    assert wording is not None
    missing = find_missing_numbers(wording.say("zh"))
    assert len(missing) == int(BY_NAME[name]["missing"])


def _compared(a: str, b: str) -> Verdict:
    return compare(meaning(_promise(a), "same"), meaning(_promise(b), "same")).verdict


def test_eight_per_cent_over_is_ninety_two_within_and_less_than_ninety_five() -> None:
    assert _compared("nhs.treatment-b", "nhs.treatment-c") is Verdict.EQUAL
    assert _compared("nhs.treatment-a", "nhs.treatment-b") is Verdict.STRONGER


def test_the_standard_of_2023_is_stronger_than_that_of_2013() -> None:
    assert _compared("ofgem.restore-2023", "ofgem.restore-2013") is Verdict.STRONGER


def test_a_mean_of_about_so_much_is_weaker_than_at_most_so_much_for_every_case() -> None:
    assert _compared("state-grid-newer.arrive", "state-grid-older.arrive") is Verdict.WEAKER


def test_a_reading_query_got_faster_and_an_outage_notice_stayed() -> None:
    assert (
        _compared("state-grid-newer.reading-query", "state-grid-older.reading-query")
        is Verdict.STRONGER
    )
    assert (
        _compared("state-grid-newer.outage-notice", "state-grid-older.outage-notice")
        is Verdict.EQUAL
    )


def test_ten_per_cent_and_ten_in_a_million_are_far_apart() -> None:
    percent, ppm = (
        _promise(f"digit-codes.{name}").bounds()[0].quantity
        for name in ("haier-rate-on-an-exam-site", "haier-rate-elsewhere")
    )
    assert percent.size / ppm.size == 10_000


def test_longer_cover_is_stronger_on_both_scales() -> None:
    longer, shorter = "car-warranty.repair-period", "car-warranty.return-period"
    assert _compared(longer, shorter) is Verdict.STRONGER


def test_other_scopes_are_other_promises() -> None:
    a, b = (_promise(f"cloud.{name}") for name in ("region", "instance"))
    comparison = compare(meaning(a, "uptime"), meaning(b, "uptime"))
    assert comparison.verdict is Verdict.INCOMPARABLE
    assert GapKind.SCOPE in {gap.kind for gap in comparison.missing}
