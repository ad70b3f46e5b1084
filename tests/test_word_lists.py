"""Words of a list are found as people write them, and only where they are meant."""

import pytest

from pledgebook.prose.inflection import forms
from pledgebook.prose.words import WordList


def written(language: str, words: list[str], text: str, allowed: tuple[str, ...] = ()) -> list[str]:
    list_ = WordList(language, [(word, word) for word in words], allowed)
    found = [match.written for match in list_.find(text)]
    assert list_.may_hold(text) or not found
    return found


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("fee", {"fee", "fees"}),
        ("charge", {"charges", "charged", "charging"}),
        ("stop", {"stops", "stopped", "stopping", "stoping"}),
        ("try", {"tries", "tried", "trying"}),
        ("play", {"plays", "played", "playing"}),
        ("box", {"boxes", "boxed"}),
        ("repairman", {"repairmen"}),
        ("4S", {"4S"}),
    ],
)
def test_forms(word: str, expected: set[str]) -> None:
    assert expected <= forms(word)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Visiting Fee is 80.", ["Visiting Fee"]),
        ("visiting-fees, visiting  fees, visiting\nfee", None),
        ("visiting feels free", []),
        ("revisiting fee", []),
        ("visiting fee2", []),
        ("(visiting fee)", ["visiting fee"]),
        ("VISITING‑FEE’S", ["VISITING‑FEE"]),
    ],
)
def test_english(text: str, expected: list[str] | None) -> None:
    whole = expected if expected is not None else [piece.strip() for piece in text.split(",")]
    assert written("en", ["visiting fee"], text) == whole


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("不收出车费。", ["出车费"]),
        ("出 车　费、出·车·费", ["出 车　费", "出·车·费"]),
        ("出，车费", []),
        ("驶出。车费", []),
        ("出\n车费", ["出\n车费"]),
    ],
)
def test_chinese(text: str, expected: list[str]) -> None:
    assert written("zh", ["出车费"], text) == expected


def test_letters_in_chinese() -> None:
    text = "ＶＩＰ客户、vip 客户、VIP  客 户，不是 SVIP客户，也不是VIP 的客户"
    assert written("zh", ["VIP客户"], text) == ["ＶＩＰ客户", "vip 客户", "VIP  客 户"]


def test_a_longer_term_hides_what_it_contains() -> None:
    allowed = ("field service engineer", "engineer on duty")
    text = "Field service engineers and the engineer on duty; an engineer."
    assert written("en", ["engineer", "service engineer"], text, allowed) == ["engineer"]
    assert written("zh", ["工程师"], "服务工程师和工程师", ("服务工程师",)) == ["工程师"]


def test_the_longest_word_is_found() -> None:
    assert written("en", ["call", "call out"], "We call out.") == ["call out"]
    assert written("en", ["call", "call out fee"], "We call out.") == ["call"]


@pytest.mark.parametrize(
    "text",
    [
        "[[fee]] and [[fee.fee]]",
        "https://example.org/fee?fee=1 or www.example.org/fee",
        "fee@example.org",
        "`fee`",
    ],
)
def test_addresses_references_and_code_are_no_prose(text: str) -> None:
    assert written("en", ["fee"], text) == []


def test_the_words_of_a_reference_are_prose() -> None:
    assert written("en", ["fee"], "[[fee|the fee]]") == ["fee"]
    assert written("zh", ["出车费"], "见https://example.org/x，出车费") == ["出车费"]


def test_places_hold_where_small_letters_are_longer() -> None:
    found = list(WordList("en", [("fee", 1)]).find("İİ fee"))
    assert [(match.start, match.end) for match in found] == [(3, 6)]


def test_no_words() -> None:
    empty = WordList("en", [("  ", 1)])
    assert not empty.may_hold("fee")
    assert list(empty.find("fee")) == []
